"""What is read from the sample reports, against figures that people have checked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from eval.comparison import compare
from eval.gold import read_gold
from ingest.pipeline import read_report
from ingest.records import ParsedReport

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
    names = {fact.report for fact in gold.facts}
    figures = [figure for path in REPORTS if path.name in names for figure in read(path).figures]
    score = compare(gold, figures)
    assert score.missed == ()
    assert score.slips == ()
    assert score.false == ()
    assert [level.recall for level in score.levels] == [1.0] * 5
    assert score.tables_right == score.tables == 16


@needs_reports
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name[:3])
def test_every_figure_stands_in_the_lines_it_cites_and_has_a_label(path: Path) -> None:
    parsed = read(path)
    assert parsed.figures
    for figure in parsed.figures:
        first, last = figure.location.first_line, figure.location.last_line
        assert first is not None
        assert last is not None
        cited = "\n".join(parsed.lines[first - 1 : last]).replace("**", "")
        assert figure.text in cited
        assert figure.labels
    assert len({figure.key for figure in parsed.figures}) == len(parsed.figures)
