"""What a report is before it is understood: places, rows, blocks and pages, as a reader gives them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a report is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a page, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where in which report something stands.

    `first_line` and `last_line` are 1-based lines of the report's text as it is shown; in a text file its own lines.
    A PDF adds the `page`, counted from 1 in the file, and the `box` on it; a workbook the `cell` ("Drift!C14"), and
    a table of a web page or a Word file too ("3!C4": the third table's column C, row 4). `is_scanned` says that it was
    read from an image.
    """

    report: str
    first_line: int | None = None
    last_line: int | None = None
    page: int | None = None
    box: Box | None = None
    cell: str = ""
    is_scanned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A table row as a reader found it: the text of its cells, blank ones included.

    `places` says where each cell stands and `spans` how many columns it covers (the cells that a wide one covers are
    there too, and blank); both are empty, or have one entry a cell. `is_emphasised`: its first cell is in italics.
    """

    cells: tuple[str, ...]
    location: Location
    places: tuple[Location, ...] = ()
    spans: tuple[int, ...] = ()
    is_emphasised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a report in reading order: `text` of a heading, paragraph or list item, or `rows` of a table.

    `headings` is the path of headings above it, outermost first.
    """

    kind: BlockKind
    text: str = ""
    rows: tuple[Row, ...] = ()
    headings: tuple[str, ...] = ()
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of a report, counted from 1; `printed` is the number that stands on it, if any. Sizes are in points."""

    number: int
    printed: str
    width: float
    height: float
    is_scanned: bool = False
