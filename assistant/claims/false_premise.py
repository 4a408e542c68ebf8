"""Says of a question that asks why something happened that it did not, where the report tells the contrary.

In: a question as typed, its answer, and what judges a claim. Out: an `Answer`, or None. For example "varför ökade
sjukfrånvaron?" is answered by the sentence that it fell. Only where the answer gives no reason is it asked whether what
is presumed is so: a "why" whose reason was found needs no verdict.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from assistant.claims.phrases import CLAIM_PHRASES
from assistant.evidence.reasons import REASON
from assistant.linking.rows import to_key
from assistant.question.overview_words import direction_of
from assistant.records import Answer, Operation, Outcome, Plan
from assistant.words.clause_words import CHANGES
from ingest.notation.told_amounts import read_direction

_UP_OR_DOWN: Final = re.compile(
    rf"{CHANGES.pattern}|\b(?:förbättra\w*|försämra\w*|"
    r"(?:gick|går|gått|go(?:es|ing)?|went|gone)\s+(?:upp|ner|ned|up|down)|(?:blev|blir|blivit|är|var)\s+(?:\w+\s+)?"
    r"(?:fler|färre|högre|lägre|större|mindre|bättre|sämre|längre|kortare)|"
    r"(?:increase|decrease|rise|fall|drop|grow|shrink|improve[ds]?|worsen(?:s|ed)?|"
    r"higher|lower|dearer|cheaper|more expensive|fewer))\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"^> ", re.MULTILINE)
_WHY: Final = re.compile(
    r"^\W*(?:varför|why|(?:vad|what)\s+(?:beror|berodde)\s+det\s+på\s+att|hur\s+kommer\s+det\s+sig\s+att|"
    r"how\s+come(?:\s+that)?|av\s+vilken\s+anledning)\s+",
    re.IGNORECASE,
)


def answer_false_premise(text: str, found: Answer, judge: Callable[[str], Answer | None]) -> Answer | None:
    """Return that what a "why" presumes is wrong, with what the report says; None where it may well be so.

    `judge` answers a claim, and gives None for what it takes for none.
    """
    why = _WHY.match(text)
    if why is None or found.plan.operation is not Operation.EXPLAIN or not _tells_no_reason(found):
        return None
    presumed = text[why.end() :]
    is_presumed = read_direction(presumed) or direction_of(presumed) or found.plan.presumed_sign
    if not (is_presumed or _UP_OR_DOWN.search(presumed)):
        return None
    judged = judge(presumed)
    if judged is None or judged.plan.operation is not Operation.CLAIM:
        return None
    phrases = CLAIM_PHRASES[judged.language]
    if not judged.text.startswith(phrases.wrong) or not judged.citations or not _is_of_same_row(found, judged):
        return None
    told = judged.text.replace(phrases.wrong, phrases.false_premise, 1)
    return replace(judged, text=told, plan=_as_asked(judged.plan, found.plan))


def _tells_no_reason(found: Answer) -> bool:
    """Whether an answer explains nothing; what a report says of a row's deviation is taken for its reason."""
    if found.outcome is Outcome.NOT_FOUND:
        return True
    if found.outcome is not Outcome.ANSWERED:
        return False
    if found.figures:
        return _QUOTED.search(found.text) is None
    return bool(found.citations) and not any(REASON.search(citation.quote) for citation in found.citations)


def _is_of_same_row(found: Answer, judged: Answer) -> bool:
    """Whether a verdict rests on a row that was found, where one was: another row denies nothing of it."""
    rows = {to_key(figure) for figure in found.figures}
    return not rows or bool(rows & {to_key(figure) for figure in judged.figures})


def _as_asked(judged: Plan, asked: Plan) -> Plan:
    """Return the plan of the verdict as that of a question why, for what goes on from it."""
    return replace(judged, operation=asked.operation, question=asked.question, claim="")
