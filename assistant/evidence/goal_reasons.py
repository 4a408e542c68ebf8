"""Finds why a goal was reached or missed where a reason names it by its number or letter alone: "Mål B nås …".

In: a plan that asks why, its rows and the passages of its reports. Out: evidence, or None. For example of "varför
minskade halkolyckorna?", where the table of goals has the row "B. Halkolyckor", the sentence "Mål B nås tack vare att
sanden lades ut tidigare"; and of "varför nåddes inte mål 3?" the one that begins "Att mål 3 missades beror på".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from assistant.evidence.change_reasons import read_change
from assistant.evidence.explained import Evidence, Explained
from assistant.evidence.reasons import REASON
from assistant.evidence.row_changes import way_of
from assistant.evidence.text_reading import TextHit
from assistant.evidence.told_years import tells_other_year
from assistant.linking.matching import GOOD_MATCH, Term, score_term, to_term
from assistant.linking.rows import RowFigures, group_rows
from assistant.records import Operation, Plan
from ingest.passages.sentences import split_sentences
from ingest.records import Figure, Measure, Passage
from ingest.words import split_words

_GOAL: Final = r"(?:(?:del|effekt|resultat)?mål(?:et)?|indikator(?:n)?|goal|target|objective)"
_CODE: Final = r"(?:nummer\s+|nr\.?\s+|number\s+|no\.?\s+)?(?P<code>\d{1,2}|(?-i:[A-HJ-ZÅÄÖ]))"
_ASKED: Final = re.compile(rf"\b{_GOAL}\s+{_CODE}\b(?!\s*(?:%|procent|per\s?cent|kr|tkr|mnkr))", re.IGNORECASE)
_TOLD: Final = re.compile(rf"\W*(?:att\s+|that\s+)?{_GOAL}\s+{_CODE}\b", re.IGNORECASE)
_LABEL: Final = re.compile(rf"^\s*(?:{_GOAL}\s+)?(?P<code>\d{{1,2}}|(?-i:[A-ZÅÄÖ]))\s*[.:)–]\s*\w", re.IGNORECASE)
_NOT: Final = re.compile(
    r"\b(?:inte|ej|aldrig|miss(?:a|as|ade|ades|at|ats)|not|\w+n't|never|fail\w*|miss(?:ed)?)\b", re.IGNORECASE
)
# What asks of the goal itself, and not only of its thing: "why was the waste high" is no question of a goal.
_REACHED: Final = re.compile(
    r"\b(?:mål\w*|indikator\w*|(?:upp)?nå(?:r|s|dde|ddes|tt|tts)?|klara\w*|miss\w+|goals?|targets?|objectives?|reach\w*|"
    r"met|meet|achiev\w+)\b",
    re.IGNORECASE,
)
_IN_COMPOUND: Final = 0.45  # how well "skolan" fits "Strandskolan"
_POINTS_BACK: Final = re.compile(
    r"\W*(?:orsak\w*|anledning\w*|skäl\w*|förklaring\w*|det(?:ta)?|this|the reason)\b", re.IGNORECASE
)


def find_goal_reasons(
    plan: Plan,
    rows: Sequence[Explained],
    passages: Callable[[], Sequence[Passage]],
    figures: Callable[[], Sequence[Figure]],
) -> Evidence | None:
    """Return the sentences that give the reason of a goal by its code; None where no goal with one is asked about.

    Where a question names a goal by its code, no reason of anything else answers it: then the evidence may be empty.
    """
    if plan.operation is not Operation.EXPLAIN or not plan.reports:
        return None
    missed = _NOT.search(plan.question) is not None
    if asked := _ASKED.search(plan.question):
        told = [hit for one in passages() for hit in _read(one, asked["code"], plan) if _is_missed(hit) is missed]
        return Evidence(texts=tuple(told[:1])) if told or plan.whole else None
    way = way_of(plan.question)
    if not way and not _REACHED.search(plan.question):
        return None
    own = [row.choice.row for row in rows]
    beside: tuple[Term, ...] = ()
    if not own and way and (changed := read_change(plan)):
        things = [term for term in plan.subject if set(split_words(term)) <= set(changed[0])]
        own = _rows_named([to_term(term, plan.language) for term in things], figures()) if things else []
        beside = tuple(to_term(term, plan.language) for term in plan.subject if term not in things)
    codes = {(row.key.report, code) for row in own if (code := _code_of(row, way))}
    if len(codes) != 1:
        return None
    report, code = next(iter(codes))
    told = [
        hit
        for passage in passages()
        if passage.location.report == report
        for hit in _read(passage, code, plan)
        if (way or _is_missed(hit) is missed)
        and all(score_term(term, split_words(hit.quote)) >= _IN_COMPOUND for term in beside)
    ]
    return Evidence(texts=tuple(told)) if len(told) == 1 and not (way and missed) else None


def _rows_named(things: Sequence[Term], figures: Sequence[Figure]) -> list[RowFigures]:
    """Return the rows of goals that name all that changed: where else they are, their reasons must tell."""
    rows = [row for row in group_rows(figures) if _LABEL.match(row.label)]
    return [row for row in rows if all(score_term(one, split_words(row.label)) >= GOOD_MATCH for one in things)]


def _code_of(row: RowFigures, way: int) -> str:
    """Return the number or letter of a goal whose row tells the asked change, or ""."""
    found = _LABEL.match(row.label)
    amounts = {one.measure: one.amount.value for one in row.figures if one.amount and one.measure}
    target = amounts.get(Measure.TARGET)
    value = amounts.get(Measure.FORECAST, amounts.get(Measure.ACTUAL))
    if found is None or target is None or value is None:
        return ""
    is_told = not way or (value > target) - (value < target) == way
    return found["code"] if is_told else ""


def _read(passage: Passage, code: str, plan: Plan) -> list[TextHit]:
    """Return the sentences of a passage that begin with a goal's code and say why, or that the next one does."""
    text, spans = passage.text, split_sentences(passage.text)
    hits = []
    for place, (start, end) in enumerate(spans):
        found = _TOLD.match(text[start:end])
        if found is None or found["code"] != code or tells_other_year(plan, text[start:end]):
            continue
        after = text[slice(*spans[place + 1])] if place + 1 < len(spans) else ""
        if REASON.search(text[start:end]):
            hits.append(TextHit(passage=passage, quote=text[start:end].strip(), missing=(), fit=1.0, share=1.0))
        elif REASON.search(after) and _POINTS_BACK.match(after):
            quote = text[start : spans[place + 1][1]].strip()
            hits.append(TextHit(passage=passage, quote=quote, missing=(), fit=1.0, share=1.0))
    return hits


def _is_missed(hit: TextHit) -> bool:
    """Whether what stands before the reason says that the goal was not reached: "inte" within the reason is of it."""
    mark = REASON.search(hit.quote)
    return _NOT.search(hit.quote, 0, mark.start() if mark and mark.start() else len(hit.quote)) is not None
