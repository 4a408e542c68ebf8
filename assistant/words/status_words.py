"""The words of how far something has come, in a cell of a report and in a question: data, no code that decides.

In: nothing. Out: `State`, and patterns by state that `overviews/` reads. For example a cell "Ej påbörjat" and the words
"har inte börjat" of a question are of the same state.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class State(StrEnum):
    """How far something has come: its progress, whether a goal was reached, or a colour."""

    DONE = "done"
    NOT_DONE = "not done"
    ONGOING = "ongoing"
    NOT_STARTED = "not started"
    DELAYED = "delayed"
    STOPPED = "stopped"
    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not reached"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


PROGRESS: Final = frozenset(
    {State.DONE, State.NOT_DONE, State.ONGOING, State.NOT_STARTED, State.DELAYED, State.STOPPED}
)
OF_GOAL: Final = frozenset({State.REACHED, State.PARTLY, State.NOT_REACHED})
COLOURS: Final = frozenset({State.GREEN, State.YELLOW, State.RED})
# A light beside a goal tells whether it was reached.
AS_GOAL: Final = {State.GREEN: State.REACHED, State.YELLOW: State.PARTLY, State.RED: State.NOT_REACHED}

_NOT = r"(?:ej|inte|icke|ännu\s+(?:ej|inte)|not(?:\s+yet)?)"
_ENDED = (
    r"(?:klar[at]?|klarställ\w+|färdig[at]?|färdigställ\w+|avsluta(?:d|de|t|ts|des)|slutför(?:d|da|t|ts|des)|"
    r"genomför(?:d|da|t|ts|des)|verkställ(?:d|da|t|ts|des)|levererad?e?t?|done|completed?|finished|finalised|"
    r"implemented|delivered)"
)
_BEGUN = r"(?:påbörja(?:d|de|t|ts|des)|starta(?:d|de|t|ts|des)|börjat|i\s*gång(?:satt|satta)?|started|begun|initiated)"
_MET = (
    r"(?:uppfyll\w*|uppnå\w*|nå(?:r|s|tt|tts|dd|dda|dde|ddes)|klara(?:s|t|ts|des)|måluppfyllelse|"
    r"fulfilled|reached|met|achieved)"
)
_LATE = (
    r"(?:försen\w+|förskjut\w+|senarelag\w+|delayed|late|overdue|behind\s+(?:schedule|plan)|efter\s+(?:tids)?plan\w*)"
)
_HALTED = (
    r"(?:avbrut\w+|avbryt\w+|stoppa\w+|pausa\w+|vilande|inställ[dt]\w*|utgå(?:r|tt)|makulera\w+|cancell?ed|paused|"
    r"on\s+hold|stopped)"
)
_GOING = (
    r"(?:pågår|pågående|under\s+arbete|enligt\s+(?:tids)?plan|påbörja[dt]e?|ongoing|in\s+progress|under\s*way|"
    r"on\s+track|started)"
)

# What a cell says, the most particular first; each must be the whole of a piece of the cell.
OF_CELL: Final = tuple(
    (state, re.compile(pattern, re.IGNORECASE))
    for state, pattern in (
        (State.NOT_STARTED, rf"{_NOT}\s+{_BEGUN}|planera[dt]e?|planned"),
        (State.PARTLY, rf"(?:målet\s+)?(?:{_MET}\s+)?(?:delvis|partly|partially)(?:\s+(?:{_MET}|{_ENDED}))?"),
        (State.NOT_REACHED, rf"(?:målet\s+)?(?:{_NOT}\s+{_MET}|{_MET}\s+{_NOT}|missa[dt]e?s?|missed)"),
        (State.NOT_DONE, rf"{_NOT}\s+{_ENDED}"),
        (State.REACHED, rf"(?:målet\s+)?(?:helt\s+|fully\s+)?{_MET}(?:\s+helt)?"),
        (State.DONE, rf"(?:helt\s+|fully\s+)?{_ENDED}"),
        (State.DELAYED, rf"(?:{_GOING}\s+|något\s+)?{_LATE}"),
        (State.STOPPED, _HALTED),
        (State.ONGOING, _GOING),
        (State.GREEN, r"(?:grön|grönt|green)"),
        (State.YELLOW, r"(?:gul|gult|yellow|amber|orange)"),
        (State.RED, r"(?:röd|rött|red)"),
    )
)
SIGNS: Final = {
    **dict.fromkeys("🟢🟩✅🙂😀😊☺", State.GREEN),
    **dict.fromkeys("🟡🟨🟠🟧😐", State.YELLOW),
    **dict.fromkeys("🔴🟥❌☹🙁😞", State.RED),
}
YES: Final = re.compile(r"(?:ja|yes|x)", re.IGNORECASE)
NO: Final = re.compile(r"(?:nej|no)", re.IGNORECASE)
# What a heading asks that a cell answers with yes or no.
HEADED: Final = (
    (re.compile(rf"\b(?:{_MET}|mål\s*nått?)\b", re.IGNORECASE), State.REACHED, State.NOT_REACHED),
    (re.compile(rf"\b{_LATE}\b", re.IGNORECASE), State.DELAYED, None),
    (re.compile(rf"\b{_ENDED}\b", re.IGNORECASE), State.DONE, State.NOT_DONE),
)

# What a question asks: a state, and the one that it means where it is denied (None: all that are not of it).
ASKED: Final = tuple(
    (state, denied, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for state, denied, pattern in (
        (State.PARTLY, None, r"delvis|partly|partially"),
        (State.NOT_REACHED, None, r"miss(?:a|ar|ade|at|ades|ats|ed)|underkän[dt]\w*|fail(?:s|ed)?"),
        (State.REACHED, None, rf"{_MET}|klarar|klarade|lycka(?:s|des|ts)|når|reach|meet|achieve|fulfil"),
        (State.DONE, None, rf"{_ENDED}|klart"),
        (State.DELAYED, None, rf"{_LATE}|försenas|släpar"),
        (State.STOPPED, None, _HALTED),
        (State.ONGOING, State.NOT_STARTED, rf"{_BEGUN}|kommit\s+igång"),
        (State.ONGOING, None, r"pågår|pågående|pågick|under\s+arbete|ongoing|in\s+progress|under\s*way"),
        (State.GREEN, None, r"grön\w*|green"),
        (State.YELLOW, None, r"gul|gula|gult|yellow"),
        (State.RED, None, r"röd|röda|rött|red"),
    )
)
DENIES: Final = re.compile(r"\b(?:inte|ej|icke|aldrig|not|never)\b|n['’]t\b", re.IGNORECASE)
WHOLLY_OR_PARTLY: Final = re.compile(r"\b(?:helt|fully)\s+(?:eller|och|or|and)\s+(?:delvis|partly|partially)\b", re.I)
ASKS_LIST: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but)\s+)?(?:vilka|vilket|vilken|hur\s+många|what|which|how\s+many|lista|list)\b", re.I
)
GOES_ON: Final = re.compile(r"^\W*(?:och|and|men|but)\b", re.IGNORECASE)
COUNTS: Final = re.compile(r"\b(?:hur\s+många|how\s+many)\b", re.IGNORECASE)

# The sorts of things that have a state: how a question names them, and how their table does.
_PROJECT = r"(?:(?:\w+)?projekt(?:en|et|ens)?|byggen|projects?)"
_ACTION = (
    r"(?:(?:\w+)?åtgärd(?:er|erna|en)?|(?:\w+)?insats(?:er|erna)?|(?:\w+)?aktivitet(?:er|erna)?|(?:\w+)?uppdrag(?:en|et)?|"
    r"besparing(?:ar|arna)?|actions?|measures?|activit(?:y|ies)|assignments?|tasks?|savings)"
)
_GOAL = (
    r"(?!(?:änd|före|kla|klago|ärende|av)mål)(?:\w*mål(?:en|et)?|(?:\w+)?indikator(?:er|erna)?|nyckeltal(?:en)?|"
    r"goals?|targets?|indicators?)"
)
_PRINTED_GOAL = r"mål(?!tid|nings|are\b|eri)|indikator|nyckeltal|goal|target|indicator"
NAMES_GOALS: Final = re.compile(_PRINTED_GOAL, re.IGNORECASE)
SORTS: Final = tuple(
    (re.compile(rf"\b{asked}\b", re.IGNORECASE), re.compile(printed, re.IGNORECASE))
    for asked, printed in (
        (_PROJECT, r"projekt|project|investering|investment|exploatering"),
        (r"(?:\w+)?investering(?:ar|arna)?|investments?", r"investering|investment"),
        (_ACTION, r"åtgärd|insats|aktivitet|uppdrag|besparing|action|measure|activit|assignment|task|saving"),
        (_GOAL, _PRINTED_GOAL),
    )
)
IS_OF_GOALS: Final = re.compile(_GOAL, re.IGNORECASE)
ANY_GOAL: Final = re.compile(r"mål(?:en|et)?|goals?|targets?", re.IGNORECASE)
# The goals of the body that reports: it may call them goals only.
OF_THE_BODY: Final = re.compile(
    r"(?:nämnds?|verksamhets|kommun|styrelse|års|effekt|resultat|inriktnings|fullmäktige|kf-?)mål(?:en|et)?",
    re.IGNORECASE,
)
# Words of such a question that name nothing.
SAYS_NOTHING: Final = frozenset(
    re.findall(
        r"\w+",
        "status statusen läge läget ännu fortfarande helt bara endast redan still yet only already uppsatta satta sina "
        "sitt var vara varit blev blir blivit bli går gått gick kvar återstår rapporten report enligt antal stycken",
    )
)
