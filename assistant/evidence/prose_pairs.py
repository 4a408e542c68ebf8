"""Reads two amounts of one thing at two times out of a sentence: before and after.

In: a sentence. Out: a `Pair`, or None where the sentence leaves any doubt which amounts are meant or when. For example
"Antal sökande var i mars 105 och i maj 130" holds 105 before and 130 after; "från 52 till 94 personer" the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from assistant.claims.times import Times, read_times
from assistant.words.vocabulary import MONTHS
from ingest.notation import parse_amounts
from ingest.notation.amounts import Mention
from ingest.records import Unit

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATES: Final = re.compile(
    rf"\b\d{{1,2}}\s+(?:{_MONTH})\b|\b(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?\b|\b\d{{1,2}}/\d{{1,2}}\b|\b(?:kl\.?|mål|kapitel|§)\s*\d+",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(r"\b(?:från|from)\s+$", re.IGNORECASE)
_AFTER: Final = re.compile(r"\b(?:till|to)\s+(?:nästan |drygt |cirka |ca |almost |about )?$", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"^\s*[\w ]{0,40}?$")
_NOW: Final = re.compile(r"\b(?:nu|now|idag|för närvarande|i år|this year)\b", re.IGNORECASE)
# "1 740 tkr samma period förra året"
_YEAR_BEFORE: Final = re.compile(
    r"\b(?:förra|föregående|fjol)\s*(?:året?)?\b|\bi fjol\b|\bfjolåret\b|\båret (?:innan|före|dessförinnan)\b|"
    r"\b(?:last|previous|preceding) year\b|\bthe year before\b",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\([^()]*\)")
_TIME_OF_ASIDE: Final = re.compile(
    rf"{_YEAR_BEFORE.pattern}|\b(?:19|20)\d\d\b|"
    r"\b(?:år|under|in|year|i|samma period|the same period|motsvarande period)\b",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(  # "till och med" is one word
    r"[;,]|(?<!till )\b(?:och|and|mot|jämfört med|compared (?:to|with)|against|medan)\b", re.IGNORECASE
)
_JOIN: Final = re.compile(r"[;,]\s|\b(?:och|samt|medan|men|and|while|but)\s", re.IGNORECASE)
_PAIR: Final = 2
# "Motsvarande belopp för 2023 är 7": the second sentence is of what the first one names
_POINTS_BACK: Final = re.compile(
    r"\bmotsvarande (?:siffr|belopp|tal|andel|antal|summ|värde|nivå|kostnad|resultat)\w*|"
    r"\bthe (?:corresponding|equivalent) (?:figure|amount|number|share|sum|level)\b",
    re.IGNORECASE,
)
_THAT_FIGURE: Final = re.compile(
    r"\b(?:denna|den här|samma) (?:siffra|andel|nivå|summa)\b|\b(?:this|that) (?:figure|share|number|level)\b",
    re.IGNORECASE,
)
_ROUGH: Final = re.compile(
    r"\b(?:nästan|drygt|knappt|cirka|ca\.?|omkring|runt|ungefär|över|närmare|almost|about|nearly|around|over)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two amounts of a sentence in the order of time, and the times that it names.

    `is_year_before`: the first one is told of "förra året", the year before that of the second.
    `is_aside`: the first one stands in brackets with its year, and the second is told of the report's own time.
    """

    before: Mention
    after: Mention
    times: Times
    is_year_before: bool = False
    is_aside: bool = False


def read_pair(sentence: str) -> Pair | None:
    """Return the two amounts that a sentence sets against each other in time, if these are all that it holds.

    >>> pair = read_pair("Antalet steg från 52 till 94 personer sedan augusti 2031.")
    >>> str(pair.before.amount.value), str(pair.after.amount.value)
    ('52', '94')
    >>> pair = read_pair("Bemanningen har kostat 60 tkr till och med maj jämfört med 45 tkr samma period förra året.")
    >>> str(pair.before.amount.value), str(pair.after.amount.value), pair.is_year_before
    ('45', '60', True)
    >>> read_pair("Antalet steg från 52 till 94, varav 30 nya.") is None
    True
    >>> pair = read_pair("Det kom in 118 ansökningar (2030: 143).")
    >>> str(pair.before.amount.value), str(pair.after.amount.value), sorted(pair.times.years)
    ('143', '118', [2030])
    >>> read_pair("Det kom in 118 ansökningar (mål: 143).") is None
    True
    """
    amounts = amounts_of(sentence)
    if len(amounts) != _PAIR or amounts[0].amount.unit is not amounts[1].amount.unit:
        return _from_to(sentence, amounts)
    return _from_to(sentence, amounts) or _of_aside(sentence, amounts) or _by_times(sentence, amounts)


def points_back(sentence: str) -> bool:
    """Whether a sentence gives the figure of another time of what the sentence before it names."""
    return _POINTS_BACK.search(sentence) is not None


def read_pair_of_two(first: str, second: str, between: str = " ") -> Pair | None:
    """Return the amounts of two sentences, each with one amount and a time of its own, the second pointing back.

    The places are those of the two with what stands `between` them.

    >>> pair = read_pair_of_two("År 2030 delades 9 tkr ut.", "Motsvarande belopp för 2031 är 7 tkr.")
    >>> str(pair.before.amount.value), str(pair.after.amount.value)
    ('9', '7')
    """
    if not points_back(second):
        return None
    told = [amounts_of(part) for part in (first, second)]
    keys = [_key(read_times(part), is_now=bool(_NOW.search(part))) for part in (first, second)]
    if any(len(amounts) != 1 for amounts in told) or keys[0] is None or keys[1] is None or keys[0] == keys[1]:
        return None
    own, other = told[0][0], told[1][0]
    if own.amount.unit is not other.amount.unit or 0 in (keys[0][0], keys[1][0]):
        return None
    offset = len(first) + len(between)
    other = replace(other, start=other.start + offset, end=other.end + offset)
    ordered = (own, other) if keys[0] < keys[1] else (other, own)
    return Pair(before=ordered[0], after=ordered[1], times=read_times(f"{first}{between}{second}"))


def read_pair_of_that(first: str, second: str, between: str = " ") -> Pair | None:
    """Return the amounts of a sentence about "denna siffra", which the sentence before it, with no amount, names.

    >>> pair = read_pair_of_that("Även bås i närheten räknas.", "Denna siffra har ökat från 40 till 52 procent.")
    >>> str(pair.before.amount.value), str(pair.after.amount.value)
    ('40', '52')
    """
    pair = read_pair(second) if _THAT_FIGURE.search(second) and not amounts_of(first) else None
    if pair is None:
        return None
    offset = len(first) + len(between)
    before, after = (replace(one, start=one.start + offset, end=one.end + offset) for one in (pair.before, pair.after))
    return replace(pair, before=before, after=after)


def is_rough(sentence: str, mention: Mention) -> bool:
    """Whether a sentence gives an amount as a rough one: "nästan 80 procent" is no term of an exact difference."""
    return _ROUGH.search(sentence[: mention.start]) is not None


def amounts_of(sentence: str) -> list[Mention]:
    """Return the amounts of a sentence without its dates, and a span of months or hours that only names the thing."""
    dates = [match.span() for match in _DATES.finditer(sentence)]
    return [
        mention
        for mention in parse_amounts(sentence)
        if not any(start <= mention.start < end for start, end in dates) and not _names_span(sentence, mention)
    ]


def _names_span(sentence: str, mention: Mention) -> bool:
    """Whether an amount belongs to the name of what is counted: "mer än 6 månader", "60-64 år"."""
    after = sentence[mention.end :]
    before = sentence[: mention.start]
    return re.match(r"\s*(?:-\d+\s*)?(?:månader|dagar|år|timmar|months|days|years|hours)\b", after) is not None or (
        re.search(r"\d-$", before) is not None
    )


def _from_to(sentence: str, amounts: list[Mention]) -> Pair | None:
    """Return "från X till Y", where it is there once and no third amount of that unit stands beside it."""
    found = []
    for first, second in pairwise(amounts):
        leads = _BEFORE.search(sentence[: first.start]) and _AFTER.search(sentence[: second.start])
        if leads and _same_unit(first, second) and _BETWEEN.match(sentence[first.end : second.start]):
            found.append((first, second))
    if len(found) != 1:
        return None
    first, second = found[0]
    rivals = [other for other in amounts if other not in found[0] and other.amount.unit is second.amount.unit]
    return None if rivals else Pair(before=first, after=second, times=read_times(sentence))


def _same_unit(first: Mention, second: Mention) -> bool:
    return first.amount.unit in (second.amount.unit, Unit.UNKNOWN)


def _by_times(sentence: str, amounts: list[Mention]) -> Pair | None:
    """Return two amounts that stand in clauses of their own, each with a time of its own."""
    cut = [match.start() for match in _CLAUSE.finditer(sentence, amounts[0].end, amounts[1].start)]
    if len(cut) != 1:
        return None
    parts = (sentence[: cut[0]], sentence[cut[0] :])
    told = [read_times(part) for part in parts]
    now = [bool(_NOW.search(part)) for part in parts]
    if pair := _of_year_before(sentence, parts, told, amounts):
        return pair
    keys = [_key(times, is_now=is_now) for times, is_now in zip(told, now, strict=True)]
    first, second = keys
    if first is None or second is None or first == second:
        return None
    if first[0] == 0 or second[0] == 0:
        first, second = (0, first[1]), (0, second[1])  # one year for both: the months tell the order
    ordered = amounts if first < second else amounts[::-1]
    return Pair(before=ordered[0], after=ordered[1], times=read_times(sentence))


def _of_year_before(
    sentence: str, parts: Sequence[str], told: Sequence[Times], amounts: Sequence[Mention]
) -> Pair | None:
    """Return two amounts of which the second is told of the same time of the year before: "samma period förra året"."""
    is_before = [_YEAR_BEFORE.search(part) is not None for part in parts]
    if is_before != [False, True] or told[1].years or told[1].months - told[0].months or len(told[0].years) > 1:
        return None
    times = replace(told[0], years=told[0].years | {year - 1 for year in told[0].years})
    return Pair(before=amounts[1], after=amounts[0], times=times, is_year_before=True)


def _of_aside(sentence: str, amounts: Sequence[Mention]) -> Pair | None:
    """Return an amount with another year's in brackets behind it: "118 ansökningar (2030: 143)"."""
    first, second = amounts
    aside = next((one for one in _ASIDE.finditer(sentence, first.end) if one.start() < second.start < one.end()), None)
    if aside is None or first.end > aside.start() or _CLAUSE.search(sentence, first.end, aside.start()):
        return None
    own = read_times(sentence[: aside.start()])
    rest = _TIME_OF_ASIDE.sub(
        " ", f"{sentence[aside.start() + 1 : second.start]} {sentence[second.end : aside.end() - 1]}"
    )
    year = read_times(aside[0]).years
    is_before = _YEAR_BEFORE.search(aside[0]) is not None
    if rest.strip(" :,") or len(year) + is_before != 1 or own.months or len(own.years) > 1:
        return None
    if year and own.years and min(year) >= max(own.years):
        return None
    years = own.years | (year or {one - 1 for one in own.years})
    times = replace(own, years=frozenset(years))
    is_bare = bool(year) and not own.years
    return Pair(before=second, after=first, times=times, is_year_before=is_before, is_aside=is_bare)


def _key(times: Times, *, is_now: bool) -> tuple[int, int] | None:
    """Return a time to order by, or None where a clause names none or more than one."""
    if len(times.years) > 1 or len(times.months) > 1:
        return None
    if is_now and not times.years and not times.months:
        return (9999, 12)
    if not times.years and not times.months:
        return None
    return (next(iter(times.years), 0), next(iter(times.months), 0))


def read_clause_pairs(sentence: str) -> tuple[tuple[str, Pair], ...]:
    """Return the pairs of a sentence that tells several changes, each with the clause that names what changed.

    Each "från X till Y" needs words of its own before it; the places are those of the sentence.

    >>> told = "Inskrivna har ökat från 40 till 52 personer och de öppet lediga från 9 till 12 personer på ett år."
    >>> [(clause, str(pair.after.amount.value)) for clause, pair in read_clause_pairs(told)]
    [('Inskrivna har ökat', '52'), ('de öppet lediga', '12')]
    >>> read_clause_pairs("Antalet steg från 52 till 94 och från 3 till 4.")
    ()
    """
    amounts = amounts_of(sentence)
    found = [
        (first, second)
        for first, second in pairwise(amounts)
        if _BEFORE.search(sentence[: first.start])
        and _AFTER.search(sentence[: second.start])
        and _same_unit(first, second)
        and _BETWEEN.match(sentence[first.end : second.start])
    ]
    if len(found) < _PAIR:
        return ()
    told: list[tuple[str, Pair]] = []
    start = 0
    for first, second in found:
        before = sentence[start : first.start]
        cuts = [match.end() for match in _JOIN.finditer(before)]
        if start and not cuts:
            return ()
        clause = _BEFORE.sub("", before[cuts[-1] if start else 0 :]).strip(" ,;")
        if not clause:
            return ()
        told.append((clause, Pair(before=first, after=second, times=read_times(sentence))))
        start = second.end
    paired = [mention for pair in found for mention in pair]
    return () if any(_is_third(one, paired) for one in amounts if one not in paired) else tuple(told)


def _is_third(mention: Mention, paired: Sequence[Mention]) -> bool:
    """Whether an amount beside the pairs is of the unit of any of them: it may be what is meant."""
    return mention.amount.unit in {one.amount.unit for one in paired}
