"""What is read as a claim and what its words state: halves, slips, places behind it, questions of where."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.claims.claimed_amounts import read_amounts
from assistant.claims.statement import find_statement
from assistant.words.change_words import LARGEST, ORDINAL, SMALLEST
from assistant.words.claim_words import Bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("mer än hälften cyklade till jobbet", Bound.MORE),
        ("färre än hälften svarade", Bound.LESS),
        ("more than half answered", Bound.MORE),
        ("nästan hälften svarade", Bound.ALMOST),
    ],
)
def test_half_of_all_is_fifty_per_cent(text: str, bound: Bound) -> None:
    (amount,) = read_amounts(text)
    assert (amount.value, amount.kind, amount.bound) == (Decimal(50), "percent", bound)


@pytest.mark.parametrize(("text", "values"), [("kajen gick plus med 4", [4]), ("åtgärd 4 kom in i tid", []), ("4", [])])
def test_a_small_bare_number_is_an_amount_where_the_words_before_it_say_so(text: str, values: list[int]) -> None:
    assert [int(amount.value) for amount in read_amounts(text)] == values


@pytest.mark.parametrize("text", ["hälften så mycket som i fjol", "more than half as much as last year"])
def test_half_as_much_is_a_comparison_and_no_amount(text: str) -> None:
    assert read_amounts(text) == ()


def test_more_than_half_compares_with_nothing_else() -> None:
    found = find_statement("Stämmer det att mer än hälften cyklade?")
    assert found is not None
    assert (found.compared, found.factor, found.plain) == (0, None, "cyklade")


def test_a_place_behind_the_claim_is_kept() -> None:
    found = find_statement("Bron kostade 7 miljoner, stämmer det? (gatunämnden)")
    assert found is not None
    assert "gatunämnden" in found.plain


@pytest.mark.parametrize("head", ["Stämmer de att", "är de sant att", "Stämmer det att"])
def test_a_claim_with_a_slip_in_its_first_words_is_one(head: str) -> None:
    found = find_statement(f"{head} bron väl kostade 7 miljoner")
    assert found is not None
    assert found.is_explicit
    assert found.plain == "bron kostade"


@pytest.mark.parametrize("question", ["var var mötet i mars?", "var är biblioteket?", "Var låg skolan?"])
def test_a_question_of_where_is_no_claim(question: str) -> None:
    assert find_statement(question) is None


@pytest.mark.parametrize("text", ["länets tredje lägsta", "the second lowest", "näst lägst", "6:e högsta"])
def test_a_place_in_an_order_stands_right_before_its_superlative(text: str) -> None:
    told = SMALLEST.search(text) or LARGEST.search(text)
    assert told is not None
    assert ORDINAL.search(text[: told.start()])


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Stämmer det att kajen drog över med 100 tkr?", -1),
        ("Stämmer det att kajen gick över med cirka 100 tkr?", -1),
        ("Is it true that the quay went over by 100 tkr?", -1),
        ("Is it true that the quay came in under by 100 tkr?", 1),
    ],
)
def test_over_by_an_amount_is_a_deviation_and_not_more_than_the_amount(text: str, direction: int) -> None:
    found = find_statement(text)
    assert found is not None
    assert (found.direction, [amount.bound is Bound.MORE for amount in found.amounts]) == (direction, [False])
