"""Finds the amount that a quotation answers "how much" or "how many" by, where it holds one alone that can be meant.

In: a plan and a quotation with how much of the question it holds. Out: the amount as printed, with the word before it
that makes it rough ("cirka 310 tkr"), or "". Two amounts of the asked sort are left to the reader.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.evidence.asked_sort import MONEY_UNITS, asks_for_text, is_of_other
from assistant.evidence.text_reading import TextHit
from assistant.question.asked_operation import read_operation
from assistant.question.asked_thing import asks_one_thing
from assistant.question.question_words import read_measure_word
from assistant.records import Operation, Plan
from assistant.words.vocabulary import HOW_MANY, NUMBER_WORDS
from ingest.notation import parse_amounts
from ingest.records import Unit
from ingest.words import split_words

_LEAST_SHARE: Final = 0.85  # of the weight of a question: a sentence that holds less may be of another thing
_ROUGH: Final = re.compile(
    r"\b(?:cirka|ca\.?|c:a|ungefär|omkring|runt|drygt|knappt|nästan|närmare|över|minst|högst|under|upp till|about|"
    r"nearly|almost|over|at least|up to)\s+$",
    re.IGNORECASE,
)
# "hade fört över 90 kronor": moved, and not more than
_PARTICLE: Final = re.compile(
    r"(?<=\s)(?:(?:föra|för|fört?s?|förde|flytta\w*|lämna\w*|ta|tar|tog|tagit|gå|går|gick|gått|bli|blir|blev|blivit|få|"
    r"får|fick|fått)\s+)över\s+$",
    re.IGNORECASE,
)
_LASTS: Final = re.compile(r"\b(?:hur (?:länge|lång tid)|how long)\b", re.IGNORECASE)
_COMPUTED: Final = (Operation.DIFFERENCE, Operation.MEAN, Operation.RATIO)
_TELLS_RESULT: Final = re.compile(
    r"\b(?:fler|färre|mer|mindre|högre|lägre|större|dyrare|billigare|öka\w*|ökning\w*|minsk\w*|skillnad\w*|steg|stigit|"
    r"sjönk|sjunkit|snitt\w*|genomsnitt\w*|gånger|dubbl\w*|fördubbl\w*|halver\w*)\b",
    re.IGNORECASE,
)
_MORE_THAN_BEFORE: Final = re.compile(r"\W{1,2}(?:fler|färre|fewer|more)\b(?! än\b| than\b)", re.IGNORECASE)
_ASKS_CHANGE: Final = re.compile(r"\b(?:fler|färre|mer|mindre|fewer|more|less|till|ytterligare|extra)\b", re.IGNORECASE)
_COUNT: Final = rf"(?:\d[\d\xa0 ]*|{'|'.join(sorted(NUMBER_WORDS))})"
# "Sju av de 16 tjänsterna": the part, and what it is of
_PART: Final = re.compile(
    rf"\b(?P<part>{_COUNT})\s+(?:\w+\s+)?(?:av|of)\s+(?:de\s+|dessa\s+|totalt\s+|sammanlagt\s+|the\s+)?(?:\w+s\s+)?"
    rf"(?P<whole>{_COUNT})\b",
    re.IGNORECASE,
)
# "tre mål (1, 2, 5)": the numbers of those that are counted, and no amount
_REFERENCE: Final = re.compile(
    r"(?<=\w)\s*\((?:(?:mål|delmål|nr|nummer|not|punkt\w*|bilaga|tabell|figur|goals?|notes?|tables?|no\.?)\s*)?"
    r"\d{1,2}(?:\s*(?:,|och|samt|and|[-–])\s*\d{1,2})+\)",
    re.IGNORECASE,
)
_OF_THEM: Final = re.compile(r"\b(?:hur många|how many)\s+(?:\w+\s+)?(?:av|of)\b", re.IGNORECASE)
_OF_WHO: Final = re.compile(r"\b(?:av|of)\b[^?]*\b(?:som|who|that)\s+(?P<did>\w+)", re.IGNORECASE)
_ENDING: Final = re.compile(r"(?:ade|te|de|er|ar|at|ed|t|r)$")
_SHORTEST_ROOT: Final = 3
_RATES: Final = (Unit.PERCENT, Unit.PERCENTAGE_POINTS)


def find_told_amount(plan: Plan, hit: TextHit) -> str:
    """Return the one amount of the asked sort that a quotation holds, verbatim, or ""."""
    asks_amount = plan.money or plan.counts or HOW_MANY.search(plan.question)
    if plan.operation is Operation.EXPLAIN or not asks_amount or asks_for_text(plan) or asks_one_thing(plan.question):
        return ""
    if _asks_result(plan.question) and not _TELLS_RESULT.search(hit.quote):
        return ""  # a level is no difference: "hur många fler timmar" is not told by how many there were
    if plan.counts and (part := _PART.search(hit.quote)):
        return part["part"].strip() if _OF_THEM.search(plan.question) else ""  # the whole is of another question
    if plan.counts and _counts_whole(plan.question, hit.quote):
        return ""
    quote = _REFERENCE.sub(lambda match: " " * len(match[0]), hit.quote)
    found = [mention for mention in parse_amounts(quote) if _is_of_sort(plan, mention.amount.unit)]
    if not _ASKS_CHANGE.search(plan.question):  # "60 färre barn" is no number of children
        found = [mention for mention in found if not _MORE_THAN_BEFORE.match(quote[mention.end :])]
    if _LASTS.search(plan.question) and found and found[0].amount.unit not in (Unit.DAYS, Unit.YEARS):
        return ""  # how long it took is not told by how many it hit
    if found and is_of_other(plan, hit.quote[: found[0].start]):
        return ""
    measured = {read_measure_word(word) for word in split_words(hit.quote)}
    # what a fire cost is not told by the excess that was paid for it
    if len(found) != 1 or hit.share < _LEAST_SHARE or not measured.issuperset(plan.measures):
        return ""
    rough = _ROUGH.search(_PARTICLE.sub("", hit.quote[: found[0].start]))
    return hit.quote[rough.start() if rough else found[0].start : found[0].end].strip()


def _counts_whole(question: str, quote: str) -> bool:
    """Whether a quotation counts those of whom a part is asked for: "av dem som sökte" by "74 hade sökt"."""
    whole = _OF_WHO.search(question) if _OF_THEM.search(question) else None
    root = _ENDING.sub("", whole["did"].casefold()) if whole else ""
    return len(root) >= _SHORTEST_ROOT and any(word.startswith(root) for word in split_words(quote))


def _asks_result(question: str) -> bool:
    asked = read_operation(question)
    return asked is not None and asked.operation in _COMPUTED


def _is_of_sort(plan: Plan, unit: Unit) -> bool:
    if plan.money:
        return unit in MONEY_UNITS
    return not plan.counts or unit not in (*MONEY_UNITS, *_RATES)
