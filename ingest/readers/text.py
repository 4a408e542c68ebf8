r"""Reads a report that is plain text or Markdown.

In: the path of a .txt or .md file. Out: its lines, numbered as an editor numbers them, and its blocks, for example::

    "Verksamhet\tBudget\nSkola\t500"  ->  one TABLE block, rows ("Verksamhet", "Budget") and ("Skola", "500")
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from ingest.errors import ReadError, ReadFault
from ingest.readers.decoding import decode_text, read_content
from ingest.readers.document import ReadText
from ingest.readers.layout import to_blocks


def read_text(path: Path) -> ReadText:
    """Read a text file: UTF-8, UTF-16 with its mark, or else Windows-1252; any kind of line end.

    Raises ReadError when the file cannot be opened, holds no text, or is not text.
    """
    content = read_content(path)
    text = decode_text(content, path.name)
    raw_lines = _split_lines(text)
    if not any(line.strip() for line in raw_lines):
        raise ReadError(f"{path.name} is empty. Export the report again.", ReadFault.EMPTY)
    page_starts = frozenset(number for number, line in enumerate(raw_lines, start=1) if "\f" in line)
    lines = tuple(_without_page_break(line) for line in raw_lines)
    blocks = to_blocks(lines, page_starts, path.name)
    return ReadText(lines=lines, blocks=blocks, digest=hashlib.sha256(content).hexdigest())


def _split_lines(text: str) -> tuple[str, ...]:
    # Not str.splitlines: it also breaks at U+2028, U+0085, form feeds ..., where no editor starts a new line.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(lines[:-1] if lines[-1] == "" else lines)


def _without_page_break(line: str) -> str:
    return line.strip("\f").replace("\f", " ")
