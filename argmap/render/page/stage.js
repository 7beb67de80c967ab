// The picture on the desk: which sheet, how large, and where. Dragged, pinched, wheeled, or moved by keys.

const stage = byId("_stage");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const narrow = matchMedia("(max-width: 1100px)");
const LEAST = 0.03, MOST = 4, READABLE = 0.75;

let sheet = sheets[0];
let moving = 0; // the animation that runs
let settled = 0; // the time out after which the picture is drawn sharply again

// What there is of the stage; in a narrow window the panel lies over a part of it.
function room() {
  const over = !panel.hidden && narrow.matches, wide = panel.offsetWidth < stage.clientWidth;
  return {
    width: stage.clientWidth - (over && wide ? panel.offsetWidth : 0),
    height: stage.clientHeight - (over && !wide ? panel.offsetHeight : 0),
  };
}
const bounded = scale => Math.min(MOST, Math.max(LEAST, scale));

function put({ x, y, scale }) {
  sheet.view = { x, y, scale };
  sheet.svg.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  sheet.svg.classList.toggle("far", scale < 0.16);
  sheet.svg.classList.add("moving");
  clearTimeout(settled);
  settled = setTimeout(() => sheet.svg.classList.remove("moving"), 160);
  hideTip();
}

// Go there at once, or glide, as the reader prefers.
function glide(goal) {
  cancelAnimationFrame(moving);
  const from = sheet.view, began = performance.now(), whose = sheet;
  if (still.matches || !from) return put(goal);
  const step = now => {
    if (sheet !== whose) return;
    const done = Math.min(1, (now - began) / 220), eased = 1 - (1 - done) ** 3;
    put({
      x: from.x + (goal.x - from.x) * eased,
      y: from.y + (goal.y - from.y) * eased,
      scale: from.scale + (goal.scale - from.scale) * eased,
    });
    if (done < 1) moving = requestAnimationFrame(step);
  };
  moving = requestAnimationFrame(step);
}

function zoom(factor, x = room().width / 2, y = room().height / 2) {
  cancelAnimationFrame(moving);
  const { x: left, y: top, scale } = sheet.view;
  const next = bounded(scale * factor), share = next / scale;
  put({ x: x - (x - left) * share, y: y - (y - top) * share, scale: next });
}

function pan(dx, dy) {
  cancelAnimationFrame(moving);
  put({ ...sheet.view, x: sheet.view.x + dx, y: sheet.view.y + dy });
}

// How far down the title of the sheet reaches; that of the only sheet stands above the stage.
function headroom() {
  const title = sheet.element.querySelector(".trail");
  return title ? title.offsetTop + title.offsetHeight : 0;
}

// All of the sheet, not larger than it was drawn, and below its title.
function whole() {
  const { width, height } = room(), top = headroom(), high = Math.max(1, height - top);
  const scale = bounded(Math.min(1, width / sheet.width, high / sheet.height));
  return { x: (width - sheet.width * scale) / 2, y: top + (high - sheet.height * scale) / 2, scale };
}

// The sheet as it is first seen: all of it if that can be read, else where it begins.
function opening() {
  const all = whole();
  if (all.scale >= 0.45 || !sheet.roots.length) return all;
  const first = sheet.boxes.find(box => box.shown) ?? sheet.roots[0];
  const { width, height } = room();
  const scale = Math.min(READABLE, Math.max(0.5, (width - 32) / (first.width + 2 * facts.edge)));
  const x = sheet.fact.direction === "right-left" ? width - sheet.width * scale : 0;
  const deep = sheet.level ? height / 2 - (first.top + first.height / 2 + facts.edge) * scale : headroom();
  return { x: sheet.level ? x : width / 2 - (first.left + first.width / 2) * scale, y: Math.min(headroom(), deep), scale };
}

// Where a box is on the stage.
function placed(box) {
  const { x, y, scale } = box.sheet.view;
  const at = value => (value + facts.edge) * scale;
  return { left: x + at(box.left), top: y + at(box.top), width: box.width * scale, height: box.height * scale };
}

function inSight(box) {
  const { width, height } = room(), at = placed(box);
  return at.left >= 0 && at.top >= 0 && at.left + at.width <= width && at.top + at.height <= height;
}

// Bring a box into sight, with room around it, and large enough to read if the reader came for it.
function reveal(box, { read = false } = {}) {
  const { width, height } = room();
  const scale = read ? Math.max(sheet.view.scale, Math.min(READABLE, (width - 24) / box.width)) : sheet.view.scale;
  const at = placed(box), edge = 40;
  const inside = at.left >= 8 && at.top >= 8 && at.left + at.width <= width - 8 && at.top + at.height <= height - 8;
  if (inside && scale === sheet.view.scale) return;
  const left = (box.left + facts.edge) * scale, top = (box.top + facts.edge) * scale;
  const wide = box.width * scale, high = box.height * scale;
  const nearest = (old, size, space) => Math.min(Math.max(old, edge), Math.max(edge, space - size - edge));
  const centred = scale !== sheet.view.scale;
  glide({
    x: (centred ? (width - wide) / 2 : nearest(at.left, wide, width)) - left,
    y: (centred ? (height - high) / 2 : nearest(at.top, high, height)) - top,
    scale,
  });
}

function show(next) {
  if (next !== sheet) cancelAnimationFrame(moving);
  sheet = next;
  for (const one of sheets) one.element.classList.toggle("gone", one !== sheet);
  if (!sheet.view) put(opening());
  for (const link of document.querySelectorAll("a[data-sheet]")) {
    if (sheets[link.dataset.sheet] === sheet) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

// -- fingers, mouse and wheel

const fingers = new Map();
let dragged = false;

const spot = event => {
  const { left, top } = stage.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
};

stage.addEventListener("pointerdown", event => {
  if (event.button || event.target.closest("button, .trail a, .tip")) return;
  fingers.set(event.pointerId, spot(event));
  dragged = fingers.size > 1;
});

stage.addEventListener("pointermove", event => {
  const before = fingers.get(event.pointerId);
  if (!before) return;
  const now = spot(event);
  if (!dragged && Math.hypot(now.x - before.x, now.y - before.y) < 4) return;
  if (!dragged) stage.setPointerCapture(event.pointerId);
  dragged = true;
  stage.classList.add("dragging");
  const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
  if (other) {
    const reach = point => Math.hypot(point.x - other.x, point.y - other.y);
    zoom(reach(now) / Math.max(1, reach(before)), (now.x + other.x) / 2, (now.y + other.y) / 2);
    pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  } else {
    pan(now.x - before.x, now.y - before.y);
  }
  fingers.set(event.pointerId, now);
});

for (const sort of ["pointerup", "pointercancel"]) {
  addEventListener(sort, event => {
    fingers.delete(event.pointerId);
    if (!fingers.size) stage.classList.remove("dragging");
  });
}

stage.addEventListener("wheel", event => {
  if (event.target.closest(".tip")) return;
  event.preventDefault();
  const lines = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 300 : 1;
  const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
  if (event.shiftKey || sideways) return pan(-(event.deltaX || event.deltaY) * lines, 0);
  const { x, y } = spot(event);
  zoom(Math.exp(-Math.max(-120, Math.min(120, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.0022)), x, y);
}, { passive: false });

stage.addEventListener("dragstart", event => event.preventDefault());

// A browser that scrolls to what has the focus would move the stage itself.
stage.addEventListener("scroll", () => stage.scrollTo(0, 0));

byId("_larger").addEventListener("click", () => zoom(1.3));
byId("_smaller").addEventListener("click", () => zoom(1 / 1.3));
byId("_fit").addEventListener("click", () => glide(whole()));
addEventListener("resize", () => sheet.view && !here && put(opening()));
