// Closing the gaps that hidden boxes leave. A picture is laid out once, by argmap; here each axis is mapped by a function
// that never falls, leaves all that is shown as wide as it was, and takes out the bands in which only hidden boxes
// stood. What was level stays level, nothing comes to lie on anything else, and the order of the map is kept.

const DEEP = 24, ACROSS = 7; // room kept around a box: along the lines, for arrows and signs, and beside them
const TITLE = 34; // the title of a frame

function merged(spans) {
  const found = [];
  for (const [from, to] of spans.slice().sort((a, b) => a[0] - b[0])) {
    const last = found[found.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

// The widest part of a band that no box ever stood in; -1 where none ever stood in any of it.
function gap(from, to, taken) {
  let widest = 0, at = from, touched = false;
  for (const [start, end] of taken) {
    if (end <= from || start >= to) continue;
    touched = true;
    widest = Math.max(widest, start - at);
    at = Math.max(at, end);
  }
  return touched ? Math.max(widest, to - at) : -1;
}

// The function for one axis, from the spans of all boxes and of those shown.
function squeezed(all, shown) {
  const taken = merged(all), kept = merged(shown), bands = [];
  if (!kept.length) return value => value;
  const ends = [taken[0][0], ...kept.flat(), taken[taken.length - 1][1]];
  for (let number = 0; number < ends.length; number += 2) {
    const from = ends[number], to = ends[number + 1];
    if (to <= from) continue;
    const left = gap(from, to, taken);
    const outer = number === 0 || number === ends.length - 2;
    if (left >= 0) bands.push({ from, to, left: outer ? 0 : left });
  }
  return value => {
    let shift = 0;
    for (const band of bands) {
      if (value <= band.from) break;
      if (value < band.to) return band.from - shift + (value - band.from) * band.left / (band.to - band.from);
      shift += band.to - band.from - band.left;
    }
    return value - shift;
  };
}

const tokens = new WeakMap();

// The `d` of a path, written by argmap with M, L and Q alone, with its points moved.
function movePath(path, across, down) {
  if (!tokens.has(path)) tokens.set(path, path.getAttribute("d").split(" ").map(word => isNaN(word) ? word : +word));
  let turn = 0;
  const moved = tokens.get(path).map(word =>
    typeof word === "string" ? word : +(turn++ % 2 ? down(word) : across(word)).toFixed(1));
  path.setAttribute("d", moved.join(" "));
}

// Where a part of the end of a line begins.
function start(part) {
  const of = name => +part.getAttribute(name);
  if (part.localName === "circle") return [of("cx"), of("cy")];
  if (part.localName === "path") return part.getAttribute("d").match(/-?[\d.]+/g).map(Number);
  return part.childElementCount ? start(part.firstElementChild) : [of("x"), of("y")];
}

// Arrow heads, signs and numbers keep their form: each goes where it begins, what is in a ring with the ring.
function moveEnds(group, across, down) {
  let ring = null;
  for (const part of group.children) {
    const [x, y] = ring ?? start(part);
    ring = part.localName === "circle" || part.localName === "rect" ? [x, y] : null;
    part.setAttribute("transform", `translate(${(across(x) - x).toFixed(1)} ${(down(y) - y).toFixed(1)})`);
  }
}

// Bring what is shown on a sheet together. While all is shown, the picture stays as argmap drew it.
function gather(sheet) {
  const shown = sheet.boxes.filter(box => box.shown), all = shown.length === sheet.boxes.length;
  if (all && !sheet.gathered) return;
  sheet.gathered = !all;
  const [besides, above] = sheet.level ? [DEEP, ACROSS] : [ACROSS, DEEP];
  const span = (box, room) => [box.x - room, box.x + box.width + room];
  const rise = (box, room) => [box.y - room, box.y + box.height + room];
  const holds = (frame, box) => box.x >= frame.x && box.x < frame.x + frame.width
    && box.y >= frame.y && box.y < frame.y + frame.height;
  const rims = [[], []];
  for (const frame of sheet.frames) {
    frame.shown = shown.some(box => holds(frame, box));
    frame.group.classList.toggle("gone", !frame.shown);
    if (!frame.shown) continue;
    rims[0].push([frame.x, frame.x + 12], [frame.x + frame.width - 12, frame.x + frame.width]);
    rims[1].push([frame.y, frame.y + TITLE], [frame.y + frame.height - 12, frame.y + frame.height]);
  }
  const across = squeezed(sheet.boxes.map(box => span(box, 0)), [...shown.map(box => span(box, besides)), ...rims[0]]);
  const down = squeezed(sheet.boxes.map(box => rise(box, 0)), [...shown.map(box => rise(box, above)), ...rims[1]]);

  for (const box of sheet.boxes) {
    box.group.classList.toggle("gone", !box.shown);
    box.left = across(box.x + box.width / 2) - box.width / 2;
    box.top = down(box.y + box.height / 2) - box.height / 2;
    if (box.shown) {
      box.group.setAttribute("transform", `translate(${(box.left - box.x).toFixed(1)} ${(box.top - box.y).toFixed(1)})`);
    }
  }
  for (const line of sheet.lines) {
    line.line.classList.toggle("gone", !line.shown);
    line.ends.classList.toggle("gone", !line.shown);
    if (!line.shown) continue;
    for (const path of line.line.children) {
      if (path.localName === "path") movePath(path, across, down);
    }
    moveEnds(line.ends, across, down);
  }
  for (const frame of sheet.frames) {
    if (!frame.shown) continue;
    const rect = frame.group.querySelector("rect");
    rect.setAttribute("width", (across(frame.x + frame.width) - across(frame.x)).toFixed(1));
    rect.setAttribute("height", (down(frame.y + frame.height) - down(frame.y)).toFixed(1));
    const shift = `translate(${(across(frame.x) - frame.x).toFixed(1)} ${(down(frame.y) - frame.y).toFixed(1)})`;
    frame.group.setAttribute("transform", shift);
  }
  const size = sheet.full;
  resize(sheet, across(size.width), down(size.height));
}

// The picture is as large as what it shows.
function resize(sheet, width, height) {
  const edge = facts.edge;
  sheet.width = width + 2 * edge;
  sheet.height = height + 2 * edge;
  sheet.svg.setAttribute("viewBox", `${-edge} ${-edge} ${sheet.width.toFixed(0)} ${sheet.height.toFixed(0)}`);
  sheet.svg.setAttribute("width", sheet.width.toFixed(0));
  sheet.svg.setAttribute("height", sheet.height.toFixed(0));
}

for (const sheet of sheets) {
  const [, , width, height] = sheet.svg.getAttribute("viewBox").split(" ").map(Number);
  sheet.full = { width: width - 2 * facts.edge, height: height - 2 * facts.edge };
  sheet.width = width;
  sheet.height = height;
  for (const box of sheet.boxes) Object.assign(box, { left: box.x, top: box.y });
}
