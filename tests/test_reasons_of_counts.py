"""Why something became more or fewer is told of that thing alone; claims keep the part of the year and the critic."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.asked_why import ask_why
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Verksamhetsberättelse 2031

Hamn- och båtnämnden i Ystads kommun

Belopp i tkr

Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Kajerna\t4 000\t3 850\t150
Lotsning\t2 000\t2 700\t-700
Summa\t6 000\t6 550\t-550

Händelser

- Slipen på Udden togs i drift den 15 maj.
- Magasinet vid Norra kajen lades ned vid halvårsskiftet.

- Sjöfartsinspektionen riktade i mars kritik mot nämnden för långa handläggningstider inom båtplatser. 31 ärenden hade \
då legat mer än fyra månader.

- Bastun på Udden har varit stängd sedan den 3 maj på grund av sprickor. Bastun på Udden planeras öppna igen i \
oktober 2031.

Ekonomi

Kajerna visar ett överskott på 150 tkr. Vandrarhemmet hade 1 200 besök, vilket är 340 färre än 2030. Orsaken är den \
regniga sommaren.

Lotsning gick back med 700 tkr eftersom en lots var sjuk.

Personal

Minskningen finns främst inom hamn- och båtnämnden, där två klubbhus stängts som en följd av ett lägre antal båtar.

Den 31 december fanns 52 månadsavlönade, varav 31 kvinnor. Under året slutade 9 personer på egen begäran, mot 6 \
året före.

För att klara sommaren behöver nämnden anställa omkring 12 lotsar om året.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("counts")) as assistant:
        yield assistant


@pytest.mark.parametrize(
    "question",
    [
        "Varför har färre båtar plats i Ystads klubbhus?",  # fewer boats is the cause there
        "Varför slutade fler på egen begäran i Ystad?",  # "varav 31 kvinnor" is no reason
        "Hur fick Ystad fler lotsar?",  # what is needed has not come about
        "How come more people work for Ystad's harbour board?",  # its deviation tells nothing of people
    ],
)
def test_no_reason_of_another_thing_is_given(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is not Outcome.ANSWERED, answer.text


def test_why_more_was_earned_is_not_told_by_why_fewer_came(assistant: Assistant) -> None:
    assert "regniga" not in assistant.ask("Varför tjänade Kajerna i Ystad mer 2031?").text


def test_what_stood_still_then_is_no_reason(assistant: Assistant) -> None:
    answer = assistant.ask("Varför har handläggningstiderna för båtplatser i Ystad blivit längre?")
    assert answer.outcome is not Outcome.ANSWERED, answer.text


def test_the_fault_is_why_somebody_was_criticised(assistant: Assistant) -> None:
    answer = assistant.ask("Varför fick nämnden i Ystad kritik av Sjöfartsinspektionen?")
    assert answer.outcome is Outcome.ANSWERED
    assert "långa handläggningstider" in answer.text


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Stämmer det att magasinet i Ystad lades ned vid årsskiftet?", "Nej"),
        ("Stämmer det att magasinet i Ystad lades ned vid halvårsskiftet?", "Ja"),
        ("Stämmer det att magasinet i Ystad lades ned den 1 juli?", "Det går inte"),
        (
            "Stämmer det att Sjöfartsinspektionen kritiserade nämnden i Ystad för att handläggningen drog ut på tiden?",
            "Ja",
        ),
        (
            "Stämmer det att nämnden i Ystad kritiserade Sjöfartsinspektionen för långa handläggningstider?",
            "Det går inte",
        ),
    ],
)
def test_claims_keep_the_part_of_the_year_and_the_critic(assistant: Assistant, claim: str, verdict: str) -> None:
    assert assistant.ask(claim).text.removeprefix("**").startswith(verdict)


@pytest.mark.parametrize(
    "question",
    ["How long will the sauna Bastun on Udden in Ystad stay closed?", "Hur länge ska Bastun i Ystad vara stängd?"],
)
def test_how_long_something_stays_closed_is_when_it_opens(assistant: Assistant, question: str) -> None:
    assert "oktober 2031" in assistant.ask(question).text


def test_a_reason_is_asked_for_after_words_on_the_asker(assistant: Assistant) -> None:
    answer = assistant.ask(
        "Hej! Jag läser Ystads bokslut och undrar vad som ligger bakom att lotsning blev dyrare än budget?"
    )
    assert "en lots var sjuk" in answer.text


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("vad det beror på att hamnen gick back", "varför hamnen gick back"),
        ("vad orsaken är till att hamnen gick back?", "varför hamnen gick back?"),
        ("hur det kommer sig att hamnen gick back?", "varför hamnen gick back?"),
        ("Hur fick hamnen fler båtar?", "varför fick hamnen fler båtar?"),
        ("varför tar båtutredningarna längre tid nu", "varför har utredningstiderna för båt blivit längre nu"),
        ("varför tar vuxenutredningarna längre tid?", "varför har utredningstiderna för vuxna blivit längre?"),
        ("Varför tar det längre tid att utreda läckor?", "varför har utredningstiderna för läckor blivit längre?"),
    ],
)
def test_what_is_asked_within_a_sentence_is_why(question: str, plain: str) -> None:
    assert ask_why(question) == plain
