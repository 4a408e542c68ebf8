"""Tells whether sentences say that something has come as far as is asked: finished, delayed, stopped, going on.

In: an `Answer` of quotations to a question such as "vilka projekt är klara?". Out: it as it is; or that the report does
not tell, where none of them speaks of that state: a sentence on what a project costs is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from assistant.overviews.status_question import read_asked_status
from assistant.records import Answer, Outcome
from assistant.words.status_words import OF_GOAL, State
from assistant.writing.untold_acts import take_back
from ingest.records import Report

_LATE: Final = (
    r"försen\w*|förskjut\w*|senarelag\w*|senarelägg\w*|skjut\w*\s+(?:upp|fram)|sköts\s+(?:upp|fram)|uppskjut\w*|framskjut\w*|"
    r"dröj\w*|flytta[ts]\w*|flyttad\w*|överklaga\w*|senare\s+än|långsammare|efter\s+(?:tids)?plan\w*|återupptas|"
    r"delay\w*|postpone\w*|late"
)
_DONE: Final = (
    r"klara?|klart|färdig\w*|slutför\w*|avsluta\w*|genomför\w*|i\s+(?:bruk|drift)|invig\w*|slutbesikt\w*|öppna(?:de|des|ts|t)|"
    r"levererad\w*|levererats|installerad\w*|installerats|finished|completed?|done|opened"
)
_STOPPED: Final = (
    r"avbr[uöy]t\w*|avstanna\w*|stoppa\w*|pausa\w*|vilande|ställ\w*\s+in|inställ\w*|utgå\w*|stängd\w*|skjut\w*\s+upp|sköts\s+upp|"
    r"overklaga\w*|paus\w*|stopp\w*|cancel\w*"
)
_ONGOING: Final = (
    r"pågå\w*|under\s+arbete|påbörja\w*|starta\w*|inled\w*|fortsätt\w*|fortsatt\w*|ongoing|progress|started"
)
_TELLS: Final = {
    State.DONE: re.compile(rf"\b(?:{_DONE})\b", re.IGNORECASE),
    State.NOT_DONE: re.compile(
        rf"\b(?:{_DONE}|{_LATE}|{_STOPPED}|{_ONGOING}|ska|kommer|beräknas|väntas)\b", re.IGNORECASE
    ),
    State.DELAYED: re.compile(rf"\b(?:{_LATE}|{_STOPPED})\b", re.IGNORECASE),
    State.STOPPED: re.compile(rf"\b(?:{_STOPPED}|{_LATE})\b", re.IGNORECASE),
    State.ONGOING: re.compile(rf"\b(?:{_ONGOING})\b", re.IGNORECASE),
    State.NOT_STARTED: re.compile(rf"\b(?:{_ONGOING}|{_LATE}|{_STOPPED})\b", re.IGNORECASE),
}
# What is still to be done is not done: "ska tas i drift", "beräknas vara klar", "innan bron är klar"
_TO_COME: Final = re.compile(
    r"\b(?:ska|skall|kommer\s+att|beräknas|väntas|planeras|bedöms|tidigast|innan|när|will|expected|inte|ännu)\b[^.]*$",
    re.IGNORECASE,
)


def without_untold_state(answer: Answer, reports: Mapping[str, Report]) -> Answer:
    """Return the answer, or that the reports do not tell, where no quotation speaks of the state asked for."""
    asked = read_asked_status(answer.plan.question, ())
    if asked is None or answer.outcome is not Outcome.ANSWERED or answer.figures or not answer.citations:
        return answer
    if OF_GOAL & (asked.wanted | asked.denied):
        return answer
    wanted = asked.wanted or frozenset({State.NOT_DONE})
    quotes = [citation.quote for citation in answer.citations]
    told = any(_tells(state, quote) for state in wanted for quote in quotes)
    return answer if told else take_back(answer, reports)


def _tells(state: State, text: str) -> bool:
    """Whether a text says that something is in a state; of what is done, that it is and not that it will be.

    >>> _tells(State.DONE, "Bron togs i bruk i maj."), _tells(State.DONE, "Bron ska tas i bruk i maj.")
    (True, False)
    """
    pattern = _TELLS.get(state)
    if pattern is None:
        return True
    found = list(pattern.finditer(text))
    if state is not State.DONE:
        return bool(found)
    return any(not _TO_COME.search(text[: match.start()]) for match in found)
