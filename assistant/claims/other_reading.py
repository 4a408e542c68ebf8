"""Finds what else in a report bears out a claim that a row denies: another row of the very thing, or a sentence.

In: a claim that was judged wrong by a row, its `Statement`, its plan and the store. Out: the judgement, left open with
both readings shown where there is another. For example the row "Personalkostnader" has a forecast as budgeted, and a
sentence says that the costs of staff were higher than budgeted in the spring: then a flat "no" would mislead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.of_many import find_many
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.place_names import find_place_words
from assistant.claims.statement import Statement
from assistant.claims.times import differing_times, read_times
from assistant.linking.matching import GOOD_MATCH, Term, is_stop_word, is_verb, score_term
from assistant.linking.member_places import names_board
from assistant.linking.report_names import committee_words
from assistant.linking.rows import group_rows, is_about_report
from assistant.linking.subjects import to_terms
from assistant.question.question_words import read_measure_word
from assistant.records import Plan
from assistant.words.change_words import OF_PLAN, THAN
from assistant.words.claim_words import AUXILIARY, DEFICIT, NEGATION, SURPLUS, Bound
from assistant.words.fact_words import AHEAD, PARTIAL
from assistant.words.quantity_words import ONLY_ONE
from assistant.words.two_sided_words import PLANNED_SIGN
from assistant.writing.citing import Line, line, quote
from assistant.writing.wording import to_figure, to_what
from ingest.passages.sentences import split_sentences
from ingest.records import Figure, Passage
from ingest.store import Store
from ingest.words import split_words

_SAME: Final = (Fit.EXACT, Fit.ROUNDED)
_EXACT: Final = frozenset({Bound.PLAIN, Bound.ABOUT})
_LEAST_TELLING: Final = 100
_HAS: Final = re.compile(
    r"\W*[\w-]+\s+(?:hade|har|redovisa\w*|visa\w*|gick|går|gjorde|gör|fick|får|landa\w*|had|has|showed|shows|reported|reports|"
    r"went|ended|made)\b",
    re.IGNORECASE,
)  # "Staben hade": what the sentence is of
_SHORTEST: Final = 3
# "barn- och utbildningsnämnden": the half of a name is no thing of its own
_HALF_OF_BOARD: Final = re.compile(
    r"(?P<half>[^\W\d]+)-,?\s+(?:(?:och|samt|and)\s+)?(?=(?:[^\W\d]+-,?\s+)*(?:(?:och|samt|and)\s+)?[^\W\d]*"
    r"(?:nämnd|styrels|utskott|förvaltning|board|committee))",
    re.IGNORECASE,
)


def with_other_reading(judged: Judged, statement: Statement, plan: Plan, store: Store) -> Judged:
    """Return the judgement, open where another row or a sentence of the very thing bears the claim out."""
    rows = judged.assessment.rows if judged.assessment else ()
    names = tuple({row.choice.row.key.report for row in rows})
    if len(names) != 1 or statement.is_negated or _is_among_others(statement):
        return judged
    plan = replace(plan, reports=names)
    is_by_total = judged.verdict is Verdict.RIGHT and statement.direction and plan.whole
    things = _name_things(statement, plan, store) if is_by_total or judged.verdict is Verdict.WRONG else ()
    if not things:
        return judged
    if is_by_total:  # the total stands for a part of that name: a sentence may tell the part's own
        statement = replace(statement, direction=-statement.direction, amounts=())
    lines = [*_find_row(judged, statement, plan, store, things)][:1]
    said = _find_said(statement, things, store.passages(reports=plan.reports), is_subject=bool(is_by_total))
    lines += [] if lines else [*said][:1]
    return replace(judged, verdict=Verdict.OPEN, lines=(*judged.lines, *lines)) if lines else judged


def _is_among_others(statement: Statement) -> bool:
    """Whether a claim is of an order, of all or of one only: that a thing ran a deficit tells nothing of the others."""
    return bool(statement.rank or find_many(statement) or ONLY_ONE.search(statement.text))


def _name_things(statement: Statement, plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return what a claim is about, without names of its report and words of measures that say only which figure."""
    terms, hints = to_terms(plan, store, plan.reports)
    own = {name.casefold() for name in find_place_words(plan.municipalities)}
    report = store.catalogue()[plan.reports[0]]
    own |= committee_words([report])
    own |= {found["half"].casefold() for found in _HALF_OF_BOARD.finditer(statement.text)}
    return tuple(
        term
        for term in (*terms, *hints)
        if not is_verb(term.text)
        and not AUXILIARY.fullmatch(term.text)
        and term.text.casefold() not in own
        and not (names_board(term.text) and is_about_report([term], report))
        and not term.text.isdigit()
        and len(term.text) >= _SHORTEST
        and not (SURPLUS.fullmatch(term.text) or DEFICIT.fullmatch(term.text) or OF_PLAN.fullmatch(term.text))
        and term.text.casefold() in statement.text.casefold()
    )


def _find_row(judged: Judged, statement: Statement, plan: Plan, store: Store, things: Sequence[Term]) -> Iterator[Line]:
    """Give the figure of another row called as the claim calls its thing, which prints the claimed amount."""
    claimed = [one for one in statement.amounts if one.bound in _EXACT and one.value >= _LEAST_TELLING]
    if len(claimed) != 1 or plan.periods or statement.direction or statement.change:
        return
    own = {row.choice.row.key for row in judged.assessment.rows} if judged.assessment else set()
    rows = [row for row in group_rows(store.figures(reports=plan.reports)) if row.key not in own]
    for figure in (figure for row in rows if _is_called(row.first, things) for figure in row.figures):
        is_asked = not plan.measures or figure.measure in plan.measures
        if is_asked and figure.amount and compare_amounts(claimed[0], figure.amount) in _SAME:
            phrase = CLAIM_PHRASES[plan.language].instead_row
            text = phrase.format(
                claimed=claimed[0].text,
                what=to_what(figure, plan.language),
                label=f"”{figure.label}”",
                printed=to_figure(figure, plan.language),
            )
            yield line(text, figure)


def _is_called(figure: Figure, things: Sequence[Term]) -> bool:
    """Whether a row has the name that a claim gives its thing, and no more than which figure of it."""
    words = split_words(figure.label)
    if not all(score_term(term, words) >= GOOD_MATCH for term in things):
        return False
    rest = [word for word in words if not any(score_term(term, (word,)) >= GOOD_MATCH for term in things)]
    return all(is_stop_word(word) or read_measure_word(word) is not None or word.isdigit() for word in rest)


def _find_said(
    statement: Statement, things: Sequence[Term], passages: Sequence[Passage], *, is_subject: bool
) -> Iterator[Line]:
    """Give the sentences that say of the thing what a claim says: a surplus, a deficit, more than budgeted.

    With `is_subject` those only that begin with it, and so are of it and of nothing else.
    """
    of_plan = statement.compared and OF_PLAN.search(statement.reference)
    if statement.amounts or not (statement.direction or of_plan):
        return
    for passage in passages:
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end]
            words = split_words(sentence)
            of_it = _HAS.match(sentence) and any(score_term(term, words[:1]) >= GOOD_MATCH for term in things)
            if is_subject and not of_it:
                continue
            if any(pattern.search(sentence) for pattern in (NEGATION, AHEAD, PARTIAL)):
                continue
            if differing_times(read_times(statement.text), read_times(sentence)) == "wrong":
                continue
            if statement.direction and PLANNED_SIGN.search(sentence):
                continue  # what was planned is no outcome
            if _says_sign(statement, sentence) and all(score_term(term, words) >= GOOD_MATCH for term in things):
                yield quote(passage, sentence.strip())


def _says_sign(statement: Statement, sentence: str) -> bool:
    """Whether a sentence says the surplus or deficit, or the more or less than planned, that a claim does."""
    if statement.direction:
        return int(bool(SURPLUS.search(sentence))) - int(bool(DEFICIT.search(sentence))) == statement.direction
    ways = {1 if than["more"] else -1 for than in THAN.finditer(sentence) if OF_PLAN.search(than["reference"])}
    return ways == {statement.compared}
