"""What the words around a table say of the sign of its deviations.

In: a caption, a heading, a note. Out: the sign of a good deviation, for example::

    "Avvikelse = budget minus utfall, plus är överskott."  ->  1
    "Plus betyder dyrare än budget."                       ->  -1
"""

from __future__ import annotations

import re

_PLUS = (
    r"(?:plus(?:tecken)?|positiv(?:t)?\s+(?:\w*avvikelse|differens|belopp|tal|värde|siffra)|positiva\s+(?:belopp|tal|värden)"
    r"|(?:a\s+)?positive\s+(?:variances?|deviations?|amounts?|figures?|values?))"
)
_MINUS = (
    r"(?:minus(?:tecken)?|negativ(?:t)?\s+(?:\w*avvikelse|differens|belopp|tal|värde|siffra)|negativa\s+(?:belopp|tal|värden)"
    r"|(?:a\s+)?negative\s+(?:variances?|deviations?|amounts?|figures?|values?))"
)
_GOOD = (
    r"(?:(?:budget)?överskott\w*|bättre|billigare|underskrid\w+|underskred\w*|gynnsam\w*|pengar\s+över|klara\w*\s+sig"
    r"|(?:lägre|mindre|under)\s+(?:\w+\s+)?(?:än\s+)?budget\w*|lägre\s+kostnad\w*|surplus\w*|underspen\w*|better|saving\w*"
    r"|favou?rable|(?:under|below)\s+budget)"
)
_BAD = (
    r"(?:(?:budget)?underskott\w*|sämre|dyrare|överskrid\w+|överskred\w*|ogynnsam\w*"
    r"|(?:högre|mer|över)\s+(?:\w+\s+)?(?:än\s+)?budget\w*|högre\s+kostnad\w*|deficit\w*|overspen\w*|worse"
    r"|unfavou?rable|adverse|(?:over|above)\s+budget)"
)
_MEANS = (
    r"(?:betyder|innebär|är|visar|anger|avser|motsvarar|markerar|utgör|står\s+för|means?|is|are|indicates?|denotes?"
    r"|shows?|=|:)"
)
_WORDS = r"(?:[^\s.;,=:()\d]+\s+){0,%d}"
_MARKS = {1: r"\+", -1: r"[-–−]"}


def _patterns(sign: int, named: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Give the patterns that say what one sign is, with 1 for what makes it good and -1 for bad."""
    found = []
    mark = _MARKS[sign]
    for worth, words in ((1, _GOOD), (-1, _BAD)):
        pattern = (
            rf"(?<!\w){named}\s*(?:\({mark}\)\s*)?{_WORDS % 4}{_MEANS}\s*{_WORDS % 8}{words}(?!\w)"
            rf"|(?:^|(?<=[\s(,;:/])){mark}\s*(?:=|är|betyder|innebär|means?)\s*{_WORDS % 4}{words}(?!\w)"
            rf"|(?<=\(){mark}\s*{words}(?!\w)"
            rf"|(?<!\w){words}\s*(?:=\s*)?\(?\s*(?:{mark}|{named})\s*\)"
            rf"|(?<!\w){words}\s+(?:visas|anges|redovisas|markeras|skrivs|(?:is|are)\s+(?:shown|marked))\s+"
            rf"(?:med|som|with|as|by)\s+(?:a\s+|ett\s+)?{named}"
        )
        found.append((worth * sign, re.compile(pattern, re.IGNORECASE)))
    return tuple(found)


_STATEMENTS = (*_patterns(1, _PLUS), *_patterns(-1, _MINUS))
_END = re.compile(r"(?<=[.!?])\s+(?=[^a-zåäö])")
_OF_COMPARISON = re.compile(
    r"\b(?:bättre|sämre|better|worse)\s+(?:än|than)\b(?!\s+(?:\w+\s+)?(?:budget|plan))", re.IGNORECASE
)


def read_stated_sign(text: str) -> int:
    """Give the sign of a good deviation that a text states, 0 where it states none, or both.

    >>> read_stated_sign("Plus betyder att nämnden hade pengar över, minus att den överskred sin budget.")
    1
    >>> read_stated_sign("Plus betyder dyrare än budget."), read_stated_sign("Kostnader visas med minus.")
    (-1, 0)
    """
    if _OF_COMPARISON.search(text):
        return 0
    told = {good for good, pattern in _STATEMENTS if pattern.search(text)}
    return told.pop() if len(told) == 1 else 0


def to_sentences(text: str) -> list[str]:
    """Give the pieces of a text that end with a full stop and a space; one cut too many loses a statement, no more."""
    return [sentence for sentence in _END.split(re.sub(r"\s+", " ", text).strip()) if sentence]
