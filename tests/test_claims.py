"""Claims: what is stated is read right, the verdict is the report's, and what was not checked is not called right."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.claimed_amounts import read_amounts
from assistant.claims.statement import find_statement
from assistant.pipeline import Assistant
from assistant.records import Answer, Operation, Outcome
from assistant.verify import unsupported
from ingest.pipeline import ingest_paths
from ingest.records import Amount, Unit
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Bokslut 2031
Kommunstyrelsen i Mora kommun

Driftredovisning 2031, tkr

Enhet\tUtfall 2030\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Badhus\t4 010\t4 100\t4 350\t-250
Bibliotek\t2 050\t2 000\t1 900\t100
Fritidsgård\t900\t950\t950\t0
Växel\t3 100\t4 978\t3 500\t1 478
Summa\t10 060\t12 028\t10 700\t1 328

Badhus

Badhuset visar ett underskott på 250 tkr. Underskottet beror på dyrare el.

Personal

Badhuset har 14 medarbetare. Den nya badmästaren började den 3 mars 2031.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    folder = tmp_path_factory.mktemp("claims")
    path = folder / "mora.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


def verdict(answer: Answer) -> str:
    """Give what an answer calls a claim, and check that all of it has support."""
    assert answer.plan.operation is Operation.CLAIM
    assert unsupported(answer) == ()
    first = answer.text.split("\n")[0].casefold()
    if first.startswith(("**nej", "**no,")):
        return "wrong"
    if "avrundat" in first or "rounded" in first:
        return "rounded"
    return "right" if first.startswith(("**ja", "**yes")) else "open"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Stämmer det att badhuset i Mora gick back 250 tkr?", "right"),
        ("Stämmer det att badhuset i Mora gick plus 250 tkr?", "wrong"),
        ("gick badhuset back 2031", "right"),
        ("Gick biblioteket back?", "wrong"),
        ("Stämmer det att växeln gick plus 1,5 miljoner?", "rounded"),
        ("Is it true that Mora's switchboard had a surplus of 1.5 million?", "rounded"),
        ("Stämmer det att växeln gick plus 1,5 miljarder?", "wrong"),
        ("kostade badhuset 4 100 tkr 2031?", "wrong"),
        ("kostade badhuset 4 350 tkr 2031?", "right"),
        ("Is it true that the library cost more in 2031 than in 2030?", "wrong"),
        ("Kostade badhuset mer 2031 än 2030?", "right"),
        ("Minskade kostnaden för biblioteket med 150 tkr mellan 2030 och 2031?", "right"),
        ("Minskade kostnaden för badhuset med 340 tkr mellan 2030 och 2031?", "wrong"),
        ("Kostade växeln mer än 3 miljoner 2031?", "right"),
        ("Kostade växeln mindre än 3 miljoner 2031?", "wrong"),
        ("Höll fritidsgården budget 2031?", "right"),
        ("Höll badhuset budget 2031?", "wrong"),
        ("Stämmer det att badhuset hade störst underskott 2031?", "right"),
        ("Stämmer det att badhuset kostade 4 350 tkr 2031 och 4 100 tkr 2030?", "wrong"),
        ("Stämmer det att badhuset kostade 4 350 tkr 2031 och 4 010 tkr 2030?", "right"),
        ("Stämmer det att badhuset har 14 medarbetare?", "right"),
        ("Stämmer det att badhuset har 17 medarbetare?", "wrong"),
        ("Började den nya badmästaren den 3 april 2031?", "wrong"),
    ],
)
def test_a_claim_gets_the_verdict_of_the_report(assistant: Assistant, question: str, expected: str) -> None:
    answer = assistant.ask(question)
    assert verdict(answer) == expected, answer.text
    assert answer.citations, "a verdict is nothing without its source"


def test_a_wrong_amount_is_told_where_it_comes_from(assistant: Assistant) -> None:
    text = assistant.ask("kostade badhuset 4 010 tkr 2031?").text.replace("\u00a0", " ")
    assert "4 350 tkr" in text
    assert "”4 010 tkr” är i stället utfall 2030" in text


def test_a_wrong_scale_is_told_as_such(assistant: Assistant) -> None:
    text = assistant.ask("Stämmer det att växeln gick plus 1 478 miljoner?").text
    assert "storleken är fel" in text


@pytest.mark.parametrize(
    "question",
    [
        "Stämmer det att ridhuset i Mora gick back 3 miljoner?",
        "Is it true that Gislaved had a deficit of 10 million?",
        "Stämmer det att badhuset sålde glass för 40 tkr?",
    ],
)
def test_what_the_report_does_not_tell_is_neither_right_nor_wrong(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.text.startswith(("**Ja", "**Yes", "**Nej", "**No")), answer.text
    assert unsupported(answer) == ()


def test_a_figure_without_its_verb_is_no_proof(assistant: Assistant) -> None:
    """The report has 14 employees at the baths, and says nothing of anyone being dismissed."""
    assert verdict(assistant.ask("Stämmer det att badhuset sparkade 14 medarbetare?")) == "open"


@pytest.mark.parametrize(
    "question",
    [
        "Vad kostade badhuset 2031?",
        "Hur mycket mer kostade badhuset än biblioteket?",
        "Vilket är dyrast, badhuset eller biblioteket?",
        "vilka enheter gick back?",
        "Varför gick badhuset back?",
        "Var det biblioteket eller badhuset som gick back?",
        "och 2030?",
        "45 gymnasieskola",
    ],
)
def test_other_questions_are_no_claims(question: str) -> None:
    assert find_statement(question) is None


@pytest.mark.parametrize(
    ("text", "value", "step", "kind"),
    [
        ("gick back 1,5 miljoner", "1500000", "100000", "money"),
        ("a surplus of 2.2 million", "2200000", "100000", "money"),
        ("14,410 tkr in 2031", "14410000", "10000", "money"),
        ("kostade 1 656 tkr 2019", "1656000", "1000", "money"),
        ("en och en halv miljon kronor", "1500000", "100000", "money"),
        ("3,05 procent", "3.05", "0.01", "percent"),
        ("ökade med 6,7 procentenheter", "6.7", "0.1", "points"),
        ("36 employees", "36", "1", "count"),
    ],
)
def test_an_amount_is_read_with_its_scale_and_precision(text: str, value: str, step: str, kind: str) -> None:
    (amount,) = read_amounts(text)
    assert (amount.value, amount.step, amount.kind) == (Decimal(value), Decimal(step), kind)


@pytest.mark.parametrize("text", ["den 18 januari 2020", "i mars 2019", "45 Gymnasieskola", "2018–2019"])
def test_dates_years_and_codes_are_no_amounts(text: str) -> None:
    assert read_amounts(text) == ()


@pytest.mark.parametrize(
    ("claimed", "printed", "expected"),
    [
        ("1,5 miljoner", "1478", Fit.ROUNDED),
        ("1,5 miljoner", "1500", Fit.EXACT),
        ("1,5 miljoner", "1551", Fit.OTHER),
        ("5 miljoner", "4741", Fit.ROUNDED),
        ("400 tkr", "402", Fit.ROUNDED),
        ("500 tkr", "455", Fit.OTHER),
        ("drygt 400 tkr", "402", Fit.WITHIN),
        ("nästan 400 tkr", "380", Fit.WITHIN),
        ("nästan 400 tkr", "300", Fit.BEYOND),
        ("mer än 400 tkr", "400", Fit.BEYOND),
        ("minst 400 tkr", "400", Fit.WITHIN),
        ("ungefär 1 500 tkr", "1551", Fit.ROUNDED),
        ("39 miljarder", "39359", Fit.SCALE),
        ("39 procent", "39", Fit.UNIT),
    ],
)
def test_an_amount_fits_a_printed_one(claimed: str, printed: str, expected: Fit) -> None:
    (amount,) = read_amounts(claimed)
    assert compare_amounts(amount, Amount(value=Decimal(printed), unit=Unit.TKR)) is expected


def test_a_claim_on_a_contradictory_cell_is_left_open(tmp_path: Path) -> None:
    """A damaged cell is shown as printed; no verdict is given on it."""
    path = tmp_path / "mora.txt"
    path.write_text(REPORT.replace("\t4 350\t", "\t4 35 0\t"), encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        answer = Assistant(store, encoder).ask("kostade badhuset 4 350 tkr 2031?")
    assert answer.outcome is not Outcome.ANSWERED or not answer.text.startswith("**Ja"), answer.text
