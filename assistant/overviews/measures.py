"""Tells which measures a report says are taken: the rows of its table of measures, and the passages that list them.

In: a plan of such a question, with its report, and the store. Out: an `Answer`, or None where the report lists none.
For example of "vad gör nämnden för att spara?" the rows "Inköpsstopp" and "Färre fordon" of a table "Åtgärder".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.linking.matching import FAIR_MATCH, Term, is_verb, score_term
from assistant.linking.rows import RowFigures, group_rows, is_about_report
from assistant.linking.subjects import to_terms
from assistant.records import Answer, Operation, Plan
from assistant.writing.citing import Line, line, quote
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_figure, to_what
from assistant.writing.written import write_answer
from ingest.passages.sentences import split_sentences
from ingest.records import Passage, Report
from ingest.store import Store
from ingest.words import split_words

_MOST_ROWS: Final = 15
_MOST_PASSAGES: Final = 2
_HEADING: Final = re.compile(
    r"[\d. ]*(?:beslutade |föreslagna )?(?:\w*åtgärd(?:er(?:na)?|splan(?:en)?)?|handlingsplan(?:en)?|"
    r"\w*besparing(?:ar)?)\b",
    re.IGNORECASE,
)
# What a list of measures is led in by, or says it is.
_LISTS: Final = re.compile(
    r"\båtgärder(?:na)?\s*:|\b(?:till|bland) åtgärderna\b|\bföljande\b|\b(?:beslutat|beslutade|antagit|antar|antog|"
    r"beslutar) (?:[^.;]{0,40}? )?(?:om )?(?:[\w-]+ ){0,2}?(?:åtgärd|handlingsplan|besparing|sparprogram|sparpaket|"
    r"inköpsstopp|anställningsstopp)\w*|\bsom åtgärd(?:er)?\b|\b(?:ta|tar|tog|tagit) fram (?:\w+ )?(?:åtgärd|besparing|"
    r"handlingsplan)\w*|\b(?:handlingsplan|åtgärdsplan|åtgärder)\w*\b[^.]*\bingår\b",
    re.IGNORECASE,
)
_MEASURE: Final = re.compile(
    r"åtgärd|handlingsplan|besparing|\bspar|inköpsstopp|anställningsstopp|anställningsprövning", re.IGNORECASE
)
# What is done is told by what it is for: "för att klara ramen utreds", "för att minska underskottet har nämnden"
_AIMS: Final = re.compile(
    r"\bför att (?:\w+ ){0,2}?(?:minska|klara|nå|hålla|bromsa|möta|täcka|få|komma)\b"
    r"[^.;]{0,50}?(?:underskott|budget|ram(?:en|ar)?\b|"
    r"kostnad|balans|ekonomi)|\b(?:beslut\w*|inför\w*|råder|gäller)\b"
    r"[^.;]{0,60}?\b(?:inköps|anställnings)(?:stopp|prövning)\w*|"
    r"\b(?:beräknas|väntas|bedöms) (?:spara|minska kostnad\w*|sänka kostnad\w*)\b",
    re.IGNORECASE,
)
_TAKEN: Final = re.compile(
    r"\b(?:beslut\w*|har|ska|utreds|infört?s?|inför|införde|införa|prövas|sades|avvaktar|begränsas)\b", re.IGNORECASE
)
# What a question calls them, or what they are for, where that is money alone.
_NAMES_MEASURE: Final = re.compile(
    r"\w*(?:åtgärd|measure|action|step|cutback|besparing|insats|underskott)\w*|pengar(?:na)?|money|deficits?|minuset|spara\w*|"
    r"kostnader(?:na)?|costs?|spending|budget(?:en)?|books|balans\w*|läget|situation(?:en)?|cut|saving|overspending|sav(?:e|ings?)|balan(?:s|ce)|ekonomin?|economy|"
    r"financ(?:e|es)",
    re.IGNORECASE,
)


def tell_measures(plan: Plan, store: Store) -> Answer | None:
    """Return the measures that one of the meant reports lists, of what else the question names.

    None where none of them lists any, or several do.
    """
    reports = store.catalogue()
    if plan.operation is not Operation.FIND_TEXT or plan.missing_places:
        return None
    found = {name: lines for name in plan.reports or tuple(reports) if (lines := _list(plan, store, reports[name]))}
    if len(found) != 1:
        return None
    ((name, lines),) = found.items()
    lead = line(PHRASES[plan.language].in_text)
    return write_answer(replace(plan, reports=(name,)), [lead, *lines], store, reports)


def _list(plan: Plan, store: Store, report: Report) -> list[Line]:
    """Return the rows and the passages of a report that list measures."""
    terms = _other_terms(plan, store, report)
    rows = [row for row in group_rows(store.figures(reports=(report.name,))) if _is_measure(row, terms)]
    passages = _find_passages(store.passages(reports=(report.name,)), terms)
    return [*(_item(row, plan) for row in rows[:_MOST_ROWS]), *map(quote, passages)]


def _other_terms(plan: Plan, store: Store, report: Report) -> tuple[Term, ...]:
    """Return what the question names beside the report, its board and the measures themselves."""
    terms, _ = to_terms(plan, store, (report.name,))
    return tuple(
        term
        for term in terms
        if not (is_about_report([term], report) or _NAMES_MEASURE.fullmatch(term.text) or is_verb(term.text))
    )


def _is_measure(row: RowFigures, terms: Sequence[Term]) -> bool:
    """Whether a row stands in a table of measures, and is no sum of them."""
    first = row.first
    titles = (first.caption, *first.headings[-1:])
    of_measures = any(_HEADING.match(title) for title in titles)
    return of_measures and not first.is_total and _holds(terms, (row.label, *titles))


def _find_passages(passages: Sequence[Passage], terms: Sequence[Term]) -> tuple[Passage, ...]:
    """Return the passages that list measures, those under a heading that says so first."""
    found = [one for one in passages if _lists(one) and _holds(terms, (one.text, *one.headings[-2:]))]
    return tuple(sorted(found, key=lambda one: not _is_headed(one)))[:_MOST_PASSAGES]


def _lists(passage: Passage) -> bool:
    """Whether a passage says which measures are taken: by words that lead them in, or under a heading with several."""
    if _MEASURE.search(passage.text) and _LISTS.search(passage.text):
        return True
    if any(_AIMS.search(own) and _TAKEN.search(own) for own in _sentences(passage)):
        return True
    return _is_headed(passage) and len(split_sentences(passage.text)) > 1


def _sentences(passage: Passage) -> list[str]:
    return [passage.text[start:end] for start, end in split_sentences(passage.text)]


def _is_headed(passage: Passage) -> bool:
    return any(_HEADING.match(heading) for heading in passage.headings[-1:])


def _holds(terms: Sequence[Term], texts: Sequence[str]) -> bool:
    words = [word for text in texts for word in split_words(text)]
    return all(score_term(term, words) >= FAIR_MATCH for term in terms)


def _item(row: RowFigures, plan: Plan) -> Line:
    """Return a row of such a table with all its figures."""
    shown = [figure for figure in row.figures if figure.amount]
    if not shown:
        return line(f"- {row.label}")
    told = [
        part
        for figure in shown
        for part in (f", {to_what(figure, plan.language)}: {to_figure(figure, plan.language)}", figure)
    ]
    return line(f"- {row.label}", *told)
