"""Links a question to the rows whose whole name it prints: that name decides before any likeness of words.

In: a plan with its terms, and the store. Out: links to these rows. For example "verksamhetens resultat" asks for the
row of that name and not for "Årets resultat", and "förändring förråd" for no change of the row "Förråd".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from assistant.evidence.column_fit import asks_cost
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term
from assistant.linking.report_names import is_committee_word
from assistant.linking.row_sorts import rows_of_sort
from assistant.linking.rows import Link, RowFigures, find_words_around, group_rows
from assistant.question.question_words import read_measure_word
from assistant.records import Operation, Plan
from ingest.notation import parse_unit
from ingest.records import Measure, Report
from ingest.store import Store
from ingest.words import split_words

_FEWEST_WORDS = 2
_NEAREST = 40  # labels, of many reports
_NOT_OF_ROWS = (Operation.RANK, Operation.FIND_TEXT)
_JOINS = frozenset(("och", "samt", "eller", "respektive", "and", "or", "o"))
_RESULT = frozenset(("årets", "periodens", "delårets", "resultat", "resultatet"))  # of which the report has a total


def link_printed(
    plan: Plan, terms: Sequence[Term], store: Store, reports: Mapping[str, Report], *, are_many: bool
) -> tuple[Link, ...]:
    """Return links to the rows whose whole label the question prints, where they explain its other words too."""
    asked = _without_joins(plan.question)
    is_open = len(reports) > 1 and not (plan.reports or plan.municipalities)
    if is_open or plan.operation in _NOT_OF_ROWS or len(asked) < _FEWEST_WORDS:
        return ()  # of many places others may have the thing by a like name
    if are_many:
        known = {hit.label for hit in store.search_labels_by_words(plan.question, limit=_NEAREST)}
    else:
        known = {use.label for use in store.labels(tuple(reports))}
    own = {word for text in (*plan.subject, *plan.hints) for word in split_words(text)}
    labels = [label for label in find_printed(asked, known) if _is_asked(label, own)]
    if not labels:
        return ()
    rows = group_rows(store.figures(reports=tuple(reports), labels=sorted(labels)))
    fitting = [row for row in rows if _explains(row, terms, reports[row.key.report])]
    beside = group_rows(store.figures(reports=sorted({row.key.report for row in fitting}))) if fitting else ()
    kept = _of_sort(fitting, beside, plan)
    return tuple(Link(row=row, score=1.0, fit=1.0, coverage=1.0, unexplained=()) for row in kept)


def find_printed(asked: Sequence[str], labels: Collection[str]) -> frozenset[str]:
    """Return the labels whose words stand in a row among the asked ones; of one within another the longer.

    >>> sorted(find_printed(("vad", "kostade", "norra", "bron"), ("Norra bron", "Bron", "Södra bron")))
    ['Norra bron']
    """
    found: dict[str, tuple[int, int]] = {}
    for label in labels:
        words = _without_joins(label)
        words = words[1:] if words and words[0].isdigit() else words  # the code of a programme is seldom typed
        words = words[:-1] if words and parse_unit(words[-1]) else words  # nor the unit of "Hyrda bussar, tkr"
        words = _without_count(words)
        if not _is_name(words):
            continue
        places = [at for at in range(len(asked) - len(words) + 1) if tuple(asked[at : at + len(words)]) == words]
        if places:
            found[label] = (places[0], places[0] + len(words))
    spans = set(found.values())
    return frozenset(
        label
        for label, (start, end) in found.items()
        if not any((first, last) != (start, end) and first <= start and end <= last for first, last in spans)
    )


def _without_joins(text: str) -> tuple[str, ...]:
    """Return the words of a text but "och": a question is read without those within a name (`whole_labels.py`)."""
    return tuple(word for word in split_words(text) if word not in _JOINS)


def _without_count(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a label of several without "antal" before them, which a question says by "how many".

    >>> _without_count(("antal", "major", "incidents")), _without_count(("antal", "resor"))
    (('major', 'incidents'), ('antal', 'resor'))
    """
    is_counted = len(words) > _FEWEST_WORDS and words[0] in ("antal", "antalet")
    return tuple(words[1:] if is_counted else words)


def _is_asked(label: str, own: Collection[str]) -> bool:
    """Whether most of a label is what this plan asks of: of "which share of the outcome is A" one term is no A."""
    words = [word for word in _without_count(_without_joins(label)) if not word.isdigit()]
    return 2 * sum(word in own for word in words) >= len(words)


def _is_name(words: Sequence[str]) -> bool:
    """Whether words name a row by themselves: not a board, a result, or measures and years alone."""
    telling = [word for word in words if not (word.isdigit() or read_measure_word(word))]
    return (
        len(words) >= _FEWEST_WORDS
        and bool(telling)
        and not _RESULT.issuperset(words)
        and not any(map(is_committee_word, words))
    )


def _explains(row: RowFigures, terms: Sequence[Term], report: Report) -> bool:
    """Whether a row's name or what stands around it holds each term."""
    around = [words for _, words in find_words_around(row, report)]
    own = set(split_words(row.label))
    return all(
        own.issuperset(split_words(term.text)) or any(score_term(term, words) >= POSSIBLE_MATCH for words in around)
        for term in terms
    )


def _of_sort(rows: Sequence[RowFigures], beside: Sequence[RowFigures], plan: Plan) -> tuple[RowFigures, ...]:
    """Return the rows of the sort that is asked for, by all rows of their reports; a budget of things is no money."""
    allowed = {row.key for row in rows_of_sort(beside, plan)}
    found = tuple(row for row in rows if row.key in allowed)
    is_of_things = Measure.BUDGET in plan.measures and not asks_cost(plan.question)
    return found or (tuple(rows) if is_of_things else ())
