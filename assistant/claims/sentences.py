"""Judges a claim by the sentences of the reports that it is about, and shows what they say.

In: a `Statement`, its plan and the evidence. Out: a `TextJudgement` or None, and the lines that show it. For example
"Stämmer det att badet öppnade i maj?" is judged by the sentence "Badet öppnade den 3 juni", which tells another time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.claims.figures import Verdict
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.place_names import find_place_words
from assistant.claims.statement import Statement
from assistant.claims.text import judge_text
from assistant.claims.text_bounds import keep_in_bounds
from assistant.claims.text_pieces import TextJudgement, in_whole_sentence
from assistant.claims.times import read_times
from assistant.evidence.explained import Evidence
from assistant.evidence.text_reading import TextHit
from assistant.evidence.text_search import find_texts
from assistant.linking.matching import Term, is_verb
from assistant.linking.report_names import committee_words
from assistant.linking.subjects import to_terms
from assistant.plan import plan_part
from assistant.question.question_words import read_measure_word
from assistant.records import Plan
from assistant.words.claim_words import AUXILIARY, FEELINGS
from assistant.words.vocabulary import MONTHS
from assistant.writing.citing import Line, line, quote
from ingest.embedding import Encoder
from ingest.records import Passage
from ingest.store import Store

_AVERAGE = re.compile(r"average|mean|genomsnitt\w*|snitt\w*|medel\w*", re.IGNORECASE)


def judge_sentences(
    statement: Statement, plan: Plan, evidence: Evidence, store: Store, encoder: Encoder
) -> TextJudgement | None:
    """Return the judgement of the sentences that tell of a claim, in the reports that it is about."""
    if plan.missing_places and not plan.reports:
        return None
    reports = plan.reports or tuple(store.report_names())
    terms, hints = to_terms(plan, store, reports)
    hits = evidence.texts or find_texts(plan, terms, store, encoder, reports)
    if plan.periods and read_times(statement.text).years:  # the year may be what is wrong
        known = {hit.passage.key for hit in hits}
        more = find_texts(replace(plan, periods=()), terms, store, encoder, reports)
        hits = (*hits, *(hit for hit in more if hit.passage.key not in known))
    names = find_place_words(plan.municipalities)
    names |= committee_words([report for name, report in store.catalogue().items() if name in plan.reports])
    verbs = tuple(
        hint
        for hint in hints
        if is_verb(hint.text)
        and not _says_nothing(hint.text)
        and not (statement.says_much and FEELINGS.fullmatch(hint.text))
    )
    against: tuple[Term, ...] = ()
    if statement.compared and statement.reference:
        reference = plan_part(statement.reference, replace(plan, subject=(), hints=(), rows=()), store)
        against, _ = to_terms(replace(reference, subject=_without_averages(reference.subject)), store, reports)
        hits = hits or find_texts(plan, (*terms, *against), store, encoder, reports)
    found = judge_text(statement, terms, verbs, hits, tuple(names), against, language=plan.language)
    if found and found.verdict is Verdict.WRONG and statement.amounts and len(plan.reports) == 1:
        rest = _find_printed(statement, store.passages(reports=plan.reports))
        again = judge_text(statement, terms, verbs, rest, tuple(names), against, language=plan.language)
        found = again if again and again.verdict in (Verdict.RIGHT, Verdict.ROUNDED) else found
    return keep_in_bounds(statement, found, verbs, plan, store.catalogue()) if found else None


def _find_printed(statement: Statement, passages: Sequence[Passage]) -> tuple[TextHit, ...]:
    """Return the passages that print a number of a claim: a sentence that tells it may be far from the nearest."""
    numbers = {number for one in statement.amounts for number in re.findall(r"\d+(?:[.,]\d+)?", one.text)}
    return tuple(
        TextHit(passage=passage, quote=passage.text, missing=())
        for passage in passages
        if any(re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d])", passage.text) for number in numbers)
    )


def _says_nothing(verb: str) -> bool:
    """Whether a verb says nothing by itself, or names a measure: "hade", "kostade"."""
    if verb.casefold() in MONTHS:
        return True  # "mars" is no act
    return AUXILIARY.fullmatch(verb) is not None or read_measure_word(verb.casefold()) is not None


def _without_averages(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of what is compared with, without those for an average: the report may give it plainly."""
    return tuple(word for word in words if not _AVERAGE.fullmatch(word))


def show_sentence(found: TextJudgement, plan: Plan) -> tuple[Line, ...]:
    """Return the lines of a judgement: what it says of the sentence, its words, and what of the claim it lacks."""
    phrases = CLAIM_PHRASES[plan.language]
    lines: list[Line] = []
    if found.verdict is Verdict.WRONG and found.is_time:
        lines.append(line(phrases.text_date))
    elif found.verdict is Verdict.WRONG:
        lines.append(line(phrases.text_differs.format(claimed=", ".join(found.differs))))
    elif found.verdict is not Verdict.OPEN:
        lines.append(line(phrases.text_agrees))
    lines.append(quote(found.passage, in_whole_sentence(found.passage, found.quote)))
    if found.missing:
        words = ", ".join(f"”{word}”" for word in found.missing)
        lines.append(line(phrases.unchecked.format(words=words)))
    return tuple(lines)
