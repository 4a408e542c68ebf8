"""Claims that a row seems to settle by its words, and whose unit, group, body or time is another: no false verdict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from assistant.claims.claimed_amounts import read_amounts
from assistant.claims.goal_limits import is_within
from assistant.claims.goal_status import Reached, read_status
from assistant.claims.sexes import read_majority
from assistant.claims.statement import find_statement
from assistant.pipeline import Assistant
from ingest.records import Amount, Unit
from tests.one_report import knowing
from tests.test_claims import verdict

REPORT = """Delårsrapport januari-augusti 2031
Kulturnämnden i Mora kommun

Driftredovisning 2031, tkr

Enhet\tBudget 2031\tUtfall jan-aug 2031\tPrognos 2031\tAvvikelse 2031
310 Teatern\t4 100\t2 900\t4 350\t-250
320 Museet\t2 000\t1 280\t1 880\t120
330 Arkivet\t900\t700\t1 000\t-100
340 Lek och dans\t1 900\t1 280\t1 880\t20
Summa nämnden\t8 900\t6 160\t9 110\t-210

Investeringar 2031, tkr

Projekt\tBudget 2031\tUtfall jan-aug 2031\tPrognos 2031\tAvvikelse 2031
61015 Teatern, scenljus\t500\t420\t560\t-60
61016 Museet, hiss\t800\t100\t700\t100

Mål

Mål\tMålvärde 2031\tUtfall 2030\tUtfall 2031\tBedömning
Nöjda besökare på museet, %\t90\t92\t93\tNått
Ekologisk mat, %\t35\t33\t29\tEj nått
Index för arbetsmiljö\t80\t77\t78\tDelvis uppnått
Elever som klarar två prov, procent\t100\t70\t58

Vår mätning av elever i simning gäller dem som klarar två prov under läsåret.

Anställda 31 augusti

Anställda\tKvinnor 2031\tMän 2031\tTotalt 2031\tTotalt 2030
Tillsvidareanställda\t42\t13\t55\t52
Visstidsanställda\t3\t8\t11\t12

Sjukfrånvaro, procent

\t2031\t2030
Kvinnor\t6,7\t7,4
Män\t4,3\t4,1

Besök

\t2031\t2030
Besök på teatern\t410\t390
Skolklasser på museet per vecka\t12\t9

Slipningen av scengolvet blev 90 tkr dyrare än beräknat.

Av guiderna är 9 kvinnor och 4 män. Kvinnor leder mycket (63 procent av cheferna).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(REPORT, tmp_path_factory.mktemp("measure")) as known:
        yield known


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Är det sant att projekt 61015 i Mora drar över budget 2031?", "right"),  # a name, and no amount
        ("Stämmer det att projekt 61016 i Mora drar över budget 2031?", "wrong"),
        ("Gick 310 i Mora back 2031?", "right"),
        ("Har lek och dans i Mora gått back 2031?", "wrong"),  # one row of two names
        ("Teatern i Mora har gått back 2031, eller hur?", "right"),  # "hur" asks for no more
        ("Nådde Mora sitt mål för ekologisk mat 2031?", "wrong"),
        ("Nådde Mora målet för index för arbetsmiljö 2031?", "wrong"),  # in part
        ("Nådde Mora sitt mål för hur många som klarar simning 2031?", "wrong"),
        ("Är det mest män bland de tillsvidareanställda i Mora 2031?", "wrong"),
        ("Är de flesta visstidsanställda i Mora män?", "right"),
        ("Är det inte mest kvinnor som är chefer i Mora?", "right"),  # supposes, and denies nothing
        ("Är de flesta guiderna i Mora män?", "wrong"),
        ("Gick det bättre för museet än för teatern i Mora 2031?", "right"),
        ("Gick det bättre för arkivet än för museet i Mora 2031?", "wrong"),
        ("Blev slipningen av scengolvet i Mora dyrare än budgeterat 2031?", "right"),
        ("Blev slipningen av scengolvet i Mora billigare än man tänkt 2031?", "wrong"),
        ("Har sjukfrånvaron bland kvinnor i Mora minskat 2031?", "right"),
    ],
)
def test_of_the_same_measure(assistant: Assistant, question: str, expected: str) -> None:
    """Claims that name what a row measures get their verdict."""
    assert verdict(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Har besökarna på museet i Mora blivit fler 2031?",  # a share of them is no number
        "Har kvinnorna i Mora blivit fler 2031?",  # their sick leave tells nothing of that
        "Stämmer det att 6,7 procent av de anställda i Mora är kvinnor 2031?",
        "Är besökarna på teatern i Mora nöjdare 2031 än 2030?",  # a number of visits is no content
        "Har skolklasserna på museet i Mora blivit fler 2031?",  # so many a week
        "Är projekt 99999 i Mora dyrare än budget 2031?",
        "Gick Mora kommun med vinst 2031?",  # the committee's total
        "Har teatern i Mora gått back hittills 2031?",  # the deviation is of the year
        "Gick det bättre för arkivet än för teatern i Mora 2031?",  # two deficits
    ],
)
def test_of_another_measure(assistant: Assistant, question: str) -> None:
    """Claims that share words with a row which measures another thing get no verdict."""
    assert verdict(assistant.ask(question)) == "open"


def test_codes_are_no_amounts() -> None:
    """A number that names a thing is no claimed amount; one that counts or costs is."""
    assert read_amounts("projekt 61015 går över budget") == ()
    assert read_amounts("310 Teatern gick back") == ()
    assert [amount.text for amount in read_amounts("teatern sålde 61015 biljetter")] == ["61015"]
    assert [amount.text for amount in read_amounts("projektet kostade 500 tkr")] == ["500 tkr"]


def test_words_of_goals_and_people() -> None:
    """The words that say that a goal was missed, which way is good and who are more."""
    status = read_status(("Mat", "35 %", "29 %", "Ej nått"))
    assert status is not None
    assert status.reached is Reached.NO
    goal = Amount(value=Decimal(35), unit=Unit.PERCENT)
    assert is_within(Decimal(29), goal, "35", "Ekologisk mat") is False
    assert is_within(Decimal(29), goal, "35", "Andel ej behöriga") is None
    assert read_majority("fler män än kvinnor") == -1
    assert read_majority("fler kvinnor än i fjol") is None
    supposed, denied = find_statement("Är det inte flest män?"), find_statement("Höll museet inte sin budget?")
    assert supposed is not None
    assert not supposed.is_negated
    assert denied is not None
    assert denied.is_negated
