"""Judges the second of two figures by a sentence of a report that tells both: a level, and how it compares.

In: a figure with its part of a sentence, the one before it, and passages. Out: a `Judgement` with the sentence as its
source, or None. For example where a report says "412 resor, vilket är 57 fler än året innan", a text's "412 resor, 75
fler än året innan" is CONTRADICTS by its second number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.checking.asked import is_rough, is_telling
from assistant.checking.mentions import Mention
from assistant.checking.records import CONFIRMED, CheckVerdict, Judgement, Tie
from assistant.checking.roles import relation_of
from assistant.checking.segments import Segment
from assistant.claims.amount import Fit, compare_amounts
from assistant.evidence.text_numbers import contradicts_itself
from assistant.words.time_words import YEAR_BEFORE
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Amount, Passage, Report

_I = re.IGNORECASE
_GOOD = (Fit.EXACT, Fit.ROUNDED)


def judge_pair(
    segment: Segment, before: tuple[Mention, Judgement] | None, passages: Sequence[Passage], reports: Sequence[Report]
) -> Judgement | None:
    """Return whether a sentence that tells the figure before goes on as the text does; None where none is alike.

    `before` is the figure before in the text, and what was found of it: only what is confirmed leads to a sentence.
    """
    if before is None or before[1].verdict not in CONFIRMED or before[1].tie.report == "":
        return None
    report = next((one for one in reports if one.name == before[1].tie.report), None)
    year = report.period.end.year - 1 if report and report.period else 0
    relation = relation_of(segment.trail) or _earlier(segment.trail, segment.lead, year)
    if relation is None:
        return None
    found = [
        (passage, quote, following)
        for passage, quote, following in _sentences_with(before[0], before[1].tie.report, passages)
        if relation in (relation_of(quote[following[1] :]), _earlier(quote[following[1] :], "", year))
    ]
    amounts = {following[0] for _, _, following in found}
    if len(amounts) != 1:
        return None
    passage, quote, (amount, _) = found[0]
    fit = compare_amounts(segment.mention.amount, amount)
    tie = _tie(passage, reports)
    if fit in _GOOD and not is_rough(segment.mention, amount):
        verdict = CheckVerdict.RIGHT if fit is Fit.EXACT else CheckVerdict.ROUNDED
        return Judgement(verdict=verdict, tie=tie, quote=(passage.key, quote), reason="prose")
    if fit is Fit.OTHER and is_telling(before[0]) and before[1].verdict is CheckVerdict.RIGHT:
        return Judgement(verdict=CheckVerdict.CONTRADICTS, tie=tie, quote=(passage.key, quote), reason="prose_other")
    return None


def _sentences_with(
    before: Mention, report: str, passages: Sequence[Passage]
) -> Iterator[tuple[Passage, str, tuple[Amount, int]]]:
    """Give the sentences of a report that print the figure before, with the amount after it and where that ends."""
    exact = replace(before, amount=replace(before.amount, kind=before.amount.kind or "count"))
    for passage in passages:
        if passage.location.report != report:
            continue
        for start, end in split_sentences(passage.text):
            quote = passage.text[start:end].strip()
            printed = parse_amounts(quote)
            for one, following in pairwise(printed):
                is_same = any(compare_amounts(each.amount, one.amount) in _GOOD for each in (before, exact))
                if is_same and not contradicts_itself(quote):
                    yield passage, quote, (following.amount, following.end)


def _earlier(after: str, before: str, year: int) -> tuple[str, str] | None:
    """Return that an amount is that of the year before, by the words or the year right beside it; None where not."""
    near = re.compile(rf"\W{{0,3}}(?:{YEAR_BEFORE.pattern}|(?:år\s+)?{year}(?!\d))", _I)
    lead = re.compile(rf"\(\s*(?:{YEAR_BEFORE.pattern}|{year})\s*:?\s*$", _I)
    return ("level", "before") if near.match(after) or lead.search(before) else None


def _tie(passage: Passage, reports: Sequence[Report]) -> Tie:
    report = next((one for one in reports if one.name == passage.location.report), None)
    return Tie(
        municipalities=report.municipalities if report else (),
        report=passage.location.report,
        period=report.period if report else None,
        is_certain=True,
    )
