"""The plugin `argmap` for MkDocs: maps in pages are drawn, and a fault stops the build at its line."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from argmap.documents.markdown import ArgmapExtension

log = logging.getLogger("mkdocs.plugins.argmap")


class ArgmapPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # it has no settings of its own
    """Adds the Markdown extension and tells it which page is being read."""

    def __init__(self) -> None:
        super().__init__()
        self.server: LiveReloadServer | None = None
        self.read: set[Path] = set()  # the files that maps were made from

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Nothing; MkDocs keeps a plugin that has this from build to build while it serves the site."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put the extension among those of the site."""
        self.extension = ArgmapExtension()
        self.extension.page.remark = lambda words: log.warning("%s", words)
        self.extension.page.fault = lambda error: PluginError(str(error))
        self.extension.page.read = self._watch
        config.markdown_extensions.append(self.extension)  # type: ignore[arg-type]  # names or extensions
        return config

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs' names
        """Note where the page stands, and how many of its lines MkDocs has taken away as front matter."""
        source = Path(page.file.abs_src_path or page.file.src_uri)
        self.extension.page.path = _seen_from_here(source)
        whole = source.read_text(encoding="utf-8-sig") if page.file.abs_src_path else markdown
        self.extension.page.lines_before = max(0, _lines(whole) - _lines(markdown))
        return markdown

    def on_serve(self, server: LiveReloadServer, /, **_given: object) -> LiveReloadServer:
        """Build again when a map changes, wherever it lies. MkDocs itself watches the folder of the pages alone."""
        self.server = server
        for file in self.read:
            server.watch(str(file))
        return server

    def _watch(self, files: Iterable[Path]) -> None:
        for file in {file.resolve() for file in files} - self.read:
            self.read.add(file)
            if self.server is not None:
                self.server.watch(str(file))


def _lines(text: str) -> int:
    return len(text.rstrip().splitlines())


def _seen_from_here(path: Path) -> Path:
    """The path as an author would write it: from the current folder where it lies in that."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
