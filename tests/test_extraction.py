"""The comparison with checked figures: it must find every slip it is asked about, and excuse what no gold tells."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from reportlab.pdfgen.canvas import Canvas

from eval.__main__ import main
from eval.comparison import LEVELS, ExtractionScore, compare
from eval.extraction import score_reports
from eval.gold import Fact, Gold, read_gold, to_fact
from eval.pdf_speed import describe_speed, time_pages
from ingest.records import Figure
from tests.made_up import MadeUp

TEXT = "Tkr\n\nEnhet\tBudget 2031\tUtfall 2031\nKök\t10\t8\nStäd\t10\t11\nSumma\t20\t19\n"
NAMES = ("doc", "line", "table_title", "row_label", "row_parent", "column_label", "measure", "period", "value", "unit")
ROWS = [("Kök", "4", "10", "8"), ("Städ", "5", "10", "11"), ("Summa", "6", "20", "19")]


def figures() -> tuple[Figure, ...]:
    return MadeUp(TEXT).figures


def gold() -> Gold:
    return Gold(facts=tuple(replace(to_fact(figure), table="Enheter") for figure in figures()), by_page=False)


def change(number: int, **changes: str) -> Gold:
    """Give the gold with one figure checked otherwise."""
    facts = list(gold().facts)
    known = facts[number]
    facts[number] = Fact(
        report=known.report,
        place=known.place,
        table=known.table,
        value=known.value,
        row=changes.get("row", known.row),
        column=changes.get("column", known.column),
        measure=known.measure,
        period=changes.get("period", known.period),
        unit=changes.get("unit", known.unit),
        parent=changes.get("parent", known.parent),
    )
    return Gold(facts=tuple(facts), by_page=False)


def agreeing(score: ExtractionScore) -> list[int]:
    return [level.agreeing for level in score.levels]


def test_what_is_the_same_agrees_at_every_level() -> None:
    score = compare(gold(), figures())
    assert [level.name for level in score.levels] == list(LEVELS)
    assert agreeing(score) == [6] * 5
    assert (score.missed, score.slips, score.false) == ((), (), ())
    assert (score.tables, score.tables_right, score.outside) == (1, 1, 0)


@pytest.mark.parametrize(
    ("field", "expected", "tables_right"),
    [
        ("row", [6, 5, 5, 5, 5], 0),
        ("column", [6, 6, 5, 5, 5], 0),
        ("unit", [6, 6, 6, 5, 5], 1),
        ("period", [6, 6, 6, 5, 5], 1),
        ("parent", [6, 6, 6, 6, 5], 1),
    ],
)
def test_a_slip_counts_from_its_level_on(field: str, expected: list[int], tables_right: int) -> None:
    score = compare(change(1, **{field: "annat"}), figures())
    assert agreeing(score) == expected
    assert [slip.read.value for slip in score.slips] == [8]
    assert (score.missed, score.false, score.tables_right) == ((), (), tables_right)


def test_equal_values_in_a_line_are_paired_by_what_else_agrees() -> None:
    twice = MadeUp("Tkr\n\nEnhet\tBudget 2031\tUtfall 2031\nKök\t10\t10\nSumma\t10\t10\n").figures
    facts = tuple(to_fact(figure) for figure in reversed(twice))
    score = compare(Gold(facts=facts, by_page=False), twice)
    assert agreeing(score) == [4] * 5
    assert score.slips == ()


def test_a_figure_too_many_lowers_precision_and_one_too_few_recall() -> None:
    few = Gold(facts=gold().facts[:5], by_page=False)
    score = compare(few, figures())
    assert (score.levels[0].precision, score.levels[0].recall) == (5 / 6, 1.0)
    assert [fact.value for fact in score.false] == [19]
    assert score.tables_right == 0, "a false figure stands in the table"
    score = compare(gold(), figures()[:5])
    assert (score.levels[0].precision, score.levels[0].recall) == (1.0, 5 / 6)
    assert [fact.value for fact in score.missed] == [19]
    assert score.tables_right == 0


def test_what_the_gold_does_not_tell_is_not_compared() -> None:
    facts = tuple(replace(fact, measure=None, period=None, unit=None, parent=None) for fact in gold().facts)
    score = compare(Gold(facts=facts, by_page=False), figures())
    assert agreeing(score) == [6] * 4, "no parent is told at all: no level for it"


def on_pages(text: str, page: int, table: int) -> list[Figure]:
    """Give the figures of a report as if its table stood on a page."""
    return [
        replace(figure, table=table, location=replace(figure.location, page=page)) for figure in MadeUp(text).figures
    ]


def test_tables_of_a_page_that_the_gold_does_not_list_are_counted_apart() -> None:
    other = TEXT.replace("Kök", "Park").replace("Städ", "Gata").replace("20\t19", "21\t18").replace("10\t", "7\t")
    read = [*on_pages(TEXT, 4, 0), *on_pages(other, 4, 1)]
    facts = tuple(to_fact(figure, by_page=True) for figure in read[:6])
    score = compare(Gold(facts=facts, by_page=True), read)
    assert (score.levels[2].precision, score.levels[2].recall) == (1.0, 1.0)
    assert (score.outside, score.false, score.tables_right) == (6, (), 1)
    elsewhere = compare(Gold(facts=facts, by_page=True), on_pages(TEXT, 5, 0))
    assert (elsewhere.levels[0].recall, len(elsewhere.missed)) == (0.0, 6)


def test_a_figure_too_many_in_a_covered_table_of_a_page_is_false() -> None:
    read = on_pages(TEXT, 4, 0)
    facts = tuple(to_fact(figure, by_page=True) for figure in read[:5])
    score = compare(Gold(facts=facts, by_page=True), read)
    assert [fact.value for fact in score.false] == [19]
    assert score.outside == 0


def write_text_gold(path: Path, doc: str, unit: str = "tkr") -> Path:
    """Write the checked figures of TEXT."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(NAMES)
        for label, line, budget, actual in ROWS:
            for header, measure, value in (("Budget 2031", "budget", budget), ("Utfall 2031", "outcome", actual)):
                writer.writerow((doc, line, "Enheter", label, "", header, measure, "2031", value, unit))
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["extraction", *map(str, arguments)], catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a report."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Bokslut 2031\n\n" + TEXT, encoding="utf-8")
    return folder


def test_the_command_tells_each_level_and_what_is_wrong(tmp_path: Path, folder: Path) -> None:
    lines = (folder / "a.txt").read_text(encoding="utf-8")
    (folder / "a.txt").write_text(lines.removeprefix("Bokslut 2031\n\n"), encoding="utf-8")
    right = run("--gold", write_text_gold(tmp_path / "g.csv", "a.txt"), "--reports", folder, "--at-least", "1")
    assert right.exit_code == 0, right.output
    assert "value, row, column         precision 1.0000  recall 1.0000  (6 of 6 gold, 6 read)" in right.stdout
    assert "tables wholly right: 1 of 1" in right.stdout
    assert "missed (no such value in its place): 0" in right.stdout
    gold_file = write_text_gold(tmp_path / "g.csv", "a.txt", unit="mnkr")
    wrong = run("--gold", gold_file, "--reports", folder, "--at-least", "0.99")
    assert wrong.exit_code == 1
    assert "a.txt line 4: 10 | Kök | Budget 2031 | budget | 2031 | mnkr" in wrong.stdout
    assert "read as: 4: 10 | Kök | Budget 2031 | budget | 2031 | tkr" in wrong.stdout
    assert run("--gold", gold_file, "--reports", folder).exit_code == 0


def test_a_report_that_is_not_there_is_told_and_its_figures_are_missed(tmp_path: Path, folder: Path) -> None:
    result = run("--gold", write_text_gold(tmp_path / "g.csv", "b.txt"), "--reports", folder)
    assert result.exit_code == 1
    assert "b.txt" in result.stderr
    assert "missed (no such value in its place): 6" in result.stdout


def test_a_gold_of_pages_finds_its_report_by_its_name(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "figures_ankeborg_kultur.csv"
    path.write_text(
        '"page","table","table_title","row_label","column_label","value","unit","raw","is_total"\n'
        '"4","t1","Drift","Kultur > Bibliotek","Period / Utfall","7.8","mnkr","7,8","0"\n',
        encoding="utf-8",
    )
    gold = read_gold(path, "a.pdf")
    (fact,) = gold.facts
    assert gold.by_page
    assert (fact.report, fact.place, fact.row, fact.parent) == ("a.pdf", 4, "Bibliotek", "Kultur")
    assert (fact.column, fact.unit, fact.measure) == ("Period Utfall", "mnkr", None)
    none = run("--gold", path, "--reports", folder)
    assert none.exit_code == 2
    assert "--report NAME" in none.stderr
    (folder / "ankeborg_kultur_2031-03.pdf").write_bytes(b"no PDF")
    found = run("--gold", path, "--reports", folder)
    assert found.exit_code == 1
    assert "ankeborg_kultur_2031-03.pdf" in found.stderr


def test_a_line_that_is_no_figure_is_named(tmp_path: Path, folder: Path) -> None:
    path = write_text_gold(tmp_path / "g.csv", "a.txt")
    path.write_text(path.read_text(encoding="utf-8").replace(",10,", ",tio,", 1), encoding="utf-8")
    result = run("--gold", path, "--reports", folder)
    assert (result.exit_code, "line 2" in result.stderr) == (2, True)


def test_each_report_of_a_gold_file_is_scored_by_itself(tmp_path: Path, folder: Path) -> None:
    path = write_text_gold(tmp_path / "g.csv", "a.txt")
    (folder / "a.txt").write_text(TEXT.replace("10\t11", "10\t12"), encoding="utf-8")
    (score,) = score_reports(path, [folder])
    assert (score.report, score.gold, round(score.recall, 2), round(score.precision, 2)) == ("a.txt", 6, 0.83, 0.83)
    assert score_reports(write_text_gold(tmp_path / "g.csv", "elsewhere.txt"), [folder]) == ()


def test_the_pages_of_pdf_files_are_timed_beside_pdfium(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    page = Canvas(str(path))
    for number in range(3):
        page.drawString(72, 700, f"Bokslut 2031, sida {number + 1}. Nämnden höll sin budget under hela året.")
        page.showPage()
    page.save()
    speed = time_pages([path, path])
    assert speed.pages == 6
    assert 0 < speed.ratio < 10
    assert next(what for what, _ in describe_speed(speed)) == "text and tables of 6 PDF pages"
