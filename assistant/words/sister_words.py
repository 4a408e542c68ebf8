"""The words that ask for the same figure with something counted in or left out, or as a share of something.

In: the text of a follow-up. Out: of which sort it is, and of what. For example "och med pensionerna inräknade?" asks
for what was told with "pensionerna" in it.
"""

from __future__ import annotations

import re
from typing import Final

_COUNTED: Final = (
    r"(?:inräknad\w*|inräknat|medräknad\w*|medräknat|medtag\w+|inkluderad\w*|inkluderat|included|"
    r"counted(?: in)?)"
)
_LEFT: Final = (
    r"(?:borträknad\w*|borträknat|oräknad\w*|oräknat|exkluderad\w*|exkluderat|avdrag\w+|excluded|"
    r"left out|taken (?:out|off|away))"
)
_START: Final = r"^\W*(?:(?:och|men|and|but|fast|räknat|då|hur stor\w* (?:är|var|blir|blev) den|what about)\s+)*"
_THE: Final = r"(?:the\s+|all\s+|alla\s+|även\s+|also\s+)*"
_END: Final = r"(?:\s+(?:då|then|också|too|as well))?\W*$"
_SORTS: Final = (
    ("with", rf"{_START}(?:inklusive|inkl\b\.?|medräknat|inräknat|including|incl\b\.?|counting)\s+"
             rf"{_THE}(?P<what>[^,;?()]+?){_END}"),
    ("with", rf"{_START}(?:(?:med|with|om)\s+)?{_THE}(?P<what>[^,;?()]+?)\s+(?:(?:är|is|are)\s+)?{_COUNTED}{_END}"),
    ("with", rf"{_START}(?:om|if)\s+(?:man|vi|you|one|we)\s+(?:räknar|tar|inkluderar|counts?|includes?|adds?)\s+"
             rf"(?:(?:med|in)\s+)?{_THE}(?P<what>[^,;?()]+?)(?:\s+(?:med|in))?{_END}"),
    ("without", rf"{_START}(?:exklusive|exkl\b\.?|utan|oräknat|bortsett från|without|excluding|excl\b\.?|"
                rf"not counting)\s+{_THE}(?P<what>[^,;?()]+?){_END}"),
    ("without", rf"{_START}(?:(?:med|with)\s+)?{_THE}(?P<what>[^,;?()]+?)\s+{_LEFT}{_END}"),
    ("share", rf"{_START}(?:(?:i|in)\s+(?:%|procent|per ?cent)|som\s+(?:en\s+)?andel|"
              rf"(?:i|som) förhållande|as\s+(?:a\s+)?(?:share|percentage|proportion|per ?cent))\s+"
              rf"(?:av|of|till|to)\s+{_THE}(?P<what>[^,;?()]+?){_END}"),
)  # fmt: skip
_PATTERNS: Final = tuple((sort, re.compile(pattern, re.IGNORECASE)) for sort, pattern in _SORTS)
# What the label of a row of each sort says.
LABEL_OF_SORT: Final = {
    "with": re.compile(r"\b(?:inkl|inklusive|inräkna\w*|medräkna\w*|med|incl|including|with)\b", re.IGNORECASE),
    "without": re.compile(r"\b(?:exkl|exklusive|utan|exkluderat|excl|excluding|without)\b", re.IGNORECASE),
    "share": re.compile(r"%|\bprocent\b|\bandel\w*|\bper ?cent\b|\bshare\b", re.IGNORECASE),
}


def read_sister_sort(text: str) -> tuple[str, str]:
    """Return the sort that a follow-up is of, and what is counted in, left out or taken a share of; "" for neither.

    >>> read_sister_sort("och med pensionerna inräknade?"), read_sister_sort("and excluding loans?")
    (('with', 'pensionerna'), ('without', 'loans'))
    >>> read_sister_sort("och som andel av skatterna då?"), read_sister_sort("och med vilken budget?")
    (('share', 'skatterna'), ('', ''))
    """
    for sort, pattern in _PATTERNS:
        if found := pattern.search(text):
            return sort, found["what"].strip()
    return "", ""
