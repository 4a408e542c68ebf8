"""The sections that nearly every report has and that people ask for by a word of their own: what is to come, the risks.

In: a question, or a heading. Out: the kind of section that it speaks of. For example "vad väntar framöver i Vik?" asks
for what the report tells under "Förväntad utveckling", "Framåtblick" or "Inför kommande år".
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Section(StrEnum):
    """A kind of section."""

    FUTURE = "future"
    RISKS = "risks"


_WHEN: Final = (
    r"(?:framöver|härnäst|i framtiden|framåt|nästa år|"
    r"(?:under |inför )?(?:det |de )?kommande (?:år(?:et|en)?|perioden)|"
    r"(?:under )?de närmaste åren|inför nästa år|på sikt)"
)
_WHEN_EN: Final = (
    r"(?:next year|in the future|going forward|ahead|(?:in|over|for) the (?:coming|next few) years?|next|from here)"
)
_WHERE: Final = r"(?P<rest>(?:i|för|hos|inom|på)\s+(?!kassan\b)[\w-]+(?:[\s-]+[\w-]+){0,4}?)"
_WHERE_EN: Final = r"(?P<rest>(?:in|for|at|of|within)\s+(?!cash\b)[\w'’-]+(?:[\s-]+[\w'’-]+){0,4}?)"
_WHO: Final = r"(?P<who>[\w-]+(?:[\s-]+[\w-]+){0,3}?)"
_COMES: Final = (
    r"(?:väntar|väntas|händer|sker|planeras|förväntas|(?:kommer|väntas)(?: att)? (?:hända|ske)|är på gång|"
    r"är planerat|blir det)"
)
_COMES_EN: Final = (
    r"(?:is|are)\s+(?:expected|planned|coming|going to happen|to come)|(?:lies|comes|happens)|will happen"
)
_SAYS: Final = r"vad säger rapporten om framtiden \g<rest>?"
_SAYS_EN: Final = r"what does the report say about the future \g<rest>?"

# What people say for such a section, as a question for what the report says of it.
SECTION_RULES: Final = (
    (rf"^\W*hur ser framtiden ut\s+{_WHERE}\W*$", _SAYS),
    (rf"^\W*vad\s+{_COMES}\s+(?:det\s+)?{_WHEN}\s+{_WHERE}\W*$", _SAYS),
    (rf"^\W*vad\s+{_COMES}\s+{_WHERE}\s+{_WHEN}\W*$", _SAYS),
    (rf"^\W*(?:vad|vilket|vilka)\s+är\s+nästa steg\s+{_WHERE}\W*$", _SAYS),
    (rf"^\W*vilka\s+(?:framtids)?planer\s+(?:finns\s+(?:det\s+)?)?(?:för framtiden\s+|{_WHEN}\s+)?{_WHERE}\W*$", _SAYS),
    (
        rf"^\W*(?:vilka|vad för)\s+(?:framtids)?planer\s+har\s+{_WHO}(?:\s+(?:för framtiden|{_WHEN}))?\W*$",
        r"vad säger rapporten om framtiden för \g<who>?",
    ),
    (rf"^\W*what\s+(?:does|will)\s+the future\s+(?:look like|hold|bring)\s+{_WHERE_EN}\W*$", _SAYS_EN),
    (rf"^\W*what\s+(?:{_COMES_EN})\s+{_WHEN_EN}\s+{_WHERE_EN}\W*$", _SAYS_EN),
    (rf"^\W*what\s+(?:{_COMES_EN})\s+{_WHERE_EN}\s+{_WHEN_EN}\W*$", _SAYS_EN),
    (rf"^\W*what\s+are\s+the\s+(?:future\s+)?plans?(?:\s+for\s+the\s+future)?\s+{_WHERE_EN}\W*$", _SAYS_EN),
    (
        rf"^\W*(?:vilka|vad för)\s+(?:är\s+(?:de\s+)?)?(?:största\s+|viktigaste\s+)?(?P<what>utmaningar|risker)"
        rf"(?:na)?\s+(?:(?:finns|står|ser|har|är)\s+)?(?:det\s+)?{_WHERE}\W*$",
        r"vad säger rapporten om \g<what> \g<rest>?",
    ),
    (
        rf"^\W*(?:vilka|vad för)\s+(?:största\s+|viktigaste\s+)?(?P<what>utmaningar|risker)\s+(?:står|ser|har)\s+"
        rf"{_WHO}(?:\s+(?:inför|framför sig|framåt|framöver))?\W*$",
        r"vad säger rapporten om \g<what> för \g<who>?",
    ),
    (
        rf"^\W*(?:what|which)\s+(?:are\s+the\s+)?(?:main\s+|biggest\s+|greatest\s+)?(?P<what>challenges|risks)\s+"
        rf"(?:(?:are|lie)\s+(?:there\s+|ahead\s+)?)?{_WHERE_EN}\W*$",
        r"what does the report say about \g<what> \g<rest>?",
    ),
    (
        rf"^\W*(?:what|which)\s+(?:main\s+)?(?P<what>challenges|risks)\s+(?:does|do|is|are)\s+{_WHO}\s+"
        r"(?:face|facing|see|have)\W*$",
        r"what does the report say about \g<what> for \g<who>?",
    ),
)

_ASKED: Final = {
    Section.FUTURE: re.compile(r"\b(?:om framtiden|about the future)\b", re.IGNORECASE),
    Section.RISKS: re.compile(r"\bom (?:risker|utmaningar)\b|\babout (?:risks|challenges)\b", re.IGNORECASE),
}
_HEADED: Final = {
    Section.FUTURE: re.compile(
        r"\b(?:framtid(?:en)?|framåt(?:blick)?|framöver|utblick|nästa (?:år|steg)|utsikter|"
        r"förväntad(?:e)? utveckling\w*|inför \d{4}|(?:inför )?kommande (?:år(?:et|en)?|period\w*))\b|"
        r"\bblicken fram|\boutlook\b|\bfuture\b",
        re.IGNORECASE,
    ),
    Section.RISKS: re.compile(
        r"\b(?:risk(?:er)?|osäkerhet(?:er|sfaktorer)?|utmaning(?:ar)?|känslighet\w*|risks?)\b", re.I
    ),
}
_LONGEST_HEADING: Final = 5  # "6. Känslighet och risker"; a longer one is told of one thing
# What a sentence says of a risk or a challenge, where a report has no section of them.
_TOLD: Final = {
    "utmaning": re.compile(r"\butmaning(?:en|ar|arna)?\b|\bchallenges?\b", re.IGNORECASE),
    "risk": re.compile(
        r"\brisk(?:en|er|erna)?\s+(?:finns|för|att|är|i|med|bedöms|kvarstår)\b|"
        r"\b(?:finns|största|stor|ökad|en|dessa|minimera|hantera|identifierade?)\s+risk(?:en|er|erna)?\b|"
        r"\brisks?\s+(?:of|that|is|are|remain)\b",
        re.IGNORECASE,
    ),
}
# "för att bedöma risker": a duty, and no risk that is told
_DUTY: Final = re.compile(r"\b(?:bedöma|undersöka|kartlägga|analysera|arbeta in|följa upp|assess|map)\b", re.IGNORECASE)
# The word that names the section itself, and nothing that is told in it.
SECTION_WORD: Final = re.compile(
    r"framtid(?:en)?|(?:the\s+)?future|risk(?:er|s)?|utmaningar|challenges?", re.IGNORECASE
)


def read_section(question: str) -> Section | None:
    """Return the section that a question asks for what a report says in it, if any.

    >>> read_section("vad säger rapporten om framtiden för Vik?"), read_section("vad säger rapporten om skolan?")
    (<Section.FUTURE: 'future'>, None)
    """
    return next((kind for kind, pattern in _ASKED.items() if pattern.search(question)), None)


def is_section(heading: str, kind: Section) -> bool:
    """Whether a heading opens a section of that kind.

    >>> is_section("8. Framåtblick", Section.FUTURE), is_section("Risk att elever inte fick stöd", Section.RISKS)
    (True, False)
    """
    return _HEADED[kind].search(heading) is not None and len(heading.split()) <= _LONGEST_HEADING


def tells_section(question: str, sentence: str) -> bool:
    """Whether a sentence tells of a risk, or a challenge, where the question asks for just that.

    >>> tells_section("vad säger rapporten om risker i Vik?", "Det finns risk för att fler flyttar.")
    True
    >>> tells_section("vad säger rapporten om risker i Vik?", "Systemet registrerar risk och incident.")
    False
    """
    asked = "utmaning" if re.search(r"utmaning|challenge", question, re.IGNORECASE) else "risk"
    is_told = _TOLD[asked].search(sentence) is not None and _DUTY.search(sentence) is None
    return is_told and read_section(question) is Section.RISKS
