"""Follow-ups of what stands beside an answer: the year before, a sister row, another group, an earlier round."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from tests.one_report import knowing

_REPORT = """Ystads kommun
Årsredovisning 2031

Flerårsöversikt

Nyckeltal\t2031\t2030\t2029
Antal invånare 31 december\t8 210\t8 305\t8 377
Soliditet, %\t41,5\t40,2\t38,8
Soliditet inkl. pensionsskuld, %\t17,5\t16,1\t13,9
Pensionsskuld, mnkr\t212,4\t218,9\t221,0
Årets resultat, mnkr\t6,3\t9,8\t11,2
Resultat i % av skatter och utjämning\t0,9\t1,4\t1,7
Antal hamnfester\t5\t8\t9

Antal årsarbetare

Befattning\t2031\t2030
Handläggare\t144\t139
Administratör\t31\t28
Ledningsarbete\t22\t19

Driftuppföljning, tkr

Verksamhet\tBudget 2031\tPrognos 2031\tBudgetavvikelse\tAvvikelse enligt februariprognos
Badhuset\t-9 100\t-9 850\t-750\t-400
Biblioteket\t-5 200\t-5 150\t50\t20
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("beside_answer")) as one:
        yield one


def converse(assistant: Assistant, questions: str) -> Answer:
    """Give the last answer of a conversation whose questions are parted by bars."""
    first, *others = questions.split(" | ")
    answer = assistant.ask(first)
    for question in others:
        answer = assistant.ask(question, answer.plan)
    return answer


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        ("Hur många invånare hade Ystad 2031? | och året dessförinnan?", "8 305"),
        ("hur manga invanare hade ystad 2031 | aret innan da", "8 305"),
        ("hur manga invanare hade ystad 2031 | aret fore", "8 305"),
        ("How many inhabitants did Ystad have in 2031? | and the year before that?", "8 305"),
        ("hur manga hamnfester hade ystad 2031 | aret innan da | och aret fore det", "**9**"),
        ("Vad var soliditeten i Ystad 2031? | och med pensionsskulden inräknad?", "17,5 %"),
        ("Vad var soliditeten i Ystad 2031? | inklusive pensionsskulden | och året innan det?", "16,1 %"),
        ("Vad var soliditeten i Ystad 2031? | inklusive pensionsskulden | och exklusive pensionsskulden?", "41,5 %"),
        ("Vad var resultatet i Ystad 2031? | och i procent av skatter och utjämning?", "0,9"),
        ("Hur många handläggare fanns i Ystad 2031? | och de som jobbar med ledning, hur många var de?", "22"),
        ("Hur många handläggare fanns i Ystad 2031? | de som arbetar med administration då?", "31"),
        ("What budget deviation is forecast for Badhuset in Ystad? | What did the February forecast say?", "400 tkr"),
        ("Vilken budgetavvikelse väntas för badhuset i Ystad? | och i den förra prognosen?", "400 tkr"),
        ("Vad var budgeten för badhuset i Ystad? | vad tror de att det blir för hela året?", "9 850 tkr"),
    ],
)
def test_the_row_before_is_kept(assistant: Assistant, questions: str, told: str) -> None:
    """What a follow-up leaves out stays, and what it names is another year, sister, group or round of it."""
    assert told in converse(assistant, questions).text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    "questions",
    [
        "Vad var soliditeten i Ystad 2031? | och med badhuset inräknat?",
        "Hur många handläggare fanns i Ystad 2031? | och de som jobbar med städning, hur många var de?",
        "What budget deviation is forecast for Badhuset in Ystad? | What did the April forecast say?",
        "Vad var soliditeten i Ystad 2031? | och 2017?",
    ],
)
def test_no_other_figure_is_told_for_what_is_not_there(assistant: Assistant, questions: str) -> None:
    """A sister, group, round or year that the report lacks is not found."""
    assert converse(assistant, questions).outcome is Outcome.NOT_FOUND
