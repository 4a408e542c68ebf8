"""Pairs rows of different tables that tell of the same thing, by name and by the values that they share.

In: rows of facts. Out: pairs with the facts in which they differ, for example a project that two tables give the same
budget, forecast and deviation, but another outcome.

A name is not enough: rows of one name mean different things in two tables. What differs is a contradiction only where
enough beside it agrees to show that both tables speak of the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from ingest.passages.row_names import Key
from ingest.reconcile.fact_rows import Fact, FactKey, FactRow
from ingest.records import Measure, RowReference
from ingest.words import split_words

_ALIKE = 80
_ALIKE_WITH_CODE = 60
_FEWEST_SHARED = 2
_MOST_OF_ONE_NAME = 30  # such a name ("Summa") says nothing
_FEWEST_SISTERS = 3  # rows that agree throughout, before one shared value is enough for a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two rows of the same thing. `turned` is -1 where one table prints as negative what the other prints as positive.

    `agreeing` are the facts, not nothing, that are the same; `differing` those that are not.
    """

    first: FactRow
    second: FactRow
    turned: int
    agreeing: tuple[FactKey, ...]
    differing: tuple[FactKey, ...]


def find_pairs(rows: Sequence[FactRow]) -> tuple[Pair, ...]:
    """Give the pairs of rows of different tables that are the same thing."""
    pairs = [pair for first, second in _candidates(rows) if (pair := _compare(first, second))]
    best = _best(pairs)
    sisters = Counter(
        (pair.first.family, pair.second.family) for pair in best if not pair.differing and _is_same_name(pair)
    )
    kept = [pair for pair in best if _is_proved(pair, sisters[pair.first.family, pair.second.family])]
    return _without_other_columns(kept)


def agrees(one: Fact, other: Fact, sign: int = 1) -> bool:
    """Whether two facts are the same up to the rounding of the coarser one, where they are in different units."""
    apart = abs(one.value - sign * other.value)
    return not apart if one.step == other.step else apart * 2 <= max(one.step, other.step)


def _candidates(rows: Sequence[FactRow]) -> Iterator[tuple[FactRow, FactRow]]:
    """Give pairs of rows of different tables that share a value: what shares none is not shown to be the same."""
    index: dict[tuple[FactKey, str], list[int]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for place, row in enumerate(rows):
        for key, fact in row.facts.items():
            if not fact.value:
                continue
            beside = index[key, f"{abs(fact.value).normalize():f}"]
            for other in beside:
                if (other, place) not in seen and rows[other].family != row.family:
                    seen.add((other, place))
                    yield rows[other], row
            beside.append(place)
    yield from _of_one_name(rows, seen)


def _of_one_name(rows: Sequence[FactRow], seen: set[tuple[int, int]]) -> Iterator[tuple[FactRow, FactRow]]:
    """Give pairs of rows of one name that share no value: the rows around them may show that they should."""
    told = Counter((row.family, row.key, row.code) for row in rows)
    by_name: dict[tuple[Key, str], list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if row.key and row.facts and told[row.family, row.key, row.code] == 1:
            by_name[row.key, row.code].append(place)
    for places in by_name.values():
        if len(places) > _MOST_OF_ONE_NAME:
            continue
        for one, other in combinations(places, 2):
            if (one, other) not in seen and rows[one].family != rows[other].family:
                yield rows[one], rows[other]


def _compare(first: FactRow, second: FactRow) -> Pair | None:
    if not _may_be_same(first, second):
        return None
    common = [key for key in first.facts if key in second.facts]
    money = [key for key in common if key.measure is not Measure.VARIANCE and first.facts[key].value]
    straight = sum(agrees(first.facts[key], second.facts[key]) for key in money)
    turned = sum(agrees(first.facts[key], second.facts[key], -1) for key in money)
    sign = -1 if turned > straight else 1
    same = {
        key: agrees(first.facts[key], second.facts[key], 1 if key.measure is Measure.VARIANCE else sign)
        for key in common
    }
    return Pair(
        first=first,
        second=second,
        turned=sign,
        agreeing=tuple(key for key in common if same[key] and first.facts[key].value),
        differing=tuple(key for key in common if not same[key]),
    )


def _may_be_same(first: FactRow, second: FactRow) -> bool:
    if first.is_grand_total and second.is_grand_total:
        return True
    if first.is_grand_total != second.is_grand_total and (first.key != second.key):
        return False
    if not first.key or not second.key:
        return False
    if first.key == second.key:
        return not (first.code and second.code) or first.code == second.code
    ours, theirs = " ".join(first.key), " ".join(second.key)
    if first.code and first.code == second.code:
        return fuzz.ratio(ours, theirs) >= _ALIKE_WITH_CODE
    if first.code and second.code:
        return False
    return fuzz.ratio(ours, theirs) >= _ALIKE or fuzz.token_set_ratio(ours, theirs) >= _ALIKE


def _is_same_name(pair: Pair) -> bool:
    first, second = pair.first, pair.second
    return first.key == second.key or bool(first.code and first.code == second.code)


def _best(pairs: Sequence[Pair]) -> list[Pair]:
    """Give each row its best partner in each other table: a row may look like several."""
    score = {id(pair): (len(pair.agreeing), _is_same_name(pair), -len(pair.differing)) for pair in pairs}
    best: dict[tuple[RowReference, int], tuple[int, bool, int]] = {}
    for pair in pairs:
        for row, other in ((pair.first, pair.second), (pair.second, pair.first)):
            name = (row.place, other.family)
            best[name] = max(best.get(name, (0, False, -99)), score[id(pair)])
    return [
        pair
        for pair in pairs
        if score[id(pair)] == best[pair.first.place, pair.second.family]
        and score[id(pair)] == best[pair.second.place, pair.first.family]
    ]


def _is_proved(pair: Pair, sisters: int) -> bool:
    shared = len({abs(pair.first.facts[key].value) for key in pair.agreeing})
    if shared >= _FEWEST_SHARED and len(pair.differing) <= len(pair.agreeing):
        return True
    few = shared or len(pair.differing) == 1
    return bool(few) and _is_same_name(pair) and sisters >= _FEWEST_SISTERS


def _without_other_columns(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Leave out columns in which most rows of two tables differ: they are of another scope, or their period is."""
    told: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for pair in pairs:
        told[pair.first.family, pair.second.family].append(pair)
    kept = []
    for beside in told.values():
        same = Counter(key for pair in beside for key in pair.agreeing)
        other = Counter(key for pair in beside for key in pair.differing)
        for pair in beside:
            differing = tuple(
                key
                for key in pair.differing
                if other[key] <= same[key]
                or (not same[key] and other[key] == 1 and _same_header(pair, key))
                or (other[key] <= 2 and _same_header(pair, key) and len(beside) <= 2)
            )
            kept.append(
                Pair(
                    first=pair.first,
                    second=pair.second,
                    turned=pair.turned,
                    agreeing=pair.agreeing,
                    differing=differing,
                )
            )
    return tuple(kept)


def _same_header(pair: Pair, key: FactKey) -> bool:
    one, other = (set(split_words(row.facts[key].figures[0].column)) for row in (pair.first, pair.second))
    return bool(one) and (one <= other or other <= one)
