"""A draft or press release as plain text, from a file or from what a browser sent.

In: a file (text, Word, PDF, web page), or its name and content. Out: its text, for example "Hylte gick plus 2,1 mnkr."
Nothing is kept: a file from a browser is deleted as soon as it has been read.
"""

from __future__ import annotations

import base64
import binascii
import os
import tempfile
from pathlib import Path
from typing import Final

from ingest.errors import ReadError, ReadFault
from ui.reports.safe_name import to_safe_name

DRAFT_FORMATS: Final = (".txt", ".md", ".docx", ".pdf", ".html")
"""The endings that the page offers; any report that can be read is read."""
LARGEST_DRAFT: Final = 10_000_000  # bytes
_TEXT_FILES = ("", ".txt", ".md", ".text")


def read_draft(file: Path) -> str:
    """Give the text of a file, a format other than plain text by the reader of reports. Raises ReadError."""
    if file.suffix.lower() in _TEXT_FILES:
        return decode_draft(file.read_bytes())
    from ingest.readers import read_blocks
    from ingest.records import BlockKind

    lines = []
    for block in read_blocks(file).blocks:
        if block.kind is BlockKind.TABLE:
            lines += [" ".join(cell for cell in row.cells if cell.strip()) for row in block.rows]
        else:
            mark = {BlockKind.HEADING: "# ", BlockKind.LIST_ITEM: "- "}.get(block.kind, "")
            lines.append(f"{mark}{' '.join(block.text.split())}")
        lines.append("")
    return "\n".join(lines)


def read_sent_draft(name: str, size: int, content: str) -> str:
    """Give the text of a file of so many bytes that a browser sent as base64; too large a one is refused. ReadError."""
    if size > LARGEST_DRAFT:
        raise ReadError(
            f"{name} is larger than {LARGEST_DRAFT // 1_000_000} MB. Paste the text instead.", ReadFault.TOO_LARGE
        )
    try:
        data = base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ReadError(f"{name} did not arrive whole. Drop it again.", ReadFault.DAMAGED) from error
    if len(data) != size:
        raise ReadError(f"{name} did not arrive whole. Drop it again.", ReadFault.DAMAGED)
    safe = to_safe_name(name)
    if Path(safe).suffix.lower() in _TEXT_FILES:
        return decode_draft(data)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / safe
        path.write_bytes(data)
        try:
            return read_draft(path)
        except ReadError as error:
            raise ReadError(str(error).replace(f"{folder}{os.sep}", ""), error.fault) from error


def decode_draft(content: bytes) -> str:
    """Give bytes as text: UTF-8 or UTF-16 with a mark, else as Windows writes it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
