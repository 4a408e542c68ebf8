"""Makes a small printed report, a PDF of three pages with a ruled table, whose cells stand at known places.

In: a path. Out: the file, and where on its page a cell is printed, for example
``cell_box("Badhus", "Avvikelse")  ->  Box(left=430, top=262, right=525, bottom=284)``.
"""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from ingest.records import Box
from tests.made_pdfs import BOLD, HEIGHT, PLAIN, make_pdf, write

NAME = "almvik-bokslut-2023.pdf"
TABLE_PAGE = 2
COLUMNS = ("Budget 2023", "Bokslut 2023", "Avvikelse")
ROWS = (
    ("Badhus", "4 150", "4 612", "-462"),
    ("Bibliotek", "6 300", "6 244", "56"),
    ("Idrottshallar", "9 875", "9 931", "-56"),
    ("Kulturskola", "3 040", "2 988", "52"),
    ("Summa", "23 365", "23 775", "-410"),
)
EXPLANATION = "Badhusets underskott på 462 tkr beror på dyrare el och på att stora bassängen stängdes i mars."
_LEFT, _TOP, _ROW = 72.0, 190.0, 22.0
_EDGES = (72.0, 240.0, 335.0, 430.0, 525.0)


def make_report(path: Path) -> Path:
    """Write the report to a file."""
    return make_pdf(path, _draw_cover, _draw_table, _draw_text, title="Bokslut 2023")


def cell_box(label: str, column: str) -> Box:
    """Give the ruled cell of a row and a column, in points from the upper left corner."""
    row = [cells[0] for cells in ROWS].index(label) + 1
    place = COLUMNS.index(column) + 1
    top = _TOP + row * _ROW
    return Box(left=_EDGES[place], top=top, right=_EDGES[place + 1], bottom=top + _ROW)


def _draw_cover(canvas: Canvas) -> None:
    write(canvas, ["Bokslut 2023"], top=260, font=BOLD, size=26)
    write(canvas, ["Kultur- och fritidsnämnden, Ale kommun"], top=300, size=15)
    write(canvas, ["Beslutad den 14 februari 2024"], top=330)


def _draw_table(canvas: Canvas) -> None:
    write(canvas, ["Driftredovisning"], top=90, font=BOLD, size=18)
    write(
        canvas, ["Nämndens verksamheter höll inte sin budget under året. Alla belopp är i", "tusental kronor."], top=118
    )
    write(canvas, ["Tabell 1. Driftredovisning per verksamhet, tkr"], top=170, font=BOLD)
    for number, cells in enumerate((("Verksamhet", *COLUMNS), *ROWS)):
        _draw_row(canvas, cells, _TOP + number * _ROW, is_bold=number in (0, len(ROWS)))
    bottom = HEIGHT - _TOP - (len(ROWS) + 1) * _ROW
    for edge in _EDGES:
        canvas.line(edge, HEIGHT - _TOP, edge, bottom)
    canvas.line(_EDGES[0], bottom, _EDGES[-1], bottom)


def _draw_row(canvas: Canvas, cells: tuple[str, ...], top: float, *, is_bold: bool) -> None:
    canvas.setLineWidth(0.6)
    canvas.line(_EDGES[0], HEIGHT - top, _EDGES[-1], HEIGHT - top)
    canvas.setFont(BOLD if is_bold else PLAIN, 10.5)
    baseline = HEIGHT - top - _ROW + 7
    canvas.drawString(_EDGES[0] + 6, baseline, cells[0])
    for edge, cell in zip(_EDGES[2:], cells[1:], strict=True):
        canvas.drawRightString(edge - 6, baseline, cell)


def _draw_text(canvas: Canvas) -> None:
    top = write(canvas, ["Analys av verksamheterna"], top=90, font=BOLD, size=18)
    top = write(canvas, ["Badhus"], top=top + 10, font=BOLD, size=13)
    lines = [
        "Besöken blev fler än året innan. Badhusets underskott på 462 tkr beror på dyrare el",
        "och på att stora bassängen stängdes i mars. Nämnden har begärt en utredning.",
    ]
    top = write(canvas, lines, top=top + 4)
    top = write(canvas, ["Bibliotek"], top=top + 14, font=BOLD, size=13)
    write(canvas, ["Utlåningen ökade med fyra procent och öppettiderna förlängdes på lördagar."], top=top + 4)
