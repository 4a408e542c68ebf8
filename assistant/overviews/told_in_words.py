"""Tells which questions only words can answer: how far things have come, what is planned, what surprises.

In: a question. Out: yes or no. For example "vilka projekt är klara?" is answered by a sentence where no table has a
column for it, never by what all projects cost together.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.overviews.status_question import read_asked_status
from assistant.records import Operation, Plan
from assistant.words.report_words import asks_length_of_report

_LEAD: Final = r"^\W*(?:(?:och|men|and|but)\s+)?"
# "vad överraskar i rapporten", "what stands out": what does is for the reader to say, and not what is largest
_STRIKES: Final = re.compile(
    rf"{_LEAD}(?:vad|vilka|vilken|what|which)\b[^?]*\b(?:överrask\w+|förvåna\w*|oväntade?|uppseendeväckande|"
    r"anmärkningsvärd\w*|surpris\w+|unexpected|remarkable|noteworthy|stands? out|stood out|sticker ut|stack ut)\b"
    r"(?![^?]*\b(?:kostnad|intäkt|utgift|cost|expens|revenue|income))",
    re.IGNORECASE,
)
# "vad planeras i Vik": a budget is no plan that could be told in words
_PLANNED: Final = re.compile(
    rf"{_LEAD}(?:(?:vad|va)\s+(?:planeras|(?:är|har|finns)\b[^?]*\bplanera[dt]e?s?|(?:väntar|händer|sker)\b[^?]*\b"
    r"(?:framöver|nästa år|härnäst)|(?:ska|skall|kommer)\s[^?]*\b(?:göras?|hända|ske)\b)|"
    r"what\s+(?:is|are|has been|was)\s+(?:being\s+)?planned|what\s+(?:is|are)\s+[^?]*\bplanning|"
    r"what\s+will\s+(?:happen|be done))\b",
    re.IGNORECASE,
)
# "what must the board report by May", "vad ska nämnden redovisa": what somebody has to do is no amount
_DUTY: Final = re.compile(
    rf"{_LEAD}(?:(?:vad|va)\s+(?:ska|skall|måste|bör|behöver)\s[^?]*\b(?:redovisa|rapportera|återkomma|återrapportera|"
    r"presentera|lämna in|ta fram|utreda|föreslå|beskriva|besluta|vidta|åtgärda|förbättra|pröva|lägga fram|se över)\b|"
    r"what\s+(?:must|should|shall|ought|(?:does|do|did|has|have|had|is|are|was|were)\s(?=[^?]*\bto\s))\s*[^?]*\b"
    r"(?:report(?!s?\b[^?]*\b(?:say|state))|present|propose|submit|investigate|describe|decide|explain|return with|"
    r"come back with|draw up|remedy|look into|account for)\b)"
    r"(?![^?]*\b(?:kosta\w*|kronor|tkr|mnkr|kostnad\w*|underskott\w*|överskott\w*|resultat\w*|costs?|deficit|surplus|"
    r"result|profit|loss|figures?)\b)",
    re.IGNORECASE,
)
# "what share of the planned savings had been achieved": a number, whatever has been achieved
_SHARE_OF: Final = re.compile(
    r"^\W*(?:(?:och|and)\s+)?(?:what|which|vilken|vad är)\s+(?:the\s+)?"
    r"(?:share|proportion|percentage|fraction|andel|procentandel)\b",
    re.IGNORECASE,
)


def asks_no_figure(text: str) -> bool:
    """Whether a question asks for what only words can tell: how far things have come, what is planned or surprises.

    >>> asks_no_figure("Which projects are finished?"), asks_no_figure("Vad planeras i Vik?")
    (True, True)
    >>> asks_no_figure("Vad överraskar i bokslutet?"), asks_no_figure("Vad var planerat för skolan?")
    (True, False)
    >>> asks_no_figure("Hur många projekt är klara?"), asks_no_figure("Vad kostade bron?")
    (False, False)
    >>> asks_no_figure("What must the board present by May?"), asks_no_figure("Vad ska bron kosta?")
    (True, False)
    >>> asks_no_figure("What share of the planned savings has been achieved?")
    False
    """
    if _STRIKES.search(text) or _PLANNED.search(text) or _DUTY.search(text) or asks_length_of_report(text):
        return True
    asked = read_asked_status(text, ())
    return asked is not None and not asked.counts and not _SHARE_OF.match(text)


def as_words(plan: Plan) -> Plan:
    """Return the plan; of a question that no figure answers, one that looks for sentences alone."""
    if not asks_no_figure(plan.question):
        return plan
    return replace(plan, operation=Operation.FIND_TEXT, rows=(), whole=False, unexplained=plan.subject)
