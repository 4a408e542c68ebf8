"""Says of how fast things are done how long they take: "bygglov handlades snabbare" is a shorter "handläggningstid".

In: nothing. Out: pairs of a pattern and what it means, for `circumlocutions`. Reports print times, and no speeds: what
is done faster takes less time, so "faster than last year" is "shorter than last year" of the row with the time.
"""

from __future__ import annotations

from typing import Final

_PLACE: Final = r"(?P<place>\s(?:i|hos|på)\s+(?-i:[A-ZÅÄÖ])\w+(?:\s+kommun)?)?"
_THING: Final = (
    r"(?:(?:ansökningar(?:na)?|ärenden(?:a)?)\s+(?:om|för)\s+)?"
    r"(?P<thing>(?!(?:att|det|de|den|som|ärenden|ansökningar)\b)[^\W\d][\w-]{2,}"
    r"(?:\s+(?:av|för|om|i)\s+(?!(?-i:[A-ZÅÄÖ]))\w+(?:\s+och\s+\w+)?)?)"
)
_HANDLED: Final = (
    r"(?:handlägg(?:s|es|as)|handla(?:des|ts|gts)|handlagts|hantera(?:s|des|ts)|behandla(?:s|des|ts)|"
    r"avgörs|avgjordes|avgjorts|beslutas|beslutades|bevilja(?:s|des|ts))"
)
_FAST: Final = r"(?:mycket\s+|allt\s+|ännu\s+|betydligt\s+)?(?:snabbare|fortare)"
_SLOW: Final = r"(?:mycket\s+|allt\s+|ännu\s+|betydligt\s+)?(?:långsammare|saktare)"
_INQUIRY: Final = r"(?P<act>utredning|handläggning|behandling|prövning)(?:en|arna|ar)?"
_WHOM: Final = r"(?:\s+(?:av|för|om)\s+(?P<whom>\w+(?:\s+och\s+\w+)?))?"
_HANDLED_EN: Final = (
    r"(?:being\s+)?(?:handled|processed|dealt\s+with|decided(?:\s+on)?|granted|issued|approved|settled)"
)
_MORE: Final = r"(?P<more>kortare|mindre|längre|mer)"
_TO_DO: Final = r"att\s+(?:få|handlägga|pröva|ge|bevilja)\s+(?:ett\s+|en\s+)?"
_FAST_EN: Final = r"(?:(?:much|even)\s+)?(?:faster|quicker|more\s+quickly|more\s+rapidly|sooner)"
_SLOW_EN: Final = r"(?:(?:much|even)\s+)?(?:slower|more\s+slowly)"
_THING_EN: Final = (
    r"(?:(?:the\s+)?applications?\s+for\s+)?(?:an?\s+|the\s+)?"
    r"(?P<thing>(?!(?:that|the|it|if|they|is)\b)[a-z][\w-]{2,}(?:\s+[a-z][\w-]{2,})?)"
)

_SPEEDS: Final = tuple(
    rule
    for fast, english, size in ((_FAST, _FAST_EN, ("kortare", "shorter")), (_SLOW, _SLOW_EN, ("längre", "longer")))
    for rule in (
        # "bygglov handlades snabbare än", "handlades bygglov snabbare än"
        (rf"\b{_THING}\s+(?:har\s+)?{_HANDLED}{_PLACE}\s+{fast}\b",
         rf"handläggningstiden för \g<thing>\g<place> var {size[0]}"),
        (rf"\b{_HANDLED}\s+{_THING}{_PLACE}\s+{fast}\b", rf"är handläggningstiden för \g<thing>\g<place> {size[0]}"),
        # "går utredningarna snabbare"
        (rf"\b(?:går|gick)\s+{_INQUIRY}{_WHOM}{_PLACE}\s+{fast}\b",
         rf"är \g<act>stiden för \g<whom>\g<place> {size[0]}"),
        (rf"\b{_INQUIRY}{_WHOM}{_PLACE}\s+(?:går|gick|gått)\s+{fast}\b",
         rf"\g<act>stiden för \g<whom>\g<place> är {size[0]}"),
        (rf"\bdet\s+(?:går|gick)\s+{fast}\s+att\s+få\s+(?:ett\s+|en\s+)?{_THING}",
         rf"handläggningstiden för \g<thing> är {size[0]}"),
        (rf"\b(?:går|gick)\s+det\s+{fast}\s+att\s+få\s+(?:ett\s+|en\s+)?{_THING}",
         rf"är handläggningstiden för \g<thing> {size[0]}"),
        (rf"(?<![a-z]){_THING_EN}\s+(?:were|are|was|is|got|gets?|have\s+been|has\s+been)\s+{_HANDLED_EN}\s+{english}\b",
         rf"the handling time of \g<thing> was {size[1]}"),
    )
)  # fmt: skip
_TIMES: Final = (
    # "tar det kortare tid att få bygglov", "det tar längre tid att få bygglov"
    (rf"\b(?:tar|tog)\s+det\s+{_MORE}\s+tid\s+{_TO_DO}{_THING}",
     r"är handläggningstiden för \g<thing> \g<more>"),
    (rf"\bdet\s+(?:tar|tog)\s+{_MORE}\s+tid\s+{_TO_DO}{_THING}",
     r"handläggningstiden för \g<thing> är \g<more>"),
    # "tar utredningarna av barn längre tid"
    (rf"\b(?:tar|tog)\s+{_INQUIRY}{_WHOM}{_PLACE}\s+{_MORE}\s+tid\b",
     r"är \g<act>stiden för \g<whom>\g<place> \g<more>"),
    (rf"\b{_INQUIRY}{_WHOM}{_PLACE}\s+(?:tar|tog|tagit)\s+{_MORE}\s+tid\b",
     r"\g<act>stiden för \g<whom>\g<place> är \g<more>"),
    (r"\bit\s+(?:takes|took)\s+(?P<more>longer|less\s+time|more\s+time)\s+"
     rf"to\s+(?:get|handle|process|grant|be\s+granted)\s+{_THING_EN}",
     r"the handling time of \g<thing> is \g<more>"),
)  # fmt: skip
SPEED_RULES: Final = (*_SPEEDS, *_TIMES)
