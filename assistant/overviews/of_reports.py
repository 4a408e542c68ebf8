"""Answers what asks for an overview: rows, a summary, key figures, places, what is said about a topic.

In: a plan whose operation is one of `OVERVIEWS`, the store and the encoder. Out: an `Answer`. For example "vilka
nyckeltal finns för Hylte?" lists the rows that are not money, each with its latest figure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.evidence.boilerplate import is_boilerplate
from assistant.evidence.explained import Evidence
from assistant.evidence.text_reading import TextHit
from assistant.evidence.text_search import find_texts
from assistant.linking.matching import FAIR_MATCH, GOOD_MATCH, POSSIBLE_MATCH, Term, score_term
from assistant.linking.places import link_places
from assistant.linking.rows import RowFigures, group_rows, is_about_report, report_words
from assistant.linking.subjects import to_terms
from assistant.operations.row_list import list_rows
from assistant.overviews.phrases import OVERVIEW_PHRASES
from assistant.overviews.report_list import list_reports
from assistant.overviews.summary import summarise
from assistant.question.overview_words import ASKS_EVENTS, TOPIC_WORDS
from assistant.records import Answer, Operation, Outcome, Plan
from assistant.words.board_words import BOARD_NOUN
from assistant.words.section_words import SECTION_WORD, is_section, read_section, tells_section
from assistant.writing.answer import compose
from assistant.writing.audit_answer import tell_audit
from assistant.writing.citing import Line, line, quote
from assistant.writing.wording import to_figure, to_place, to_what
from assistant.writing.written import write_answer
from ingest.embedding import Encoder
from ingest.passages.sentences import split_sentences
from ingest.records import Figure, Passage, Report, Unit
from ingest.store import Store
from ingest.words import split_words

MOST_INDICATORS = 40
MOST_QUOTES = 6
MOST_TOLD = 3  # of them found by their own words, the others by the heading above them
_HEADING = 0.65  # "personal" in the heading "Personalsituation"
_MONEY = (Unit.KR, Unit.TKR, Unit.MNKR, Unit.UNKNOWN)


def answer_overview(plan: Plan, store: Store, encoder: Encoder) -> Answer:
    """Return the overview that a plan asks for, of the reports that its places and words name."""
    reports = store.catalogue()
    plan = _narrow(link_places(plan, reports), store, reports)
    if not reports or (plan.missing_places and not plan.reports):
        return compose(plan, Evidence(), store)
    match plan.operation:
        case Operation.LIST_ROWS:
            return list_rows(plan, store, reports)
        case Operation.SUMMARISE:
            return summarise(plan, store, reports)
        case Operation.LIST_INDICATORS:
            return _list_indicators(plan, store, reports)
        case Operation.TOPIC:
            told = _quote_topic(plan, store, encoder, reports)
            if told.outcome is Outcome.NOT_FOUND and len(plan.reports) == 1 and ASKS_EVENTS.search(plan.question):
                return summarise(plan, store, reports)  # "what happened": a report without a heading of events
            return told
        case Operation.AUDIT:
            return tell_audit(plan, store, reports)
        case _:
            return list_reports(plan, store)


def _narrow(plan: Plan, store: Store, reports: Mapping[str, Report]) -> Plan:
    """Return the plan with the reports that most of its words name, and of those the ones of the asked years."""
    chosen = plan.reports or tuple(reports)
    terms, hints = to_terms(plan, store, chosen)
    telling = [term for term in (*terms, *hints) if not BOARD_NOUN.fullmatch(term.text)]  # "vilka nämnder": of any
    named = {name: _count_named(telling, reports[name]) for name in chosen}
    best = max(named.values(), default=0)
    if best and len(chosen) > 1 and plan.operation is not Operation.TOPIC:
        chosen = tuple(name for name in chosen if named[name] == best)
    years = {period.end.year for period in plan.periods}
    of_years = tuple(name for name in chosen if _year_of(reports[name]) in years)
    chosen = of_years or chosen
    return replace(plan, reports=chosen if len(chosen) < len(reports) or plan.reports else ())


def _count_named(terms: Sequence[Term], report: Report) -> int:
    words = report_words(report)
    return sum(score_term(term, words) >= GOOD_MATCH for term in terms)


def _year_of(report: Report) -> int | None:
    return report.period.end.year if report.period else None


def _list_indicators(plan: Plan, store: Store, reports: Mapping[str, Report]) -> Answer:
    """Return the rows that are not money, report by report, each with its latest figure."""
    phrases = OVERVIEW_PHRASES[plan.language]
    lines: list[Line] = []
    for name in plan.reports or tuple(reports):
        place = to_place(reports[name])
        figures = [latest for row in group_rows(store.figures(reports=(name,))) if (latest := _latest(row))]
        if not figures:
            lines.append(line(phrases.no_indicators.format(place=place)))
            continue
        lines.append(line(phrases.indicators.format(place=place)))
        lines += [_item(figure, plan) for figure in figures[:MOST_INDICATORS]]
        if len(figures) > MOST_INDICATORS:
            lines.append(line(phrases.more))
    return write_answer(plan, lines, store, reports)


def _latest(row: RowFigures) -> Figure | None:
    """Return the latest figure of a row that has none in money, or None."""
    read = [figure for figure in row.figures if figure.amount]
    if not read or any(figure.amount and figure.amount.unit in _MONEY for figure in read):
        return None
    return max(read, key=lambda figure: (figure.period is not None, figure.period and figure.period.end, -figure.cell))


def _item(figure: Figure, plan: Plan) -> Line:
    amount = to_figure(figure, plan.language)
    return line(f"- {figure.label}: {amount}", figure, f" – {to_what(figure, plan.language)}")


def _quote_topic(plan: Plan, store: Store, encoder: Encoder, reports: Mapping[str, Report]) -> Answer:
    """Return what the reports say about a topic: the passages that hold its words, the best first."""
    hints = tuple(hint for hint in plan.hints if not TOPIC_WORDS.fullmatch(hint))
    subject = tuple(word for word in plan.subject if not TOPIC_WORDS.fullmatch(word)) or hints
    plan = replace(plan, subject=subject)
    terms, _ = to_terms(plan, store, plan.reports or tuple(reports))
    names = plan.reports if len(plan.reports) == 1 else ()
    terms = tuple(term for term in terms if not any(is_about_report([term], reports[name]) for name in names)) or terms
    if section := _quote_section(terms, plan, store, reports):
        return section
    search = replace(plan, operation=Operation.FIND_TEXT)
    hits = find_texts(search, terms, store, encoder, plan.reports or None) if terms else ()
    told = [(hit.passage, hit.quote) for hit in hits if hit.answers and _is_about(terms, hit)][:MOST_TOLD]
    seen = {passage.key for passage, _ in told}
    headed = [(one, one.text) for one in _under_heading(terms, plan, store, reports) if one.key not in seen]
    fitting = [*told, *headed][:MOST_QUOTES]
    if not fitting:
        return compose(replace(search, unexplained=plan.subject), Evidence(), store)
    return _write_quotes(plan, fitting, store, reports)


def _write_quotes(
    plan: Plan, quotes: Sequence[tuple[Passage, str]], store: Store, reports: Mapping[str, Report]
) -> Answer:
    """Return an answer that quotes passages, each with its place where the question names no report."""
    lines = [line(OVERVIEW_PHRASES[plan.language].topic)]
    for passage, words in quotes:
        if len(plan.reports) != 1:
            lines.append(line(f"{to_place(reports[passage.location.report])}:"))
        lines.append(quote(passage, words))
    return write_answer(plan, lines, store, reports)


def _quote_section(terms: Sequence[Term], plan: Plan, store: Store, reports: Mapping[str, Report]) -> Answer | None:
    """Return what stands in the sections that a question asks for, of what it names there; None without such text."""
    kind = read_section(plan.question)
    if kind is None:
        return None
    named = [term for term in terms if not SECTION_WORD.fullmatch(term.text)]
    bodies = {name for name in reports if any(is_about_report([term], reports[name]) for term in named)}
    chosen = plan.reports or tuple(sorted(bodies))
    if not chosen:
        return None
    plan = replace(plan, reports=chosen)
    named = [term for term in named if not any(is_about_report([term], reports[name]) for name in chosen)]
    passages = [one for one in store.passages(reports=plan.reports) if not is_boilerplate(one, plan.question)]
    quotes = [
        (passage, passage.text)
        for passage in passages
        if any(is_section(heading, kind) for heading in passage.headings) and _tells_of(passage, named)
    ] or [
        (passage, passage.text[start:end])
        for passage in passages
        for start, end in split_sentences(passage.text)
        if tells_section(plan.question, passage.text[start:end]) and _tells_of(passage, named)
    ]
    return _write_quotes(plan, quotes[:MOST_QUOTES], store, reports) if quotes else None


def _tells_of(passage: Passage, terms: Sequence[Term]) -> bool:
    """Whether a passage, or a heading over it, holds every term."""
    words = split_words(" ".join((passage.text, *passage.headings)))
    return all(score_term(term, words) >= FAIR_MATCH for term in terms)


def _under_heading(
    terms: Sequence[Term], plan: Plan, store: Store, reports: Mapping[str, Report]
) -> tuple[Passage, ...]:
    """Return the first passages under headings that name a topic, where the question names a report."""
    if not plan.reports or not terms:
        return ()
    return tuple(
        passage
        for passage in store.passages(reports=plan.reports)
        if not is_boilerplate(passage, plan.question) and _is_headed(passage, terms)
    )


def _is_headed(passage: Passage, terms: Sequence[Term]) -> bool:
    """Whether a heading over a passage names a topic."""
    return any(
        all(score_term(term, split_words(text)) >= FAIR_MATCH for term in terms) for text in passage.headings
    ) or any(all(score_term(term, split_words(text)) >= _HEADING for term in terms) for text in passage.headings[-2:])


def _is_about(terms: Sequence[Term], hit: TextHit) -> bool:
    """Whether a passage or the heading above it holds every word of a topic."""
    words = " ".join((hit.quote, *hit.passage.headings[-1:])).casefold().split()
    return all(score_term(term, [word.strip('.,:;()”"') for word in words]) >= POSSIBLE_MATCH for term in terms)
