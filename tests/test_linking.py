"""Which rows the words of a question are linked to, and which words nothing explains."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.linking.best import best_links
from assistant.linking.matching import to_term
from assistant.linking.rows import Link, RowFigures, group_rows, is_about_report, link_rows
from assistant.records import Language
from ingest.records import Report
from ingest.store import Store
from tests.stored_reports import make_report

PARSED = make_report(
    labels=("Personalenheten", "Raminvestering Personal", "45 Gymnasieskola", "46 Grundskola", "Summa")
)
REPORTS = {PARSED.report.name: PARSED.report}
ROWS = group_rows(PARSED.figures)


def link(*words: str, rows: tuple[RowFigures, ...] = ROWS, hints: tuple[str, ...] = ()) -> tuple[Link, ...]:
    """Give the links of words to rows."""
    terms = [to_term(word, Language.SWEDISH) for word in words]
    return link_rows(terms, [to_term(word, Language.SWEDISH) for word in hints], rows, REPORTS)


def labels(links: tuple[Link, ...]) -> list[str]:
    """Give the labels of links, in order."""
    return [one.row.label for one in links]


def test_figures_are_grouped_by_row() -> None:
    assert [(row.label, len(row.figures)) for row in ROWS] == [
        ("Personalenheten", 2),
        ("Raminvestering Personal", 2),
        ("45 Gymnasieskola", 2),
        ("46 Grundskola", 2),
        ("Summa", 2),
    ]
    assert [row.key.row for row in ROWS] == [0, 1, 2, 3, 4]


def test_the_whole_label_comes_before_a_part_of_another() -> None:
    assert labels(link("personalenheten"))[0] == "Personalenheten"


@pytest.mark.parametrize(("word", "label"), [("45", "45 Gymnasieskola"), ("46", "46 Grundskola")])
def test_a_code_is_linked_to_its_row_alone(word: str, label: str) -> None:
    assert labels(link(word)) == [label]


def test_a_code_that_no_row_has_is_linked_to_nothing() -> None:
    assert link("47") == ()


def test_a_word_that_no_label_has_is_linked_to_nothing() -> None:
    assert link("simhallar") == ()


def test_a_word_beside_the_label_that_nothing_explains_is_told() -> None:
    (first, *_) = link("gymnasieskola", "simhallar")
    assert (first.row.label, first.unexplained) == ("45 Gymnasieskola", ("simhallar",))


def test_a_link_that_explains_all_words_comes_before_one_that_does_not() -> None:
    links = link("raminvestering", "personal")
    assert (links[0].row.label, links[0].unexplained) == ("Raminvestering Personal", ())


def test_a_hint_helps_to_choose_but_links_nothing() -> None:
    assert link("simhallar", hints=("gymnasieskola",)) == ()
    with_hint = {one.row.label: one.score for one in link("personalen", hints=("45",))}
    assert with_hint == {one.row.label: one.score for one in link("personalen")}
    helped = {one.row.label: one.score for one in link("personalen", hints=("raminvestering",))}
    assert helped["Raminvestering Personal"] > with_hint["Raminvestering Personal"]
    assert helped["Personalenheten"] == with_hint["Personalenheten"]


def test_equal_links_are_all_kept_and_lesser_ones_are_not() -> None:
    twin = replace(ROWS[2], key=replace(ROWS[2].key, row=9))
    best = best_links(link("gymnasieskola", rows=(*ROWS, twin)))
    assert labels(best) == ["45 Gymnasieskola", "45 Gymnasieskola"]
    assert best_links(()) == ()


def test_a_table_explains_a_word_only_of_a_row_that_is_asked_for() -> None:
    assert link("drift") == (), "every row of the table would fit"
    assert link("gymnasieskola", "drift")[0].unexplained == ()


@pytest.mark.parametrize(
    ("words", "about"),
    [(("barnnämnden",), True), (("barnnämndens",), True), (("barnnämnden", "simhallar"), False), (("skolan",), False)],
)
def test_words_that_name_the_whole_report(words: tuple[str, ...], about: bool) -> None:
    report: Report = PARSED.report
    assert is_about_report([to_term(word, Language.SWEDISH) for word in words], report) is about


def test_every_label_of_the_samples_is_linked_to_itself(sample_store: Store) -> None:
    for name in sample_store.report_names():
        report = {name: sample_store.report(name)}
        rows = group_rows(sample_store.figures(reports=(name,)))
        for row in rows:
            if row.first.is_total or row.first.parent:
                continue
            best = best_links(link_rows([to_term(row.label, Language.SWEDISH)], (), rows, report))
            assert row.label in [one.row.label for one in best]
