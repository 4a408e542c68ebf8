"""Verbs of going over or under a budget whose two words stand apart, Swedish and English.

In: a question. Out: which way the thing is presumed to have gone, and where the words stand. For example "hur mycket
gick gymnasieskolan över" asks for a deviation, as "gick över budget" does, and not for what was spent.
"""

from __future__ import annotations

import re

_HOW_MUCH = r"\b(?:hur (?:mycket|mycke|mkt|mkct|stort|långt|många (?:kronor|tkr|mnkr|mkr|miljoner|tusen)))\b[^?.,]*?"
_WENT = (
    r"\b(?P<verb>gick|går|gått|gå|drog|drar|dragit|dra|låg|ligger|legat|ligga|hamna(?:de|r|t)?|kom|kommit|kommer|"
    r"landa(?:de|r|t)?|stack|slutade)\b"
)
_NAME = r"(?:[^?.,]{2,80}?|\s+)"
_WHOSE = r"(?:sin|sina|sitt|den|hela|årets|projektets|totala|samlade|ursprungliga|beslutade|tilldelade|avsatta)"
_WHOSE_EN = r"(?:its|their|the|total|whole|overall|entire|original|approved|project['’]?s?)"
# what may come after: no thing that was gone over ("över gränsen"), but when, where or the budget itself
_AFTER = (
    r"(?=\W*$|\s*[?,.]|\s+(?:i|för|med|till och med|t\.?\s?o\.?\s?m|hittills|enligt|mot|totalt|egentligen|då|nu|"
    r"per|på (?:året|helåret|hela)|"
    rf"under (?:året|perioden|\d{{4}})|(?:19|20)\d\d|(?:{_WHOSE}\s+)*(?:\w*budget|ram)\w*)\b)"
)
_UNTO_BUDGET = rf"(?=\W*$|\s*[?,.]|\s+(?:{_WHOSE}\s+)*(?:\w*budget|ram)\w*\b)"
_HOW_MUCH_EN = r"\bhow (?:much|far)\b[^?.,]*?"
_AFTER_EN = (
    r"(?=\W*$|\s*[?,.]|\s+(?:in|for|during|by|so far|this|last|(?:19|20)\d\d|"
    rf"(?:{_WHOSE_EN}\s+)*\w*budgets?)\b)"
)
_BY_HOW_MUCH = r"\b(?:by )?how (?:much|far)\b[^?.,]*?\bbudgets?\b[^?.,]*?"
_BUDGET_OF = r"\b(?:med )?hur mycket\b[^?.,]*?"
_LEFT_OVER = r"(?<!left )(?<!carried )(?<!spread )(?<!put )(?<!taken )"
_GONE = tuple(
    (re.compile(pattern, re.IGNORECASE), sign)
    for pattern, sign in (
        (rf"{_HOW_MUCH}{_WENT}{_NAME}\b(?P<side>över){_AFTER}", -1),
        (rf"{_HOW_MUCH}\b(?P<verb>gick|går|gått)\b{_NAME}(?<!in )\b(?P<side>under){_UNTO_BUDGET}", 1),
        (rf"{_HOW_MUCH}\b(?P<side>över) {_WENT}", -1),
        (rf"{_HOW_MUCH}\b(?P<side>sprack|spräck(?:te|er|t)|spricker|spruckit|sprängde|sprängt)\b", -1),
        (rf"{_HOW_MUCH_EN}\b(?P<verb>go|goes|going|gone|went|ran|run|runs|came|come|ended|land(?:ed)?)\s+"
         rf"(?:up\s+|out\s+|in\s+)?(?P<side>over){_AFTER_EN}", -1),
        (rf"{_HOW_MUCH_EN}\b(?P<verb>come|came|comes|went|go|goes|ended)\s+(?:up\s+|out\s+|in\s+)?"
         r"(?P<side>under)\W*$", 1),
        # "by how much was the budget for the pier exceeded", "med hur mycket överstegs budgeten för kajen"
        (rf"{_BY_HOW_MUCH}\b(?P<side>exceeded|overspent|overshot|overrun)\b", -1),
        (rf"{_BY_HOW_MUCH}\b(?P<side>underspent)\b", 1),
        (rf"{_BUDGET_OF}\b(?P<side>översteg(?:s)?|överstigits)\b(?=[^?.,]*\bbudget)", -1),
        (rf"{_BUDGET_OF}\b(?P<side>undersk(?:red|rider|reds|rids|ridits)|understeg(?:s)?)\b(?=[^?.,]*\bbudget)", 1),
        (rf"{_HOW_MUCH_EN}\b(?P<verb>was|is|were|are)\b[^?.,]{{2,60}}?{_LEFT_OVER}\b(?P<side>over)\W*$", -1),
    )
)  # fmt: skip


def read_gone(text: str) -> tuple[int, list[tuple[int, int]]]:
    """Return -1 where it is asked how far something went over, 1 under, 0 for neither; and the spans of the words.

    >>> read_gone("hur mycket gick skolan över?")
    (-1, [(11, 15), (23, 27)])
    >>> read_gone("hur mycket gick över till nästa år?"), read_gone("hur mycket gick åt?")
    ((0, []), (0, []))
    """
    for pattern, sign in _GONE:
        if found := pattern.search(text):
            groups = ("verb", "side") if "verb" in pattern.groupindex else ("side",)
            return sign, [found.span(group) for group in groups]
    return 0, []
