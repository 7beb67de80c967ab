// Loaded again, by a preview or by F5, the page shows what it showed before: the sheet, what is folded, the size and the
// place. Boxes may have moved meanwhile: the one that stood nearest to the middle is put back where it was.

const KEPT = `argmap ${location.pathname}`;

addEventListener("pagehide", () => {
  const { width, height } = room();
  const away = ({ left, top, width: wide, height: high }) => Math.hypot(left + (wide - width) / 2, top + (high - height) / 2);
  const seen = sheet.view ? sheet.boxes.filter(box => box.shown && box.statement) : [];
  const near = seen.map(box => ({ box, at: placed(box) })).sort((one, other) => away(one.at) - away(other.at))[0];
  keep({
    sheet: sheet.element.getAttribute("aria-label"),
    view: sheet.view,
    near: near && { id: near.box.statement.id, left: near.at.left, top: near.at.top },
    folded: sheet.boxes.filter(box => box.folded && box.statement).map(box => box.statement.id),
    here: here?.statement?.id,
    open: !panel.hidden,
    search: field.value,
  });
});

// Where a browser keeps nothing, as in a sandbox, the page opens as at first.
function keep(state) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(state));
  } catch {}
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT));
  } catch {
    return null;
  }
}

function restore(state) {
  const next = sheets.find(one => one.element.getAttribute("aria-label") === state.sheet);
  if (next && next !== sheet) turnTo(next);
  const find = id => sheet.boxes.find(box => box.statement?.id === id);
  for (const id of state.folded) if (find(id)) find(id).folded = true;
  refresh();
  if (state.search) {
    field.value = state.search;
    search();
  }
  const box = find(state.here);
  if (box?.shown) stand(box);
  if (box?.shown && state.open) openPanel();
  else closePanel();
  if (!state.view) return;
  cancelAnimationFrame(moving);
  put(state.view);
  const near = find(state.near?.id);
  if (near?.shown) pan(state.near.left - placed(near).left, state.near.top - placed(near).top);
}

if (performance.getEntriesByType("navigation")[0]?.type === "reload" && kept()) restore(kept());
