// The keyboard. Letters and signs work wherever nothing is written, and can be turned off.

const keys = byId("_keys"), letters = byId("_letters"), side = byId("_side"), list = byId("_list");

const besides = box => (box.parent ? box.parent.children : sheet.roots).filter(one => one.shown);

// Where an arrow leads from a box: the picture's direction says which arrow means what.
const WAYS = {
  "left-right": { ArrowLeft: "up", ArrowRight: "down", ArrowUp: "before", ArrowDown: "after" },
  "right-left": { ArrowRight: "up", ArrowLeft: "down", ArrowUp: "before", ArrowDown: "after" },
  "top-down": { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "before", ArrowRight: "after" },
  "bottom-up": { ArrowDown: "up", ArrowUp: "down", ArrowLeft: "before", ArrowRight: "after" },
};

function walk(way) {
  const beside = besides(here), place = beside.indexOf(here);
  let next = null;
  if (way === "up") next = here.parent?.shown ? here.parent : null;
  else if (way === "before") next = beside[place - 1];
  else if (way === "after") next = beside[place + 1];
  else if (here.folded) fold(here, false);
  else if (here.leads >= 0) return lead(here);
  if (way === "down") next = here.children.find(child => child.shown);
  if (!next) return;
  look(next);
  if (!panel.hidden && next.statement) setAddress(next.statement.id, { kept: false });
}

function begin() {
  const first = here?.shown ? here : sheet.boxes.find(box => box.shown);
  if (first) look(first);
}

// The side is as wide as the reader wants it; a narrow window shows it over the picture.
function openSide(open = !document.body.classList.contains("listing")) {
  document.body.classList.toggle("listing", open);
  list.setAttribute("aria-expanded", open);
  if (open) here?.statement?.entry.scrollIntoView({ block: "nearest" });
}

function escape() {
  if (!tip.hidden) return hideTip();
  if (!filterBox.hidden) return openFilter(false);
  if (field.value) return endSearch();
  if (!panel.hidden) return closePanel();
  if (narrow.matches && document.body.classList.contains("listing")) return openSide(false);
  if (branch) return focusBranch(null);
  if (document.activeElement === field) (here?.group ?? stage).focus();
}

const SIGNS = {
  "+": () => zoom(1.3),
  "=": () => zoom(1.3),
  "-": () => zoom(1 / 1.3),
  "0": () => glide(whole()),
  "/": () => field.select(),
  "?": () => keys.showModal(),
  n: () => step(1),
  p: () => step(-1),
  f: () => openFilter(),
  o: () => openSide(),
  u: unfoldAll,
  b: () => here && folds(here) && focusBranch(branch === here ? null : here),
};

const PUSH = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
  if (event.key === "Escape") return escape();
  const writing = event.target.closest("input, textarea, select");
  const inPicture = event.target === document.body || stage.contains(event.target);
  if (writing) return;
  if (letters.checked && SIGNS[event.key]) SIGNS[event.key]();
  else if (!inPicture || event.target.closest("button, a[href^='http'], a[href^='mailto']")) return;
  else if (PUSH[event.key] && (event.shiftKey || event.target === stage)) pan(...PUSH[event.key]);
  else if (PUSH[event.key]) here?.shown ? walk(WAYS[sheet.fact.direction][event.key]) : begin();
  else if (event.key === "Enter" && here?.statement) enter();
  else if (event.key === "Enter" && here) lead(here);
  else if (event.key === " " && here) fold(here);
  else return;
  event.preventDefault();
});

// Open the panel and go into it; the keyboard comes back when it is closed.
function enter() {
  setAddress(here.statement.id);
  openPanel();
  shownText.focus();
}

list.addEventListener("click", () => openSide());
byId("_help").addEventListener("click", () => keys.showModal());
byId("_done").addEventListener("click", () => keys.close());
