"""Finds why a thing rose or fell where prose tells of that very change, and keeps the reason of another way apart.

In: a plan that asks why something rose or fell, the rows that it named, and the passages of its reports. Out: evidence,
or None where nothing tells it. For example of "varför ökade hamnavgifterna?" the sentence "Hamnavgifterna ökade,
vilket beror på fler båtar" is the answer; "Hamnavgifterna är lägre än budget" explains another thing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.evidence.explained import Evidence
from assistant.evidence.reasons import REASON
from assistant.evidence.text_reading import TextHit
from assistant.evidence.told_years import tells_other_year
from assistant.linking.matching import GOOD_MATCH, is_stop_word, score_word
from assistant.records import Operation, Plan
from assistant.words.change_words import DOWN, UP
from ingest.passages.sentences import split_sentences
from ingest.records import Measure, Passage
from ingest.words import split_words

# "varför ökade X på Y", "varför har X ökat", "why did X rise": what changed stands up to the next small word
_ASKED: Final = re.compile(
    r"^\W*(?:(?:och|men|and|but)\s+)?(?:varför|why)\s+(?:(?:har|hade|did|has|have|had|is|are|was|were)\s+)?"
    r"(?P<rest>[^?]+)",
    re.IGNORECASE,
)
_PLACED: Final = re.compile(
    r"\s(?:på|i|hos|(?:för|of)\s+(?-i:[A-ZÅÄÖ](?!T\b|A\b))|inom|under|mellan|från|sedan|jämfört|mot|så|vid|in|at|for|during|between|since|from|so)\s.*$",
    re.IGNORECASE,
)
_MEASURES: Final = frozenset(("antalet", "antal", "andelen", "andel", "nivån", "number", "share", "the", "level"))
_HIGHER: Final = re.compile(
    r"\b(?:högre|fler|större|mer|dyrare|överstig\w*|över(?:skrid\w*)|higher|more|larger|above)\b", re.IGNORECASE
)
_LOWER: Final = re.compile(
    r"\b(?:lägre|färre|mindre|billigare|understig\w*|under(?:skrid\w*)|inte når|lower|fewer|less|below)\b",
    re.IGNORECASE,
)
_FEW: Final = 3  # words before a reason that a sentence begins with: "Till följd av regn ökade ..."
_SUBJECT: Final = 6  # words at the head of a sentence that may name what it is about


def find_change_reasons(plan: Plan, passages: Sequence[Passage]) -> Evidence | None:
    """Return the sentences that give the reason of the asked change; None where none does."""
    asked = read_change(plan)
    if asked is None:
        return None
    things, rises = asked
    told = [hit for passage in passages if (hit := _read(plan, things, passage, rises=rises))]
    return Evidence(texts=tuple(told)) if told else None


def without_other_way(plan: Plan, evidence: Evidence) -> Evidence:
    """Return evidence without the words that tell of the other way alone: "lower", where it is asked why it rose."""
    asked = read_change(plan)
    if asked is None:
        return evidence
    things, rises = asked
    rows = tuple(
        replace(
            row,
            passages=tuple(one for one in row.passages if not _tells_other_way(things, one.text, rises=rises)),
            told=tuple(hit for hit in row.told if not _tells_other_way(things, hit.quote, rises=rises)),
        )
        for row in evidence.rows
    )
    texts = tuple(hit for hit in evidence.texts if not _tells_other_way(things, hit.quote, rises=rises))
    return replace(evidence, rows=rows, texts=texts)


def read_change(plan: Plan) -> tuple[tuple[str, ...], bool] | None:
    """Return the words of what rose or fell, and whether it rose; None of any other question."""
    found = _ASKED.match(plan.question) if plan.operation is Operation.EXPLAIN else None
    is_of_plan = plan.presumed_sign or {Measure.VARIANCE, Measure.FORECAST} & set(plan.measures)
    if found is None or is_of_plan:
        return None
    up, down = UP.search(found["rest"]), DOWN.search(found["rest"])
    mark = up or down
    if mark is None or (up and down):
        return None
    rest = f" {found['rest'][: mark.start()]} {_PLACED.sub('', found['rest'][mark.end() :])} "
    named = [word for word in split_words(_PLACED.sub("", rest)) if not is_stop_word(word) and word not in _MEASURES]
    return (tuple(named), up is not None) if named else None


def _read(plan: Plan, things: Sequence[str], passage: Passage, *, rises: bool) -> TextHit | None:
    """Return the sentences of a passage that tell of the change and why; None where it does not."""
    text = passage.text
    spans = split_sentences(text)
    for place, (start, end) in enumerate(spans):
        sentence = text[start:end]
        if not (_is_about(things, sentence) and _goes(sentence, rises=rises)) or tells_other_year(plan, sentence):
            continue
        last = place
        if not REASON.search(sentence) and place + 1 < len(spans):
            following = text[slice(*spans[place + 1])]
            last = place + 1 if REASON.search(following) and following.casefold().startswith(_GOES_ON) else place
        if last == place and not REASON.search(sentence):
            continue
        if last + 1 < len(spans) and text[slice(*spans[last + 1])].casefold().startswith(("även", "dessutom", "också")):
            last += 1
        return TextHit(passage=passage, quote=text[start : spans[last][1]], missing=(), fit=1.0, share=1.0)
    return None


_GOES_ON: Final = ("det ", "detta ", "ökningen ", "minskningen ", "orsak", "anledning", "skälet", "förklaring", "this ")


def _is_about(things: Sequence[str], sentence: str) -> bool:
    """Whether the head of a sentence names all that changed."""
    head = split_words(sentence)[: _SUBJECT + len(things)]
    return all(any(score_word(thing, word) >= GOOD_MATCH for word in head) for thing in things)


def _goes(sentence: str, *, rises: bool) -> bool:
    """Whether the first change that a sentence tells of is of that way."""
    marks = [
        (found.start(), way) for way, pattern in ((True, UP), (False, DOWN)) if (found := pattern.search(sentence))
    ]
    if not marks or min(marks)[1] is not rises:
        return False
    # "är lägre och beror på minskade volymer": what rose or fell there is the reason
    reason = REASON.search(sentence)
    return reason is None or min(marks)[0] < reason.start() or len(split_words(sentence[: reason.start()])) < _FEW


def _tells_other_way(things: Sequence[str], text: str, *, rises: bool) -> bool:
    """Whether what a text says of the thing is of the other way alone: lower, where it is asked why it rose."""
    own = [text[start:end] for start, end in split_sentences(text)]
    about = [sentence for sentence in own if _is_about(things, sentence)]
    up = any(UP.search(one) or _HIGHER.search(one) for one in about)
    down = any(DOWN.search(one) or _LOWER.search(one) for one in about)
    return (down and not up) if rises else (up and not down)
