"""Reads how the result of a ranking is wanted: from which end, how many rows, with how many decimals.

In: the question as typed. Out: an `Order`, a number, or the question without the words that said it. For example "de
tre enheter som gick mest back" asks for three rows, the worst first.
"""

from __future__ import annotations

import re

from assistant.records import Order
from assistant.words import operation_words as words
from assistant.words.budget_words import BEHIND_PLAN, BEYOND_BUDGET, BEYOND_VERB, LEAVES_MONEY, RAN_AWAY
from assistant.words.excepted_rows import spans_of_excepted
from assistant.words.typed_text import blank_out, holds
from assistant.words.vocabulary import DEFICIT_PHRASES, DEFICIT_WORDS, SURPLUS_PHRASES, SURPLUS_WORDS

_MOST_ROWS = 20
_SEVERAL = 3  # rows where several are asked for, and not how many
_RANKS = re.compile(r"\b(rangordna|rank)\b", re.IGNORECASE)  # all of them, where no number is asked for
_NUMBER_WORD = re.compile(rf"\b(\d{{1,2}}|{'|'.join(words.COUNT_WORDS)})\b(?! \d|/)", re.IGNORECASE)
_LEADS = frozenset(
    ["topp", "top", "de", "the", "vilka", "which", "what", "rank", "bottom", "visa", "show", "lista", "list"]
)
_NUMBER = re.compile(r"\b[a-zåäö]+\b|(?<![\d ])\b\d{1,2}\b(?! \d)|(?<=\s)\d{1,2}(?=\s|[?!.,]|$)", re.IGNORECASE)
_SUPERLATIVE_AFTER = re.compile(rf"\s+(?:\w+\s+){{0,2}}?{words.SUPERLATIVE.pattern}", re.IGNORECASE)
_BUDGET_BOUND = re.compile(
    r"\b(?P<side>over|above|exceed\w*|över|överskrid\w*|spräck\w*|spräng\w*|under|below)\b[^?,]{0,30}\b\w*budget",
    re.IGNORECASE,
)


def read_order(text: str) -> Order:
    """Return by what and from which end rows are to be put in order.

    >>> read_order("vilka gick mest back"), read_order("lägst kostnad")
    (<Order.WORST: 'worst'>, <Order.SMALLEST: 'smallest'>)
    """
    found = re.findall(r"\w+", text.casefold())
    low = bool(holds(words.LOW_END, text) or BEHIND_PLAN.search(text))
    if holds(words.WORST, text) or RAN_AWAY.search(text):
        return Order.WORST
    if holds(words.BEST, text) or LEAVES_MONEY.search(text):
        return Order.BEST
    if DEFICIT_PHRASES.search(text) or any(DEFICIT_WORDS.fullmatch(word) for word in found):
        return Order.WORST
    if SURPLUS_PHRASES.search(text) or any(SURPLUS_WORDS.fullmatch(word) for word in found):
        return Order.BEST
    if holds(words.NEGATIVE, text):
        return Order.WORST
    if holds(words.POSITIVE, text):
        return Order.BEST
    if beyond := BEYOND_BUDGET.search(text):
        return Order.WORST if beyond["over"] else Order.BEST
    if bound := _BUDGET_BOUND.search(text):
        return Order.BEST if bound["side"].casefold() in ("under", "below") else Order.WORST
    if beyond := BEYOND_VERB.search(text):
        return Order.WORST if beyond["over"] else Order.BEST
    return Order.SMALLEST if low else Order.LARGEST


def lists_all(text: str) -> bool:
    """Whether all rows are wanted in their order, and no number of them."""
    return bool(words.WHOLE_LIST.search(text) or (_RANKS.search(text) and not _NUMBER_WORD.search(text)))


def read_count(text: str) -> int:
    """Return how many rows are asked for: "topp 5", "de tre största", "vilka två"; one where nothing says so."""
    if lists_all(text):
        return _MOST_ROWS
    for match in _NUMBER.finditer(text):
        word = match[0].casefold()
        number = words.COUNT_WORDS.get(word) or (int(word) if word.isdigit() else 0)
        before = text[: match.start()].split()
        is_led = not before or before[-1].casefold() in _LEADS
        if number and (is_led or _SUPERLATIVE_AFTER.match(text, match.end())):
            return min(number, _MOST_ROWS)
    asks_one = re.match(r"^\W*(?:och |and )?(?:vilken|vilket|which)\b", text, re.IGNORECASE)
    return _SEVERAL if not asks_one and holds(words.SEVERAL_DEVIATIONS, text) else 1


def read_decimals(text: str) -> int | None:
    """Return how many decimals are asked for, or None.

    >>> read_decimals("i procent med två decimaler")
    2
    """
    if words.NO_DECIMALS.search(text):
        return 0
    match = words.DECIMALS.search(text)
    if not match:
        return None
    word = match["number"].casefold()
    return {"en": 1, "ett": 1, "one": 1}.get(word) or words.COUNT_WORDS.get(word) or int(word)


def without_order(text: str, count: int) -> str:
    """Return a text without the words of a ranking: superlatives and the number of rows."""
    spans = [
        match.span()
        for pattern in (
            words.ORDINAL,
            words.SUPERLATIVE,
            words.FILLERS,
            words.NEGATIVE,
            words.POSITIVE,
            words.ORDER_VERB,
            BEYOND_VERB,
            RAN_AWAY,
            LEAVES_MONEY,
            BEHIND_PLAN,
        )
        for match in pattern.finditer(text)
    ]
    spans += spans_of_excepted(text)
    numbers = (*words.COUNT_WORDS, str(count))
    spans += [match.span() for match in re.finditer(r"\w+", text) if match[0].casefold() in numbers]
    return blank_out(text, spans)
