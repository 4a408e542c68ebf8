"""An activity whose incomes, costs and net are rows of their own is answered by its net, unless a side is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Ystads kommun
Tekniska nämnden
Årsbokslut 2023

Tabell 1. Intäkter och kostnader per verksamhet (tkr). Ett minustecken i sista kolumnen är sämre än budget.
Verksamhet\tBokslut 2022\tBudget 2023\tBokslut 2023\tBudgetavvikelse
Parker\t\t\t\t
   Intäkter\t640\t600\t712\t112
   Kostnader\t22 730\t21 900\t25 306\t-3 406
   Netto\t22 090\t21 300\t24 594\t-3 294
Hamnen\t\t\t\t
   Intäkter\t34 870\t36 200\t35 410\t-790
   Kostnader\t34 410\t36 200\t37 655\t-1 455
   Resultat\t460\t0\t-2 245\t-2 245
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vad kostade parker i Ystad 2023?", "24\u00a0594\u00a0tkr"),
        ("Hur gick det för parker i Ystad 2023?", "−3\u00a0294\u00a0tkr"),
        ("How large was the deficit of parker in Ystad?", "−3\u00a0294\u00a0tkr"),
        ("Hur stort underskott hade hamnen i Ystad?", "−2\u00a0245\u00a0tkr"),
        ("Vilka kostnader hade parker i Ystad 2023?", "25\u00a0306\u00a0tkr"),
        ("Vilka intäkter hade hamnen i Ystad 2023?", "35\u00a0410\u00a0tkr"),
    ],
)
def test_the_net_stands_for_the_activity(question: str, told: str, tmp_path: Path) -> None:
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text


def test_what_a_result_is_costs_nothing(tmp_path: Path) -> None:
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask("Vad kostade hamnen i Ystad 2023?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert "37\u00a0655\u00a0tkr" in answer.text
