"""Claims and shares that rest on sentences, on several rows or on a part of a budget: right, wrong, or not settled."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.claims.claimed_amounts import read_amounts
from assistant.claims.counted import compare_counts
from assistant.claims.of_many import find_many
from assistant.claims.statement import read_place, read_statement
from assistant.evidence.prose_shares import read_portions
from assistant.pipeline import Assistant
from assistant.records import Answer, Language, Outcome
from assistant.verify import unsupported
from assistant.words.claim_words import Bound
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

_REPORT = """Bokslut 2031
Kommunstyrelsen i Mora kommun

Driftredovisning 2031, tkr

Enhet\tUtfall 2030\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Badhus\t4 010\t4 100\t4 350\t-250
Bibliotek\t2 050\t2 000\t1 900\t100
Fritidsgård\t900\t950\t950\t0
Växel\t3 100\t4 978\t1 500\t3 478
Summa\t10 060\t12 028\t8 700\t3 328

Badhus

Badhuset visar ett underskott på 250 tkr. Underskottet beror på dyrare el.

Personal

Badhuset har 14 medarbetare, varav 5 simlärare. Av simlärarna är 3 kvinnor och 2 män.

Föreningar

Tio bidrag söktes, varav sju beviljades och tre avslogs. Juryn höll fyra möten.

Sökande

Antalet sökande till sommarkursen steg från 40 till 52 personer sedan 2030.
Sökande i mer än 6 månader gick från 9 till 20.
Mora har länets tredje högsta deltagande i kurserna.
Antal praktikanter var i mars 70 och i maj 80. 20 av de 80 är ungdomar. 30 av de 80 har flyttat hit, varav 6 är barn.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    folder = tmp_path_factory.mktemp("prose")
    path = folder / "mora.txt"
    path.write_text(_REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


def verdict(answer: Answer) -> str:
    """Give what an answer calls a claim, and check that all of it has support."""
    assert unsupported(answer) == ()
    first = answer.text.split("\n")[0].casefold()
    if first.startswith(("**nej", "**no,")):
        return "wrong"
    return "right" if first.startswith(("**ja", "**yes")) else "open"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # a quantity that the sentence does not give is never confirmed
        ("Stämmer det att alla bidrag i Mora beviljades?", "open"),
        ("Stämmer det att juryn i Mora höll fyra möten?", "right"),
        ("Stämmer det att juryn i Mora höll sex möten?", "wrong"),
        # several rows
        ("Stämmer det att ingen enhet i Mora gick back 2031?", "wrong"),
        ("Stämmer det att alla enheter i Mora höll budget 2031?", "wrong"),
        ("Stämmer det att badhuset gick back medan biblioteket gick plus i Mora 2031?", "right"),
        ("Stämmer det att badhuset gick plus medan biblioteket gick plus i Mora 2031?", "wrong"),
        ("Stämmer det att biblioteket gick back medan badhuset gick back i Mora 2031?", "wrong"),
        ("Stämmer det att både badhuset och biblioteket i Mora gick back 2031?", "wrong"),
        ("Gick biblioteket och växeln i Mora plus 2031?", "right"),
        # an order
        ("Stämmer det att biblioteket var den näst dyraste enheten i Mora 2031?", "right"),
        ("Stämmer det att växeln var den näst dyraste enheten i Mora 2031?", "wrong"),
        ("Stämmer det att Mora har länets tredje högsta deltagande i kurserna?", "right"),
        ("Stämmer det att Mora har länets högsta deltagande i kurserna?", "wrong"),
        # a part of the budget
        ("Stämmer det att växeln i Mora förbrukade hela budgeten 2031?", "wrong"),
        ("Stämmer det att badhuset i Mora förbrukade hela budgeten 2031?", "right"),
        ("Is it true that Mora's switchboard used less than half of its budget in 2031?", "right"),
        ("Stämmer det att växeln i Mora använde mer än 50 procent av budgeten 2031?", "wrong"),
        # per cent of an amount of money settles nothing
        ("Stämmer det att badhuset i Mora kostade 5 procent 2031?", "open"),
        # a change that a sentence tells
        ("Stämmer det att antalet sökande till sommarkursen i Mora ökade från 40 till 52?", "right"),
        ("Stämmer det att antalet sökande till sommarkursen i Mora ökade från 40 till 60?", "wrong"),
        ("Har antalet sökande till sommarkursen i Mora minskat sedan 2030?", "wrong"),
        ("Stämmer det att antalet sökande till sommarkursen i Mora fördubblades?", "wrong"),
        ("Stämmer det att antalet sökande till sommarkursen i Mora ökade med mer än 25 procent?", "right"),
        # a share that a sentence tells
        ("Stämmer det att mer än hälften av simlärarna i Mora är kvinnor?", "right"),
        ("Stämmer det att mer än hälften av praktikanterna i Mora är ungdomar?", "wrong"),
        # the levels of two years, and not by how much
        ("Stämmer det att badhuset i Mora ökade från 4 010 till 4 350 tkr 2031?", "right"),
        ("Stämmer det att badhuset i Mora ökade från 4 010 till 4 450 tkr 2031?", "wrong"),
    ],
)
def test_a_claim_is_settled_only_by_what_tells_all_of_it(assistant: Assistant, question: str, expected: str) -> None:
    answer = assistant.ask(question)
    assert verdict(answer) == expected, answer.text


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("hur stor andel av simlärarna i Mora är kvinnor?", "60,0 %"),
        ("hur stor andel av medarbetarna på badhuset i Mora är simlärare? en decimal", "35,7 %"),
        ("hur stor andel av praktikanterna i Mora är ungdomar?", "25,0 %"),
    ],
)
def test_a_share_is_computed_from_the_sentence_that_tells_both_numbers(
    assistant: Assistant, question: str, share: str
) -> None:
    answer = assistant.ask(question)
    assert unsupported(answer) == ()
    assert answer.outcome is Outcome.ANSWERED
    assert share in answer.text.split("\n")[0].replace("\u00a0", " ")


def test_a_part_of_a_part_is_no_part_of_the_whole(assistant: Assistant) -> None:
    answer = assistant.ask("hur stor andel av praktikanterna i Mora är barn?")
    assert not answer.derivations  # 6 of 30, and not 6 of 80


def test_what_is_left_of_a_budget_is_the_budget_less_the_outcome(assistant: Assistant) -> None:
    answer = assistant.ask("hur mycket är kvar av budgeten för växeln i Mora 2031?")
    assert [str(found.value) for found in answer.derivations][:1] == ["3478"]


def test_a_year_in_per_cent_of_another_is_of_the_same_row(assistant: Assistant) -> None:
    answer = assistant.ask("What was Mora's library cost in 2031 as a percentage of 2030's (no totals)? one decimal")
    assert "92.7 %" in answer.text.replace("\u00a0", " ")


def test_so_many_per_cent_over_budget_is_told_without_a_minus(assistant: Assistant) -> None:
    answer = assistant.ask("By what percent did Mora's badhus exceed its 2031 budget? one decimal")
    assert [str(found.value) for found in answer.derivations if found.unit.value == "%"] == ["6.1"]


@pytest.mark.parametrize(
    ("sentence", "portions"),
    [
        ("15 av de 130 är ungdomar (mellan 18-24 år).", [("15", "130")]),
        ("Enheten har 32 medarbetare varav 23 lärare.", [("23", "32")]),
        ("58 av de 130 har kort utbildning, varav 31 är nya.", [("58", "130")]),
        ("Av lärarna är 15 kvinnor och 8 män.", [("15", "15"), ("8", "15")]),
        ("Av lärarna är 15 nya och 8 vikarier.", []),  # the two need not be all
        ("Antalet steg från 52 till 94.", []),
        ("130 av de 15 är ungdomar.", []),  # a part larger than its whole is misread
    ],
)
def test_portions_of_a_sentence(sentence: str, portions: list[tuple[str, str]]) -> None:
    assert [(str(p.part.value), str(p.wholes[0].value)) for p in read_portions(sentence)] == portions


def test_what_a_claim_counts_is_compared_with_what_is_counted() -> None:
    assert compare_counts("tog över 36 lärare", "kom med 36 lärare", Language.SWEDISH) == ""
    assert compare_counts("tog över 63 lärare", "kom med 36 lärare", Language.SWEDISH) == "other"
    assert compare_counts("har 7 lärare", "har 9 lärare. 7 har slutat", Language.SWEDISH) == "open"
    assert compare_counts("i mars 2031", "den 4 maj", Language.SWEDISH) == ""


def test_readings_of_a_claim() -> None:
    assert read_place("den näst dyraste") == 2
    assert read_place("den dyraste") == 1
    assert find_many(read_statement("inga verksamheter gick back")) == "none"
    assert find_many(read_statement("ingen avvikelse")) == ""
    assert read_amounts("Tog Mora över 36 medarbetare från bolaget")[0].bound is Bound.PLAIN
    assert read_amounts("mer än hälften av anslaget")[0].kind == "percent"
    assert read_amounts("mer än hälften av vad badhuset kostade") == ()
    assert read_statement("förbrukade hela anslaget").uses_budget
    assert not read_statement("anslaget höjdes").uses_budget
