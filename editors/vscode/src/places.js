// Which box of the picture belongs to which line of the text. `lines` holds, for each box, the line it is declared on,
// counted from 0, as the language server gives it.
"use strict";

// The box that the cursor on `line` is in: the last one declared on it or above it; "" where there is none.
function boxAt(lines, line) {
  let found = "";
  let best = -1;
  for (const [box, at] of Object.entries(lines)) {
    if (at <= line && at > best) {
      [found, best] = [box, at];
    }
  }
  return found;
}

module.exports = { boxAt };
