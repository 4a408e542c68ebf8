"""What can break as reports are added: a question, or the next report, costs more for reports that it is not about.

Nothing is timed: what is counted are SQL statements and the steps that SQLite takes for them, which scans make many.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa

from assistant.pipeline import Assistant
from assistant.records import Outcome
from eval.simulated import CheapEncoder, SimulatedReport, make_reports
from ingest.pipeline import ingest_paths
from ingest.records import Correction
from ingest.store import Scope, Store, StorePart

FEW, MANY = 22, 36  # both more than are looked through one by one
ENCODER = CheapEncoder()
REPORTS = tuple(make_reports(MANY + 1))
_EACH = 10  # steps a call of the handler: fewer calls cost less, more tell more exactly


@dataclass(slots=True)
class Cost:
    """What was asked of the database."""

    statements: int = 0
    steps: int = 0


@contextmanager
def counting(store: Store) -> Iterator[Cost]:
    """Count what this thread asks of the store's database inside."""
    cost = Cost()

    def count(*_: object) -> None:
        cost.statements += 1

    def step() -> None:
        cost.steps += _EACH

    engine = store._engine
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
    assert driver is not None
    driver.set_progress_handler(step, _EACH)
    sa.event.listen(engine, "before_cursor_execute", count)
    try:
        yield cost
    finally:
        sa.event.remove(engine, "before_cursor_execute", count)
        driver.set_progress_handler(None, 0)


def fill(folder: Path, reports: tuple[SimulatedReport, ...]) -> Store:
    """Give a store that holds the reports."""
    store = Store.open(folder / f"data-{len(reports)}", model=ENCODER.name)
    ingest_paths(write(folder, reports), store, ENCODER)
    return store


def write(folder: Path, reports: tuple[SimulatedReport, ...]) -> list[Path]:
    """Write the reports as files; give their paths."""
    for report in reports:
        (folder / report.name).write_text(report.text, encoding="utf-8")
    return [folder / report.name for report in reports]


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    """Give a store of few reports and one of many, the few among them."""
    folder = tmp_path_factory.mktemp("growth")
    few, many = fill(folder, REPORTS[:FEW]), fill(folder, REPORTS[:MANY])
    with few, many:
        yield few, many


def ask(store: Store, question: str) -> tuple[Outcome, Cost]:
    """Give the outcome of a question and its cost, once what is kept in memory has been read."""
    assistant = Assistant(store, ENCODER)
    assistant.ask(question)
    with counting(store) as cost:
        answer = assistant.ask(question)
    return answer.outcome, cost


def test_a_question_that_names_its_place_costs_the_same_among_more_reports(stores: tuple[Store, Store]) -> None:
    for report in REPORTS[:3]:
        (outcome, few), (same, many) = (ask(store, report.question) for store in stores)
        assert outcome is same is Outcome.ANSWERED
        assert many.statements == few.statements
        assert many.steps <= few.steps * 1.1


@pytest.mark.parametrize(
    ("question", "fewer"),
    [
        ("Hur stort blev resultatet?", 0),
        ("Vad var avvikelsen för Summa?", 2),  # among more reports two fewer of the proposed passages are of one line
    ],
)
def test_a_question_that_fits_every_report_reads_no_more_of_them_than_it_offers(
    stores: tuple[Store, Store], question: str, fewer: int
) -> None:
    (outcome, few), (same, many) = (ask(store, question) for store in stores)
    assert outcome is same is Outcome.AMBIGUOUS
    assert many.statements == few.statements - fewer


def test_rows_and_findings_and_explanations_are_found_without_reading_those_of_other_reports(
    stores: tuple[Store, Store],
) -> None:
    name = REPORTS[0].name
    costs = []
    for store in stores:
        keys = [passage.key for passage in store.passages(reports=[name])]
        rows = [(name, reference) for passage in store.passages(keys=keys) for reference in passage.explains]
        assert rows
        with counting(store) as cost:
            assert store.figures(rows=rows)
            assert set(store.row_labels(rows)) == set(rows)
            store.passages(keys=keys)
            store.findings([name])
            store.checks_of([name])
            store.report(name)
        costs.append(cost)
    few, many = costs
    assert many.statements == few.statements
    assert many.steps <= few.steps * 1.1


def test_the_next_report_costs_no_more_statements_among_more_reports(
    stores: tuple[Store, Store], tmp_path: Path
) -> None:
    paths = write(tmp_path, REPORTS[MANY:])
    costs = []
    for store in stores:
        with counting(store) as cost:
            (result,) = ingest_paths(paths, store, ENCODER)
        assert result.figures
        store.remove_report(result.name)
        costs.append(cost)
    assert costs[0].statements == costs[1].statements


def test_the_largest_of_more_places_than_are_compared_is_not_told(stores: tuple[Store, Store]) -> None:
    assistant = Assistant(stores[0], ENCODER)
    question = "Vilken kommun hade störst kostnad?"
    some = Scope(reports=frozenset(report.name for report in REPORTS[:5]))
    assert assistant.ask(question, scope=some).outcome is Outcome.ANSWERED
    assert assistant.ask(question).outcome is not Outcome.ANSWERED


def test_what_another_process_writes_is_seen_at_the_next_question(tmp_path: Path) -> None:
    first, second = write(tmp_path, REPORTS[:2])
    data = tmp_path / "data"
    with Store.open(data, model=ENCODER.name) as reader, Store.open(data, model=ENCODER.name) as writer:
        assert reader.catalogue() == {}
        ingest_paths([first], writer, ENCODER)
        assert list(reader.catalogue()) == [first.name]
        assert [summary.figures > 0 for summary in reader.reports()] == [True]
        ingest_paths([second], writer, ENCODER)
        writer.correct_report(first.name, [Correction(field="municipality", value="Hylte")])
        assert reader.catalogue()[first.name].municipalities == ("Hylte",)
        assert reader.figure_years() == (2020,)
        writer.correct_report(first.name, [])
        writer.remove_report(second.name)
        assert list(reader.catalogue()) == [first.name]
        assert reader.catalogue()[first.name] == writer.report(first.name)
        first.write_text(first.read_text(encoding="utf-8").replace("2020", "2021"), encoding="utf-8")
        ingest_paths([first], writer, ENCODER)
        assert reader.figure_years() == (2021,)


def test_a_part_knows_of_its_own_reports_only(stores: tuple[Store, Store]) -> None:
    name = REPORTS[1].name
    part = StorePart(stores[1], Scope(reports=frozenset([name])))
    assert list(part.catalogue()) == [name]
    assert [summary.report.name for summary in part.reports()] == [name]


def test_threads_that_read_while_another_writes_see_one_state_each(tmp_path: Path) -> None:
    paths = write(tmp_path, REPORTS[:6])
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        wrong: list[str] = []
        done = threading.Event()

        def read() -> None:
            while not done.is_set():
                before = len(store.report_names())
                held = store.catalogue()
                counted = store.reports()
                if not before <= len(held) <= len(counted) or any(not summary.figures for summary in counted):
                    wrong.append(f"{before} {len(held)} {len(counted)}")

        readers = [threading.Thread(target=read) for _ in range(3)]
        for reader in readers:
            reader.start()
        ingest_paths(paths, store, ENCODER)
        done.set()
        for reader in readers:
            reader.join()
        assert wrong == []
        assert len(store.catalogue()) == len(paths)
