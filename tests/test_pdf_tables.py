"""Tables in PDFs, drawn in every way that word processors and designers draw them, come back cell by cell."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from ingest.pipeline import read_report
from ingest.readers.pdf.content import Rule
from ingest.readers.pdf.grid import find_grids
from ingest.readers.pdf.page import read_page
from ingest.readers.pdf.page_tables import PageTable, find_page_tables
from ingest.records import Figure
from tests.pdf_drawing import OPEN, RULED, Drawn, Prose, draw_pdf

STYLES = (*RULED, *OPEN)
SHARED = Path(__file__).resolve().parents[2] / "shared"

WRAPPED = (
    ("Verksamhet", "Utfall\n2023", "Budget\n2023", "Avvikelse"),
    ("Nämnd", "-1 120", "– 1 200", "80"),
    ("Grundskola och\nfritidshem", "-45 310", "-44 900", "− 410"),
    ("Skolskjuts", "", "-2 300", "-"),
    ("Kultur", "-310", "- 290", "-20"),
    ("varav bibliotek", "-110", "-105", "-5"),
    ("Idrott och\nfriluftsliv", "-2 210", "-2 250", "40"),
    ("Summa", "-48 950", "-50 940", "1 990"),
)
TWO_LEVELS = (
    ("Belopp i tkr", "Period", "", "Helår", ""),
    ("", "Utfall", "Budget", "Prognos", "Budget"),
    ("Intäkter", "120", "118", "480", "470"),
    ("Kostnader", "-132", "-130", "-500", "-488"),
    ("Netto", "-12", "-12", "-20", "-18"),
)
SECTIONS = (
    ("Område", "2022", "2023"),
    ("Barn och unga", "", ""),
    ("Förskola", "1 200", "1 310"),
    ("Grundskola", "3 400", "3 500"),
    ("Vuxna", "", ""),
    ("Omsorg", "4 000", "4 100"),
    ("Summa", "8 600", "8 910"),
)
ONE_COLUMN = (("Nyckeltal", "Antal"), ("Anställda", "132"), ("Elever", "1 560"), ("Lägenheter", "42"))
LOW_VALUES = (
    ("Verksamhet", "Utfall", "Budget"),
    ("Nämnd", "10", "11"),
    ("Vård och\nomsorg om äldre", "\n20", "\n22"),
    ("Skola", "30", "33"),
    ("Hälso- och\nsjukvård", "\n40", "\n44"),
)
CODES = (
    ("Kod", "Verksamhet", "Bokslut", "Budget", "Not"),
    ("100", "Politik", "-12 000", "-11 500", "1"),
    ("215", "Plan och bygg", "-3 400", "-3 000", ""),
    ("310", "Kultur", "-900", "-950", "2"),
)
COMMENTS = (
    ("Mål", "Utfall", "Kommentar"),
    ("Nöjda elever", "87 %", "Målet nås i år"),
    ("Sjukfrånvaro", "6,1 %", "Ökar något"),
    ("Trygghet", "91 %", "Oförändrat"),
)
PLAIN = (("Post", "2022", "2023"), ("Skola", "1 200", "1 310"), ("Vård", "3 400", "3 500"), ("Summa", "4 600", "4 810"))


def _plain(rows: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    return [tuple(" ".join(cell.split()) for cell in row) for row in rows]


def _read(path: Path) -> list[PageTable]:
    document = pypdfium2.PdfDocument(path)
    found = [
        table
        for number in range(1, len(document) + 1)
        for table in find_page_tables(read_page(document[number - 1], number), path.name)
    ]
    document.close()
    return found


def _cells(path: Path) -> list[list[tuple[str, ...]]]:
    return [[row.cells for row in table.rows] for table in _read(path)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("align", ["right", "left", "centre"])
def test_every_style_gives_every_cell(tmp_path: Path, style: str, align: str) -> None:
    """Wrapped labels, blanks and all kinds of minus come back, and the prose around stays outside."""
    around = Prose(lines=("Nedan visas utfallet för 2023, i tkr.", "Nämnden hade 12 fler elever än 2022."))
    drawn = Drawn(rows=WRAPPED, style=style, align=align)
    path = draw_pdf(tmp_path / "t.pdf", [[around, drawn, around]])
    assert _cells(path) == [_plain(WRAPPED)]


@pytest.mark.parametrize("style", [style for style in STYLES if style != "columns only"])
def test_headings_over_several_columns_say_so(tmp_path: Path, style: str) -> None:
    """A heading in the middle of its columns spans them, with lines around it and without."""
    drawn = Drawn(rows=TWO_LEVELS, style=style, header=2, spans=((0, 1, 2), (0, 3, 2)))
    tables = _read(draw_pdf(tmp_path / "t.pdf", [[drawn]]))
    assert [row.cells for row in tables[0].rows] == _plain(TWO_LEVELS)
    assert [span for span in tables[0].rows[0].spans if span > 1] == [2, 2]
    assert tables[0].rows[0].spans[1] == tables[0].rows[0].spans[3] == 2


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("rows", [SECTIONS, ONE_COLUMN, LOW_VALUES, CODES, COMMENTS], ids=lambda rows: rows[0][0])
def test_kinds_of_rows_in_every_style(tmp_path: Path, style: str, rows: tuple[tuple[str, ...], ...]) -> None:
    """Rows of words alone, one column of numbers, values on a label's last line, codes before names, comments."""
    widths = {"Kod": (40, 130, 60, 60, 30), "Mål": (130, 60, 160)}.get(rows[0][0], ())
    drawn = Drawn(rows=rows, style=style, widths=widths, align="left" if rows is COMMENTS else "right")
    assert _cells(draw_pdf(tmp_path / "t.pdf", [[drawn]])) == [_plain(rows)]


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_gives_places_on_the_page_as_displayed(tmp_path: Path, rotation: int) -> None:
    """A table whose text runs sideways is read, and its boxes lie on the page as it is shown."""
    path = draw_pdf(tmp_path / "t.pdf", [[Drawn(rows=CODES, style="ruled")]], rotation=rotation)
    (table,) = _read(path)
    assert [row.cells for row in table.rows] == _plain(CODES)
    width, height = (842, 595) if rotation % 180 else (595, 842)
    assert 0 < table.box.left < table.box.right < width
    assert 0 < table.box.top < table.box.bottom < height


def test_each_cell_has_its_place(tmp_path: Path) -> None:
    """The box of a cell holds the place where its text was drawn."""
    (table,) = _read(draw_pdf(tmp_path / "t.pdf", [[Drawn(rows=PLAIN, style="ruled")]]))
    place = table.rows[1].places[2]
    assert place.page == 1
    assert place.box is not None
    assert place.box.left == pytest.approx(295, abs=1)
    assert place.box.right == pytest.approx(360, abs=1)
    assert place.box.top == pytest.approx(89, abs=1)


def test_prose_contents_and_letterheads_are_no_tables(tmp_path: Path) -> None:
    """Numbers in columns of prose, page numbers of a contents page and addresses do not make tables."""
    left = (
        "Resultatet blev 120 tkr bättre",
        "än budget, för att 14 tjänster",
        "var vakanta under 2023 och 2,5",
        "under 2022.",
    )
    contents = ("1      Inledning ............ 3", "1.1   Bakgrund ............ 4", "2      Ekonomi ............ 12")
    address = (
        "Storgatan 12      031-365 00 00      212000-1355",
        "411 36 Staden      031-365 12 12      Bankgiro 5-2000",
    )
    page = [Prose(lines=left), Prose(lines=contents), Prose(lines=address)]
    assert _cells(draw_pdf(tmp_path / "t.pdf", [page])) == []


def test_rules_alone_make_a_grid() -> None:
    """The grid needs plain rules only, so that rules found in a scan do as well; a missing one merges two cells."""
    rules = [Rule(is_vertical=False, at=at, start=10, end=110, thickness=1) for at in (10, 30, 50)]
    rules += [Rule(is_vertical=True, at=at, start=10, end=50, thickness=1) for at in (10, 110)]
    rules.append(Rule(is_vertical=True, at=60, start=30, end=50, thickness=1))
    (grid,) = find_grids(rules, [], 200, 200)
    assert [(cell.row, cell.column, cell.columns) for cell in grid.cells] == [(0, 0, 2), (1, 0, 1), (1, 1, 1)]


def _figure(figures: tuple[Figure, ...], label: str, column: str) -> Figure:
    (found,) = [figure for figure in figures if figure.label == label and figure.column == column]
    return found


@pytest.mark.parametrize("style", ["ruled", "thin rectangles", "zebra", "borderless"])
@pytest.mark.parametrize("repeated", [True, False])
def test_a_table_goes_on_overleaf(tmp_path: Path, style: str, repeated: bool) -> None:
    """The rows on the next page belong to the same table, with its header repeated there or not."""
    header = ("Verksamhet, tkr", "Utfall 2023", "Budget 2023", "Avvikelse")
    names = ["Förskola", "Grundskola", "Gymnasium", "Omsorg", "Kultur", "Idrott", "Teknik", "Miljö"]
    rows = [(name, f"-{1000 + 10 * place}", f"-{1010 + 10 * place}", "10") for place, name in enumerate(names)]
    second = [header, *rows[4:]] if repeated else rows[4:]
    path = draw_pdf(
        tmp_path / "t.pdf",
        [
            [
                Prose(lines=("Driftredovisning för året 2023, belopp i tkr",)),
                Drawn(rows=[header, *rows[:4]], style=style),
            ],
            [Drawn(rows=second, style=style, header=int(repeated))],
        ],
    )
    report = read_report(path)
    assert len(report.tables) == 1
    assert len(report.figures) == 24
    last = _figure(report.figures, "Miljö", "Budget 2023")
    assert last.amount is not None
    assert last.amount.value == Decimal(-1080)
    assert last.location.page == 2


def test_a_last_row_alone_overleaf_belongs_to_its_table(tmp_path: Path) -> None:
    """One ruled row at the top of a page ends the table of the page before."""
    rows = [("Verksamhet, tkr", "Utfall 2023", "Budget 2023"), ("Förskola", "-100", "-110"), ("Skola", "-220", "-205")]
    last = [("Summa", "-320", "-315")]
    pages = [[Drawn(rows=rows, style="ruled")], [Drawn(rows=last, style="ruled", header=0)]]
    report = read_report(draw_pdf(tmp_path / "t.pdf", pages))
    assert len(report.tables) == 1
    assert _figure(report.figures, "Summa", "Utfall 2023").is_total


@pytest.mark.parametrize("style", ["ruled", "shaded cells", "borderless"])
def test_headings_of_two_levels_name_each_column(tmp_path: Path, style: str) -> None:
    """A figure's column has both levels: "Helår / Prognos"."""
    drawn = Drawn(rows=TWO_LEVELS, style=style, header=2, spans=((0, 1, 2), (0, 3, 2)))
    report = read_report(
        draw_pdf(tmp_path / "delårsrapport.pdf", [[Prose(lines=("Delårsrapport augusti 2023",)), drawn]])
    )
    assert {figure.column for figure in report.figures} == {
        "Period / Utfall",
        "Period / Budget",
        "Helår / Prognos",
        "Helår / Budget",
    }
    assert _figure(report.figures, "Kostnader", "Helår / Prognos").text == "-500"


def test_the_shared_report_gives_each_checked_figure() -> None:
    """Every figure of a real report that people have checked: its page, value, row and column; and no other figure."""
    report, gold = SHARED / "reports", SHARED / "gold" / "figures_goteborg_intraservice.csv"
    if not gold.exists():
        pytest.skip("the shared reports are not here")
    found = [
        (figure.location.page, figure.amount.value, figure.labels[-1].lstrip("- "), figure.column)
        for figure in read_report(report / "goteborg_intraservice_delarsrapport_2026-03.pdf").figures
        if figure.amount
    ]
    with gold.open(encoding="utf-8", newline="") as file:
        wanted = [
            (
                int(row["page"]),
                Decimal(row["value"]),
                row["row_label"].rsplit(" > ", 1)[-1].lstrip("- "),
                row["column_label"],
            )
            for row in csv.DictReader(file)
        ]
    assert sorted(found) == sorted(wanted)
