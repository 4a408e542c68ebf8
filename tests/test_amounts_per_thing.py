"""Amounts per thing: divided only by a number that the same row has, and never where the report tells it itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Operation, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Skolnämnden

Bokslut 2031

Skolnämnden i Hylte kommun.

Skolorna (tkr)

Enhet\tAntal elever\tBudget 2031\tBokslut 2031\tAvvikelse 2031
Backskolan\t120\t9 000\t9 600\t-600
Sjöskolan\t80\t7 000\t6 900\t100
Lekparken\t\t300\t310\t-10
Summa\t200\t16 300\t16 810\t-510

Köken (tkr)

Kök\tAntal portioner per dag\tBudget 2031\tBokslut 2031\tAvvikelse 2031
Backens kök\t300\t4 000\t4 100\t-100
Sjöns kök\t200\t3 000\t2 900\t100
"""


@pytest.fixture(scope="module")
def schools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on one made-up report of a school board."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("schools")
    path = folder / "skolnamnden-bokslut-2031.txt"
    path.write_text(REPORT, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "expression", "value", "unit"),
    [
        ("Vad kostade en elev på Backskolan i Hylte 2031?", "9600 / 120", "80.0", "tkr"),
        ("Vad är budgeten per elev på Sjöskolan 2031?", "7000 / 80", "87.5", "tkr"),
        ("What was the budget per pupil at Backskolan 2031?", "9000 / 120", "75.0", "tkr"),
    ],
)
def test_divides_by_the_number_of_the_same_row(
    schools: Assistant, question: str, expression: str, value: str, unit: str
) -> None:
    answer = schools.ask(question)
    assert answer.plan.operation is Operation.PER_UNIT
    (found,) = answer.derivations
    assert (found.expression, str(found.value), found.unit.value) == (expression, value, unit)


@pytest.mark.parametrize(
    "question",
    [
        "Vad kostade en elev i Lekparken i Hylte 2031?",  # the row has no pupils
        "Vad kostade en portion i Backens kök i Hylte 2031?",  # a year's cost beside portions a day
    ],
)
def test_says_so_where_there_is_nothing_to_divide_by(schools: Assistant, question: str) -> None:
    answer = schools.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.derivations
