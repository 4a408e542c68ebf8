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
