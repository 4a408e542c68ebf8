"""Claims without a number: better or worse than an average, all of many, one part beside another, goals by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.claims.goodness import read_way
from assistant.claims.statement import find_statement
from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.test_claims import verdict

REPORT = """Verksamhetsberättelse 2031
Hamnnämnden i Mora kommun

Sammanfattning

Nämnden räknar med ett minus på 450 tkr. I maj var det minus 300 tkr, så sedan den prognosen har utsikten försämrats.

Mora har 61,0 procent gästplatser med el mot 55,0 procent året före. Länets snitt för gästplatser är 66,5 procent.

Tryggheten på norra kajen var 71,5 procent medan tryggheten på södra kajen var 80,5 procent.

Mora var nominerat till årets fiskehamn. Mora fick ingen utmärkelse som fiskehamn i år.

Revisorerna skriver att Mora når upp till sjöfartskravet 2031.

Sjukfrånvaro, procent

Avdelning\t2031\t2030
Bogserhjälp\t5,1\t5,9
Lotsar\t6,4\t6,2
Verkstad\t4,0\t4,4
Hela hamnen\t5,2\t5,6

Vaktpass per dygn

Vakter\t2031\t2030
Andel kvinnor, %\t44\t41
Rökare kvinnor, %\t12\t14
Rökare män, %\t9\t8

Handlingsplan 2031

Mått\tUtfall 2031
≤ 15 % avbokade turer\t11 %
Minst 30 % återvunna nät\t22 %

Resultat per kaj 2031, tkr

Kaj\tIntäkter 2031\tKostnader 2031\tResultat 2031
Norra kajen\t900\t860\t40
Södra kajen\t700\t790\t-90
"""


@pytest.fixture(scope="module")
def mora(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that has read one report on a harbour."""
    folder: Path = tmp_path_factory.mktemp("mora")
    (folder / "mora.txt").write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((folder / "mora.txt",), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("claim", "expected", "told"),
    [
        # a sentence says that it got worse, and since when
        ("Stämmer det att prognosen för nämnden i Mora har försämrats sedan maj?", "right", "300 tkr"),
        ("Stämmer det att prognosen för nämnden i Mora har förbättrats sedan maj?", "wrong", "300 tkr"),
        # better than an average, told by the sentence after
        ("Stämmer det att Mora har fler gästplatser med el än snittet i länet?", "wrong", "66,5"),
        # one part beside another, told by the clauses of one sentence
        ("Stämmer det att tryggheten är högre på norra kajen än på södra kajen i Mora?", "wrong", "80,5"),
        # all of many: one speaks against it
        ("Stämmer det att sjukfrånvaron sjönk i alla avdelningar i Mora?", "wrong", "Lotsar"),
        # the other part of a group, by its name and not by another row of it
        ("Stämmer det att andelen rökare är högre för kvinnor än för män i Mora?", "right", "9 %"),
        # a goal in the name of its row
        ("Klarade Mora målet att högst 15 % av turerna ska bli avbokade 2031?", "right", "11 %"),
        ("Stämmer det att Mora nådde målet för återvunna nät?", "wrong", "22 %"),
        # a result in a column of results, where no deviation is printed
        ("Stämmer det att norra kajen i Mora gick med vinst 2031?", "right", "40 tkr"),
        ("Stämmer det att både norra kajen och södra kajen i Mora gick back 2031?", "wrong", "40 tkr"),
        # what a sentence denies, and a requirement that it calls met
        ("Stämmer det att Mora fick en utmärkelse som fiskehamn?", "wrong", "ingen utmärkelse"),
        ("Klarade Mora sjöfartskravet 2031?", "right", "når upp till"),
        ("Stämmer det att Mora missade sjöfartskravet 2031?", "wrong", "når upp till"),
    ],
)
def test_claim_without_number_is_settled_by_what_decides_it(
    mora: Assistant, claim: str, expected: str, told: str
) -> None:
    """The verdict follows the report, and the figure or the sentence that decides is in the answer."""
    answer = mora.ask(claim)

    assert verdict(answer) == expected
    assert told in answer.text.replace("\u00a0", " ")


def test_change_without_a_year_is_of_now(mora: Assistant) -> None:
    """What the years before did settles nothing where the latest figure has no like."""
    answer = mora.ask("Stämmer det att sjukfrånvaron bland lotsarna i Mora har ökat?")

    assert answer.outcome is Outcome.ANSWERED
    assert "6,4" in answer.text
    assert "6,2" in answer.text


def test_goodness_is_read_of_the_measure() -> None:
    """A better sick leave is a lower one, a better result a higher one, and of rooms nobody knows."""
    lower = read_way("bättre sjukfrånvaro än länet")
    higher = read_way("resultatet har förbättrats")
    unknown = read_way("bättre lokaler än länet")

    assert lower is not None
    assert higher is not None
    assert unknown is not None
    assert (lower.amount, higher.amount, unknown.amount) == (-1, 1, 0)
    assert higher.is_signed


@pytest.mark.parametrize(
    "question",
    [
        "I was told the harbour has the lowest costs. Correct?",
        "I heard the harbour lost money last year",
        "Jag fick höra att hamnen gick back, stämmer de?",
    ],
)
def test_words_of_hearsay_are_no_part_of_a_claim(question: str) -> None:
    """Who told it is not looked for in the reports."""
    statement = find_statement(question)

    assert statement is not None
    assert not any(word in statement.text.casefold() for word in ("told", "heard", "höra", "stämmer", "correct"))
