"""Tells which reports a question is about by the words that name a committee: "Stadsrevisionen", "it-nämnden".

In: a plan, its terms and the reports that it may be about. Out: the plan with fewer reports. For example of two reports
of one municipality a word that only one committee's name holds leaves that one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.linking.own_names import same_field
from assistant.records import Plan
from assistant.words.board_words import BOARD_NOUN
from ingest.records import Report
from ingest.store import Store
from ingest.words import split_words

_MANY_LABELS = 40
_LONG_WORD = 5
_COMMITTEE_ENDS = ("nämnd", "nämnden", "styrelse", "styrelsen", "utskottet", "committee", "board")


def narrow_by_names(plan: Plan, terms: Sequence[Term], reports: Mapping[str, Report], store: Store) -> Plan:
    """Return the plan with only the reports whose committee a word names, where a word names one and others do not.

    A word that is no sort of committee ("Intraservice") counts only where no other report has a row of that name.
    """
    # a proper name says more than a word that some board's name also holds
    for term in sorted(terms, key=lambda one: not one.text[:1].isupper()):
        if BOARD_NOUN.fullmatch(term.text):
            continue  # "vilka nämnder": no more that of "Tekniska nämnden" than that of "Skolnämnden"
        named = find_named(term, reports)
        if not named or len(named) == len(reports):
            continue
        if is_committee_word(term.text) and not _is_of_other_year(plan, term, named, reports, store):
            return replace(plan, reports=named)
        is_name = not is_committee_word(term.text) and len(named) == 1
        if is_name and not _is_label_elsewhere(term, named[0], store):
            return replace(plan, reports=named)
    return plan


def rival_reports(plan: Plan, terms: Sequence[Term], reports: Mapping[str, Report], store: Store) -> tuple[str, ...]:
    """Return the reports of other municipalities than the plan's that have a row of the board that words name."""
    own = {place for name in plan.reports for place in reports[name].municipalities}
    boards = [term for term in terms if is_committee_word(term.text.split()[-1])]
    labels = {label for term in boards for label in _find_labels(term, store)}
    found = {figure.location.report for figure in store.figures(labels=tuple(sorted(labels)))} if labels else set()
    return tuple(name for name in reports if name in found and not own & set(reports[name].municipalities))


def _is_of_other_year(
    plan: Plan, term: Term, named: Sequence[str], reports: Mapping[str, Report], store: Store
) -> bool:
    """Whether a board's own reports are of none of the asked years, and another report has a row of its name."""
    years = {period.end.year for period in plan.periods}
    covered = {report.period.end.year for name in named if (report := reports[name]).period}
    others = set(reports) - set(named)
    return bool(years) and not years & covered and _has_label(term, others, store)


def _has_label(term: Term, reports: Collection[str], store: Store) -> bool:
    fitting = _find_labels(term, store)
    return bool(fitting) and any(figure.location.report in reports for figure in store.figures(labels=fitting))


def find_named(term: Term, reports: Mapping[str, Report]) -> tuple[str, ...]:
    """Return the reports whose committee's name holds a word."""
    return tuple(
        name
        for name, report in reports.items()
        if report.committee and score_term(term, split_words(report.committee)) >= GOOD_MATCH
    )


def committee_words(reports: Sequence[Report]) -> set[str]:
    """Return the words that name the committee of all these reports: a sentence of them need not say it again.

    A short word names it where it stands there in capitals: "IT".
    """
    named = [_committee_words(report.committee) for report in reports]
    return set.intersection(*named) if named else set()


def _committee_words(name: str) -> set[str]:
    words = split_words(name)
    return {*(word for word in words if len(word) >= _LONG_WORD or word.upper() in name), *same_field(words)}


def _is_label_elsewhere(term: Term, own: str, store: Store) -> bool:
    """Whether a row of another report is named by the word too."""
    fitting = _find_labels(term, store)
    return bool(fitting) and any(figure.location.report != own for figure in store.figures(labels=fitting))


def _find_labels(term: Term, store: Store) -> tuple[str, ...]:
    """Return the labels that hold a word."""
    words = {max(alternative, key=len) for alternative in term.alternatives}  # "byggnadsnämnd" tells more than "miljö"
    labels = {hit.label for text in words for hit in store.search_labels_by_words(text, limit=_MANY_LABELS)}
    return tuple(sorted(label for label in labels if score_term(term, split_words(label)) >= GOOD_MATCH))


def is_committee_word(word: str) -> bool:
    """Whether a word is the name of a committee by its last part: "bildningsnämnden"."""
    return word.casefold().rstrip("s").endswith(_COMMITTEE_ENDS)
