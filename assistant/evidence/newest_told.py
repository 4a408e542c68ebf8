"""Puts what was assessed later before an earlier assessment of the same thing, where several sentences tell an amount.

In: a plan and hits. Out: the hits, those that call themselves first or earlier assessments last, and no answers where
another one tells it. For example "en första bedömning var 18 mnkr" gives way to "nu beräknas 24 mnkr".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.evidence.text_reading import TextHit
from assistant.records import Plan
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Unit

_JUDGED: Final = (
    r"\w*(?:bedömning|uppskattning|beräkning|prognos|kalkyl|estimat|siffra|estimate|forecast|calculation)\w*"
)
_EARLIER: Final = re.compile(
    rf"\b(?:första|inledande|initial\w*|tidig(?:a|are)?|ursprunglig\w*|preliminär\w*|grov\w*|föregående|förra|first|"
    rf"initial|early|earlier|original|preliminary|previous)\s+(?:\w+\s+)?{_JUDGED}|"
    r"\b(?:initialt|ursprungligen|inledningsvis|först)\s+(?:bedöm\w*|beräkna\w*|uppskatta\w*|budgetera\w*)",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"\b(?:första|initial\w*|tidigare|ursprung\w*|preliminär\w*|först|first|earlier|original\w*|previous\w*)\b",
    re.IGNORECASE,
)
_MONEY: Final = frozenset((Unit.KR, Unit.TKR, Unit.MNKR))
_COST: Final = re.compile(r"kostnad|kosta|belopp|beräkna|bedöm|uppskatta|prognos|utgift|cost|estimate", re.IGNORECASE)
_SHARE: Final = 0.5  # of what the earlier one holds, another must hold at least so much


def put_newest_first(plan: Plan, hits: Sequence[TextHit]) -> list[TextHit]:
    """Return the hits, an earlier assessment no answer where a later sentence tells an amount of the same.

    That is one under the same heading, or one that answers.
    """
    if _ASKED.search(plan.question) or not any(hit.answers and is_earlier(hit.quote) for hit in hits):
        return list(hits)
    earlier = [hit for hit in hits if hit.answers and is_earlier(hit.quote)]
    later = {id(hit): quote for hit in hits if (quote := _find_later(hit, earlier))}
    if not later:
        return list(hits)
    return [_take(plan, hit, later.get(id(hit), ""), is_first=hit in earlier) for hit in hits]


def is_earlier(text: str) -> bool:
    """Whether a text says that its amount is an early one.

    >>> is_earlier("En första bedömning var 18 mnkr."), is_earlier("Nu beräknas 24 mnkr.")
    (True, False)
    """
    return _EARLIER.search(text) is not None


def _find_later(hit: TextHit, earlier: Sequence[TextHit]) -> str:
    """Return the words of a hit that tell money of the same thing as an earlier assessment, or "".

    It answers by itself, or stands after the earlier one in its section.
    """
    if is_earlier(hit.quote) or all(hit.passage.location.report != one.passage.location.report for one in earlier):
        return ""
    for one in earlier:
        if hit.passage.headings == one.passage.headings and hit.passage.index > one.passage.index:
            spans = split_sentences(hit.passage.text)
            told = (hit.passage.text[start:end].strip() for start, end in spans)
            return next((text for text in told if _tells_money(text) and _COST.search(text)), "")
    is_like = any(hit.share >= _SHARE * one.share for one in earlier)
    return hit.quote if hit.answers and is_like and _tells_money(hit.quote) else ""


def _tells_money(text: str) -> bool:
    return not _MONEY.isdisjoint(mention.amount.unit for mention in parse_amounts(text))


def _take(plan: Plan, hit: TextHit, later: str, *, is_first: bool) -> TextHit:
    if later:
        is_after = later != hit.quote or not hit.answers
        return replace(hit, quote=later, missing=(), fit=hit.fit + 1 + is_after)
    return replace(hit, missing=(plan.question,)) if is_first else hit
