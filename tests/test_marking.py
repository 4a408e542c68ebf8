"""What can break in marking a source: the wrong number, half a number, a sentence that is not there."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ui.source.marking import Span, find_cell, find_passage


def take(spans: Sequence[Span], lines: Sequence[str]) -> list[str]:
    return [lines[span.line][span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("874", "Nettot blev 1 874 tkr"),
        ("874", "Nettot blev 1\u00a0874 tkr"),
        ("1", "Nettot blev 1 874 tkr"),
        ("12", "Nettot blev 12,5 tkr"),
        ("5", "Nettot blev 12,5 tkr"),
        ("166", "avvikelse -166 tkr"),
        ("166", "avvikelse – 166 tkr"),
        ("166", "avvikelse −166 tkr"),
        ("16", "avvikelse 166 tkr"),
        ("budget", "budgeten höll"),
        ("5", "5 av 5 mål"),
        ("", "text"),
    ],
)
def test_what_is_not_there_exactly_is_not_marked(quote: str, line: str) -> None:
    assert find_passage(quote, [line]) == ()
    assert find_cell(quote, [line], (), None) == ()


def test_a_sentence_is_found_whatever_its_white_space() -> None:
    lines = ["Före. Underskottet på 1\u00a0500 tkr", "beror på  vikarier. Efter."]
    spans = find_passage("Underskottet på 1 500 tkr beror på vikarier.", lines)
    assert take(spans, lines) == ["Underskottet på 1\u00a0500 tkr", "beror på  vikarier."]


def test_a_changed_word_is_not_found() -> None:
    assert find_passage("Underskottet beror på vikarier.", ["Underskottet berodde på vikarier."]) == ()


def test_a_cell_is_told_from_its_twin_by_its_place() -> None:
    line = "Personal\t0\t0\t5"
    cells = ("Personal", "0", "0", "5")
    assert find_cell("0", [line], cells, 2) == (Span(line=0, start=11, end=12),)
    assert find_cell("0", [line], (), None) == ()


def test_a_blank_cell_shifts_nothing() -> None:
    line = "Personal\t\t7\t7"
    assert find_cell("7", [line], ("Personal", "", "7", "7"), 3) == (Span(line=0, start=12, end=13),)


def test_single_spaces_between_cells_are_told_apart_by_the_cells() -> None:
    line = "Nettokostnad 1987 874 12"
    cells = ("Nettokostnad", "1987", "874", "12")
    assert take(find_cell("874", [line], cells, 2), [line]) == ["874"]
    assert find_cell("874", [line], (), None) == ()


def test_cells_that_do_not_fit_the_line_mark_nothing_wrong() -> None:
    line = "Personal\t1 500\t200"
    assert take(find_cell("200", [line], ("Annan", "1 500", "200"), 2), [line]) == ["200"]
    assert find_cell("500", [line], ("Annan", "1", "500"), 2) == ()


def test_a_cell_with_its_sign_and_a_bar_table() -> None:
    line = "| Personal | -1 500 | 9,0 % |"
    assert take(find_cell("-1 500", [line], (), None), [line]) == ["-1 500"]
    assert take(find_cell("9,0 %", [line], ("Personal", "-1 500", "9,0 %"), 2), [line]) == ["9,0 %"]


def test_a_row_over_two_lines() -> None:
    lines = ["Kostnader för", "vikarier\t300\t450"]
    cells = ("Kostnader för vikarier", "300", "450")
    assert find_cell("450", lines, cells, 2) == (Span(line=1, start=13, end=16),)
