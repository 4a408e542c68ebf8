"""Finds the row that a follow-up means among those that the answer before showed: the first, "trean", "the worst".

In: the question as typed, and the plan before with the rows that its answer was about, in their order. Out: the
question without the words that point, and the plan as if it had been about that row alone; or the ranking or list
again, for its next row or all of its rows. For example "varför gick trean back?" after a ranking asks why of its third.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.conversation.next_place import other_place
from assistant.linking.rows import find_rows_of, group_rows
from assistant.question.asked_operation import read_operation
from assistant.question.overview_words import direction_of
from assistant.question.question_words import sort_words
from assistant.question.slots import Slots, read_slots
from assistant.records import Language, Operation, Order, Plan, RowKey
from assistant.words.answer_words import ASKS_TEXT
from assistant.words.operation_words import ORDINAL
from assistant.words.pointing_words import OTHERS, STATE_ASKED, WORST_OF_LIST
from assistant.words.typed_text import blank_out
from ingest.records import Measure
from ingest.store import Store
from ingest.words import split_words

_ORDERED = (Operation.RANK, Operation.LIST_ROWS)
MOST_ROWS: Final = 20
_NUMBERS = (
    r"första|förste|first|ettan|etta|1:an",
    r"andra|andre|second|tvåan|tvåa|2:an",
    r"tredje|third|trean|trea|3:an",
    r"fjärde|fourth|fyran|4:an",
    r"femte|fifth|femman|5:an",
    r"sjätte|sixth|sexan|6:an",
)
_CARDINALS = ("ett one 1", "två two 2", "tre three 3", "fyra four 4", "fem five 5", "sex six 6")
_ORDINAL = re.compile(
    r"\b(?:(?:den|det|the)\s+(?P<named>{ordinals})(?:\s+(?:one|enheten|posten|raden|projektet))?|(?P<alone>\w*an|\d:an)|"
    r"(?:nummer|nr|plats|number|no)\s+(?P<number>\w+)|(?P<last>(?:den|det|the)\s+(?:sista|last|nedersta)(?:\s+one)?)|"
    r"(?P<other>the other(?:\s+one)?))(?=\W|$)".format(ordinals="|".join(_NUMBERS)),
    re.IGNORECASE,
)
# "2", where rows are shown in an order and none of them was offered as a choice.
_BARE_NUMBER = re.compile(r"^\W*(?P<number>\d)(?P<last>)(?P<other>)(?P<named>)(?P<alone>)\W*$")
_AND_ON = r"^\W*(?:(?:och|and|men|but|ok|okej)\W+)*"
_ALL = re.compile(
    rf"{_AND_ON}(?:(?:visa|se|lista|ge mig|show|list|give)\s+(?:me\s+)?(?:mig\s+)?)?"
    r"(?:alla|samtliga|fler|hela listan|resten|(?:de )?övriga|(?:de )?andra|all(?: of them)?|more|the rest|the others|"
    r"the whole list|the full list)(?:\s+(?:då|rader|of them|rows|please|tack))?\W*$",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    rf"{_AND_ON}(?:vilka (?:var|är|blev) (?:det|de|dom)|vilken (?:var|är) det|which (?:ones|were they|are they|ones "
    r"were they|ones are they)|what (?:were|are) they|which was it)(?:\s+(?:då|nu igen|again|then))?\W*$",
    re.IGNORECASE,
)
# "gick den över budget?", "hur många platser har det?", "did it cost more?": of the row that came first
_POINTS_AT_FIRST = re.compile(
    r"(?:^\W*(?:(?:och|and|men|but)\W+)*|\b(?:hur (?:många|stor|mycket)|how (?:many|much|large))\b.*\s)"
    r"(?:var|är|blev|blir|gick|går|drog|drar|kostade|kostar|höll|håller|klarade|klarar|har|hade|fick|låg|ligger|ökade|"
    r"minskade|was|is|were|did|does|do|has|had|will)\s+(?P<it>den|det|de|it|they|that one)(?=\W|$)"
    r"(?!\s+(?:sant|rätt|riktigt|så|true|right|correct|the case)\b)",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(den|den här|that one|that unit|it|its|dess|denna|det)\b", re.IGNORECASE)


def list_again(question: str, previous: Plan) -> Plan | None:
    """Return the ranking or the list before, with all of its rows: "visa alla", "vilka var det?", "och övriga?"."""
    listing = listing_of(previous)
    if not is_ordered(listing) or listing.offers:
        return None
    if _AGAIN.match(question):
        return replace(listing, shown=())
    if place := other_place(question, listing):
        return replace(listing, nth=place, count=1, shown=())
    if listing.operation is Operation.COMPARE:
        return _others_of(listing) if OTHERS.match(question) else None
    if not (_ALL.match(question) or OTHERS.match(question)):
        return None
    return replace(listing, count=max(MOST_ROWS, listing.count), nth=1, shown=())


def _others_of(compared: Plan) -> Plan | None:
    """Return a comparison without what came first in it: "hur är det i de andra?"; None where nothing else is told."""
    first = compared.shown[0]
    rest = tuple(one for one in compared.operands if not (first in one.rows or first.report in one.reports))
    rest = rest or tuple(one for one in compared.operands if first not in one.rows)
    if len(rest) == len(compared.operands) or not rest:
        return None
    if len(rest) == 1:
        return replace(rest[0], operation=Operation.LOOK_UP, order=None, shown=())
    names = tuple(dict.fromkeys(name for one in rest for name in one.reports))
    rows = tuple(dict.fromkeys(key for one in rest for key in one.rows))
    return replace(compared, operands=rest, reports=names, rows=rows, municipalities=(), shown=(), nth=1)


def _find_place(question: str) -> re.Match[str] | None:
    """Return the words that point at a row by its place; "the second largest" asks for a ranking, and for no row."""
    return None if ORDINAL.search(question) else _ORDINAL.search(question) or _BARE_NUMBER.match(question)


def find_meant_row(question: str, previous: Plan, store: Store) -> tuple[str, Plan] | None:
    """Return the question without what points, and the plan before as if it had been about the row that is meant."""
    if previous.offers or not previous.shown:
        return None
    if found := _find_place(question):
        order = listing_of(previous)
        place = _place_of(found, order)
        if place is None or place >= len(order.shown):
            return None
        meant = to_rows(order, order.shown[place : place + 1], store)
        return blank_out(question, [found.span()]), replace(meant, operation=_done_with(previous))
    if (found := WORST_OF_LIST.search(question)) and (place := _end_of(found, listing_of(previous))) is not None:
        order = listing_of(previous)
        rest = blank_out(question, [found.span()])
        if re.search(r"[^\W\d_]{3}", rest):  # "varför gick den värsta back?"; alone it is a ranking's own question
            return rest, replace(to_rows(order, order.shown[place : place + 1], store), operation=_done_with(previous))
    slots = read_slots(question)
    if STATE_ASKED.match(question) and (key := _only_row(previous)):
        return question, to_rows(previous, (key,), store)  # "när blir den klar?": that very project
    if ASKS_TEXT.match(question) and previous.operation is Operation.RANK and (key := _only_row(previous)):
        meant = to_rows(previous, (key,), store)
        return ("varför?" if previous.language is Language.SWEDISH else "why?"), meant
    if _points_at_rows(slots, previous):
        return question, to_rows(previous, _meant(question, previous), store)
    return _find_first_row(question, slots, previous, store)


def is_ordered(plan: Plan) -> bool:
    """Whether an answer put several rows in an order: a ranking, a list, or a choice among municipalities or units."""
    is_choice = plan.operation is Operation.COMPARE and plan.order is not None and len(plan.operands) > 1
    return plan.operation in _ORDERED or (is_choice and len(set(plan.shown)) > 1)


def _end_of(found: re.Match[str], listing: Plan) -> int | None:
    """Return the place in a list that "den värsta" stands for: its first row, or of the smallest its last."""
    word = (found["one"] or found["did"] or found["has"]).casefold()
    if listing.operation not in _ORDERED or not listing.shown:
        return None
    if listing.operation is Operation.LIST_ROWS:
        direction = direction_of(listing.question)
    else:
        direction = {Order.WORST: -1, Order.BEST: 1}.get(listing.order or Order.LARGEST, 0)
    is_small = word.startswith(("minst", "smallest"))
    side = -1 if word in ("värsta", "sämsta", "sämst", "värst", "worst") else 1 if word.startswith("b") else 0
    side = 0 if word == "biggest" else side
    if side and side != direction:
        return None  # the best of all is no row of what went badly
    return len(listing.shown) - 1 if is_small else 0


def _only_row(previous: Plan) -> RowKey | None:
    """Return the row that an answer was about, where it was one: of a ranking the one at the asked place."""
    if previous.operation is Operation.RANK:
        return next(iter(previous.shown[previous.nth - 1 : previous.nth]), None)
    keys = set(previous.rows if previous.operands else previous.shown)
    return next(iter(keys)) if len(keys) == 1 and not previous.whole else None


def listing_of(previous: Plan) -> Plan:
    """Return the answer that put rows in an order: the one before, or the one that it took its row from."""
    is_own = previous.operation in _ORDERED or previous.listing is None
    return previous if is_own or previous.listing is None else previous.listing


def keep_listing(plan: Plan, previous: Plan) -> Plan | None:
    """Return the ranking or list that a conversation goes on about, as long as it keeps to the rows of it."""
    listing = listing_of(previous)
    if not is_ordered(listing) or plan.operation in _ORDERED:
        return None
    # what no row tells, or was not found, is no other subject: "när blir den klar?", "och den näst största?"
    tells_none = not (plan.rows or plan.whole or plan.operands) and plan.reports == listing.reports
    keeps = tells_none or (bool(plan.rows) and set(plan.rows) <= set(listing.shown))
    return replace(listing, earlier=None, listing=None) if keeps else None


def _done_with(previous: Plan) -> Operation:
    """Return what is asked of the next row: a reason where that was asked of the row before."""
    return Operation.EXPLAIN if previous.operation is Operation.EXPLAIN else Operation.LOOK_UP


def _place_of(found: re.Match[str], previous: Plan) -> int | None:
    """Return the place among the rows shown that an ordinal stands for; None for words that are none."""
    if found["last"]:
        return len(previous.shown) - 1 if len(previous.shown) > 1 else None
    if found["other"]:
        return 1 if len(previous.shown) == 2 else None
    if len(previous.shown) < 2 and previous.operation is not Operation.RANK:
        return None
    if number := found["number"]:
        return next((place for place, words in enumerate(_CARDINALS) if number.casefold() in words.split()), None)
    word = (found["named"] or found["alone"]).casefold()
    return next((place for place, words in enumerate(_NUMBERS) if word in words.split("|")), None)


def is_single_row(before: Plan, store: Store) -> bool:
    """Whether the answer before was of one row without parts: nothing in it can be put in order.

    "Vad kostade simhallen?", "vad gick sämst mot budget?" asks for the worst of all that stands beside it.
    """
    if before.operation not in (Operation.LOOK_UP, Operation.EXPLAIN) or len(before.rows) != 1 or before.whole:
        return False
    rows = group_rows(store.figures(reports=(before.rows[0].report,)))
    own = next((row for row in rows if row.key == before.rows[0]), None)
    if own is None or own.first.is_total:
        return False
    is_head = any(row.key.table == own.key.table and row.first.parent == own.label for row in rows)
    titled = any(own.label.casefold() in row.first.caption.casefold() for row in rows)
    return not is_head and not titled


def _find_first_row(question: str, slots: Slots, previous: Plan, store: Store) -> tuple[str, Plan] | None:
    """Return what `find_meant_row` does of a pronoun that stands for the row that a ranking put first.

    "Blev den dyrare än budget?" goes on as it is; what is counted of it is asked by its name: "har den", "har Linden".
    """
    is_asked = slots.counts or slots.operation is Operation.CLAIM
    if previous.operation is not Operation.RANK or slots.municipalities or not is_asked:
        return None
    found, key = _POINTS_AT_FIRST.search(question), _only_row(previous)
    rows = find_rows_of((key,), store) if found and key else ()
    if not found or not key or len(rows) != 1:
        return None
    named = f"{question[: found.start('it')]}{rows[0].label}{question[found.end('it') :]}"
    return named if slots.counts else question, to_rows(previous, (key,), store)


def _points_at_rows(slots: Slots, previous: Plan) -> bool:
    """Whether a question leaves out what it is about, and the answer before put rows in an order.

    "och 2018?" and "och i Hylte?" ask for the whole ranking again; a reason or another measure is of its row.
    """
    is_choice = previous.operation is Operation.COMPARE and previous.order is not None
    several = len({(key.report, key.table, key.row) for key in previous.shown}) > 1
    if previous.operation not in _ORDERED and not (is_choice and several):
        return False
    names = slots.terms or slots.municipalities or slots.whole or slots.years or slots.year_shift
    asks = slots.operation is Operation.EXPLAIN or slots.measures or slots.percent or slots.open_question
    operation = None if slots.operation is Operation.EXPLAIN else read_operation(slots.text)
    return bool(asks) and not names and operation is None and slots.operation in (Operation.EXPLAIN, Operation.LOOK_UP)


def _meant(question: str, previous: Plan) -> tuple[RowKey, ...]:
    """Return the rows that are meant: the one that came first, or all that were shown, to be chosen among."""
    first = previous.nth - 1 if previous.operation is Operation.RANK else 0
    shown = previous.shown[first : first + previous.count] if previous.operation is Operation.RANK else previous.shown
    is_one = _ONE.search(question) is not None and previous.operation is not Operation.LIST_ROWS
    return shown[:1] if is_one or previous.operation is Operation.COMPARE else shown


def to_rows(previous: Plan, keys: Sequence[RowKey], store: Store) -> Plan:
    """Return the plan before as if it had asked about these rows, by their own names."""
    rows = find_rows_of(keys, store)
    labels = tuple(dict.fromkeys(row.label for row in rows))
    return replace(
        previous,
        operation=Operation.LOOK_UP,
        question=" ".join((*labels, previous.question)),
        subject=_words_of(labels[0]) if len(labels) == 1 else (),
        hints=(),
        rows=tuple(row.key for row in rows),
        near=tuple(row.key for row in rows),
        reports=tuple(dict.fromkeys(row.key.report for row in rows)),
        measures=_measures_of(previous),
        presumed_sign=0,
        whole=False,
        unexplained=(),
        operands=(),
        order=None,
        count=1,
        nth=1,
        by_change=False,
        claim="",
        earlier=None,
        listing=None,
    )


def _words_of(label: str) -> tuple[str, ...]:
    """Return the words that name a row: those that tell, or all of a label that has none ("Övrig verksamhet")."""
    return sort_words(label).terms or tuple(split_words(label))


def _measures_of(previous: Plan) -> tuple[Measure, ...]:
    """Return the measure that rows were put in order by: the deviation where they went well or badly "mot budget"."""
    by_deviation = previous.order in (Order.WORST, Order.BEST) or direction_of(previous.question)
    is_told = previous.measures not in ((), (Measure.BUDGET,))
    return (Measure.VARIANCE,) if by_deviation and not is_told else previous.measures
