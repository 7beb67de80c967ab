// What the reader looks at: the box that has the focus, the panel that tells of it, its quote beside it, its address.

const panel = byId("_panel"), shownText = byId("_shown"), tip = byId("_tip");
const FOLD = byId("_fold"), BRANCH = byId("_branch"), MORE = byId("_more");

let here = null; // the box that is looked at
let tipOf = null, tipTimer = 0;

// The outline tells what a box is; in the picture it says the same to a screen reader.
function label(box) {
  const entry = box.statement?.entry;
  const words = entry
    ? [".kind", ".text"].map(part => entry.querySelector(`:scope > .line ${part}`).textContent)
    : [[...box.group.querySelectorAll("text")].map(text => text.textContent).join(" ")];
  const more = folds(box) && box.folded ? `, ${counted(under(box).length, "statement")} folded` : "";
  return words.join(": ") + (box.holds ? `, ${box.holds}` : "") + more;
}

function leave() {
  here?.group.classList.remove("here");
  here?.group.setAttribute("tabindex", "-1");
  here?.statement?.entry.removeAttribute("aria-current");
  here = null;
}

function stand(box) {
  leave();
  here = box;
  box.group.classList.add("here");
  box.group.setAttribute("tabindex", "0");
  box.statement?.entry.setAttribute("aria-current", "true");
  box.statement?.entry.querySelector(".line").scrollIntoView({ block: "nearest" });
  for (const line of sheet.lines) {
    const lit = line.tail === box || line.head === box || line.head.tail === box;
    line.line.classList.toggle("lit", lit);
  }
  mark();
}

// Look at a box: bring its sheet and itself into sight. `open` shows the panel, `focus` moves the keyboard there.
function look(box, { open = !panel.hidden, focus = true, read = false } = {}) {
  if (box.sheet !== sheet) turnTo(box.sheet);
  uncover(box);
  stand(box);
  if (open) openPanel();
  else reader();
  if (focus) box.group.focus({ preventScroll: true });
  reveal(box, { read });
}

function turnTo(next) {
  const same = here?.statement?.boxes.find(box => box.sheet === next) ?? null;
  branch = null;
  leave();
  show(next);
  refresh();
  (next.boxes.find(box => box.shown) ?? null)?.group.setAttribute("tabindex", "0");
  if (same) look(same, { focus: !panel.contains(document.activeElement) });
  else closePanel();
}

// -- the panel

function openPanel() {
  if (!here?.statement) return;
  hideTip();
  panel.hidden = false;
  document.body.classList.add("reading");
  reader();
}

function closePanel() {
  const inside = panel.contains(document.activeElement);
  panel.hidden = true;
  document.body.classList.remove("reading");
  if (inside) here?.group.focus({ preventScroll: true });
}

// Bring the panel up to date with the box.
function reader() {
  if (here) here.group.setAttribute("aria-label", label(here));
  if (panel.hidden || !here?.statement) return;
  const { entry } = here.statement;
  const parts = [".line", ".more"].map(part => entry.querySelector(`:scope > ${part}`).cloneNode(true));
  const said = parts[0].querySelector(".text");
  const title = document.createElement("h2");
  title.dir = "auto";
  title.textContent = said.textContent;
  said.replaceWith(title);
  if (shownText.dataset.of !== entry.id) shownText.scrollTop = 0;
  shownText.dataset.of = entry.id;
  shownText.replaceChildren(...parts);
  FOLD.hidden = BRANCH.hidden = !folds(here);
  MORE.hidden = !(here.leads >= 0);
  MORE.textContent = here.holds ?? "";
  FOLD.textContent = here.folded ? `Unfold ${under(here).length}` : `Fold ${under(here).length}`;
  BRANCH.textContent = branch === here ? "Whole map" : "Branch only";
}

byId("_close").addEventListener("click", closePanel);
FOLD.addEventListener("click", () => here && fold(here));
MORE.addEventListener("click", () => here && lead(here));
BRANCH.addEventListener("click", () => here && focusBranch(branch === here ? null : here));

// -- the quote beside a box

function showTip(box) {
  const quotes = box.statement ? [...box.statement.entry.querySelectorAll(":scope > .more > .cite")] : [];
  if (!quotes.length || sheet.svg.classList.contains("moving") && !box.group.matches(":focus-visible")) return hideTip();
  tip.replaceChildren(...quotes.slice(0, 3).map(quote => quote.cloneNode(true)));
  tip.hidden = false;
  tipOf = box;
  box.group.setAttribute("aria-describedby", "_tip");
  const at = placed(box), { width, height } = room();
  const wide = tip.offsetWidth, high = tip.offsetHeight;
  const below = at.top + at.height + 8;
  const top = below + high < height ? below : at.top - high - 8;
  tip.style.left = `${Math.max(8, Math.min(at.left, width - wide - 8))}px`;
  tip.style.top = `${Math.max(8, Math.min(top, height - high - 8))}px`;
}

function hideTip() {
  clearTimeout(tipTimer);
  tipOf?.group.removeAttribute("aria-describedby");
  tipOf = null;
  tip.hidden = true;
}

function later(run, wait) {
  clearTimeout(tipTimer);
  tipTimer = setTimeout(run, wait);
}

const boxAt = target => {
  const group = target instanceof Element && target.closest("g.statements > g, g.statements > a");
  return group ? boxOf.get(group) : null;
};

stage.addEventListener("pointerover", event => {
  if (event.pointerType === "touch" || fingers.size) return;
  const box = boxAt(event.target);
  if (box && box === here && !panel.hidden) return;
  if (box && box !== tipOf) later(() => showTip(box), tipOf ? 60 : 350);
  else if (box || event.target.closest(".tip")) clearTimeout(tipTimer);
  else if (tipOf) later(hideTip, 200);
});
stage.addEventListener("pointerleave", () => later(hideTip, 200));

stage.addEventListener("focusin", event => {
  const box = boxAt(event.target);
  if (!box) return;
  if (box !== here) look(box, { focus: false });
  if (box.group.matches(":focus-visible") && panel.hidden) later(() => showTip(box), still.matches ? 0 : 260);
});
stage.addEventListener("focusout", () => later(hideTip, 100));

// -- addresses: each statement has one, and the browser's history goes back over those that were opened

// Put the address of what is looked at into the bar; what is only walked past is not `kept` in the history.
function setAddress(id, { kept = true } = {}) {
  if (decoded() === id) return;
  const address = `#${encodeURIComponent(id)}`;
  try {
    history[kept ? "pushState" : "replaceState"](null, "", address);
  } catch {
    location.hash = address; // a browser that lets no file do this scrolls the outline as well
  }
}

function decoded() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return ""; // no address that this page gave
  }
}

function arrive() {
  const id = decoded();
  if (id === "_outline") {
    openSide(true);
    return byId("_outline").focus();
  }
  const number = /^_sheet\.(\d+)$/.exec(id)?.[1];
  if (number !== undefined && sheets[number]) return sheets[number] === sheet || turnTo(sheets[number]);
  const boxes = named.get(id)?.boxes ?? [];
  const box = boxes.find(one => one.sheet === sheet) ?? boxes[0];
  if (!box) return;
  look(box, { open: true, focus: !panel.contains(document.activeElement), read: true });
}

function goTo(id) {
  setAddress(id);
  arrive();
}

history.scrollRestoration = "manual";
addEventListener("popstate", arrive);
addEventListener("hashchange", arrive);

document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  goTo(link.getAttribute("href").slice(1));
});

stage.addEventListener("click", event => {
  if (dragged) {
    event.preventDefault();
    dragged = false;
    return;
  }
  if (event.target.closest(".tip, button")) return;
  const box = boxAt(event.target);
  if (!box) return;
  if (event.target.closest(".knob")) {
    if (box !== here) look(box, { open: !panel.hidden });
    fold(box);
  } else if (box.statement) {
    look(box, { open: true });
    setAddress(box.statement.id);
  } else {
    look(box);
    lead(box);
  }
  event.preventDefault();
});

// To the sheet that draws what a box stands for.
function lead(box) {
  if (box.leads >= 0) goTo(`_sheet.${box.leads}`);
}
