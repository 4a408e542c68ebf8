"""The nouns of a page of a PDF: its characters, rules, fills and images, in points from its upper left corner.

In: nothing. Out: frozen records, of which a page has thousands, for example::

    Character(text="7", left=310.2, top=251.0, right=314.7, bottom=262.1, run=Run(size=9.0, is_bold=True))
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ingest.records import Box

HYPHEN = "\x02"
"""What stands for a hyphen that pdfium found at the end of a line: the word goes on, or holds a hyphen there."""


class Run(NamedTuple):
    """What the characters of one text object share.

    `size` is the font's size on the page in points; `turns` the quarter turns clockwise that the text is turned by;
    `is_hidden` says that it is never painted (the text layer of a scan); `mark` is its marked content id, -1 if none.
    """

    size: float
    is_bold: bool
    is_italic: bool = False
    turns: int = 0
    is_hidden: bool = False
    mark: int = -1


class Character(NamedTuple):
    """One character as printed (NFC; HYPHEN for a hyphen at a line's end) with the box of its font's line height.

    A tuple, not a dataclass: pages have thousands, and a frozen dataclass takes four times as long to make.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    run: Run

    @property
    def box(self) -> Box:
        """The box as a record."""
        return Box(left=self.left, top=self.top, right=self.right, bottom=self.bottom)

    @property
    def size(self) -> float:
        """The font's size in points."""
        return self.run.size

    @property
    def is_bold(self) -> bool:
        """Whether its font is bold."""
        return self.run.is_bold

    @property
    def middle(self) -> float:
        """The horizontal centre."""
        return (self.left + self.right) / 2

    @property
    def centre(self) -> float:
        """The vertical centre."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line along the page's sides: `at` is its place across, `start` and `end` its reach along."""

    is_vertical: bool
    at: float
    start: float
    end: float
    thickness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """A filled rectangle and its colour, 0xRRGGBB."""

    box: Box
    colour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedCell:
    """A cell of a tagged table: the marked content ids of its text, and how many columns and rows it covers."""

    marks: frozenset[int]
    is_header: bool
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedTable:
    """A table as the file's structure tags tell it, the part of it on one page: cells by rows."""

    rows: tuple[tuple[TaggedCell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent:
    """What is drawn on a page as displayed (its rotation undone); `number` counts from 1 in the file.

    `characters` come in the order of the file's text; spaces are among them, line ends are not.
    """

    number: int
    width: float
    height: float
    characters: tuple[Character, ...]
    rules: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    images: tuple[Box, ...] = ()
    tables: tuple[TaggedTable, ...] = ()
