"""Gathers the text of a web page into paragraphs, as a browser sets it.

In: pieces of text with their look, and the ends of blocks. Out: what was found, for example::

    "1" in bold, " 234" plain, end of a <p>  ->  one paragraph "1 234"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby

from ingest.readers.characters import clean_text
from ingest.readers.flow import Found, Line, to_paragraphs
from ingest.records import BlockKind

_SPACES = re.compile(r"[ \t\r\n\f]+")
_SPACE_RUN = re.compile(r" {2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How text is set, and in what: a heading of a level, a list item with what stands before it, a caption."""

    is_bold: bool = False
    is_italic: bool = False
    is_raised: bool = False
    is_kept: bool = False
    level: int = 0
    is_item: bool = False
    is_caption: bool = False


@dataclass(slots=True, kw_only=True)
class Writer:
    """What has been gathered: whole blocks as found, and the text since the last of them."""

    found: list[Found] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    prefix: str = ""
    _texts: list[tuple[str, Look]] = field(default_factory=list)

    def write(self, text: str, look: Look) -> None:
        """Add text; its white space is one space, but for preformatted text."""
        self._texts.append((text if look.is_kept else _SPACES.sub(" ", text), look))

    def break_line(self, look: Look) -> None:
        """Start a new line in the same paragraph."""
        self._texts.append(("\n", look))

    def end_block(self, look: Look) -> None:
        """End the paragraph, heading or list item that the text belongs to; two line breaks end one as well."""
        texts, self._texts = self._texts, []
        lines = _to_lines(texts)
        while lines:
            end = next((place for place, line in enumerate(lines) if not line.text), len(lines))
            if paragraph := lines[:end]:
                self._add(paragraph, look)
            lines = lines[end + 1 :]

    def add(self, found: Found) -> None:
        """Add a whole block, a table for example."""
        self.found.append(found)

    def _add(self, lines: list[Line], look: Look) -> None:
        prefix, self.prefix = self.prefix, ""
        self.lines.extend(lines)
        text = "\n".join(line.text for line in lines)
        if look.level:
            self.found.append(Found(kind=BlockKind.HEADING, text=" ".join(text.split()), level=look.level))
        elif look.is_item:
            self.found.append(Found(kind=BlockKind.LIST_ITEM, text=f"{prefix} {text}".strip()))
        elif look.is_caption:
            self.found.append(Found(text=" ".join(text.split("\n")).rstrip(" .:"), is_settled=True))
        else:
            self.found.extend(to_paragraphs(lines))


def _to_lines(texts: list[tuple[str, Look]]) -> list[Line]:
    """Give the lines of what was written; a blank one is "", those at the ends are left out."""
    numbered: list[tuple[int, str, Look]] = []
    breaks = 0
    for text, look in texts:
        for place, part in enumerate(text.split("\n")):
            breaks += place > 0
            numbered.append((breaks, part, look))
    lines = []
    for _, group in groupby(numbered, key=lambda part: part[0]):
        parts = list(group)
        filled = [look for _, text, look in parts if text.strip()]
        joined = "".join(text for _, text, _ in parts)
        kept = any(look.is_kept for look in filled)
        lines.append(
            Line(
                text=clean_text(joined.rstrip() if kept else _SPACE_RUN.sub(" ", joined).strip(" ")),
                is_bold=bool(filled) and all(look.is_bold for look in filled),
                is_italic=bool(filled) and all(look.is_italic for look in filled),
            )
        )
    return _trim([line if line.text.strip() else Line(text="") for line in lines])


def _trim(lines: list[Line]) -> list[Line]:
    while lines and not lines[-1].text:
        lines.pop()
    while lines and not lines[0].text:
        lines.pop(0)
    return lines
