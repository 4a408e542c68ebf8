"""One figure in two places is no choice, staff is no outturn, and a printed change is told as it stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.words.circumlocutions import say_plainly
from assistant.words.split_verbs import read_gone
from tests.one_report import knowing

PROJECT = "Total projekt prognos\tTotal projekt budget\tAck avvikelse projekt"
REPORT = f"""Ystads kommun
Tekniska nämnden

DELÅRSRAPPORT AUGUSTI 2031

Driftredovisning, tkr\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse
27 Hamnvakt\t-4 308\t-7 378\t-7 162\t-216
28 Simhall\t-2 100\t-3 300\t-3 400\t100
Summa\t-6 408\t-10 678\t-10 562\t-116

Personal

Sjukfrånvaro i procent\t2030-08\t2031-08
28 Simhall\t6,4\t6,8
27 Hamnvakt\t8,9\t9,6

Kostnadsutveckling\tUtfall jämfört med samma period föregående år\tPrognos helår jämfört med helår föregående år
Drivmedelskostnader\t15,5 %\t17,8 %
Lokalkostnader\t3,5 %\t2,8 %

Investeringar, tkr\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse 2031\t{PROJECT}
Ny kaj\t-17 824\t-21 500\t-21 300\t-200\t-43 500\t-42 000\t-1 500
Ny pir\t-1 100\t-2 500\t-2 700\t200\t-8 500\t-9 000\t500
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT, tmp_path_factory.mktemp("same")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("What was the outturn for 28 Simhall by the end of August 2031?", "**−2\u00a0100\u00a0tkr**"),
        ("Hur mycket väntas drivmedelskostnaderna öka helåret 2031 jämfört med 2030?", "**17,8\u00a0%**"),
        ("Hur mycket har bygget av Ny kaj kostat till och med augusti 2031?", "**−17\u00a0824\u00a0tkr**"),
    ],
)
def test_the_one_figure_is_told(assistant: Assistant, question: str, lead: str) -> None:
    """The outturn is money, the printed change is the answer, and what is built is its project."""
    told = assistant.ask(question)
    assert told.outcome is Outcome.ANSWERED
    assert told.text.startswith(lead)


@pytest.mark.parametrize(
    "question",
    ["och hur mycket går hela projektet över sin totala budget?", "och hur mycket avviker hela projektet?"],
)
def test_the_whole_project_goes_over_its_total_budget(assistant: Assistant, question: str) -> None:
    """A follow-up about the whole project is told by the deviation of all its years, and not by the whole report."""
    first = assistant.ask("Vad är prognosen 2031 för Ny kaj?")
    told = assistant.ask(question, first.plan)
    assert told.text.startswith("**−1\u00a0500\u00a0tkr**")


@pytest.mark.parametrize(
    ("question", "plainly"),
    [
        ("blir folk på hamnen mer eller mindre sjuka?", "har sjukfrånvaron på hamnen ökat eller minskat?"),
        ("åker folk färdtjänst mer eller mindre?", "har antalet färdtjänstresor blivit mer eller mindre?"),
        ("Vad kostade bygget av hallen?", "Vad kostade projektet hallen?"),
        ("När började bygget av hallen?", "När började bygget av hallen?"),
    ],
)
def test_what_people_do_is_said_by_what_is_counted(question: str, plainly: str) -> None:
    """Illness is sick leave and riding is trips; the day when building began is no cost."""
    assert say_plainly(question).casefold() == plainly.casefold()


def test_a_budget_may_be_total() -> None:
    """How far something goes over its total budget is a deviation too."""
    assert read_gone("hur mycket går projektet över sin totala budget?")[0] == -1
