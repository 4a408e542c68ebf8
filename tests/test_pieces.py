"""Pieces that a reader finds become numbered lines and blocks; what breaks here breaks every format but plain text."""

from __future__ import annotations

from ingest.line_places import to_place
from ingest.readers.pieces import Piece, lay_out
from ingest.records import BlockKind, Box, Location, Row

HERE = Location(report="bokslut.pdf", page=2)


def box(top: float) -> Box:
    return Box(left=50, top=top, right=300, bottom=top + 12)


def test_a_row_is_one_line_and_every_cell_keeps_its_place() -> None:
    places = (
        Location(report="bokslut.pdf", page=2, box=box(100)),
        Location(report="bokslut.pdf", page=2, box=box(100)),
    )
    row = Row(cells=("Grund-\nskola", "5\t00"), location=HERE, places=places)
    heading = Piece(kind=BlockKind.HEADING, location=HERE, text="Skola", level=1)
    table = Piece(kind=BlockKind.TABLE, location=HERE, rows=(row,))

    layout = lay_out([heading, table])

    assert layout.lines == ("Skola", "", "Grund- skola\t5 00")
    found = layout.blocks[1].rows[0]
    assert (found.location.first_line, found.places[1].first_line, found.places[1].box) == (3, 3, box(100))
    assert layout.blocks[1].headings == ("Skola",)


def test_headings_nest_by_the_level_that_the_format_gives() -> None:
    texts = [("Ekonomi", 1), ("Drift", 2), ("Personal", 1)]
    headings = [Piece(kind=BlockKind.HEADING, location=HERE, text=text, level=level) for text, level in texts]
    pieces = [*headings, Piece(kind=BlockKind.PARAGRAPH, location=HERE, text="Sjukfrånvaron sjönk.")]

    blocks = lay_out(pieces).blocks

    assert [block.headings for block in blocks] == [(), ("Ekonomi",), (), ("Personal",)]


def test_a_location_found_by_lines_gets_the_box_around_those_on_its_first_page() -> None:
    lines = ["Första raden", "andra raden", "på nästa sida"]
    places = tuple(
        Location(report="bokslut.pdf", page=page, box=box(top)) for page, top in ((2, 700.0), (2, 714.0), (3, 60.0))
    )
    paragraph = Piece(kind=BlockKind.PARAGRAPH, location=HERE, text="\n".join(lines), places=places)

    layout = lay_out([paragraph])
    found = to_place(Location(report="bokslut.pdf", first_line=1, last_line=3), layout.places)

    assert (found.page, found.box) == (2, Box(left=50, top=700, right=300, bottom=726))
