"""Exact operations over figures: they must not round where they need not, mix units, or count money twice."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.operations.calculate import (
    Obstacle,
    Reason,
    Result,
    add,
    find_change,
    find_mean,
    find_ratio,
    find_share,
    in_millions,
    recompute,
    subtract,
    subtract_in_size,
)
from assistant.operations.expression import ExpressionError, evaluate
from assistant.records import Derivation
from ingest.records import Amount, Figure, Measure, Unit
from tests.fakes import make_figure

AMOUNTS = st.decimals(min_value=-10_000_000, max_value=10_000_000, places=2)
POSITIVE = st.decimals(min_value=Decimal("0.01"), max_value=10_000_000, places=2)


def figure(
    value: Decimal | int | str, row: int = 0, unit: Unit = Unit.TKR, measure: Measure = Measure.ACTUAL
) -> Figure:
    """Give a figure of a made-up row."""
    own = replace(make_figure(0, 1), row=row, labels=(f"Rad {chr(65 + row)}",), is_total=False, measure=measure)
    return replace(own, amount=Amount(value=Decimal(value), unit=unit), text=str(value))


def figures(values: list[Decimal]) -> list[Figure]:
    return [figure(value, row) for row, value in enumerate(values)]


def derived(result: Result) -> Derivation:
    assert isinstance(result, Derivation), result
    return result


def reason(result: Result) -> Reason:
    assert isinstance(result, Obstacle), result
    return result.reason


@given(st.lists(AMOUNTS, min_size=2, max_size=20))
def test_a_sum_is_exact(values: list[Decimal]) -> None:
    total = derived(add(figures(values)))
    assert total.value == sum(values)
    assert total.decimals is None


@given(AMOUNTS, AMOUNTS)
def test_a_difference_is_exact(first: Decimal, second: Decimal) -> None:
    assert derived(subtract(figure(first), figure(second, 1))).value == first - second
    assert derived(subtract_in_size(figure(first), figure(second, 1))).value >= 0


@given(POSITIVE, POSITIVE)
def test_a_share_is_rounded_half_up_and_only_once(part: Decimal, whole: Decimal) -> None:
    part, whole = sorted((part, whole))  # a larger part of another row is none
    share = derived(find_share(figure(part), figure(whole, 1)))
    exact = Fraction(part) / Fraction(whole) * 100
    assert share.decimals is not None
    assert abs(Fraction(share.value) - exact) <= Fraction(1, 2 * 10**share.decimals)
    assert share.value != 0 or share.decimals == 6


@given(st.lists(AMOUNTS, min_size=2, max_size=12))
def test_what_is_derived_can_be_computed_anew(values: list[Decimal]) -> None:
    terms = figures(values)
    for result in (
        add(terms),
        find_mean(terms),
        subtract(*terms[:2]),
        find_change(terms[0], terms[1]),
        find_ratio(terms[0], terms[1]),
    ):
        if isinstance(result, Derivation):
            assert recompute(result) == Amount(value=result.value, unit=result.unit)
            assert {term.amount.value for term in result.terms if term.amount} <= set(
                evaluate(result.expression).numbers
            )


@given(st.lists(AMOUNTS, min_size=2, max_size=12), st.integers(min_value=0, max_value=11))
def test_a_sum_never_holds_a_row_and_its_part(values: list[Decimal], place: int) -> None:
    terms = figures(values)
    whole = terms[place % len(terms)]
    part = replace(terms[(place + 1) % len(terms)], parent=whole.label)
    others = [term for term in terms if term.row not in (whole.row, part.row)]
    assert reason(add([whole, part, *others])) is Reason.PARENT_AND_PART
    assert reason(find_mean([*others, part, whole])) is Reason.PARENT_AND_PART


def test_a_total_is_not_added_to_its_list() -> None:
    assert reason(add([figure(10), replace(figure(30, 5), is_total=True)])) is Reason.PARENT_AND_PART


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (add([figure(5)]), Reason.TOO_FEW),
        (add([figure(5), figure(5)]), Reason.SAME_TERM),
        (add([figure(5), figure(7, 1, Unit.COUNT)]), Reason.UNITS),
        (add([figure(5, 0, Unit.PERCENT), figure(7, 1, Unit.PERCENT)]), Reason.PERCENTAGES),
        (add([figure(5), replace(figure(7, 1), amount=None)]), Reason.UNREADABLE),
        (find_share(figure(5), figure(0, 1)), Reason.ZERO_BASE),
        (find_share(figure(50), figure(-10, 1)), Reason.MIXED_SIGNS),
        (find_share(figure(50), figure(10, 1)), Reason.NO_PART),
        (find_share(figure(5), figure(5)), Reason.SAME_TERM),
        (find_change(figure(0), figure(5, 1)), Reason.ZERO_BASE),
        (find_change(figure(-45), figure(48, 1)), Reason.MIXED_SIGNS),
        (find_ratio(figure(5), figure(0, 1)), Reason.ZERO_BASE),
    ],
)
def test_what_cannot_be_computed_says_why(result: Result, expected: Reason) -> None:
    assert reason(result) is expected


def test_costs_with_a_minus_grow_in_size() -> None:
    assert derived(find_change(figure(-100), figure(-110, 1))).value == Decimal("10.0")
    assert derived(subtract_in_size(figure(-110), figure(-100, 1))).value == 10


def test_costs_that_two_reports_write_with_opposite_signs_differ_in_size() -> None:
    assert derived(subtract(figure(640), figure(-600, 1), are_opposed=True)).value == 40
    assert derived(subtract(figure(600), figure(-640, 1), are_opposed=True)).value == 40


def test_thousands_and_millions_are_added_as_thousands() -> None:
    total = derived(add([figure(500), figure("1.2", 1, Unit.MNKR)]))
    assert (total.value, total.unit) == (Decimal("1700.0"), Unit.TKR)
    assert in_millions(total).value == Decimal("1.7")


def test_the_difference_of_percentages_is_in_points() -> None:
    points = derived(subtract(figure("5.8", 0, Unit.PERCENT), figure("2.7", 1, Unit.PERCENT)))
    assert (points.value, points.unit) == (Decimal("3.1"), Unit.PERCENTAGE_POINTS)


def test_a_deviation_may_be_a_share_of_a_budget_of_the_other_sign() -> None:
    deviation = figure(-137, 0, measure=Measure.VARIANCE)
    assert derived(find_share(deviation, figure(1000, 1))).value == Decimal("-13.7")


def test_a_small_share_does_not_show_as_nothing() -> None:
    assert derived(find_share(figure(1), figure(30_000, 1))).value == Decimal("0.003")


@pytest.mark.parametrize("text", ["", "1 +", "(1 + 2", "1 / 0", "2 ** 3", "1 2", "__import__('os')", "1e5"])
def test_what_is_no_expression_is_not_evaluated(text: str) -> None:
    with pytest.raises(ExpressionError):
        evaluate(text)
