"""Rows of a table with tabs whose cells run over lines: put together, or left alone where they are not one row."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.readers.torn_rows import find_torn_rows
from ingest.records import Figure, Measure

HEAD = "Mål\tMått\tMål 2031\tUtfall 2031\tUtfall 2030\n"
GOALS = (
    "1. Nöjda gäster\tIndex\t76\t73\t71\n"
    "2. Kortare tid för\nbygglov\tVeckor, median\t8\t14\t11\n"
    "3. Fler ska få arbete\tAndel i arbete eller\nstudier, procent\t45\t47\t39\n"
    "4. Färre olyckor\tAntal\t6\t5\t7\n"
)


def figures_of(tmp_path: Path, text: str) -> tuple[Figure, ...]:
    """Read a made-up report and give its figures."""
    path = tmp_path / "bokslut.txt"
    path.write_text(f"Årsredovisning 2031\n\nHamnnämnden, Vika kommun\n\n{text}")
    return read_report(path).figures


def test_torn_rows_are_whole_and_under_the_header(tmp_path: Path) -> None:
    figures = figures_of(tmp_path, f"{HEAD}{GOALS}")
    told = {(figure.label.split(". ")[1], figure.measure, figure.text) for figure in figures}
    assert ("Kortare tid för bygglov Veckor, median", Measure.TARGET, "8") in told
    assert ("Fler ska få arbete Andel i arbete eller studier, procent", Measure.ACTUAL, "47") in told
    assert len(figures) == 12
    lines = {figure.label[:1]: (figure.location.first_line, figure.location.last_line) for figure in figures}
    assert (lines["2"], lines["4"]) == ((7, 8), (11, 11))


@pytest.mark.parametrize(
    "lines",
    [
        "Enhet\t2031\t2030\nKaj\t1\t2\nBro\t3\t4\nSumma\t4\t6",  # whole rows
        "Enhet\t2031\t2030\nKaj\t1\t2\nIntäkter\nBro\t3\t4\nSumma\t4\t6",  # a group's name
        "Enhet\t2031\t2030\nKaj\t1\t2\nBro\t3\t4\nDet gick bra.\nhamnen\t4\t6",  # a sentence that has ended
        "Enhet\t2031\t2030\nKaj\t1\t2\nBro\t3\t4\nKostnader\npersonal\t4\t6\nlokaler\t2\t1",  # rows in small letters
        "Kaj för\nbåtar\t1\t2",  # too few rows to tell
    ],
)
def test_other_rows_are_left_alone(lines: str) -> None:
    assert find_torn_rows(lines.split("\n"), 1, "a.txt") is None
