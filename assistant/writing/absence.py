"""Says what the reports do not say: which part of the question nothing fills, and what is nearest to it.

In: a plan without an answer, its evidence and the store. Out: the lines of the answer and choices. It never shows a
figure of something else. For example a town without a report is named together with the towns that have one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Prefix

from assistant.evidence.explained import Evidence
from assistant.evidence.figure_choice import ORDER, fits_period
from assistant.evidence.text_search import TextHit
from assistant.linking.matching import FAIR_MATCH, score_term
from assistant.linking.rows import RowFigures
from assistant.linking.subjects import to_terms
from assistant.records import Operation, Option, Plan
from assistant.writing.citing import Line, line, quote
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_period, to_place
from ingest.records import Report
from ingest.store import Store
from ingest.words import fold, split_words, stem

NEAREST = 3
_LOOKED_AT = 12
_NEAR_START, _NEAR_RATIO = 5, 75  # letters in common from the first; likeness of the whole words in per cent


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """What to say of what is not there, choices that are, and the names of stored records that the lines hold."""

    lines: tuple[Line, ...]
    options: tuple[Option, ...] = ()
    names: tuple[str, ...] = ()


def explain_absence(plan: Plan, evidence: Evidence, store: Store, reports: Mapping[str, Report]) -> Absence:
    """Return what is missing, with the nearest that exists, and questions that the reports can answer."""
    phrases = PHRASES[plan.language]
    if not reports:
        return Absence(lines=(line(phrases.no_reports),))
    if plan.missing_places and not plan.reports:
        held = tuple(dict.fromkeys(to_place(report) for report in reports.values()))
        missing = line(phrases.missing_place.format(place=", ".join(plan.missing_places)))
        return Absence(lines=(missing, line(phrases.held_places.format(places=", ".join(held)))), names=held)
    if evidence.rows:
        return _explain_row(plan, evidence.rows[0].choice.row, reports)
    mentioned = [hit for hit in evidence.texts if hit.missing == (plan.question,) and _mentions(plan, hit, store)][:1]
    if mentioned:
        return Absence(lines=(line(phrases.mentioned), *(quote(hit.passage, hit.quote) for hit in mentioned)))
    return _explain_words(plan, store, reports)


def _mentions(plan: Plan, hit: TextHit, store: Store) -> bool:
    """Whether a quotation holds every word that the question is about, and not only one of a like kind."""
    terms, _ = to_terms(plan, store, plan.reports)
    words = split_words(" ".join((hit.quote, *hit.passage.headings[-1:])))
    return all(score_term(term, words) >= FAIR_MATCH for term in terms)


def _explain_row(plan: Plan, row: RowFigures, reports: Mapping[str, Report]) -> Absence:
    """Return why a row that was found does not answer: it lacks the period, or the measure, that was asked for."""
    phrases = PHRASES[plan.language]
    label = f"”{row.label}” ({to_place(reports[row.key.report])})"
    measures = [measure for measure in ORDER if any(figure.measure is measure for figure in row.figures)]
    held = ", ".join(phrases.measures[measure] for measure in measures)
    main = reports[row.key.report].period
    asked = [figure for figure in row.figures if not plan.measures or figure.measure in plan.measures]
    if asked and not any(fits_period(figure, plan, main) for figure in asked):
        periods = tuple(dict.fromkeys(to_period(figure.period, plan.language) for figure in asked if figure.period))
        wanted = ", ".join(to_period(period, plan.language) for period in plan.periods)
        text = phrases.missing_period.format(asked=wanted or "–", label=label, held=", ".join(periods))
        return Absence(lines=(line(text),), names=(row.label, *periods))
    wanted = ", ".join(phrases.measures[measure] for measure in plan.measures) or phrases.missing_text
    text = phrases.missing_measure.format(label=label, asked=wanted, held=held)
    return Absence(lines=(line(text),), names=(row.label,))


def _explain_words(plan: Plan, store: Store, reports: Mapping[str, Report]) -> Absence:
    """Return which words nothing explains, and the labels nearest to them."""
    phrases = PHRASES[plan.language]
    words = " ".join(plan.unexplained or plan.subject)
    if not words:
        return Absence(lines=(line(phrases.missing_text),))
    if plan.reports:
        place = ", ".join(dict.fromkeys(to_place(reports[name]) for name in plan.reports))
        lines = [line(phrases.missing_words_in.format(place=place, words=words))]
    else:
        lines = [line(phrases.missing_words.format(words=words))]
    nearest = find_nearest(plan, store)
    if nearest:
        lines.append(line(phrases.nearest.format(labels=", ".join(f"”{label}”" for label in nearest))))
    options = tuple(to_option(plan, label, reports) for label in nearest)
    return Absence(lines=tuple(lines), options=options, names=tuple(nearest))


def find_nearest(plan: Plan, store: Store) -> Sequence[str]:
    """Return the labels whose letters are nearest to the words that nothing explains, and not far from them."""
    terms, _ = to_terms(plan, store, plan.reports)
    words = tuple(dict.fromkeys(word for term in terms for words in term.alternatives for word in words))
    hits = store.search_labels_by_words(" ".join(words), plan.reports or None, _LOOKED_AT) if words else ()
    labels = dict.fromkeys(hit.label for hit in hits)
    return tuple(label for label in labels if _is_near(label, words))[:NEAREST]


def _is_near(label: str, words: Sequence[str]) -> bool:
    """Whether a word of a label is like one of the words by more than an ending: "skolskjuts" is, "mätning" is not."""
    return any(
        Prefix.similarity(fold(own), word) >= _NEAR_START or fuzz.ratio(own, word) >= _NEAR_RATIO or _holds(own, word)
        for own in split_words(label)
        for word in map(fold, words)
    )


def _holds(own: str, word: str) -> bool:
    """Whether one of two words stands within the other: "kontorsvaktmästeri" holds "vaktmästeri"."""
    shorter, longer = sorted((stem(fold(own)), stem(fold(word))), key=len)
    return len(shorter) >= _NEAR_START and shorter in longer


def to_option(plan: Plan, label: str, reports: Mapping[str, Report]) -> Option:
    """Return the choice that asks what the plan asks, of the rows with a label."""
    place = to_place(reports[plan.reports[0]]) if plan.reports else ""
    measures = " ".join(PHRASES[plan.language].measures[measure] for measure in plan.measures)
    why = PHRASES[plan.language].why if plan.operation is Operation.EXPLAIN else ""
    return Option(text=label, question=" ".join(part for part in (why, measures, label, place) if part) + "?")
