"""A note under a table explains the row that bears its mark, whatever the mark is."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from ingest.pipeline import read_report
from tests.one_report import knowing

NOTED = """Delårsrapport augusti 2031

Mora kommun

Investeringar

Projekt, tkr\tUtfall 202108\tBudget 2031\tPrognos 2031\tAvvikelse\tAnm
Kaj etapp 2\t-1 480\t-1 500\t-1 620\t-120\tA
Lekplats Berget\t-310\t-900\t-900\t0\t
Ventilation badet\t0\t-1 200\t0\t1 200\tB
Summa\t-1 790\t-3 600\t-2 520\t1 080\t

{first} Lös lera gjorde att pålarna blev längre.

{second} Anbuden överklagades av en leverantör i mars. Arbetet sker nästa år.
"""


def explained(text: str, folder: Path) -> dict[str, set[str]]:
    """Give the labels of the rows that each passage explains, by its text."""
    path = folder / "mora.txt"
    path.write_text(text, encoding="utf-8")
    parsed = read_report(path)
    return {
        passage.text: {parsed.tables[place.table].rows[place.row].label for place in passage.explains}
        for passage in parsed.passages
        if passage.explains
    }


@pytest.mark.parametrize(("first", "second"), [("A)", "B)"), ("a.", "b."), ("Not A:", "Not B:"), ("- A:", "- B:")])
def test_letters_under_a_table_explain_the_rows_that_bear_them(first: str, second: str, tmp_path: Path) -> None:
    """The whole note is of its row, its second sentence as well, and of no other row."""
    told = explained(NOTED.format(first=first, second=second), tmp_path)
    assert {text.split()[-1]: rows for text, rows in told.items()} == {
        "längre.": {"Kaj etapp 2"},
        "år.": {"Ventilation badet"},
    }


def test_why_is_answered_by_the_note_of_the_row(tmp_path: Path) -> None:
    """A question about the row gets the note's reason, cited."""
    with knowing(NOTED.format(first="A)", second="B)"), tmp_path) as assistant:
        answer = assistant.ask("Varför blir det ingen ventilation i badet i år?")
    assert answer.outcome is Outcome.ANSWERED
    assert "överklagades" in answer.text


def test_a_mark_that_no_row_bears_and_a_note_of_another_chapter_explain_nothing(tmp_path: Path) -> None:
    """A note "C)" is no row's; under a new heading "B)" begins a list of something else."""
    text = NOTED.format(first="C)", second="\nBeslut i korthet\n\nB)")
    assert not any("Ventilation badet" in rows or "Kaj etapp 2" in rows for rows in explained(text, tmp_path).values())


@pytest.mark.parametrize(
    ("note", "rows"),
    [
        ("1) Underskottet beror på att taket läckte.", {"Simhall"}),
        ("1) Inklusive hyror och städning av lokalerna.", set()),
    ],
)
def test_a_footnote_explains_its_row_only_where_it_gives_a_reason(note: str, rows: set[str], tmp_path: Path) -> None:
    """What a row holds is no reason why it deviates."""
    text = f"""Delårsrapport augusti 2031

Mora kommun

Driftredovisning

Verksamhet, tkr\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Simhall 1)\t4 000\t4 510\t-510
Parker\t6 000\t5 900\t100
Summa\t10 000\t10 410\t-410

{note}
"""
    assert explained(text, tmp_path).get(note, set()) == rows
