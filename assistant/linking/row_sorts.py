"""Leaves out the rows that cannot answer a question at all: a number of things is not an amount of money.

In: rows and the plan. Out: fewer rows, in their order. For example "vad kostade skolskjutsen" is not answered by
the row "Elever med skolskjuts", nor "hur många elever" by a row of kronor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.linking.rows import RowFigures
from assistant.question.question_words import read_measure_word
from assistant.records import Plan
from assistant.words.idle_phrases import HOW_LONG, TELLS_TIME
from assistant.words.operation_words import REMAINING, SHARE_WORDS, USED
from ingest.records import Measure, Unit
from ingest.words import split_words

_MONEY = frozenset((Unit.KR, Unit.TKR, Unit.MNKR))
_NOT_COUNTS = _MONEY | {Unit.PERCENT, Unit.PERCENTAGE_POINTS}
# a label that says itself that it is no money
_COUNTED_LABEL = re.compile(r"\b(antal(et)?|andel(en)?|procent|index|number|share)\b|%", re.IGNORECASE)

_PART_OF = re.compile(
    r"^\W*(?:hur mycket av|how much of)\s+(?:(?:the|its|their|sitt|sin|det|den)\s+)?(?P<whole>\w{4,})\b"
    r"[^?]*\b(?:ska|skall|måste|föreslås|kan|får|har|hade|is|was|will|must|should|has|had)\b",
    re.IGNORECASE,
)
# "Elever per lärare": so many for each, and no number of them; "per den 31 december" is a time
_RATE = re.compile(
    r"^(?!\W*(?:antal|number)\b).*\b(?:barn|elever|brukare|plats|platser|timmar|children|pupils|students|places|hours)\W+"
    r"(?:per|/)\s*(?!den\b|år\b|dag\b|\d)[^\W\d_]{4,}",
    re.IGNORECASE,
)
_ASKS_RATE = re.compile(
    r"\bper\b|/|\bvarje\b|\beach\b|\bi snitt\b|\bgenomsnitt|\bvar(?:je)? lärare\b|\bratio\b", re.IGNORECASE
)
_SHARE_OF = re.compile(
    r"\b(?:\w*(?<!bostads)(?<!ägar)andel(?:en)?|(?<!per )(?<!a )share(?! (?:capital|price|issue|purchase))|proportion|"
    r"percentage(?! points?))\b",
    re.IGNORECASE,
)
# what money is of: "andel av nettokostnaden", "its share of the deficit" may be told in kronor
_OF_MONEY = re.compile(
    r"kostnad|intäkt|utgift|inkomst|budget|omsättning|skatt|bidrag|avgift|resultat|underskott|överskott|lån|skuld|"
    r"kapital|kronor|\btkr\b|\bmn?kr\b|pengar|medel\b|anslag|investering|fakturor|belopp|vinst|förlust|moms|ersättning|"
    r"\bcosts?\b|expen[sd]|spen[dt]|revenue|income|turnover|\btax|grant|subsid|\bfees?\b|result|deficit|surplus|loan|"
    r"debt|capital|money|fund|allocation|investment|invoice|amount|profit|\bloss|\bsek\b|compensation|pay\b|paid|"
    r"lön\b|löner|salar|wage|prognos|forecast|avvikelse|deviation|köp|purchas|kronans|equity|tillgång|assets",
    re.IGNORECASE,
)
_NAMES_SHARE = re.compile(r"andel|procent|share|proportion|percent|%", re.IGNORECASE)
# a table of numbers of things, whose bare rows are money only where their label says it: "Nyckeltal"
_COUNTED_TABLE = re.compile(
    r"nyckeltal|volym|verksamhetsmått|statistik|\bantal\b|\bi siffror\b|key figures|volumes|statistics", re.IGNORECASE
)
_COSTS_LABEL = re.compile(
    r"kostnad|pris|avgift|intäkt|skuld|\blån|\bkr\b|kronor|belopp|resultat|lön|cost|price|fee|revenue|debt",
    re.IGNORECASE,
)
_PRICED_LABEL = re.compile(r"\böre\b", re.IGNORECASE)  # "Elpris, öre/kWh": money, though in no unit of accounts


def rows_of_sort(rows: Iterable[RowFigures], plan: Plan) -> tuple[RowFigures, ...]:
    """Return the rows that have a unit of the sort that is asked for, or none at all that could tell."""
    found = tuple(rows)
    if whole := _part_of(plan.question):  # "how much of its equity must it pay back" is not told by all of it
        found = tuple(
            row for row in found if score_term(to_term(whole, plan.language), split_words(row.label)) < GOOD_MATCH
        )
    if HOW_LONG.search(plan.question):
        return tuple(row for row in found if _tells_time(row))
    money = [row for row in found if _units(row) & _MONEY]
    priced = {*map(_table, money), *map(_name, money)}
    return tuple(
        row for row in found if _is_of_sort(row, plan, is_beside_money=not priced.isdisjoint((_table(row), _name(row))))
    )


def _part_of(question: str) -> str:
    """Return what a part is asked of for which something is done but spending it, or "".

    >>> _part_of("hur mycket av låneskulden ska lösas in?"), _part_of("hur mycket av budgeten är kvar?")
    ('låneskulden', '')
    """
    found = _PART_OF.search(question)
    if found is None or USED.search(question) or REMAINING.search(question) or read_measure_word(found["whole"]):
        return ""
    return found["whole"]


def _is_of_sort(row: RowFigures, plan: Plan, *, is_beside_money: bool) -> bool:
    """Whether a row can answer the question.

    Of a table that gives its unit row by row a bare one holds a number, and so does the bare one of two of one name.
    """
    units = _units(row)
    if plan.percent:
        return not units or Unit.PERCENT in units
    if plan.counts:
        is_rate = _RATE.search(row.label) is not None and not _ASKS_RATE.search(plan.question)
        return not is_rate and (not units or not units <= _NOT_COUNTS)
    if Unit.PERCENT in units and SHARE_WORDS.search(plan.question):
        return True  # "what share of the bills was paid" asks for no money
    if units and units <= _MONEY and _asks_share_of_things(plan.question):
        return _NAMES_SHARE.search(f"{row.label} {row.first.caption}") is not None
    if plan.money and Measure.VARIANCE not in plan.measures:
        # A report may state no unit at all: the amount is then given bare, and the reader told.
        is_bare = Unit.UNKNOWN in units and not is_beside_money and not _COUNTED_LABEL.search(row.label)
        is_bare = is_bare and (_COSTS_LABEL.search(row.label) is not None or not _is_of_numbers(row))
        is_bare = is_bare or _PRICED_LABEL.search(row.label) is not None
        return not units or is_bare or not units.isdisjoint(_MONEY)
    return True


def _is_of_numbers(row: RowFigures) -> bool:
    """Whether the table of a row is called one of numbers of things: "Nyckeltal", "Verksamheten i siffror"."""
    return _COUNTED_TABLE.search(" ".join((row.first.caption, *row.first.headings[-1:]))) is not None


def _asks_share_of_things(question: str) -> bool:
    """Whether a share is asked for, and of no money: an amount of kronor is then none.

    >>> _asks_share_of_things("how has the share of trained guards developed?"), _asks_share_of_things("andel i Vik")
    (True, True)
    >>> _asks_share_of_things("kommunens andel av kostnaderna"), _asks_share_of_things("aktier och andelar")
    (False, False)
    """
    return _SHARE_OF.search(question) is not None and _OF_MONEY.search(question) is None


def _tells_time(row: RowFigures) -> bool:
    """Whether a row has a unit of time, or says that it tells one: "Väntetid", "Köer, dagar"."""
    units = _units(row)
    if units and units <= _NOT_COUNTS:
        return False  # "Kortare öppettider" of a table of savings is an amount
    return Unit.DAYS in units or any(TELLS_TIME.search(text) for text in (row.label, row.first.caption))


def _table(row: RowFigures) -> tuple[str, int]:
    return row.key.report, row.key.table


def _name(row: RowFigures) -> tuple[str, str]:
    return row.key.report, row.label.casefold()


def _units(row: RowFigures) -> frozenset[Unit]:
    return frozenset(figure.amount.unit for figure in row.figures if figure.amount)
