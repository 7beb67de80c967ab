// The map as the script knows it: the statements, and on each sheet the boxes, lines and frames that show them.
// All words stand in the outline already; nothing here makes markup out of texts.

const byId = id => document.getElementById(id);
const facts = JSON.parse(byId("_data").textContent);

const statements = facts.statements.map(fact => ({ ...fact, entry: byId(fact.id), boxes: [], matches: true }));
const named = new Map(statements.map(statement => [statement.id, statement]));

class Sheet {
  constructor(fact, element) {
    this.fact = fact;
    this.element = element;
    this.svg = element.querySelector("svg.drawing");
    this.level = fact.direction === "left-right" || fact.direction === "right-left";
    this.view = null;
    const parts = name => [...(this.svg.querySelector(`g.${name}`)?.children ?? [])];
    const [groups, lines, ends] = ["statements", "edges", "ends"].map(parts);
    const frames = parts("frame").length ? [...this.svg.querySelectorAll("g.frame")] : [];
    this.boxes = fact.boxes.map(([statement, , x, y, width, height], number) => ({
      sheet: this, group: groups[number], statement: statements[statement] ?? null, parent: null, children: [],
      x, y, width, height, folded: false, shown: true,
    }));
    fact.boxes.forEach(([, parent], number) => {
      if (parent < 0) return;
      this.boxes[number].parent = this.boxes[parent];
      this.boxes[parent].children.push(this.boxes[number]);
    });
    this.roots = this.boxes.filter(box => !box.parent);
    this.lines = fact.lines.map(([tail, head], number) => ({
      tail: this.boxes[tail], head, line: lines[number], ends: ends[number], shown: true,
    }));
    for (const line of this.lines) line.head = line.head < 0 ? this.lines[-1 - line.head] : this.boxes[line.head];
    for (const [number, [words, sheet]] of Object.entries(fact.folds)) {
      Object.assign(this.boxes[number], { holds: words, leads: sheet });
    }
    this.frames = fact.frames.map(([x, y, width, height], number) => ({ group: frames[number], x, y, width, height }));
    for (const box of this.boxes) box.statement?.boxes.push(box);
  }
}

const sheets = facts.sheets.map((fact, number) => new Sheet(fact, document.querySelectorAll(".sheet")[number]));
const boxOf = new Map(sheets.flatMap(sheet => sheet.boxes.map(box => [box.group, box])));

// Everything that hangs from a box, itself left out.
function under(box) {
  const found = [...box.children];
  for (let number = 0; number < found.length; number++) found.push(...found[number].children);
  return found;
}

// `count` of something, in words: "1 statement", "2 statements".
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
