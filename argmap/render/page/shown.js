// What is shown: branches that are folded, a branch that is looked at alone, statements that the filter hides.
// What is not shown is counted, in the box it is folded into and in the line under the picture.

const state = byId("_state");
let branch = null; // the box whose branch is shown alone
let hiding = false; // whether the filter hides or dims

const folds = box => box.children.length > 0;

// Whether a box, or a line that another ends on, is left out by the filter and only dimmed.
const dims = end => !hiding && (end.tail ? dims(end.tail) || dims(end.head) : end.statement?.matches === false);

function refresh() {
  const inside = branch && new Set([branch, ...under(branch)]);
  for (const box of sheet.boxes) box.inFold = false;
  for (const box of sheet.boxes) if (box.folded) for (const one of under(box)) one.inFold = true;
  for (const box of sheet.boxes) {
    box.shown = !box.inFold && (!inside || inside.has(box)) && (!hiding || !box.statement || box.statement.matches);
    box.group.classList.toggle("dim", dims(box));
  }
  for (const line of sheet.lines) line.shown = false;
  // A line that ends on another is shown with it; such lines stand behind those they end on.
  for (const line of sheet.lines) {
    line.shown = line.tail.shown && line.head.shown;
    for (const part of [line.line, line.ends]) part.classList.toggle("dim", dims(line.tail) || dims(line.head));
  }
  gather(sheet);
  mark();
  tell();
}

// The number on each folded box, and a handle on the one that is looked at.
function mark() {
  for (const old of sheet.svg.querySelectorAll("g.knob")) old.remove();
  for (const box of sheet.boxes) if (box.shown && box.folded) knob(box, `+${under(box).length}`);
  if (here?.sheet === sheet && here.shown && folds(here) && !here.folded) knob(here, "−");
}

function knob(box, words) {
  const make = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const width = 14 + 8 * words.length;
  const left = box.x + box.width - width - 6, middle = box.y + box.height; // at the corner, where no line begins
  const group = make("g", { class: "knob" });
  group.append(
    make("rect", { x: left, y: middle - 10, width, height: 20, rx: 10 }),
    make("text", { x: left + width / 2, y: middle + 4.2, "text-anchor": "middle", "font-size": 12 }),
  );
  group.lastChild.textContent = words;
  box.group.append(group);
}

function tell() {
  const all = sheet.boxes.filter(box => box.statement), shown = all.filter(box => box.shown);
  const folded = all.filter(box => box.inFold).length;
  const left = all.filter(box => !box.statement.matches).length;
  const parts = [];
  if (shown.length < all.length) parts.push([`${shown.length} of ${counted(all.length, "statement")}`]);
  if (branch) parts.push(["one branch", "All", () => focusBranch(null)]);
  if (folded) parts.push([`${folded} folded`, "Unfold", unfoldAll]);
  if (left) parts.push([`${left} ${hiding ? "hidden" : "dimmed"} by the filter`, "Clear", clearFilter]);
  state.replaceChildren(...parts.map(([words, action, run]) => {
    const part = document.createElement("span");
    part.textContent = words;
    if (action) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = action;
      button.addEventListener("click", run);
      part.append(" ", button);
    }
    return part;
  }));
  state.classList.toggle("gone", !parts.length);
}

// Change what is shown while a box stays where it is on the screen.
function around(box, change) {
  const before = box?.shown && box.sheet === sheet && sheet.view ? placed(box) : null;
  change();
  refresh();
  if (!before || !box.shown) return;
  const after = placed(box);
  pan(before.left - after.left, before.top - after.top);
}

function fold(box, folded = !box.folded) {
  if (!folds(box)) return;
  around(box, () => { box.folded = folded; });
  reader();
}

function unfoldAll() {
  around(here, () => { for (const box of sheet.boxes) box.folded = false; });
  reader();
}

function focusBranch(box) {
  branch = box;
  refresh();
  glide(box ? whole() : here ? sheet.view : whole());
  if (here?.shown) reveal(here, { read: Boolean(box) });
  reader();
}

// Open whatever keeps a box from being shown.
function uncover(box) {
  if (box.shown) return;
  if (branch && box !== branch && !under(branch).includes(box)) branch = null;
  for (let above = box.parent; above; above = above.parent) above.folded = false;
  if (hiding && !box.statement.matches) clearFilter();
  refresh();
}
