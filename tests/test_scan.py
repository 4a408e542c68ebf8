"""A page that is an image: its tables are read cell by cell, and what cannot be told is never guessed."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
import pypdfium2
import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table, TableStyle

from ingest.readers.pdf.lines import to_lines
from ingest.readers.scan.cell_lines import find_cell_lines
from ingest.readers.scan.image import Pixels
from ingest.readers.scan.read import read_scan
from ingest.readers.scan.recognizer import DOUBTFUL, _in_doubt
from ingest.readers.scan.straighten import straighten

ROWS = (
    ("Verksamhet", "Budget 2023", "Utfall 2023", "Avvikelse"),
    ("Förskola och fritidshem", "-46 705", "-47 111", "-406"),
    ("Äldreomsorg", "-70 294", "-69 888", "406"),
    ("Räddningstjänst", "-1 111", "-1 100", "11"),
    ("Summa", "-118 110", "-118 099", "11"),
)
STYLES: dict[str, list[tuple[object, ...]]] = {
    "ruled": [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
    "shaded head": [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.grey),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#1f4e79")),
        ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
    ],
}


def draw_page(style: Sequence[tuple[object, ...]], rows: Sequence[Sequence[str]] = ROWS) -> Pixels:
    """Draw a page with a heading, a paragraph and a table, as an image of 200 dots an inch."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(72, 760, "Driftredovisning för nämnden")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(72, 735, "Nämnden höll sin budget trots ökade kostnader för snöröjning.")
    table = Table([list(row) for row in rows], colWidths=[160, 90, 90, 80])
    table.setStyle(TableStyle([*style, ("ALIGN", (1, 0), (-1, -1), "RIGHT"), ("FONTSIZE", (0, 0), (-1, -1), 9)]))
    table.wrapOn(canvas, 500, 500)
    table.drawOn(canvas, 72, 560)
    canvas.save()
    with pypdfium2.PdfDocument(buffer.getvalue()) as document:
        return np.ascontiguousarray(document[0].render(scale=200 / 72).to_numpy()[:, :, :3])


def read_texts(pixels: Pixels) -> list[str]:
    content = read_scan(pixels, number=1, width=A4[0], height=A4[1])
    return [line.text for line in to_lines(content.characters)]


@pytest.mark.parametrize("style", STYLES)
def test_every_number_of_a_ruled_table_is_read_as_printed(style: str) -> None:
    texts = read_texts(draw_page(STYLES[style]))

    # The space in "1 111" may be too thin to see; every digit and sign counts.
    closed = ["".join(text.split()) for text in texts]
    for row in ROWS[1:]:
        assert "".join("".join(row).split()) in closed
    assert "Driftredovisning för nämnden" in texts


def test_numbers_stand_where_they_are_printed() -> None:
    content = read_scan(draw_page(STYLES["ruled"]), number=1, width=A4[0], height=A4[1])

    digits = [character for character in content.characters if character.text.isdigit()]

    assert all(digit.left >= 72 + 160 and digit.right <= 72 + 420 for digit in digits if digit.top > 200)
    assert len([rule for rule in content.rules if rule.is_vertical]) == 5
    assert len([rule for rule in content.rules if not rule.is_vertical]) == 6


@pytest.mark.parametrize(("turns", "what"), [(1, "on its right side"), (2, "upside down"), (3, "on its left side")])
def test_a_page_laid_wrong_is_turned_upright(turns: int, what: str) -> None:
    page = draw_page(STYLES["ruled"])

    found = straighten(np.ascontiguousarray(np.rot90(page, -turns)))

    assert np.array_equal(found.pixels, page), what


def test_a_blank_cell_has_no_lines_and_a_ring_over_a_letter_is_no_line_of_its_own() -> None:
    blank = np.full((30, 120, 3), 255, dtype=np.uint8)
    letter = blank.copy()
    letter[12:26, 20:32] = 0
    letter[7:9, 24:28] = 0  # the ring of an å

    assert find_cell_lines(blank) == ()
    assert len(find_cell_lines(letter)) == 1


def test_a_blank_page_gives_nothing() -> None:
    content = read_scan(np.full((2339, 1654, 3), 255, dtype=np.uint8), number=1, width=A4[0], height=A4[1])

    assert (content.characters, content.rules, content.fills) == ((), (), ())


def test_digits_in_doubt_are_never_given_as_digits() -> None:
    assert _in_doubt("90 000", "20 000") == f"{DOUBTFUL}0 000"
    assert _in_doubt("111", "1 111") == DOUBTFUL * 3
