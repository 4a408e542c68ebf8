"""Reads "how much more water did Vik make than it billed" as two things: the water made, and the water billed.

In: the text of a question. Out: it with the thing named twice, each with what was done to it, in the words of rows; as
it stands where it is not such a question. For example "hur mycket mer fisk landade Vik än den sålde" asks for "landad
fisk" and "såld fisk".
"""

from __future__ import annotations

import re
from typing import Final

# What rows call a thing that something was done to, by the verb that says it; a row needs no more than its stem.
_DONE: Final = {
    "producerat": r"produce(?:rade|rar|rat|d|s)?|produc(?:e|ed|es)|framställ(?:de|er|t)|generera(?:de|r|t)|generated?",
    "debiterat": r"debitera(?:de|r|t)|fakturera(?:de|r|t)|bill(?:ed|s)?|invoice[ds]?|charge[ds]?(?: for)?",
    "levererat": r"leverera(?:de|r|t)|deliver(?:ed|s)?|suppl(?:y|ied|ies)",
    "sålt": r"sålde|säljer|sålt|sold|sells?",
    "köpt": r"köpte|köper|köpt|köpte in|bought|buys?|purchase[ds]?",
    "förbrukat": r"förbruka(?:de|r|t)|använde|använder|använt|use[ds]?|consume[ds]?",
    "insamlat": r"samla(?:de|r|t)(?: in)?|collect(?:ed|s)?",
    "behandlat": r"behandla(?:de|r|t)|treat(?:ed|s)?",
    "renat": r"rena(?:de|r|t)|purif(?:y|ied|ies)",
    "mottaget": r"tog emot|tar emot|tagit emot|receive[ds]?",
    "beviljat": r"bevilja(?:de|r|t)|grant(?:ed|s)?|approve[ds]?",
    "sökt": r"sökte|söker|sökt|applied for|appl(?:y|ies) for",
    "utbetalat": r"betala(?:de|r|t)(?: ut)?|paid(?: out)?|pays?(?: out)?",
}
_VERB: Final = "|".join(words for words in _DONE.values())
_OWNER: Final = (
    r"(?:(?:the\s+)?(?-i:[A-ZÅÄÖ])[\w-]*(?:\s(?-i:[A-ZÅÄÖ])[\w-]*)?(?:\s+(?:kommun|municipality))?|"
    r"kommunen|bolaget|the municipality)"
)
_THEY: Final = r"(?:it|they|den|det|de|man|kommunen|bolaget|the municipality|the company)"
_SWEDISH: Final = re.compile(
    rf"^(?P<asks>\W*hur (?:mycket|många)\s+(?:mer|mindre|fler|färre))\s+(?P<thing>[^?,]+?)\s+(?P<first>{_VERB})\s+"
    rf"(?P<owner>{_OWNER})\s+än\s+(?:(?:vad\s+)?{_THEY}\s+)?(?P<second>{_VERB})\b(?P<rest>[^?]*)",
    re.IGNORECASE,
)
_ENGLISH: Final = re.compile(
    rf"^(?P<asks>\W*how (?:much|many)\s+(?:more|less|fewer))\s+(?P<thing>[^?,]+?)\s+(?:did|does|do)\s+"
    rf"(?P<owner>{_OWNER})\s+"
    rf"(?P<first>{_VERB})\s+than\s+(?:{_THEY}\s+)?(?P<second>{_VERB})\b(?P<rest>[^?]*)",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r",?\s*(?:in|i)\s+(?:tusen\s+|thousands?\s+(?:of\s+)?)?[^\W\d]+(?:\s+[^\W\d]+)?\s*$", re.IGNORECASE
)


def name_both_sides(text: str) -> str:
    """Return a question of how much more was done one way than another with both things named.

    >>> name_both_sides("Hur mycket mer el producerade Vik än kommunen förbrukade 2031?")
    'Hur mycket mer producerat el än förbrukat el hade Vik 2031?'
    >>> name_both_sides("How much more waste did Vik collect than it treated in 2031, in tonnes?")
    'How much more insamlat waste than behandlat waste was there in Vik in 2031?'
    >>> name_both_sides("How much more did Vik spend than it had planned?")
    'How much more did Vik spend than it had planned?'
    """
    swedish, english = _SWEDISH.match(text), _ENGLISH.match(text)
    found = swedish or english
    if found is None:
        return text
    first, second = (_as_row(found[name]) for name in ("first", "second"))
    if first == second:
        return text
    thing, rest = found["thing"], _without_unit(found["rest"])
    if swedish:
        return f"{found['asks']} {first} {thing} än {second} {thing} hade {found['owner']}{rest}?"
    return f"{found['asks']} {first} {thing} than {second} {thing} was there in {found['owner']}{rest}?"


def _as_row(verb: str) -> str:
    """Return what a row calls a thing to which that was done."""
    return next(done for done, words in _DONE.items() if re.fullmatch(words, verb, re.IGNORECASE))


def _without_unit(rest: str) -> str:
    """Return the end of a question without the unit that it is to be answered in."""
    found = _UNIT.search(rest)
    return rest if found is None or found.start() == 0 else rest[: found.start()].rstrip(" ,")
