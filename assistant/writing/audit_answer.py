"""Answers whether a report, a table or a row adds up: the contradictions found there, or how many checks hold.

In: a plan that asks for it, the store and its reports. Out: an `Answer`. For example "stämmer summorna i Vaggeryds
driftredovisning?" is answered with the contradictions of that table, each with its cells, or "38 of 38 checks hold".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.evidence.explained import Evidence
from assistant.linking.matching import FAIR_MATCH, GOOD_MATCH, Term, score_term
from assistant.linking.report_names import find_named
from assistant.linking.rows import report_words
from assistant.linking.subjects import to_terms
from assistant.question.audit_words import is_own_word
from assistant.records import Answer, Language, Outcome, Plan
from assistant.writing.answer import compose
from assistant.writing.audit_phrases import AUDIT_PHRASES
from assistant.writing.check_counts import explain_counts
from assistant.writing.citing import Line, line, quote
from assistant.writing.wording import to_place
from assistant.writing.written import write_answer
from ingest.passages.sentences import split_sentences
from ingest.records import CheckCount, Figure, Finding, FindingKind, Passage, Report, RowReference, Severity, Table
from ingest.store import Store
from ingest.words import split_words

MOST_SHOWN: Final = 8
MOST_REMARKS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """What is audited of reports: tables, or rows of them, by what they are called; all of it where `words` is "".

    `rows` names rows only where the words name no table.
    """

    words: str
    tables: frozenset[tuple[str, int]]
    rows: frozenset[tuple[str, int, int]]


def tell_audit(plan: Plan, store: Store, reports: Mapping[str, Report]) -> Answer:
    """Return what does not add up in the reports, tables or rows that a plan names, or that all does."""
    phrases = AUDIT_PHRASES[plan.language]
    plan, words = _narrow(plan, store, reports)
    names = plan.reports or tuple(reports)
    audited = _find_audited(plan, words, store, names)
    if audited is None:
        missing = compose(plan, Evidence(), store) if plan.missing_places else None
        told = phrases.no_such.format(words=" ".join(words))
        return missing or write_answer(
            plan, [line(told)], store, reports, outcome=Outcome.NOT_FOUND, names=(" ".join(words),)
        )
    findings = [finding for finding in store.findings(names) if _concerns(finding, audited)]
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    remarks = [finding for finding in findings if finding.severity is Severity.REMARK]
    found = store.checks_of(names)
    checks = [check for name in names for check in found[name] if _counts(name, check, audited)]
    made, passed = sum(check.made for check in checks), sum(check.passed for check in checks)
    lead = phrases.holds if made else phrases.no_checks
    if errors:
        lead = phrases.one_error if len(errors) == 1 else phrases.errors
    told = lead.format(what=_what(plan, audited, names, reports), count=len(errors), made=made, passed=passed)
    why = explain_counts(made, passed, errors, plan.language)
    lines = [line(told), *([line(why)] if why else [])]
    for finding in errors[:MOST_SHOWN]:
        lines += show_finding(finding, plan.language, store)
    told_remarks = phrases.remarks.format(count=len(remarks)) if remarks else ""
    if remarks:
        lines += [line(told_remarks)]
        for finding in remarks[:MOST_REMARKS]:
            lines += show_finding(finding, plan.language, store)
    if len(errors) > MOST_SHOWN or len(remarks) > MOST_REMARKS:
        lines.append(line(phrases.more))
    outcome = Outcome.CONFLICTING if errors else Outcome.ANSWERED if made else Outcome.NOT_FOUND
    sentences = [_sentence(finding, plan.language) for finding in findings]
    # Counts of checks and the sentences of findings are records of the store, as labels are.
    return write_answer(plan, lines, store, reports, outcome=outcome, names=(*sentences, told, why, told_remarks))


def _sentence(finding: Finding, language: Language) -> str:
    return finding.swedish if language is Language.SWEDISH else finding.english


def _narrow(plan: Plan, store: Store, reports: Mapping[str, Report]) -> tuple[Plan, tuple[str, ...]]:
    """Return the plan with the reports whose committee its words name, and the words that are left."""
    chosen = {name: reports[name] for name in plan.reports} or dict(reports)
    left: list[str] = []
    for word in (word for word in (*plan.subject, *plan.hints) if not is_own_word(word)):
        (term,), _ = to_terms(replace(plan, subject=(word,)), store, tuple(chosen))
        named = find_named(term, chosen) or _named_by_title(term, chosen)
        chosen = {name: chosen[name] for name in named} or chosen
        left += [] if named else [word]
    return replace(plan, reports=tuple(chosen) if len(chosen) < len(reports) else plan.reports), tuple(left)


def _named_by_title(term: Term, reports: Mapping[str, Report]) -> tuple[str, ...]:
    """Return the reports that a word names otherwise than by their board: by their title or their file's name."""
    return tuple(name for name, report in reports.items() if score_term(term, report_words(report)) >= GOOD_MATCH)


def _find_audited(plan: Plan, words: Sequence[str], store: Store, names: Sequence[str]) -> Audited | None:
    """Return what the words of a plan name: whole reports, tables by caption or heading, else rows; None: nothing."""
    if plan.missing_places and not plan.reports:
        return None
    if not words:
        return Audited(words="", tables=frozenset(), rows=frozenset())
    terms, _ = to_terms(replace(plan, subject=tuple(words)), store, names)
    tables = store.tables(names)
    named = frozenset((table.location.report, table.index) for table in tables if _names_table(terms, table))
    rows = frozenset(
        (table.location.report, table.index, place)
        for table in tables
        for place, row in enumerate(table.rows)
        if _all_named(terms, row.label)
    )
    if not named and not rows:
        return None
    return Audited(words=" ".join(words), tables=named, rows=frozenset() if named else rows)


def _names_table(terms: Sequence[Term], table: Table) -> bool:
    return _all_named(terms, table.caption) or any(_all_named(terms, heading) for heading in table.headings[-1:])


def _all_named(terms: Sequence[Term], text: str) -> bool:
    words = split_words(text)
    return bool(words) and all(score_term(term, words) >= FAIR_MATCH for term in terms)


def _concerns(finding: Finding, audited: Audited) -> bool:
    if not audited.words:
        return True
    # Of a sum the rows are no less right for its total's error: it concerns the total, and the table.
    doubted = finding.figures[:1] if finding.kind is FindingKind.SUM else finding.figures
    places = [_to_place(key) for key in doubted]
    own = (finding.locations[0].report, finding.table)
    return own in audited.tables or any(place[:2] in audited.tables or place in audited.rows for place in places)


def _counts(name: str, check: CheckCount, audited: Audited) -> bool:
    """Whether a count of checks belongs to what is audited: of a row, those of its table."""
    tables = audited.tables | {place[:2] for place in audited.rows}
    return not audited.words or (check.table is not None and (name, check.table) in tables)


def _to_place(key: str) -> tuple[str, int, int]:
    """Return the report, table and row of a figure's key."""
    report, _, place = key.rpartition("#")
    table, row, _ = place.split(".")
    return report, int(table), int(row)


def _what(plan: Plan, audited: Audited, names: Sequence[str], reports: Mapping[str, Report]) -> str:
    places = ", ".join(dict.fromkeys(to_place(reports[name]) for name in names))
    return f"{places}, {audited.words or AUDIT_PHRASES[plan.language].everything}"


def show_finding(finding: Finding, language: Language, store: Store) -> list[Line]:
    """Return a finding's sentence with the cells and the sentences that it is about."""
    figures = find_figures(finding, store)
    passages = store.passages(keys=finding.passages) if finding.passages else ()
    parts: list[str | Figure] = [f"- {_sentence(finding, language)}", *figures[:MOST_SHOWN]]
    return [Line(parts=tuple(parts)), *(quote(passage, _words(passage, finding)) for passage in passages)]


def find_figures(finding: Finding, store: Store) -> tuple[Figure, ...]:
    """Return the figures that a finding is about, the doubtful one first."""
    places = dict.fromkeys(map(_to_place, finding.figures))
    rows = [(report, RowReference(table=table, row=row)) for report, table, row in places]
    stored = {figure.key: figure for figure in store.figures(rows=rows)} if rows else {}
    return tuple(stored[key] for key in finding.figures if key in stored)


def _words(passage: Passage, finding: Finding) -> str:
    """Return the sentence of a passage that holds what is printed, else all of it."""
    for start, end in split_sentences(passage.text):
        if finding.printed and finding.printed in passage.text[start:end]:
            return passage.text[start:end]
    return passage.text
