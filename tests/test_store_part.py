"""What can break when only a part of the reports is asked: something from outside it is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.embedding import Encoder
from ingest.pipeline import ingest_paths
from ingest.store import Scope, Store, StorePart, find_years
from tests.small_reports import AMAL, YDRE, write_small_reports


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("part")
    with Store.open(folder / "data", model=encoder.name) as opened:
        ingest_paths(write_small_reports(folder), opened, encoder)
        yield opened


@pytest.fixture(scope="module")
def assistant(store: Store, encoder: Encoder) -> Assistant:
    return Assistant(store, encoder)


def test_years_are_those_of_figures_the_latest_first(store: Store) -> None:
    assert find_years(store) == (2022, 2021, 2020)


def test_a_part_holds_nothing_of_other_reports(store: Store) -> None:
    part = StorePart(store, Scope(reports=frozenset([YDRE])))
    assert part.report_names() == (YDRE,)
    assert [summary.report.name for summary in part.reports()] == [YDRE]
    for found in (part.figures(), part.passages(), part.figures(reports=[AMAL, YDRE]), part.tables()):
        assert {record.location.report for record in found} == {YDRE}
    assert part.figures(reports=[AMAL]) == ()
    assert part.passages(reports=[AMAL]) == ()
    assert {hit.label for hit in part.search_labels_by_words("bibliotek")} == set()
    assert {hit.passage.location.report for hit in part.search_passages_by_words("underskott budget")} <= {YDRE}


def test_a_part_of_a_year_holds_its_figures_and_its_reports_words(store: Store) -> None:
    part = StorePart(store, Scope(years=frozenset([2020])))
    assert {figure.text for figure in part.figures()} == {"1 310", "880", "2 190"}
    assert part.passages() == ()
    assert {p.location.report for p in StorePart(store, Scope(years=frozenset([2021]))).passages()} == {AMAL}


def test_an_answer_stays_within_the_report_that_is_chosen(assistant: Assistant) -> None:
    for report, amount in ((AMAL, "1\u00a0450"), (YDRE, "3\u00a0100")):
        answer = assistant.ask("Vad kostade badhus?", scope=Scope(reports=frozenset([report])))
        assert answer.outcome is Outcome.ANSWERED
        assert amount in answer.text
        assert {figure.location.report for figure in answer.figures} == {report}


def test_what_another_report_holds_is_not_found(assistant: Assistant) -> None:
    scope = Scope(reports=frozenset([YDRE]))
    answer = assistant.ask("Vad kostade bibliotek?", scope=scope)
    assert answer.outcome is Outcome.NOT_FOUND
    assert "870" not in answer.text
    hidden = assistant.ask("Vad kostade badhus i Åmål?", scope=scope)
    assert (hidden.outcome, hidden.figures, hidden.citations) == (Outcome.NOT_FOUND, (), ())
    assert "filtret" in hidden.text, "the report is stored: it must not be denied"
    assert "filtret" not in assistant.ask("Vad kostade rymdfart i Åmål?", scope=scope).text


def test_an_answer_stays_within_the_year_that_is_chosen(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade badhus i Åmål?", scope=Scope(years=frozenset([2020])))
    assert {figure.text for figure in answer.figures} == {"1 310"}
    assert assistant.ask("Vad kostade badhus i Åmål 2021?", scope=Scope(years=frozenset([2020]))).figures == ()


def test_a_follow_up_does_not_carry_over_what_the_filter_has_left_out(assistant: Assistant) -> None:
    before = assistant.ask("Vad kostade badhus i Åmål?")
    answer = assistant.ask("varför?", before.plan, Scope(reports=frozenset([YDRE])))
    assert not any(figure.location.report == AMAL for figure in answer.figures)
    assert not any(citation.location.report == AMAL for citation in answer.citations)


FILTERED = """Delårsrapport augusti 2031 för {place} kommun
Belopp i tkr

Verksamhet | Budget 2031 | Utfall 2031 | Avvikelse
Simhallar | {first} 000 | {first} 300 | -300
{other} | 900 | 850 | 50
Summa | {first} 900 | {last} 150 | -250
"""


@pytest.fixture(scope="module")
def two_places(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("filter")
    reports = {
        "ystad.txt": FILTERED.format(place="Ystads", first=4, last=5, other="Kajplatser"),
        "flen.txt": FILTERED.format(place="Flens", first=6, last=7, other="Torghandel"),
    }
    for name, text in reports.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as opened:
        ingest_paths([folder / name for name in reports], opened, encoder)
        yield Assistant(opened, encoder)


@pytest.mark.parametrize(
    ("first", "text", "figure"),
    [("Vad kostade simhallar i Ystad?", "Vad var budgeten?", "6 000"),
     ("Vad kostade simhallar i Ystad?", "och budgeten?", "6 000"),
     ("Vad kostade kajplatser i Ystad?", "Varför blev det underskott?", "-250"),
     ("Varför blev det underskott i Ystad?", "Varför blev det underskott?", "-250"),
     ("What did kajplatser cost in Ystad?", "Why was there a deficit?", "-250"),
     ("Vad kostade kajplatser i Ystad?", "Vad kostade torghandel?", "850")],
)  # fmt: skip
def test_a_filter_counts_for_more_than_what_was_said_before(
    two_places: Assistant, first: str, text: str, figure: str
) -> None:
    before = two_places.ask(first)
    assert {one.location.report for one in before.figures} == {"ystad.txt"}
    answer = two_places.ask(text, before.plan, Scope(reports=frozenset(["flen.txt"])))
    assert {one.location.report for one in answer.figures} == {"flen.txt"}, answer.text
    assert answer.figures[0].text == figure


@pytest.mark.parametrize("text", ["Vad kostade simhallar i Ystad?", "Varför blev det underskott i Ystad?"])
def test_what_a_question_names_against_the_filter_is_told_as_a_clash(two_places: Assistant, text: str) -> None:
    before = two_places.ask("Vad kostade simhallar i Ystad?")
    answer = two_places.ask(text, before.plan, Scope(reports=frozenset(["flen.txt"])))
    assert (answer.outcome, answer.figures) == (Outcome.NOT_FOUND, ())
    assert "filtret" in answer.text


def test_what_is_left_out_is_not_put_in_place_of_what_was_asked_before(two_places: Assistant) -> None:
    """The budget is of the jetties, which the filter does not have: no total in their place."""
    before = two_places.ask("Vad kostade kajplatser i Ystad?")
    answer = two_places.ask("och budgeten?", before.plan, Scope(reports=frozenset(["flen.txt"])))
    assert (answer.outcome, answer.figures) == (Outcome.NOT_FOUND, ())
