"""Finds why an amount rose or fell, in a sentence that tells of the same change of the same thing.

In: a plan that asks why, and the hits of a search. Out: the hits, each the sentence alone, or none. For example of
"varför har väntetiden ökat?" the sentence "Väntetiden har ökat sedan lokalen stängdes" tells it; "Väntetiden minskade
då fler anställdes" is of the other way, and "Underskottet beror på ökad väntetid" is of a deficit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.evidence.reasons import REASON
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import FAIR_MATCH, score_term, to_term
from assistant.records import Operation, Plan
from ingest.passages.sentences import split_sentences
from ingest.words import split_words

_UP: Final = re.compile(
    r"\b(?:ök(?:ar|ade|at|a|ning\w*)|uppgång\w*|förläng\w*|gått upp|gick upp|steg|"
    r"stig(?:er|it|a|ande)|fler|mera?|växt|växte|vuxit|höj(?:des|ts|s|er|de|t)|högre|längre|"
    r"större|"
    r"dyrare|(?:more|higher|longer|larger|bigger|dearer)|rose|risen|rise|rising|increas\w*|grew|grown|gone up|"
    r"went up|prolonged|improve\w*)\b",
    re.IGNORECASE,
)
_DOWN: Final = re.compile(
    r"\b(?:minsk(?:ar|ade|at|a|ning\w*)|nedgång\w*|"
    r"(?:gått|gick|gå|få(?:tt|r)?|fick|dra(?:git|r)?|drog|pressa\w*) ne[dr]|"
    r"förkorta\w*|halver\w*|sjönk|sjunk(?:er|it|a|ande)|föll|fallit|faller|färre|mindre|lägre|kortare|"
    r"sänk(?:tes|ts|s|er|te|t|a)|"
    r"billigare|(?:less|fewer|lower|shorter|smaller|cheaper)|fell|fallen|fall|falling|drop\w*|decreas\w*|declin\w*|"
    r"gone down|"
    r"went down|(?:bring|brought|brings|get|got|push\w*|dr[io]ve\w*) down|lower(?:s|ed|ing)|reduc\w*|cut|shrank|"
    r"shrunk)\b",
    re.IGNORECASE,
)
_CAUSE: Final = re.compile(
    r"\b(?:sedan (?=\w+ (?:\w+ ){0,4}?(?:\w+(?:des|ts|ade|ats)|fick|kom|gick|blev)\b)|då|när|genom att|"
    r"i och med|tack vare)\b|"
    r",\s*där\b[^.]*\b(?:kräv\w*|medför\w*|gjorde|gav|led\w*)\b",
    re.IGNORECASE,
)
OF_BUDGET: Final = re.compile(
    r"\b\w*(?:underskott|överskott|avvikelse|budget|prognos|deficit|surplus)\w*\b", re.IGNORECASE
)


def find_row_changes(plan: Plan, texts: Sequence[TextHit], report: str) -> tuple[TextHit, ...]:
    """Return the sentences of a report's hits that tell of the asked change and why; none where no change is asked."""
    asked = way_of(plan.question)
    if plan.operation is not Operation.EXPLAIN or not asked or OF_BUDGET.search(plan.question):
        return ()
    own = [hit for hit in texts if hit.answers and hit.share == 1 and hit.passage.location.report == report]
    return tuple(replace(hit, quote=sentence) for hit in own if (sentence := _find_sentence(plan, hit.quote, asked)))


def way_of(text: str) -> int:
    """Return 1 of words that tell of a rise, -1 of a fall, 0 of neither or both.

    >>> way_of("Antalet ökade"), way_of("Varför har färre klagat?"), way_of("Kön är lång")
    (1, -1, 0)
    """
    return bool(_UP.search(text)) - bool(_DOWN.search(text))


def tells_cause_of_change(sentence: str) -> bool:
    """Whether a sentence that tells of a change gives a reason after it.

    >>> tells_cause_of_change("Kön minskade sedan fler lokaler öppnats."), tells_cause_of_change("Kön minskade i maj.")
    (True, False)
    """
    mark = REASON.search(sentence) or _CAUSE.search(sentence)
    return mark is not None and bool(sentence[: mark.start()].strip())


def _find_sentence(plan: Plan, text: str, asked: int) -> str:
    """Return the sentence of a text that has the asked change before its cause, or ""."""
    terms = [to_term(word, plan.language) for word in plan.subject]
    for start, end in split_sentences(text):
        sentence = text[start:end].strip()
        mark = REASON.search(sentence) or _CAUSE.search(sentence)
        effect = sentence[: mark.start()] if mark else ""
        words = split_words(effect)
        is_of_it = any(score_term(term, words) >= FAIR_MATCH for term in terms)
        if effect and is_of_it and way_of(effect) == asked and not OF_BUDGET.search(sentence):
            return sentence
    return ""
