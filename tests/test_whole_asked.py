"""What can break when a part is told as the whole: per inhabitant, one year of a project, money for a time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from tests.one_report import knowing

REPORT = """Ystads kommun

Delårsrapport januari–augusti 2031

Driftredovisning, tkr

Enhet\tUtfall 2031\tBudget 2031\tAvvikelse
Lotsarna\t4 100\t4 000\t-100
Hamnhallen\t2 600\t2 500\t-100
Summa nettokostnad\t6 700\t6 500\t-200

Investeringar, tkr

Projekt\tTotalbudget\tAck. utfall\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Ny klaffbro\t41 000\t2 115\t12 000\t4 200\t7 800
Kranar\t2 200\t2 000\t900\t800\t100

Rapporterade avvikelser

Typ\t2030\t2031
Fall\t812\t794
Läkemedel\t301\t455
Summa\t1 113\t1 249

Nyckeltal

Nyckeltal\t2030\t2031
Låneskuld per invånare, kr\t25 300\t27 100

Hamnhallen var stängd i sex veckor för sanering.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("whole")) as one:
        yield one


def shown(answer: Answer) -> list[str]:
    return [figure.text for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("Hur mycket har Ystad lånat?", "bara per invånare"),
        ("Hur stor är låneskulden i Ystad?", "bara per invånare"),
    ],
)
def test_a_total_told_per_inhabitant_only_says_so(assistant: Assistant, question: str, note: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is not Outcome.ANSWERED or note in answer.text


def test_what_is_asked_per_inhabitant_has_no_such_note(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stor är låneskulden per invånare i Ystad?")
    assert "27 100" in shown(answer)
    assert "bara per invånare" not in answer.text


def test_a_year_of_a_project_is_not_what_it_costs_in_the_end(assistant: Assistant) -> None:
    assert "4 200" not in shown(assistant.ask("Vad ska nya klaffbron kosta i slutändan?"))
    assert "4 200" in shown(assistant.ask("Vad är prognosen för klaffbron 2031?"))


@pytest.mark.parametrize("question", ["Hur länge var Hamnhallen stängd?", "How long was Hamnhallen closed?"])
def test_money_does_not_tell_how_long(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert shown(answer) == []
    assert "sex veckor" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Vilken sorts avvikelse rapporterades oftast 2031?",
        "Vilken typ av avvikelse var vanligast?",
        "What kind of deviation was reported most often?",
    ],
)
def test_a_common_deviation_is_what_was_reported_and_no_money(assistant: Assistant, question: str) -> None:
    assert shown(assistant.ask(question)) == ["794"]
