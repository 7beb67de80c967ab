"""The directive `argmap` for Sphinx: a map is drawn where it stands, as SVG in HTML and as PDF in LaTeX.

    extensions = ["argmap.documents.sphinx"]

Also in MyST, as ` ```{argmap} `. What is wrong with a map is an error of the build at its line.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import ensuredir
from sphinx.writers.html5 import HTML5Translator
from sphinx.writers.latex import LaTeXTranslator
from sphinx.writers.manpage import ManualPageTranslator
from sphinx.writers.texinfo import TexinfoTranslator
from sphinx.writers.text import TextTranslator

from argmap.documents.figure import draw_figure
from argmap.documents.wishes import WISHES
from argmap.drawing import Format, format_named
from argmap.errors import ArgmapError

log = logging.getLogger(__name__)


class argmap_picture(nodes.General, nodes.Inline, nodes.Element):  # noqa: N801 - the name of the node, as docutils has it
    """A drawn map. `pictures` holds its bytes by format."""


class ArgmapDirective(SphinxDirective):
    """`.. argmap:: [FILE]`, with the map below where no file is named."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Callable[[str], str]]] = {
        **dict.fromkeys((wish for wish in WISHES if wish != "file"), directives.unchanged_required),
        "name": directives.unchanged,
    }

    def run(self) -> list[nodes.Node]:
        """The figure, or what is wrong."""
        wishes = {name: value for name, value in self.options.items() if name in WISHES}
        if self.arguments:
            relative, found = self.env.relfn2path(self.arguments[0])
            wishes["file"] = found
            self.env.note_dependency(relative)
        source, line = self.get_source_info()
        body = "\n".join(self.content)
        first = self._first_line(line)
        try:
            figure = draw_figure(body, wishes, document=Path(source), line=first, format_=self._format())
        except ArgmapError as error:
            message = str(error)
            log.error(message, location=(self.env.docname, line))  # noqa: TRY400 - a fault of the text, no traceback
            return [nodes.literal_block(message, message, classes=["argmap-error"])]
        if figure.remarks:
            log.warning(figure.remarks, location=(self.env.docname, first), type="argmap", subtype="finding")
        for file in figure.files:
            self.env.note_dependency(str(file))
        picture = argmap_picture(
            "", content=figure.picture, suffix=self._format().suffix, alt=figure.alt, width=figure.shown_width,
            pixels=figure.width,
        )  # fmt: skip
        return [self._framed(picture, figure.caption)]

    def _first_line(self, line: int) -> int:
        """The line of the document on which the map begins. `line` is that of the directive.

        docutils counts the lines of a directive from the begin of the document, MyST from the directive's own.
        """
        if not self.content:
            return line
        counted = self.content.items[0][1] + 1
        return counted if counted > line else line + self.content_offset + 1

    def _format(self) -> Format:
        name = {"latex": "pdf", "html": "svg"}.get(self.env.app.builder.format, "svg")
        return format_named(name)

    def _framed(self, picture: nodes.Node, caption: str) -> nodes.Node:
        figure = nodes.figure("", picture, classes=["argmap"])
        if caption:
            parsed, _ = self.parse_inline(caption)
            figure += nodes.caption(caption, "", *parsed)
        self.add_name(figure)
        self.set_source_info(figure)
        return figure


def _written(node: nodes.Element, folder: Path) -> str:
    """The name of the picture's file, which is written where it is not there yet."""
    content: bytes = node["content"]
    name = f"argmap-{hashlib.sha256(content).hexdigest()[:20]}{node['suffix']}"
    ensuredir(folder)
    (folder / name).write_bytes(content)
    return name


def _visit_html(translator: HTML5Translator, node: nodes.Element) -> None:
    folder = Path(translator.builder.outdir, translator.builder.imagedir)
    address = f"{translator.builder.imgpath}/{_written(node, folder)}"
    style = f' style="width: {escape(node["width"])}; max-width: 100%"' if node["width"] else ' style="max-width: 100%"'
    width = "" if node["width"] else f' width="{node["pixels"]}"'
    alt = escape(node["alt"])
    translator.body.append(
        f'<object data="{escape(address)}" type="image/svg+xml"{width}{style} role="img" aria-label="{alt}">'
        f"{alt}</object>"
    )
    raise nodes.SkipNode


def _latex_width(width: str, pixels: int) -> str:
    """A width of the documents, as LaTeX says it; where none is asked for, that of the picture or else of the line."""
    number = width.rstrip("%abcdefghijklmnopqrstuvwxyz")
    match width.removeprefix(number):
        case "%":
            return rf"{float(number) / 100:g}\linewidth"
        case "cm" | "mm" | "in" | "pt" | "em" as unit:
            return number + unit
        case "rem":
            return f"{number}em"
        case "px":  # 96 make an inch
            return f"{float(number) * 0.75:g}bp"
        case _:
            own = f"{pixels * 0.75:g}bp"
            return rf"\ifdim{own}>\linewidth\linewidth\else{own}\fi"


def _visit_latex(translator: LaTeXTranslator, node: nodes.Element) -> None:
    name = _written(node, Path(translator.builder.outdir))
    size = rf"width={_latex_width(node['width'], node['pixels'])},height=0.85\textheight,keepaspectratio"
    translator.body.append(rf"\noindent\sphinxincludegraphics[{size}]{{{{{name.removesuffix('.pdf')}}}.pdf}}")
    raise nodes.SkipNode


def _visit_text(translator: TextTranslator, node: nodes.Element) -> None:
    translator.add_text(f"[{node['alt']}]")
    raise nodes.SkipNode


def _visit_plain(translator: ManualPageTranslator | TexinfoTranslator, node: nodes.Element) -> None:
    translator.body.append(node["alt"])
    raise nodes.SkipNode


def setup(app: Sphinx) -> Mapping[str, object]:
    """What Sphinx calls to load the extension."""
    app.add_node(
        argmap_picture, html=(_visit_html, None), latex=(_visit_latex, None), text=(_visit_text, None),
        man=(_visit_plain, None), texinfo=(_visit_plain, None),
    )  # fmt: skip
    app.add_directive("argmap", ArgmapDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
