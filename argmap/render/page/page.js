// The page comes to life.

document.documentElement.classList.add("js");
openSide(!narrow.matches);
for (const box of boxOf.values()) {
  box.group.setAttribute("role", "button");
  box.group.setAttribute("tabindex", "-1");
  box.group.setAttribute("aria-label", label(box));
}
sheet.boxes[0]?.group.setAttribute("tabindex", "0");
show(sheets[0]);
refresh();
count();

// In a narrow window the outline lies over the picture, and gives way to what is chosen in it.
byId("_side").addEventListener("click", event => {
  if (narrow.matches && event.target.closest('a[href^="#"]')) openSide(false);
});

// What leads out of the page opens beside it.
addEventListener("click", event => {
  const link = event.target.closest?.("a[href^='http']");
  if (link) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
}, true);

// On paper stands all that is shown, as large as the paper allows; `page.css` sees to the rest.
arrive();
