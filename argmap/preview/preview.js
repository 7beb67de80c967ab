// Listens for news of the map. A new picture is loaded in place of the old one, and shows the same part of the map as
// that did, as the page of a map does whenever it is loaded again. While the map is broken the last picture stays.
"use strict";
(() => {
  const byId = id => document.getElementById(id);
  const findings = byId("findings"), state = byId("state"), told = byId("told"), frame = byId("picture");
  let shown = null; // the number of the picture
  let broken = false;

  function tell(news) {
    document.title = `${news.broken ? "✗ " : ""}${news.title || "argmap"}`;
    state.textContent = news.broken ? `${news.summary}; this is the last picture before that` : news.summary;
    told.textContent = news.findings;
    findings.hidden = !news.findings;
    findings.classList.toggle("broken", news.broken);
    findings.classList.remove("gone");
    if (news.broken !== broken) findings.open = news.broken;
    broken = news.broken;
    if (shown !== null && news.picture !== shown) frame.contentWindow.location.reload();
    shown = news.picture;
  }

  const events = new EventSource("events");
  events.addEventListener("message", event => tell(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    findings.hidden = false;
    findings.classList.add("gone");
    state.textContent = "argmap watch has ended";
  });
})();
