"""A picture of anybody's, looked at in a browser: do its words fit, can they be read, is it usable without eyes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser import visited

# Boxes are groups with a shape and words in it, in each of the three: `g.node` in Graphviz', our own by their list.
LOOK = """font => {
  if (font) for (const one of document.querySelectorAll("[font-family]")) one.setAttribute("font-family", font);
  const rgb = words => (words.match(/[\\d.]+/g) ?? [255, 255, 255]).map(Number);
  const light = words => {
    const [r, g, b] = rgb(words).map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const white = "rgb(255, 255, 255)";
  const fill = one => { const found = getComputedStyle(one).fill; return found === "none" ? white : found; };
  const boxes = [...document.querySelectorAll("g.node, #_statements > g")];
  let overflowing = 0, named = 0, least = 21, type = Infinity;
  for (const box of boxes) {
    const shape = box.querySelector("path, polygon, rect, ellipse");
    if (!shape) continue;
    const outer = shape.getBoundingClientRect();
    let out = false, largest = 0;
    for (const text of box.querySelectorAll("text")) {
      if (!text.textContent.trim()) continue;
      const inner = text.getBoundingClientRect();
      out ||= inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5 ||
        inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
      least = Math.min(least, contrast(fill(text), fill(shape)));
      largest = Math.max(largest, parseFloat(getComputedStyle(text).fontSize) * text.getCTM().a);
    }
    overflowing += out;
    if (largest) type = Math.min(type, largest);
    named += Boolean(box.getAttribute("role") && box.getAttribute("aria-label"));
  }
  const root = document.documentElement;
  return { boxes: boxes.length, overflowing, named, least, type, width: root.getBoundingClientRect().width,
           words: [...document.querySelectorAll("text")].map(one => one.textContent).join(" ") };
}"""


PAPER = 170 / 25.4 * 96
"""17 cm in pixels."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of one picture."""

    boxes: int
    overflowing: int
    """Boxes whose words stick out."""
    overflowing_elsewhere: int
    """The same on a machine that has another font."""
    contrast: float
    """The least between words and their ground, by WCAG."""
    type_size: float
    """The type of statements, in points, as the file says it is to be shown; the smallest where it differs."""
    type_on_paper: float
    """The same where the picture is set as wide as the text of a page of A4, 17 cm."""
    named: int
    """Boxes that have a role and a name, for those who hear the picture."""
    violations: int
    """Rules of axe that are broken."""
    words: str
    happened: tuple[str, ...]
    """Dialogs, and requests for anything but the file."""


def look(browser: Browser, svg: bytes, folder: Path) -> Look:
    """Open the picture and measure it. Raises playwright's error where it is no SVG that a browser shows."""
    place = folder / "looked-at.svg"
    place.write_bytes(svg)
    with visited(browser, place) as visit:
        if visit.page.query_selector("parsererror"):
            return Look(0, 0, 0, 0.0, 0.0, 0.0, 0, 0, "", ("not well-formed",))
        seen = visit.page.evaluate(LOOK, "")
        broken = len(visit.violations())
        elsewhere = visit.page.evaluate(LOOK, "DejaVu Sans")["overflowing"]
        happened = (*visit.dialogs, *(one for one in visit.requests if one != place.as_uri()))
    size = 0.75 * seen["type"]
    return Look(
        seen["boxes"], seen["overflowing"], elsewhere, seen["least"], size, size * min(1.0, PAPER / seen["width"]),
        seen["named"], broken, seen["words"], happened,
    )  # fmt: skip
