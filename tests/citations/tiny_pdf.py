"""A PDF written by hand: pages of lines, with or without labels."""

from __future__ import annotations


def pdf(*pages: tuple[str, ...], first_label: int = 0) -> bytes:
    """A PDF with these lines on its pages, the first page labelled `first_label` if that is given."""
    labels = f" /PageLabels << /Nums [0 << /S /D /St {first_label} >>] >>" if first_label else ""
    numbers = [4 + 2 * page for page in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R{labels} >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in zip(numbers, pages, strict=True):
        drawn = "".join(f"1 0 0 1 72 {720 - 16 * place} Tm ({line}) Tj\n" for place, line in enumerate(lines))
        stream = f"BT /F1 12 Tf\n{drawn}ET"
        resources = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 612 792]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {resources} /Contents {number + 1} 0 R >>")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return _file(objects)


def _file(objects: list[str]) -> bytes:
    content, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    return f"{content}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")
