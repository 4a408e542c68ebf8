"""The words that ask which reports there are, and for the newest or the oldest of them, Swedish and English.

In: a question. Out: whether it asks for a list of reports, and for which end of it. For example "vilken är den senaste
rapporten?" asks for the newest; "vad kostade skolan i den senaste rapporten?" asks for a figure.
"""

from __future__ import annotations

import re
from typing import Final

_NEW = r"(?:nyaste?|senaste?|sista|färskaste?|newest|latest|most recent|last)"
_OLD = r"(?:äldsta?|tidigaste?|första|oldest|earliest|first)"
_REPORT = r"(?:rapport|dokument|redovisning|report|document)"
_TAIL = (
    r"(?:\s+(?:du|ni|jag|vi|you|we|i|some?|that|har|have|finns|inläst|inlästa|av (?:dem|alla)|of (?:them|all)|"
    r"(?:för|från|om|i|for|from|about|in|of)\s+[\w-]+))*\W*$"
)
_ASKS = r"^\W*(?:och |and )?(?:vilken|vilket|vad|which|what)\s+"


def _ends(end: str) -> re.Pattern[str]:
    """Return the questions for the report at one end of time."""
    return re.compile(
        rf"{_ASKS}(?:är|var|heter|is|was)\s+(?:den |det |the )?{end}\s+{_REPORT}(?:en|et)?{_TAIL}|"
        rf"{_ASKS}{_REPORT}s?\s+(?:är|is)\s+(?:den |det |the )?{end}{_TAIL}",
        re.IGNORECASE,
    )


_NEWEST: Final = _ends(_NEW)
_OLDEST: Final = _ends(_OLD)
_ANY: Final = re.compile(
    r"^\W*(?:finns det|har du|har ni|is there|are there|do you have|have you)\s+(?:någon|några|en|any|an?)\s+"
    rf"(?:\w+\s+)?{_REPORT}(?:er|s)?{_TAIL}",
    re.IGNORECASE,
)

# "vilket år gäller Viks rapport", "när är rapporten från", "hur många rapporter finns det": the list tells it
_OF_TIME: Final = re.compile(
    r"^\W*(?:och |and )?(?:vilke[nt]\s+(?:period|tid|tidsperiod|år|månader)\s+(?:gäller|avser|"
    r"omfattar|täcker|är|handlar)\b|"
    r"(?:what|which)\s+(?:period|year|time|months)\s+(?:does|do|is|are)\b|"
    r"(?:när|från när|från vilket år|hur gammal)\s+(?:är|kommer|kom)\b|(?:when|how old)\s+is\b)"
    rf"[^?]*\b(?:{_REPORT}(?:en|et|ens)?|bokslut(?:et)?|delårsrapport(?:en)?|årsredovisning(?:en)?|delårsbokslut(?:et)?)"
    r"(?:\s+(?:från|för|om|i|for|from|about|in|of|cover|concern)(?:\s+[\w-]+)?)*\W*$",
    re.IGNORECASE,
)
_HOW_MANY: Final = re.compile(
    rf"^\W*(?:och |and )?(?:hur många|how many)\s+(?:\w+\s+)?{_REPORT}(?:er|s)?{_TAIL}|"
    rf"^\W*(?:och |and )?(?:hur många|how many)\s+{_REPORT}(?:er|s)?\s+(?:finns|är|are|do|have|har)\b[^?]{{0,20}}\W*$",
    re.IGNORECASE,
)
# "hur lång är rapporten": of its pages nothing is known, and no amount tells it
_LENGTH: Final = re.compile(
    rf"^\W*(?:hur lång|hur tjock|how long|hur många (?:sidor|sid|ord)|how many (?:pages|words))\b[^?]*"
    rf"\b(?:{_REPORT}(?:en|et|s)?|bokslut(?:et)?|delårsrapport(?:en)?|årsredovisning(?:en)?)\b",
    re.IGNORECASE,
)


def asks_time_of_reports(text: str) -> bool:
    """Whether it is asked what time a report is of, or how many reports there are.

    >>> asks_time_of_reports("Vilket år gäller Viks rapport?"), asks_time_of_reports("Hur många rapporter finns det?")
    (True, True)
    >>> asks_time_of_reports("När är bron klar?"), asks_time_of_reports("Hur många rapporter skrev nämnden?")
    (False, False)
    """
    return _OF_TIME.search(text) is not None or _HOW_MANY.search(text) is not None


def asks_length_of_report(text: str) -> bool:
    """Whether it is asked how long a report is.

    >>> asks_length_of_report("Hur lång är Viks rapport?"), asks_length_of_report("Hur lång är kajen?")
    (True, False)
    """
    return _LENGTH.search(text) is not None


def asks_end_of_reports(text: str) -> int:
    """Return 1 where a text asks which report is the newest, -1 for the oldest, 0 for neither.

    >>> asks_end_of_reports("Vilken rapport är nyast?"), asks_end_of_reports("which is the oldest report you have?")
    (1, -1)
    >>> asks_end_of_reports("Vad säger den senaste rapporten om skolan?")
    0
    """
    return int(bool(_NEWEST.search(text))) - int(bool(_OLDEST.search(text)))


def asks_any_report(text: str) -> bool:
    """Whether a text asks if there is a report of something: "finns det någon rapport från Vik?".

    >>> asks_any_report("Finns det någon rapport från Vik?"), asks_any_report("Finns det något underskott i Vik?")
    (True, False)
    """
    return _ANY.search(text) is not None
