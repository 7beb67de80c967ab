// Search: every word must occur in the text, the name, who says it, or the sources with their quotes.

const field = byId("_search"), matchesText = byId("_matches");
const PARTS = [".line", ".more > .facts > dd", ".more > .cite > :not(figcaption)", ".more > .cite .work", ".more > .cite .place"]
  .map(part => `:scope > ${part}`).join(",");

let matches = [], at = -1;

// Letters without their accents and case.
const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

// Works and speakers in full, by what they are called in short.
const inFull = new Map([...document.querySelectorAll(".credits dt")].map(short =>
  [short.textContent, short.nextElementSibling.textContent]));

function words(statement) {
  statement.words ??= plain([...statement.entry.querySelectorAll(PARTS)]
    .map(part => `${part.textContent} ${inFull.get(part.textContent) ?? ""}`).join(" "));
  return statement.words;
}

function search() {
  const wanted = plain(field.value).split(/\s+/).filter(Boolean);
  matches = wanted.length
    ? statements.filter(one => one.boxes.length && wanted.every(word => words(one).includes(word)))
    : [];
  at = -1;
  const found = new Set(matches);
  document.body.classList.toggle("searching", wanted.length > 0);
  for (const one of statements) {
    one.entry.classList.toggle("hit", found.has(one));
    for (const box of one.boxes) box.group.classList.toggle("hit", found.has(one));
  }
  count();
}

function count() {
  const all = matches.length;
  const place = at < 0 ? counted(all, "match").replace("matchs", "matches") : `${at + 1} of ${all}`;
  matchesText.textContent = field.value.trim() ? all ? place : "No match" : "";
  byId("_previous").disabled = byId("_next").disabled = !all;
}

// To the next match, or with -1 to the one before; the keyboard stays where it is.
function step(by) {
  if (!matches.length) return;
  at = at < 0 ? (by > 0 ? 0 : matches.length - 1) : (at + by + matches.length) % matches.length;
  const boxes = matches[at].boxes;
  look(boxes.find(box => box.sheet === sheet) ?? boxes[0], { focus: false, read: true });
  count();
}

function endSearch() {
  field.value = "";
  search();
}

field.addEventListener("input", search);
field.addEventListener("keydown", event => {
  if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
  else if (event.key === "ArrowDown") step(1);
  else if (event.key === "ArrowUp") step(-1);
  else return;
  event.preventDefault();
});
byId("_next").addEventListener("click", () => step(1));
byId("_previous").addEventListener("click", () => step(-1));
