// Inside the preview: shows the picture, follows the cursor, tells which box was clicked. Zoom and place are kept.
(function () {
  "use strict";
  const host = acquireVsCodeApi();
  const box = (id) => document.getElementById(id);
  const picture = box("picture");
  // of the picture, not of the page: a statement may be called `view` or `state`
  const drawn = (id) => picture.querySelector(`[id="${CSS.escape(id)}"]`);
  const kept = host.getState() || { left: 0, top: 0 };
  const READABLE = 0.6; // below this scale nobody reads the words of a box
  let lines = {};

  function keep(change) {
    Object.assign(kept, change);
    host.setState(kept);
  }

  // `zoom` 0 means: as wide as the panel; none, as long as nobody chose one: so too, but not too small to be read.
  function size() {
    const svg = picture.querySelector("svg");
    if (!svg) {
      return;
    }
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    const least = kept.zoom === 0 ? 0.15 : READABLE;
    const scale = kept.zoom || Math.min(1.5, Math.max(least, (picture.clientWidth - 4) / width));
    svg.setAttribute("width", String(Math.round(width * scale)));
    svg.setAttribute("height", String(Math.round(height * scale)));
    svg.dataset.scale = String(scale);
  }

  function zoom(factor) {
    const svg = picture.querySelector("svg");
    if (!svg) {
      return;
    }
    const before = Number(svg.dataset.scale);
    const after = Math.min(4, Math.max(0.1, before * factor));
    const middle = [picture.scrollLeft + picture.clientWidth / 2, picture.scrollTop + picture.clientHeight / 2];
    keep({ zoom: after });
    size();
    picture.scrollLeft = (middle[0] * after) / before - picture.clientWidth / 2;
    picture.scrollTop = (middle[1] * after) / before - picture.clientHeight / 2;
  }

  function show(message) {
    lines = message.lines;
    // the page of the editor allows no styles but its own; the light colours stand in the elements
    const svg = message.svg.replace(/<style[\s>][^]*?<\/style>/g, "");
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    if (parsed.querySelector("parsererror")) {
      return;
    }
    const first = !picture.querySelector("svg");
    picture.replaceChildren(document.importNode(parsed.documentElement, true));
    for (const id of Object.keys(lines)) {
      const element = drawn(id);
      if (element) {
        element.setAttribute("data-box", id);
      }
    }
    size();
    if (first) {
      picture.scrollLeft = kept.left;
      picture.scrollTop = kept.top;
    }
    reveal(message.here, first && !kept.left && !kept.top);
  }

  function reveal(id, scroll) {
    for (const old of picture.querySelectorAll(".here")) {
      old.classList.remove("here");
    }
    const element = id && drawn(id);
    if (element) {
      element.classList.add("here");
      if (scroll) {
        element.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    }
  }

  function views(names, chosen) {
    const select = box("view");
    const options = names.length ? [["", "the whole map"], ...names] : [];
    select.replaceChildren(
      ...options.map(([value, text]) => {
        const option = document.createElement("option");
        [option.value, option.textContent, option.selected] = [value, text || value, value === chosen];
        return option;
      }),
    );
  }

  window.addEventListener("message", ({ data }) => {
    if (data.state !== undefined) {
      const state = box("state");
      state.textContent = data.state;
      state.classList.toggle("wrong", Boolean(data.wrong));
    }
    if (data.svg) {
      views(data.views, data.view);
      show(data);
    }
    if (data.reveal !== undefined) {
      reveal(data.reveal, true);
    }
  });
  picture.addEventListener("click", (event) => {
    const found = event.target.closest("[data-box]");
    const link = event.target.closest("a[href]");
    if (found && !link) {
      host.postMessage({ line: lines[found.dataset.box] });
    }
  });
  picture.addEventListener("scroll", () => keep({ left: picture.scrollLeft, top: picture.scrollTop }), { passive: true });
  picture.addEventListener("wheel", (event) => {
    if (event.ctrlKey) {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    }
  }, { passive: false });
  box("larger").addEventListener("click", () => zoom(1.25));
  box("smaller").addEventListener("click", () => zoom(0.8));
  box("fit").addEventListener("click", () => { keep({ zoom: 0 }); size(); });
  box("view").addEventListener("change", (event) => host.postMessage({ view: event.target.value }));
  window.addEventListener("resize", size);
  host.postMessage({ ready: true });
})();
