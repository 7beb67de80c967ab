"""PDF, read by pypdf (the extra `sources`): the text of its pages, a form feed between them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from argmap.citations.article import Article
from argmap.citations.texts.limits import LONGEST, bounded, needs_extra, refuse

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 5_000


def read_pdf(name: str, data: bytes) -> Article:
    """The text of the PDF in `data`. A page break is a form feed; pages keep the labels that the file gives them.

    Raises:
        FileError: it is damaged, locked or without text, or the extra `sources` is not installed.
    """
    try:
        import logging  # noqa: PLC0415 - only pypdf logs

        import pypdf  # noqa: PLC0415 - an optional extra
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError:
        needs_extra(name, "PDF")
    logging.getLogger("pypdf").setLevel(
        logging.CRITICAL
    )  # it reports each oddity of a file that it can read all the same
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            refuse(name, "it is locked with a password")
        pages, labels = _pages(name, reader), tuple(reader.page_labels)
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError, RecursionError) as error:
        # pypdf raises all of these on damaged files
        refuse(name, f"it is no PDF that can be read ({type(error).__name__})")
    text = bounded(name, "\f".join(pages))
    if not text.strip():
        refuse(name, "it has no text, only pictures; recognise its text first")
    return Article(text, pages=labels)


def _pages(name: str, reader: PdfReader) -> list[str]:
    if len(reader.pages) > MOST_PAGES:
        refuse(name, f"it has more than {MOST_PAGES} pages")
    pages, left = [], LONGEST
    for page in reader.pages:
        pages.append(page.extract_text().replace("\f", "\n"))
        left -= len(pages[-1])
        if left < 0:
            break  # what is too long is refused as a whole
    return pages
