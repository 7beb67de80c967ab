// Loaded again, by a preview or by F5, the page shows what it showed before: the sheet, what is folded, the size and the
// place. Boxes may have moved meanwhile: the one that stood nearest to the middle is put back where it was.

addEventListener("pagehide", () => {
  const { width, height } = room();
  const away = ({ left, top, width: wide, height: high }) => Math.hypot(left + (wide - width) / 2, top + (high - height) / 2);
  const seen = sheet.view ? sheet.boxes.filter(box => box.shown && box.statement) : [];
  const near = seen.map(box => ({ box, at: placed(box) })).sort((one, other) => away(one.at) - away(other.at))[0];
  history.replaceState({
    sheet: sheet.element.getAttribute("aria-label"),
    view: sheet.view,
    near: near && { id: near.box.statement.id, left: near.at.left, top: near.at.top },
    folded: sheet.boxes.filter(box => box.folded && box.statement).map(box => box.statement.id),
    here: here?.statement?.id,
    open: !panel.hidden,
    search: field.value,
  }, "");
});

function restore(kept) {
  const next = sheets.find(one => one.element.getAttribute("aria-label") === kept.sheet);
  if (next && next !== sheet) turnTo(next);
  const find = id => sheet.boxes.find(box => box.statement?.id === id);
  for (const id of kept.folded) if (find(id)) find(id).folded = true;
  refresh();
  if (kept.search) {
    field.value = kept.search;
    search();
  }
  const box = find(kept.here);
  if (box?.shown) stand(box);
  if (box?.shown && kept.open) openPanel();
  else closePanel();
  if (!kept.view) return;
  cancelAnimationFrame(moving);
  put(kept.view);
  const near = find(kept.near?.id);
  if (near?.shown) pan(kept.near.left - placed(near).left, kept.near.top - placed(near).top);
}

if (history.state?.view !== undefined) restore(history.state);
