"""Takes away the rows that only some words of a question fit, while a word that decides says otherwise.

In: the links of a question's words to rows, the words and the plan. Out: fewer links. For example "personalen" fits the
row "HR", but "varför kommer personalen inte in i Adato?" is about Adato, which no row and no explanation of it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.linking.literal import own_name_first
from assistant.linking.matching import GOOD_MATCH, Term, score_term, to_term
from assistant.linking.narrower import without_measured_by
from assistant.linking.report_names import is_committee_word
from assistant.linking.rows import Link, RowFigures
from assistant.linking.sense import without_other_sense
from assistant.records import Operation, Plan
from ingest.records import RowReference
from ingest.store import Store
from ingest.words import split_words, stem

_RIVAL = 0.35  # a row that fits that much less is another thing
_GOOD_COVERAGE = 0.75
_SAME_FIELD = 0.7  # what a word for a field is worth that only tells in its tail that it is one
_OF_TWO_FIELDS = re.compile(r"(?:\d+\s+)?(?P<field>\w{4,})-,?\s.*(?:nämnd|styrelse|utskott|förvaltning)", re.IGNORECASE)
_HALVES = frozenset({"intäkt", "kostnad"})  # stems
_INVESTMENT = re.compile(r"invest", re.IGNORECASE)


def without_unmeant(links: Sequence[Link], terms: Sequence[Term], plan: Plan, store: Store) -> Sequence[Link]:
    """Return the links without those of another sort than what is asked for; the order stays."""
    links = _without_whole_boards(own_name_first(links, terms), terms)
    links = _without_parts_of_boards(_without_halves(without_measured_by(links, terms, plan), plan), terms)
    links = without_other_sense(_without_investments(links, plan), terms, plan)
    return _without_other_names(links, terms, plan, store)


def _without_halves(links: Sequence[Link], plan: Plan) -> Sequence[Link]:
    """Return the links without the income and the cost row of a pair, unless incomes or costs are asked for.

    They stay in a report that has nothing else that fits.
    """
    hints = [to_term(hint, plan.language) for hint in plan.hints]
    if _HALVES & {stem(word) for hint in hints for words in hint.alternatives for word in words}:
        return links
    served = {link.row.key.report for link in links if not link.unexplained and not is_half(link.row)}
    return [link for link in links if link.row.key.report not in served or not is_half(link.row)]


def is_half(row: RowFigures) -> bool:
    """Whether a row is the income or the cost row of a pair under one code."""
    return len(row.first.labels) > 1 and stem(row.first.labels[-1].casefold()) in _HALVES


def _without_parts_of_boards(links: Sequence[Link], terms: Sequence[Term]) -> Sequence[Link]:
    """Return the links without rows that hold a board's field as one word of several: they are not the board.

    A row "Ny server skola" is not what "skolnämnden" asks for; a row "Skola" is.
    """
    boards = [term for term in terms if is_committee_word(term.text)]

    def is_part(link: Link) -> bool:
        label = split_words(link.row.label)
        return link.coverage < _GOOD_COVERAGE and any(0 < score_term(term, label) < GOOD_MATCH for term in boards)

    return [link for link in links if not is_part(link)] if boards else links


def _without_whole_boards(links: Sequence[Link], terms: Sequence[Term]) -> Sequence[Link]:
    """Return the links without boards of two fields of which a term names but one thing in one of them.

    "Kulturskolan" is no "Kultur- och fritidsnämnden"; "kulturen" and "kulturverksamheten" may well be.
    """

    def is_whole(link: Link) -> bool:
        label = split_words(link.row.label)
        field = _OF_TWO_FIELDS.match(link.row.label)
        return field is not None and any(
            term.text.casefold().startswith(field["field"].casefold()) and 0 < score_term(term, label) < _SAME_FIELD
            for term in terms
        )

    return [link for link in links if not is_whole(link)]


def _without_investments(links: Sequence[Link], plan: Plan) -> Sequence[Link]:
    """Return the links without investments of a unit, where the unit itself fits about as well and was asked for.

    "Vad kostar hemtjänsten" is not answered by "Elcyklar hemtjänsten" of a table of investments; what has its very
    name there, such as a bridge, stays unless another row has it as well.
    """
    if _INVESTMENT.search(" ".join((plan.question, *plan.subject))):
        return links
    best: dict[str, float] = {}
    for link in links:
        best.setdefault(link.row.key.report, link.score)
    served = {
        link.row.key.report
        for link in links
        if not link.unexplained and not _is_investment(link) and best[link.row.key.report] - link.score <= _RIVAL
    }
    named = {
        link.row.key.report
        for link in links
        if link.row.key.report in served and not _is_investment(link) and link.coverage >= _GOOD_COVERAGE
    }

    def is_of_unit(link: Link) -> bool:
        report = link.row.key.report
        if report not in served or not _is_investment(link):
            return False
        return _says_investment(link) or link.coverage < _GOOD_COVERAGE or report in named

    return [link for link in links if not is_of_unit(link)]


def _says_investment(link: Link) -> bool:
    return _INVESTMENT.search(link.row.label) is not None


def _is_investment(link: Link) -> bool:
    """Whether a row is an investment by its label or by the name of its table."""
    first = link.row.first
    return any(map(_INVESTMENT.search, (first.label, first.caption, *first.headings[-1:])))


def _without_other_names(links: Sequence[Link], terms: Sequence[Term], plan: Plan, store: Store) -> Sequence[Link]:
    """Return for a why the links whose row explains the names that nothing in its labels does, if there are such names.

    A proper name decides what is asked: without it in the row's explanation, the reason of the row is another's.
    """
    if plan.operation is not Operation.EXPLAIN or not links or not links[0].unexplained:
        return links
    names = [term for term in terms if term.text in links[0].unexplained and _is_name(term.text, plan.question)]
    return [link for link in links if _explains(link, names, store)] if names else links


def _is_name(word: str, question: str) -> bool:
    return word[:1].isupper() and not question.startswith(word)


def _explains(link: Link, names: Sequence[Term], store: Store) -> bool:
    key = link.row.key
    passages = store.passages_explaining(key.report, [RowReference(table=key.table, row=key.row)])
    words = [word for passage in passages for word in split_words(passage.text)]
    return all(score_term(name, words) >= GOOD_MATCH for name in names)
