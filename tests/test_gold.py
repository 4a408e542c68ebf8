"""What is read from the sample reports, against figures that people have checked."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from eval.extraction import compare, read_gold, to_fact
from ingest.pipeline import read_report
from ingest.records import ParsedReport
from tests.made_up import MadeUp

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = SHARED / "gold" / "figures_hylte_herrljunga.csv"
REPORTS = sorted((SHARED / "reports").glob("*.txt"))

needs_gold = pytest.mark.skipif(not GOLD.exists(), reason="the checked figures are not beside the project")
needs_reports = pytest.mark.skipif(not REPORTS, reason="the sample reports are not beside the project")


@cache
def read(path: Path) -> ParsedReport:
    return read_report(path)


@needs_gold
def test_every_checked_figure_is_read_with_its_row_column_measure_period_unit_and_parent() -> None:
    gold = read_gold(GOLD)
    names = {fact.report for fact in gold}
    figures = [figure for path in REPORTS if path.name in names for figure in read(path).figures]
    score = compare(gold, figures)
    assert score.missed == ()
    assert score.false == ()
    assert [level.recall for level in score.levels] == [1.0] * 4


@needs_reports
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name[:3])
def test_every_figure_stands_in_the_lines_it_cites_and_has_a_label(path: Path) -> None:
    parsed = read(path)
    assert parsed.figures
    for figure in parsed.figures:
        first, last = figure.location.first_line, figure.location.last_line
        assert first is not None
        assert last is not None
        cited = " ".join("\n".join(parsed.lines[first - 1 : last]).replace("**", "").split())
        assert figure.text in cited
        assert figure.labels
    assert len({figure.key for figure in parsed.figures}) == len(parsed.figures)


def test_a_wrong_unit_is_found_at_the_strictest_level_only() -> None:
    figures = MadeUp("Tkr\n\nEnhet\tBudget\tUtfall\nKök\t10\t8\n").figures
    right = [to_fact(figure) for figure in figures]
    wrong = [replace(right[0], rest=(*right[0].rest[:2], "mnkr", "")), right[1]]
    assert [level.agreeing for level in compare(right, figures).levels] == [2, 2, 2, 2]
    assert [level.agreeing for level in compare(wrong, figures).levels] == [2, 2, 2, 1]


def test_a_figure_too_many_lowers_precision_and_one_too_few_recall() -> None:
    figures = MadeUp("Tkr\n\nEnhet\tBudget\tUtfall\nKök\t10\t8\n").figures
    gold = [to_fact(figure) for figure in figures]
    assert compare(gold[:1], figures).levels[0].precision == 0.5
    assert compare(gold, figures[:1]).levels[0].recall == 0.5
