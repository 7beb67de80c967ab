// The filter: of one sort any of what is chosen, of several sorts all. What is left out is dimmed or hidden, and counted.

const filterBox = byId("_filter"), opener = byId("_choose");
const choices = [...filterBox.querySelectorAll('input[type="checkbox"]')];

function filter() {
  const chosen = facts.facets.map(() => new Set());
  for (const choice of choices) if (choice.checked) chosen[choice.name].add(+choice.value);
  const asked = chosen.some(values => values.size);
  for (const one of statements) {
    one.matches = chosen.every((values, facet) => !values.size || one.has[facet].some(value => values.has(value)));
    one.entry.classList.toggle("left", !one.matches);
  }
  hiding = asked && filterBox.querySelector('input[name="rest"]:checked').value === "hide";
  opener.classList.toggle("on", asked);
  document.body.classList.toggle("filtered", asked);
  around(here, () => {});
  if (asked && !sheet.boxes.some(box => box.shown && box.statement?.matches && inSight(box))) glide(whole());
  reader();
}

function clearFilter() {
  for (const choice of choices) choice.checked = false;
  filter();
}

function openFilter(open = filterBox.hidden) {
  filterBox.hidden = !open;
  opener.setAttribute("aria-expanded", open);
  if (open) filterBox.querySelector("input").focus();
  else if (filterBox.contains(document.activeElement)) opener.focus();
}

// How many statements each choice would leave.
for (const choice of choices) {
  const many = statements.filter(one => one.has[choice.name].includes(+choice.value)).length;
  choice.parentElement.querySelector(".count").textContent = many;
}

filterBox.addEventListener("change", filter);
byId("_all").addEventListener("click", clearFilter);
opener.addEventListener("click", () => openFilter());
