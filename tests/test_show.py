"""The tables as read: every figure is shown once, in the right place, in a terminal, on a page and in an image."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from click.testing import CliRunner, Result
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from ingest.pipeline import read_report
from ingest.records import Measure, ParsedReport
from tests.conftest import SAMPLES
from tests.encoders import HashEncoder
from tests.stored_reports import make_report
from ui.cli import main
from ui.output.page_drawing import COLOURS, DOTS_PER_INCH, draw_pages
from ui.output.show import WIDTH, choose_tables, describe_doubts, describe_tables

REPORTS = sorted((Path(__file__).resolve().parents[2] / "shared" / "reports").glob("*.txt"))
TEXT = """Bokslut 2031

Barnnämnden

Drift, tkr

Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse
Grundskola\t100\t90\t10
varav lokaler\t40\t35\t5
Förskola\t50\t6 0 1\t-10
Summa\t150\t150\t0

Mått\tMål 2031
Frånvaro, procent\t5
"""
CELLS = [
    [["Enhet", "Budget 2031", "Utfall 2031"], ["Bibliotek", "500", "310"], ["Summa", "500", "310"]],
    [["Enhet", "Budget 2031", "Prognos 2031"], ["Museum", "200", "120"], ["Bad", "75", "76"]],
]


@pytest.fixture(autouse=True)
def _quick_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands use an encoder that needs no model."""
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder(name or "hash"))


@pytest.fixture
def text_report(tmp_path: Path) -> Path:
    """Give a report with a damaged cell and a row in a unit of its own."""
    path = tmp_path / "barn.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def pdf_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a PDF with a ruled table on each of two pages."""
    path = tmp_path_factory.mktemp("pdf") / "kultur.pdf"
    styles = getSampleStyleSheet()
    ruled = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
    story = [Paragraph("Bokslut 2031 Kulturnämnden", styles["Title"])]
    for number, rows in enumerate(CELLS):
        story += [PageBreak()] if number else []
        story += [Paragraph(f"{number + 1}. Drift, tkr", styles["Heading1"]), Table(rows, style=ruled)]
        story += [Paragraph("Enheterna har arbetat som vanligt. Det mesta gick bra under året.", styles["Normal"])]
    SimpleDocTemplate(str(path), pagesize=A4).build(story)
    return path


def show(data: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(
        main, ["show", *map(str, arguments), "--data", str(data / "data")], catch_exceptions=False
    )


def test_a_table_is_shown_with_its_columns_its_tree_and_its_doubts(tmp_path: Path, text_report: Path) -> None:
    result = show(tmp_path, text_report, "--table", "0")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "Table 0: Drift, tkr  [lines 7–11]"
    assert "  unit tkr, a positive deviation is good; 11 figures" in lines
    assert "    2  Utfall 2031  actual    2031-01-01..2031-12-31  tkr" in lines
    rows = lines[lines.index(next(line for line in lines if line.startswith("  rows"))) :]
    assert [line.split() for line in rows[:4]] == [
        ["rows", "1", "2", "3"],
        ["Grundskola", "100", "90", "10"],
        ["varav", "lokaler", "40", "35", "5"],
        ["Förskola", "50", "?6", "0", "1", "-10"],
    ]
    assert rows[2].index("varav") > rows[1].index("Grundskola"), "a part is indented"
    assert rows[4].startswith("  Σ Summa ")
    assert any(line.strip().startswith("doubt 1, line 10: ") for line in rows[5:])


def test_a_part_hangs_under_the_nearest_row_of_its_parents_name() -> None:
    parsed = make_report(labels=("Skola", "Mat", "Övrigt", "Lokaler", "Skola", "Hyror"))
    table = parsed.tables[0]
    parents = ("", "Skola", "", "Skola", "", "Lokaler")
    rows = tuple(replace(row, parent=parent) for row, parent in zip(table.rows, parents, strict=True))
    twisted = replace(rows[0], parent="Mat")  # a parent of its own parent: no end of indentation
    shown = choose_tables(replace(parsed, tables=(replace(table, rows=rows),)))
    assert [row.depth for row in shown[0].rows] == [0, 1, 0, 1, 0, 2]
    endless = replace(table, rows=(twisted, *rows[1:]))
    assert len(choose_tables(replace(parsed, tables=(endless,)))[0].rows) == 6


def test_a_row_in_a_unit_of_its_own_says_so(tmp_path: Path, text_report: Path) -> None:
    assert "(in %)" in show(tmp_path, text_report, "--table", "1").stdout


def test_columns_that_do_not_fit_are_shown_below_with_the_labels_again(tmp_path: Path) -> None:
    path = tmp_path / "bred.txt"
    header = "\t".join(["Verksamhet", *(f"Utfall {year}" for year in range(2010, 2030))])
    row = "\t".join(["Gemensam administration och ledning", *(f"1 234 {number:03}" for number in range(20))])
    path.write_text(f"Bokslut 2029\n\nDrift, kr\n\n{header}\n{row}\n", encoding="utf-8")
    lines = show(tmp_path, path).stdout.splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert sum("Gemensam administration" in line for line in lines) > 1
    assert [cell for line in lines for cell in re.findall(r"1 234 (\d{3})", line)] == [f"{n:03}" for n in range(20)]


@pytest.mark.parametrize("path", [*sorted(SAMPLES.iterdir()), *REPORTS], ids=lambda path: path.name[:12])
def test_every_figure_is_shown_and_no_line_is_too_long(path: Path) -> None:
    parsed = read_report(path)
    shown = choose_tables(parsed)
    lines = [*describe_tables(shown), *describe_doubts(parsed, shown)]
    assert max(map(len, lines)) <= WIDTH
    assert sum(one.figures for one in shown) == sum(figure.amount is not None for figure in parsed.figures)
    assert sum(line.count("doubt ") for line in lines) >= len(parsed.problems)
    text = "\n".join(lines)
    assert all(" ".join(figure.text.split())[:23] in text for figure in parsed.figures)


def test_the_web_page_holds_what_was_read_and_can_do_nothing(tmp_path: Path, text_report: Path) -> None:
    text = TEXT.replace("Förskola", "Barn <3 år & föräldrar <script>alert(1)</script>")
    text_report.write_text(text, encoding="utf-8")
    target = tmp_path / "t.html"
    assert show(tmp_path, text_report, "--html", target).exit_code == 0
    page = target.read_text(encoding="utf-8")
    assert "<script" not in page
    assert 'em">Barn &lt;3 år &amp; föräldrar' in page
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href)=", page)
    assert '<td class="variance">10</td>' in page
    assert '<tr class="total">' in page


def test_a_stored_report_is_shown_by_its_name_even_when_its_file_is_gone(tmp_path: Path, text_report: Path) -> None:
    fresh = show(tmp_path, text_report).stdout
    data = str(tmp_path / "data")
    CliRunner().invoke(main, ["ingest", str(text_report), "--data", data], catch_exceptions=False)
    text_report.unlink()
    assert show(tmp_path, "barn.txt").stdout == fresh
    unknown = show(tmp_path, "bern.txt")
    assert unknown.exit_code == 1
    assert "barn.txt" in unknown.stderr


def test_a_page_or_a_table_that_is_not_there_is_wrong_use(tmp_path: Path, text_report: Path) -> None:
    for arguments in (("--page", "1"), ("--table", "9")):
        result = show(tmp_path, text_report, *arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "there is no" in result.stderr


def parse(path: Path) -> ParsedReport:
    parsed = read_report(path)
    assert [[row.label for row in table.rows] for table in parsed.tables] == [["Bibliotek", "Summa"], ["Museum", "Bad"]]
    return parsed


def test_the_pages_of_a_pdf_are_drawn(tmp_path: Path, pdf_report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = show(tmp_path, pdf_report)
    assert result.exit_code == 0
    assert "[page 2, lines" in result.stdout
    assert sorted(path.name for path in (tmp_path / "kultur-pages").iterdir()) == [
        "kultur-page-001.png",
        "kultur-page-002.png",
    ]
    one = show(tmp_path, pdf_report, "--page", "2", "--output", tmp_path / "out")
    assert "Museum" in one.stdout
    assert "Bibliotek" not in one.stdout
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["kultur-page-002.png"]
    assert show(tmp_path, pdf_report, "--page", "3").exit_code == 2


def test_a_stored_pdf_is_drawn_while_its_file_is_as_it_was_read(tmp_path: Path, pdf_report: Path) -> None:
    own = Path(shutil.copy(pdf_report, tmp_path))
    CliRunner().invoke(main, ["ingest", str(own), "--data", str(tmp_path / "data")], catch_exceptions=False)
    drawn = show(tmp_path, "kultur.pdf", "--table", "1", "--output", tmp_path / "out")
    assert "1 page drawn" in drawn.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["kultur-page-002.png"]
    with own.open("ab") as file:
        file.write(b" ")
    assert "has changed" in show(tmp_path, "kultur.pdf", "--output", tmp_path / "out2").stderr
    own.unlink()
    gone = show(tmp_path, "kultur.pdf", "--output", tmp_path / "out2")
    assert (gone.exit_code, "is not there now" in gone.stderr) == (0, True)
    assert "Bibliotek" in gone.stdout
    assert not (tmp_path / "out2").exists()


def test_each_figure_is_framed_in_the_colour_of_its_measure_and_nothing_else_is(
    tmp_path: Path, pdf_report: Path
) -> None:
    parsed = parse(pdf_report)
    images = [Image.open(path).convert("RGB") for path in draw_pages(pdf_report, parsed, tmp_path)]
    scale = DOTS_PER_INCH / 72
    found = set()
    for figure in parsed.figures:
        box, page = figure.location.box, figure.location.page
        assert box is not None
        assert page is not None
        middle = round((box.top + box.bottom) / 2 * scale)
        edge = images[page - 1].getpixel((round(box.left * scale) + 2, middle))
        assert edge == COLOURS[figure.measure], figure.text
        found.add(figure.measure)
    assert found == {Measure.BUDGET, Measure.ACTUAL, Measure.FORECAST}
    document = pdfium.PdfDocument(pdf_report)
    plain = document[0].render(scale=scale).to_pil().convert("RGB")
    document.close()
    assert images[0].size[0] == plain.size[0]
    assert images[0].getpixel((5, 5)) == plain.getpixel((5, 5))
    drawn = {pixel for _, pixel in images[0].getcolors(1_000_000) or ()}
    assert COLOURS[Measure.ACTUAL] in drawn
