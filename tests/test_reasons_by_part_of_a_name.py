"""What can break when prose names a row by a part of its name: its reason lost, or another thing's taken for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 Ystads kommun

De finansiella kostnaderna blev 40 tkr högre än budget. Räntan steg. Dessutom lånades 12 mnkr till sjöbodarna Måsen.

Kommunfullmäktige

Besök, antal\tUtfall 2031
Kommunfullmäktige\t11
Visningar av foajén\t320

Investeringsredovisning, tkr

Projekt\tBudget 2031\tUtfall 2031\tAvvikelse
Tärnan, ombyggnad bastu\t900\t1 150\t-250
Teatern, ombyggnad foajé\t400\t520\t-120
Sjöbodarna Måsen\t700\t610\t90
Summa\t2 000\t2 280\t-280

Tärnan: under golvet fanns gammal tjära, vilket försenade och fördyrade allt. Kommunfullmäktige fick veta det i mars.

Ombyggnaden av foajén blev dyrare än planerat, eftersom taket fick bytas.

Sjöbodarna Måsen invigdes i juni.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("parts")) as one:
        yield one


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Varför blev bastun på Tärnan dyrare?", "gammal tjära"),
        ("Why did Tärnan cost more than budgeted?", "gammal tjära"),
        ("Varför kostade ombyggnaden av teaterns foajé mer än budget?", "taket fick bytas"),
    ],
)
def test_a_part_of_a_name_leads_to_the_reason(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text


def test_a_reason_of_another_thing_in_whose_text_a_row_is_named_is_none_of_it(assistant: Assistant) -> None:
    answer = assistant.ask("Varför blev sjöbodarna Måsen billigare än budgeterat?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "finansiella" not in answer.text
