"""Choices among named rows of an owner, totals by other words, rows by their own names, places only mentioned."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Hamnnämnden

Delårsrapport augusti 2031

Hamnnämnden i Ystads kommun.

Driftredovisning (tkr)

Verksamhet\tUtfall 2308\tPrognos 2031\tBudget 2031\tAvvikelse
10 Kajer\t-300\t-510\t-450\t-60
20 Farleder\t-200\t-400\t-420\t20
30 Avfallshantering\t-100\t-180\t-150\t-30
Summa nettokostnad\t-600\t-1 090\t-1 020\t-70

Avgifter (tkr)

Verksamhet\tIntäkter prognos\tKostnader prognos\tResultat prognos
Slip\t900\t-950\t-50
Kran\t700\t-800\t-100

Investeringar (tkr)

Projekt\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse\tTotal projektbudget\tTotal projektprognos
Sopbil\t-70\t-90\t-80\t-10\t-80\t-90
Lotsbåt Norr\t-210\t-300\t-320\t20\t-900\t-1 400
LED-belysning\t-40\t-60\t-55\t-5\t-55\t-60
Nettoutgifter\t-320\t-450\t-455\t5\t-1 035\t-1 550

Personal

Mått\t2031-08\t2030-08
Anställda, antal\t40\t41
Sjukfrånvaro totalt, %\t6,0\t7,0
Kvinnor, %\t6,5\t7,4
Män, %\t5,2\t6,1

Verksamhetsmått januari–augusti

Mått\t2031\t2030
Båtplatser i gästhamnen\t210\t200
Väntetid vid slussen, veckor\t3,1\t3,9
Avfall per båt, kg\t14\t19
Lotsningar\t480\t620

Den totala sjukfrånvaron uppgick 2031 till 6,9 procent (7,0 procent 2030).

Nämnden utreder en gemensam växel med Simrishamns kommun. Utredningen lämnas den 3 november 2031.
"""

_DISPUTED = """YSTADS KOMMUN

Delårsrapport januari–augusti 2031

Hamnnämnden

Personal

Sjukfrånvaro i procent\tjan–aug 2031\tjan–aug 2030
Totalt\t6,0\t7,0
Kvinnor\t6,5\t7,4
Män\t5,2\t6,1

Den totala sjukfrånvaron har ökat jämfört med samma period 2030, framför allt på kontoret. Övertiden har minskat.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT.replace("2308", "2031-08"), tmp_path_factory.mktemp("choices")) as own:
        yield own


def test_a_choice_among_named_rows_of_an_owner(assistant: Assistant) -> None:
    """Whose rows they are may stand before the noun for them."""
    answer = assistant.ask("Vilket av Ystads projekt Sopbil, Lotsbåt Norr och LED-belysning har störst budget?")
    assert answer.text.startswith("**Lotsbåt Norr: −320\u00a0tkr**"), answer.text
    assert len(answer.figures) == 3


def test_which_is_the_dearest_is_no_question_of_a_year(assistant: Assistant) -> None:
    """The words "vilken är" are not "vilken år", and gross costs of fees are no net costs of units."""
    answer = assistant.ask("Vilken är den dyraste verksamheten i Ystad enligt prognosen?")
    assert "10 Kajer: −510" in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Vad var nettoinvesteringarna i Ystad till och med augusti 2031?",
        "What were Ystad's net investment outlays through August 2031?",
        "What were Ystad's total investment expenditures through August 2031?",
    ],
)
def test_net_investments_are_the_total_of_their_table(assistant: Assistant, question: str) -> None:
    """What is invested in all is the total of the table of investments, whatever that is called."""
    assert assistant.ask(question).text.startswith("**−320\u00a0tkr**")


def test_gross_investments_are_not_told_by_a_net_total(assistant: Assistant) -> None:
    """A net total does not tell what is invested before what others pay for it."""
    assert assistant.ask("Vad var bruttoinvesteringarna i Ystad 2031?").outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Vad är prognosen för sopbilen i Ystad?", "−90"),
        ("Vad är prognosen för LED-belysning i Ystad?", "−60"),
    ],
)
def test_a_row_of_the_very_name_is_meant(assistant: Assistant, question: str, amount: str) -> None:
    """A row that has the asked word for its name is no row that another word for it names, nor only put in a thing."""
    assert assistant.ask(question).text.startswith(f"**{amount}\u00a0tkr**")


def test_the_budget_of_the_whole_project_is_not_of_the_year(assistant: Assistant) -> None:
    """How far a project is from its whole budget is not told by the deviation of one year."""
    answer = assistant.ask("What is the overrun against total project budget for Lotsbåt Norr in Ystad?")
    assert not answer.text.startswith("**20"), answer.text
    ranked = assistant.ask("Vilket projekt i Ystad överskrider sin totala projektbudget mest?")
    assert ranked.outcome is Outcome.NOT_FOUND


def test_a_joint_deficit_is_a_sum(assistant: Assistant) -> None:
    """What is called "det samlade underskottet" of two rows is their sum, and no comparison."""
    answer = assistant.ask("Hur stort är det samlade underskottet för Kajer och Avfallshantering i Ystad 2031?")
    assert answer.text.startswith("**−90\u00a0tkr"), answer.text


def test_a_development_whose_end_is_disputed_is_a_conflict(tmp_path: Path) -> None:
    """A trend rests on both its ends: a text that says the other way of the last one disputes it."""
    with knowing(_DISPUTED, tmp_path) as own:
        answer = own.ask("Hur har den totala sjukfrånvaron i Ystad ändrats mellan 2030 och 2031?")
    assert answer.outcome is Outcome.CONFLICTING, answer.text


def test_rows_of_unlike_things_are_not_ranked_by_change(assistant: Assistant) -> None:
    """Weeks, kilograms and numbers have no largest change among them."""
    answer = assistant.ask("Vilket verksamhetsmått i Ystad har minskat mest mellan 2030 och 2031?")
    assert answer.outcome is Outcome.NOT_FOUND, answer.text


def test_a_queue_for_a_thing_is_not_the_thing(assistant: Assistant) -> None:
    """Those who wait for a place are not counted by the places."""
    assert "210" not in assistant.ask("Hur lång är båtplatskön i Ystad?").text


def test_the_sexes_below_a_rate_are_parts_of_it(assistant: Assistant) -> None:
    """Rows of the sexes right under a rate between theirs are of that rate."""
    answer = assistant.ask("Hur hög var sjukfrånvaron bland männen i Ystad 2031?")
    assert answer.text.startswith("**5,2"), answer.text
    assert "Män, % (Sjukfrånvaro totalt, %)" in answer.text


def test_a_place_that_is_only_mentioned_lacks_no_report(assistant: Assistant) -> None:
    """What is done together with a place stands in the report of who does it; its own figures do not."""
    answer = assistant.ask("När lämnas utredningen om en gemensam växel med Simrishamn?")
    assert "3 november 2031" in answer.text, answer.text
    assert assistant.ask("Vad var sjukfrånvaron i Simrishamn?").outcome is Outcome.NOT_FOUND
    assert "Simrishamn" in assistant.ask("Vad kostade växeln jämfört med Simrishamn?").text


def test_a_follow_up_sets_two_numbers_of_things_side_by_side(assistant: Assistant) -> None:
    """The words "fler än" set two numbers beside each other also where only one of them has a unit."""
    first = assistant.ask("Hur många lotsningar gjordes i Ystad 2031?")
    answer = assistant.ask("Är det fler än antalet anställda?", first.plan)
    assert answer.text.startswith("**Ja"), answer.text
