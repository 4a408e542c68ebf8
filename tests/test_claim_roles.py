"""Claims of goals, places in an order and parts of a whole: a number in another part of a sentence confirms nothing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from assistant.claims.claimed_amounts import read_amounts
from assistant.claims.roles import Role, compare_roles, role_at
from assistant.claims.statement import find_statement, read_statement
from assistant.pipeline import Assistant
from assistant.records import Operation
from assistant.verify import unsupported
from assistant.words.claim_words import Bound
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

_REPORT = """Verksamhetsberättelse 2031
Kulturnämnden i Mora kommun

Mål och indikatorer

Indikator\tMål 2031\tUtfall 2031
Sjukfrånvaro, procent\tHögst 6,0\t5,4
Nöjda besökare, procent\tminst 90\t84
Inventerade verk\t150\t61

Rankning

Musikskolan föll från en 4:e plats i länet mot målet 2:a plats.

Utlåning

Andelen lånade e-böcker blev 54 procent, vilket ligger över målet på 50 procent.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    folder = tmp_path_factory.mktemp("roles")
    path = folder / "mora.txt"
    path.write_text(_REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Nådde kulturnämnden målet för sjukfrånvaro 2031?", "Ja"),
        ("Missade kulturnämnden målet för sjukfrånvaro 2031?", "Nej"),
        ("Höll sig sjukfrånvaron inom målet 2031?", "Ja"),
        ("Nådde kulturnämnden målet för nöjda besökare 2031?", "Nej"),
        ("Stämmer det att nöjda besökare låg under målet 2031?", "Ja"),
        ("Stämmer det att nöjda besökare låg över målet 2031?", "Nej"),
        ("Nådde kulturnämnden målet för inventerade verk 2031?", "Det går inte"),
        ("Stämmer det att musikskolan låg på 2:a plats i länet 2031?", "Nej"),
        ("Stämmer det att andelen lånade e-böcker var högre än målet?", "Ja"),
        ("Stämmer det att andelen lånade e-böcker var lägre än målet?", "Nej"),
        ("Stämmer det att andelen lånade e-böcker blev 54 procent?", "Ja"),
        ("Stämmer det att mer än hälften av lånade e-böcker?", "Ja"),
    ],
)
def test_goals_and_places_are_judged_by_their_part(assistant: Assistant, question: str, lead: str) -> None:
    """What was aimed at, or was before, is not what came out; which way is good only the goal itself tells."""
    answer = assistant.ask(question)
    assert answer.plan.operation is Operation.CLAIM
    assert answer.text.lstrip("*").startswith(lead), answer.text
    assert unsupported(answer) == ()


def test_a_goal_is_never_confirmed_as_the_outcome(assistant: Assistant) -> None:
    """The 50 per cent of the sentence are the goal."""
    answer = assistant.ask("Stämmer det att andelen lånade e-böcker blev 50 procent?")
    assert not answer.text.startswith("**Ja")


@pytest.mark.parametrize(
    ("claim", "quote", "result"),
    [
        ("laget låg på 2:a plats", "Laget föll från 4:e plats mot målet 2:a plats.", "other"),
        ("laget låg på tredje plats", "Laget kom på tredje plats.", ""),
        ("laget låg på tredje plats", "Laget kom på femte plats.", "open"),
        ("bron byggdes 2030", "Bron byggdes 2031.", "open"),
        ("bron byggdes 2031", "Bron byggdes 2031, jämfört med 2030.", ""),
        ("bron byggdes", "Bron ska byggas.", "open"),
        ("arbetet är klart", "Arbetet är delvis klart.", "open"),
    ],
)
def test_parts_of_a_sentence(claim: str, quote: str, result: str) -> None:
    """Places, years and certainty have to have the part in the sentence that they have in the claim."""
    assert compare_roles(claim, quote) == result


def test_role_of_a_number() -> None:
    """What follows "från" was before, what follows a goal was aimed at."""
    text = "steg från 40 till 52, mot målet 60"
    assert [role_at(text, text.index(number)) for number in ("40", "52", "60")] == [Role.BEFORE, Role.TOLD, Role.AIMED]


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("mer än hälften röstade", "50", Bound.MORE),
        ("en tredjedel av lokalerna är tomma", "33.3", Bound.PLAIN),
        ("more than one in four moved", "25", Bound.MORE),
        ("a majority voted", "50", Bound.MORE),
        ("half of its budget is used", "50", Bound.PLAIN),
        ("ökade med två procentenheter", "2", Bound.PLAIN),
    ],
)
def test_parts_of_a_whole_are_shares(text: str, value: str, bound: Bound) -> None:
    """A fraction in words is a share in per cent."""
    assert [(amount.value, amount.bound) for amount in read_amounts(text)] == [(Decimal(value), bound)]


@pytest.mark.parametrize(
    "text", ["hälften så mycket", "the first half of 2031", "var fjärde vecka", "half of what it was"]
)
def test_no_part_of_a_whole(text: str) -> None:
    """A half of a year and a comparison are no shares."""
    assert read_amounts(text) == ()


@pytest.mark.parametrize(
    "question",
    [
        "e det rätt att badhuset höll sin budget",
        "ä de sant att badhuset höll sin budget",
        "badhuset har väl 14 % frånvaro? (delårsrapporten)",
        "Missade badhuset målet?",
    ],
)
def test_spoken_claims(question: str) -> None:
    """A claim may be typed as it is spoken, or have its report after the question mark."""
    assert find_statement(question) is not None


def test_a_missed_goal_is_one_not_reached() -> None:
    """To miss a goal and not to reach it are the same, and not to miss it is to reach it."""
    assert read_statement("badhuset missade målet").is_negated
    assert read_statement("badhuset nådde inte målet").is_negated
    assert not read_statement("badhuset missade inte målet").is_negated
