"""Says what the reports do not say: which part of the question nothing fills, and what is nearest to it.

In: a plan without an answer, its evidence and the store. Out: the lines of the answer and choices. It never shows a
figure of something else. For example a town without a report is named together with the towns that have one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Prefix

from assistant.evidence.explained import Evidence
from assistant.evidence.figure_choice import ORDER
from assistant.evidence.period_fit import fits_period, is_year
from assistant.evidence.single_months import asks_so_far
from assistant.evidence.text_reading import TextHit
from assistant.evidence.word_weights import find_untold, is_act
from assistant.linking.matching import Term
from assistant.linking.report_names import find_named
from assistant.linking.rows import RowFigures
from assistant.linking.subjects import to_terms
from assistant.question.asked_period import to_full_year
from assistant.records import Language, Operation, Option, Plan
from assistant.words.time_words import SINCE_START
from assistant.writing.citing import Line, line, quote
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_figure, to_label, to_period, to_place
from ingest.records import Figure, Measure, Period, Report
from ingest.store import Store
from ingest.words import fold, split_words, stem

NEAREST = 3
_LOOKED_AT = 12
_MOST_HEADS = 4
_NEAR_SHARE = 0.34  # of the weight of a question: a passage that holds less says nothing of it
_SHORTEST_TOLD = 5  # words of a quotation that says something: fewer are a title
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
    nearest = _find_nearest_text(evidence)
    if nearest and nearest.share == 1:
        return Absence(lines=(line(phrases.mentioned), quote(nearest.passage, nearest.quote)))
    absence = _explain_words(plan, store, reports)
    if nearest is None:
        return absence
    told = (line(phrases.nearest_text), quote(nearest.passage, nearest.quote))
    return replace(absence, lines=(*absence.lines, *told))


def _find_nearest_text(evidence: Evidence) -> TextHit | None:
    """Return the passage that holds most of what the question asks, where one holds a good part of it and says it."""
    told = [hit for hit in evidence.texts if hit.share >= _NEAR_SHARE and len(hit.quote.split()) >= _SHORTEST_TOLD]
    return max(told, key=lambda hit: (hit.share, hit.fit), default=None)


def _explain_row(plan: Plan, row: RowFigures, reports: Mapping[str, Report]) -> Absence:
    """Return why a row that was found does not answer: it lacks the period, or the measure, that was asked for."""
    phrases = PHRASES[plan.language]
    label = f"”{to_label(row.label)}” ({to_place(reports[row.key.report])})"
    held = _list_held(row, plan)
    main = reports[row.key.report].period
    if plan.full_year and not plan.periods and main:
        plan = replace(plan, periods=(to_full_year(main.end.year),))  # "det slutliga utfallet": of the report's year
    if others := _other_measures(plan, row, main):
        asked_for = ", ".join(phrases.measures[measure] for measure in plan.measures)
        when = ", ".join(to_period(period, plan.language) for period in plan.periods)
        of_measure = [figure for figure in row.figures if figure.measure in plan.measures and figure.period]
        years = ", ".join(dict.fromkeys(to_period(figure.period, plan.language) for figure in of_measure))
        text = phrases.other_measure.format(asked=asked_for, when=when, label=label, held=", ".join(others))
        text += f" {phrases.measure_is_of.format(asked=asked_for, when=years)}" if years else ""
        return Absence(lines=(line(text),), names=(row.label, when, years))
    asked = [figure for figure in row.figures if not plan.measures or figure.measure in plan.measures]
    is_of_whole = SINCE_START.search(plan.question) is not None and all(figure.period for figure in asked)
    told = [figure for figure in asked if not (asks_so_far(plan) and _is_ahead(figure, plan))]
    if asked and (is_of_whole or not any(fits_period(figure, plan, main) for figure in told)):
        periods = tuple(dict.fromkeys(to_period(figure.period, plan.language) for figure in asked if figure.period))
        wanted = ", ".join(to_period(period, plan.language) for period in plan.periods)
        wanted = phrases.since_start if is_of_whole else wanted or "–"
        text = phrases.missing_period.format(asked=wanted, label=label, held=", ".join(periods))
        lines = (line(text), *_only_forecast(plan, row, main))
        return Absence(lines=lines, names=(row.label, *periods))
    lacking = [measure for measure in plan.measures if all(figure.measure is not measure for figure in row.figures)]
    wanted = ", ".join(phrases.measures[measure] for measure in lacking)
    # what it has of every asked measure is of another kind or time than asked: none of them is denied
    pattern = phrases.missing_measure if wanted else phrases.row_does_not_tell
    text = pattern.format(label=label, asked=wanted, held=held)
    return Absence(lines=(line(text),), names=(row.label, held))


def _list_held(row: RowFigures, plan: Plan) -> str:
    """Return what a row has: its measures, and the headings of its columns that are none of them."""
    phrases = PHRASES[plan.language]
    measures = [measure for measure in ORDER if any(figure.measure is measure for figure in row.figures)]
    heads = dict.fromkeys(figure.column for figure in row.figures if figure.measure is Measure.OTHER and figure.column)
    named = [phrases.measures[measure] for measure in measures if measure is not Measure.OTHER or not heads]
    return ", ".join((*named, *(f"”{head}”" for head in list(heads)[:_MOST_HEADS])))


def _other_measures(plan: Plan, row: RowFigures, main: Period | None) -> tuple[str, ...]:
    """Return what a row has of the asked periods, where it has none of the measures that were asked for.

    A year before may have an outcome and no deviation. Of an outcome its forecast is told in full.
    """
    if not plan.periods or not plan.measures or Measure.ACTUAL in plan.measures:
        return ()
    held = dict.fromkeys(figure.measure for figure in row.figures if figure.amount and fits_period(figure, plan, main))
    names = PHRASES[plan.language].measures
    return () if set(plan.measures) & held.keys() else tuple(names[measure] for measure in held)


def _only_forecast(plan: Plan, row: RowFigures, main: Period | None) -> list[Line]:
    """Return the forecast that a row has of the period whose outcome is asked for, said to be one."""
    if Measure.ACTUAL not in plan.measures or len(plan.periods) != 1:
        return []
    held = [figure for figure in row.figures if figure.measure is Measure.FORECAST and figure.amount]
    fitting = [figure for figure in held if fits_period(figure, plan, main) and not _is_ahead(figure, plan)]
    phrases = PHRASES[plan.language]
    asked = to_period(plan.periods[0], plan.language)
    return [
        line(phrases.only_forecast.format(asked=asked, amount=to_figure(figure, plan.language)), figure)
        for figure in fitting[:1]
    ]


def _is_ahead(figure: Figure, plan: Plan) -> bool:
    """Whether a figure is what a whole year is to come to, where only months of it are asked for."""
    is_plan = figure.measure in (Measure.FORECAST, Measure.BUDGET)
    return is_plan and bool(plan.periods) and figure.period not in plan.periods and not all(map(is_year, plan.periods))


def _explain_words(plan: Plan, store: Store, reports: Mapping[str, Report]) -> Absence:
    """Return which words nothing explains, and the labels nearest to them."""
    phrases = PHRASES[plan.language]
    place = ", ".join(dict.fromkeys(to_place(reports[name]) for name in plan.reports))
    words = " ".join(find_denied(plan, store))
    if words:
        missing = phrases.missing_words_in if place else phrases.missing_words
        lines = [line(missing.format(place=place, words=words))]
    else:
        lines = [line(phrases.not_told_in.format(place=place) if place else phrases.missing_text)]
        if not (plan.unexplained or plan.subject):
            return Absence(lines=tuple(lines))
    nearest = find_nearest(plan, store)
    if nearest:
        lines.append(line(phrases.nearest.format(labels=", ".join(f"”{to_label(label)}”" for label in nearest))))
    options = tuple(to_option(plan, label, reports) for label in nearest)
    return Absence(lines=tuple(lines), options=options, names=tuple(nearest))


def find_denied(plan: Plan, store: Store) -> tuple[str, ...]:
    """Return the words of a question that no line of the asked reports holds, and only those: a denial is proved.

    An English word whose Swedish is not known may stand there all the same; a name is the same in both.
    """
    terms, _ = to_terms(replace(plan, subject=plan.unexplained or plan.subject), store, plan.reports)
    known = [term for term in terms if _can_be_denied(term, plan)]
    return tuple(term.text for term in find_untold(known, store, plan.reports or store.report_names()))


def _can_be_denied(term: Term, plan: Plan) -> bool:
    is_known = plan.language is Language.SWEDISH or len(term.alternatives) > 1 or not term.text.islower()
    return is_known and not is_act(term.text, plan.question)  # an act may be told by any verb


def find_nearest(plan: Plan, store: Store) -> Sequence[str]:
    """Return the labels whose letters are nearest to the words that nothing explains, and not far from them."""
    terms, _ = to_terms(plan, store, plan.reports)
    reports = store.catalogue()
    own = {name: reports[name] for name in plan.reports}
    told = [term for term in terms if not find_named(term, own)]  # the board's own name is no word for a row
    words = tuple(dict.fromkeys(word for term in told for words in term.alternatives for word in words))
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
