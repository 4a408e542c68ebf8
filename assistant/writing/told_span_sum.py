"""Answers how many there were over several years from the sentence that says so, where the row lacks one of the years.

In: the plan of a sum over the years of one thing, and the store. Out: an `Answer` with the sentence; None where no one
sentence tells it. For example of a row with 2031 alone, "Totalt har 9 möten hållits 2030-2031" answers for both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.evidence.prose_pairs import amounts_of
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.linking.rows import find_rows_of
from assistant.linking.subjects import to_terms
from assistant.operations.composed import bold
from assistant.records import Answer, Operation, Outcome, Plan
from assistant.writing.citing import line, quote, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_place
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words, stem

_TOTAL: Final = re.compile(r"\b(?:totalt|sammanlagt|sammantaget|tillsammans|in total|altogether)\b", re.IGNORECASE)
_SHORTEST_HEAD: Final = 6  # letters of the last part of a compound that stands for it: "möten" of none
_FEWEST_YEARS: Final = 2


def answer_told_span(plan: Plan, store: Store) -> Answer | None:
    """Return what the one sentence tells of all the years of a sum together."""
    years = sorted({period.end.year for period in plan.periods})
    subjects = {operand.subject for operand in plan.operands}
    is_span = len(years) >= _FEWEST_YEARS and years == list(range(years[0], years[-1] + 1))
    if plan.operation is not Operation.SUM or not is_span or len(subjects) != 1 or not plan.subject:
        return None
    if not plan.reports or plan.missing_places or plan.money or plan.measures:
        return None
    span = re.compile(rf"\b{years[0]}\s*[-–—]\s*(?:{years[-1]}|{years[-1] % 100:02d})\b")
    terms, _ = to_terms(plan, store, plan.reports)
    keys = tuple(dict.fromkeys(key for operand in plan.operands for key in operand.rows))
    printed = {figure.amount.value for row in find_rows_of(keys, store) for figure in row.figures if figure.amount}
    found = [
        (passage, passage.text[start:end].strip(), amounts[0])
        for passage in store.passages(reports=plan.reports)
        for start, end in split_sentences(passage.text)
        if span.search(passage.text[start:end]) and _TOTAL.search(passage.text[start:end])
        if len(amounts := amounts_of(passage.text[start:end].strip())) == 1
        and _is_of(terms, passage, passage.text[start:end], is_printed=amounts[0].amount.value in printed)
    ]
    if not found or len({mention.amount for _, _, mention in found}) != 1:
        return None
    passage, sentence, mention = found[0]
    number = sentence[mention.start : mention.end]
    text, citations = write_lines([line(bold(number)), quote(passage, sentence)], store)
    place = to_place(store.catalogue()[passage.location.report])
    return Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text=text,
        plan=replace(plan, rows=(), operands=()),
        reading=PHRASES[plan.language].read_as.format(parts=" · ".join((place, *plan.subject))),
        citations=citations,
        names=(place, number),
    )


def _is_of(terms: Sequence[Term], passage: Passage, sentence: str, *, is_printed: bool) -> bool:
    """Whether a sentence names each thing, or does so by the last part of its name.

    Then the text around it names it in full, or the row of that name has the same number.
    """
    words = split_words(sentence)
    around = split_words(" ".join((*passage.headings, passage.text)))
    for term in terms:
        if score_term(term, words) >= GOOD_MATCH:
            continue
        heads = [stem(word) for word in words if len(stem(word)) >= _SHORTEST_HEAD]
        roots = [stem(own[-1]) for own in term.alternatives]
        by_head = any(root.endswith(head) for root in roots for head in heads)
        if not (by_head and (is_printed or score_term(term, around) >= GOOD_MATCH)):
            return False
    return bool(terms)
