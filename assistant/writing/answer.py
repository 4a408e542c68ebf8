"""Composes an answer: figures first, then the report's own words, each with its source.

In: a plan, its evidence and what that is worth. Out: an `Answer`. For example

    **−6 000 tkr** (underskott) [1] – avvikelse 2024, 45 Gymnasieskola, Askersund
    Prognos 2024: −76 294 tkr [2]. Budget 2024: −70 294 tkr [3].
    > Medfinansiering av underskott ... [4]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.evidence.assess import Assessment, assess
from assistant.evidence.explained import Evidence, Explained
from assistant.evidence.figure_choice import ORDER, Choice
from assistant.evidence.reasons import gives_reason
from assistant.evidence.row_changes import find_row_changes
from assistant.evidence.spoken_reasons import find_spoken, find_spoken_cause
from assistant.evidence.text_reading import TextHit
from assistant.evidence.told_changes import with_reasons_of_change
from assistant.linking.boards import MOST_CHOICES
from assistant.records import Answer, Derivation, Language, Offer, Operation, Option, Outcome, Plan
from assistant.writing.absence import explain_absence
from assistant.writing.citing import Line, line, quote, write_lines
from assistant.writing.conflict_answer import show_conflict
from assistant.writing.phrases import PHRASES
from assistant.writing.result_sign import to_result_word
from assistant.writing.told_texts import MOST_TEXTS, show_texts, told_amounts
from assistant.writing.wording import to_figure, to_label, to_periods, to_place, to_sign_word, to_what
from ingest.records import Figure, Measure, Passage, Report, Unit
from ingest.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """The lines that offer choices, the choices, and the rows that they stand for."""

    lines: tuple[Line, ...]
    options: tuple[Option, ...]
    offers: tuple[Offer, ...]


def compose(plan: Plan, evidence: Evidence, store: Store) -> Answer:
    """Return the answer to a plan from its evidence."""
    reports = store.catalogue()
    assessment = assess(plan, evidence, reports)
    options: tuple[Option, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    names: tuple[str, ...] = tuple(dict.fromkeys(to_place(report) for report in reports.values()))
    match assessment.outcome:
        case Outcome.NOT_FOUND:
            absence = explain_absence(plan, evidence, store, reports)
            lines, options, names = list(absence.lines), absence.options, (*names, *absence.names)
            offers = tuple(Offer(question=option.question, row=None, name=option.text) for option in options)
            plan = replace(plan, offers=offers)
        case Outcome.AMBIGUOUS:
            offered = _offer(plan, assessment, reports)
            lines, options = list(offered.lines), offered.options
            plan = replace(plan, offers=offered.offers)
            names = (*names, *dict.fromkeys(row.choice.row.key.report for row in assessment.rows))
        case Outcome.CONFLICTING:
            shown = show_conflict(plan, assessment, reports)
            lines, derivations = list(shown.lines), shown.derivations
        case Outcome.ANSWERED:
            lines = _answer(plan, assessment, evidence, reports)
            names = (*names, *(() if assessment.rows else told_amounts(plan, assessment.texts)))
    lines = [*lines, *unit_notes(lines, plan.language)]
    text, citations = write_lines(lines, store)
    return Answer(
        outcome=assessment.outcome,
        language=plan.language,
        text=text,
        plan=plan,
        reading=describe_reading(plan, assessment, reports),
        figures=figures_of(lines),
        derivations=derivations,
        citations=citations,
        options=options,
        names=names,
    )


def _answer(plan: Plan, assessment: Assessment, evidence: Evidence, reports: Mapping[str, Report]) -> list[Line]:
    lines: list[Line] = []
    for explained in assessment.rows:
        lead, *rest = show_row(explained.choice, plan.language, reports)
        lines += [_with_result_word(lead, explained.choice, plan, reports), *rest]
        lines += _show_reasons(plan, explained, evidence.texts)
    lines += _show_sides(plan, evidence, reports)
    if not assessment.rows:
        lines += show_texts(plan, assessment.texts, reports)
    return lines


def show_row(choice: Choice, language: Language, reports: Mapping[str, Report]) -> list[Line]:
    """Return the asked figures of a row, the first one bold and leading, and what makes them clear."""
    figure, *others = choice.asked
    place = to_place(reports[figure.location.report])
    lead = line(
        f"**{_amount(figure, language)}**",
        _sign(figure, language),
        figure,
        f" – {_what(figure, language)}, {_name(choice, figure)}, {place}",
    )
    rest = [
        _short(other, language)
        for other in sorted([*others, *choice.context], key=lambda other: ORDER.index(other.measure))
    ]
    if not rest:
        return [lead]
    joined: list[str | Figure] = []
    for parts in rest:
        joined += [*parts, " · "]
    return [lead, Line(parts=tuple(joined[:-1]))]


def _with_result_word(lead: Line, choice: Choice, plan: Plan, reports: Mapping[str, Report]) -> Line:
    """Return the leading line of a row with what the sign of its result means, after the amount."""
    figure = choice.asked[0]
    word = to_result_word(plan, figure, reports[figure.location.report])
    return replace(lead, parts=(lead.parts[0], f" ({word})", *lead.parts[1:])) if word else lead


def _amount(figure: Figure, language: Language) -> str:
    return to_figure(figure, language)


def _sign(figure: Figure, language: Language) -> str:
    word = to_sign_word(figure, language)
    return f" ({word})" if word else ""


def _short(figure: Figure, language: Language) -> tuple[str | Figure, ...]:
    what = _what(figure, language)
    return (f"{what[:1].upper()}{what[1:]}: {_amount(figure, language)}{_sign(figure, language)}", figure)


def _what(figure: Figure, language: Language) -> str:
    return to_what(figure, language)


def _name(choice: Choice, figure: Figure) -> str:
    """Return how a row is named: its label; a total or a part by its table or the row above as well."""
    context = figure.parent or (figure.caption if figure.is_total else "")
    if not context or context.casefold() in figure.label.casefold():
        return to_label(figure.label)
    return f"{to_label(figure.label)} ({context})"


def _show_reasons(plan: Plan, explained: Explained, texts: Sequence[TextHit]) -> list[Line]:
    """Return the report's explanation of a row; else the sentences that name it, or that it is silent."""
    phrases = PHRASES[plan.language]
    if plan.operation is not Operation.EXPLAIN and not plan.open_question:
        return _support(plan, explained)
    if any(gives_reason(passage.text) for passage in explained.passages):
        return [line(phrases.explanation), *(quote(passage) for passage in explained.passages)]
    if told := with_reasons_of_change(plan, explained.told):
        return [line(phrases.in_text), *(quote(hit.passage, hit.quote) for hit in told[:MOST_TEXTS])]
    if explained.passages and (elsewhere := find_spoken_cause(explained, texts)):
        return [line(phrases.in_text), *(quote(hit.passage, hit.quote) for hit in elsewhere[:MOST_TEXTS])]
    beside = [quote(hit.passage, hit.quote) for hit in explained.beside]
    if explained.passages and beside:
        return [line(phrases.in_text), *(quote(passage) for passage in explained.passages), *beside]
    if explained.passages:
        silent = [line(phrases.no_explanation)] if plan.operation is Operation.EXPLAIN else []
        return [line(phrases.in_text), *(quote(passage) for passage in explained.passages), *silent]
    if own := with_reasons_of_change(plan, find_spoken(explained, texts)):
        return [line(phrases.in_text), *(quote(hit.passage, hit.quote) for hit in own[:MOST_TEXTS])]
    if changed := find_row_changes(plan, texts, explained.choice.row.key.report):
        return [line(phrases.in_text), *(quote(hit.passage, hit.quote) for hit in changed[:MOST_TEXTS])]
    if beside:
        return [line(phrases.in_text), *beside]
    return [line(phrases.no_explanation)] if plan.operation is Operation.EXPLAIN else []


def _support(plan: Plan, explained: Explained) -> list[Line]:
    """Return the sentence that states the very amount, where a deficit or surplus was asked for."""
    if Measure.VARIANCE not in plan.measures:
        return []
    digits = {abs(figure.amount.value) for figure in explained.choice.asked if figure.amount}
    stating = [passage for passage in explained.passages if _states(passage, digits)]
    return [line(PHRASES[plan.language].in_text), quote(stating[0])] if stating else []


def _states(passage: Passage, digits: set[Decimal]) -> bool:
    return any(abs(amount.value) in digits for amount in passage.amounts)


def _show_sides(plan: Plan, evidence: Evidence, reports: Mapping[str, Report]) -> list[Line]:
    phrases = PHRASES[plan.language]
    lines: list[Line] = []
    for title, rows in ((phrases.main_driver, evidence.drivers), (phrases.counteracting, evidence.counteracting)):
        if rows:
            lines.append(line(title))
        for row in rows:
            lines += show_row(row.choice, plan.language, reports)
            lines += [quote(passage) for passage in row.passages]
            lines += [quote(hit.passage, hit.quote) for hit in row.told]
    return lines


def _offer(plan: Plan, assessment: Assessment, reports: Mapping[str, Report]) -> Offered:
    """Return the candidates side by side with their figures, and each as a choice."""
    phrases = PHRASES[plan.language]
    lines = [line(phrases.ambiguous)]
    options: list[Option] = []
    offers: list[Offer] = []
    rows = assessment.rows[:MOST_CHOICES]
    held = tuple(dict.fromkeys(row.choice.row.key.report for row in rows))
    names = _with_reports(_tell_apart([row.choice for row in rows]), rows, reports)
    for row, name in zip(rows, names, strict=True):
        place = _to_owner(row.choice.row.key.report, held, reports)
        lines.append(Line(parts=(f"- {place}, {name}: ", *_joined(row.choice, plan.language))))
        option = Option(text=f"{place}: {name}", question=_choose(plan, f"{place}, {name}"))
        options.append(option)
        offers.append(Offer(question=option.question, row=row.choice.row.key, name=option.text))
    if len(assessment.rows) > len(rows):
        lines.append(line(phrases.ambiguous_more))
    if assessment.texts:
        lines.append(line(phrases.ambiguous_text))
    for hit in assessment.texts[:MOST_TEXTS]:
        place = to_place(reports[hit.passage.location.report])
        lines += [line(f"{place}:"), quote(hit.passage, hit.quote)]
        options.append(Option(text=place, question=_choose(plan, place)))
        offers.append(Offer(question=options[-1].question, row=None, name=place))
    return Offered(lines=tuple(lines), options=tuple(options), offers=tuple(offers))


def _to_owner(name: str, held: Sequence[str], reports: Mapping[str, Report]) -> str:
    """Return whose a report is; with its board or title where another report of the same place is offered beside it."""
    report, place = reports[name], to_place(reports[name])
    others = [reports[other] for other in held if other != name and to_place(reports[other]) == place]
    own = report.committee or report.title
    return f"{place}, {own}" if own and any((other.committee or other.title) != own for other in others) else place


def _choose(plan: Plan, detail: str) -> str:
    return f"{plan.question.rstrip('?!. ')} – {detail}?"


def _tell_apart(choices: Sequence[Choice]) -> list[str]:
    """Return the names of rows, with their table where two of one report have the same name."""
    names = [_name(choice, choice.asked[0]) for choice in choices]
    keys = [(choice.row.key.report, name) for choice, name in zip(choices, names, strict=True)]
    return [
        name if keys.count(key) == 1 else f"{name} ({choice.row.first.caption})"
        for choice, name, key in zip(choices, names, keys, strict=True)
    ]


def _with_reports(names: Sequence[str], rows: Sequence[Explained], reports: Mapping[str, Report]) -> list[str]:
    """Return the names with their file where two reports of one place have a row of the same name."""
    keys = [(to_place(reports[row.choice.row.key.report]), name) for row, name in zip(rows, names, strict=True)]
    return [
        name if keys.count(key) == 1 else f"{name} ({row.choice.row.key.report})"
        for row, name, key in zip(rows, names, keys, strict=True)
    ]


def _joined(choice: Choice, language: Language) -> tuple[str | Figure, ...]:
    parts: list[str | Figure] = []
    for figure in choice.asked:
        parts += [", " if parts else "", *_short(figure, language)]
    return tuple(parts)


def unit_notes(lines: Sequence[Line], language: Language) -> list[Line]:
    """Return what the units of the shown figures mean, where the language has to be told."""
    units = {figure.amount.unit for figure in figures_of(lines) if figure.amount}
    notes = [text for unit, text in PHRASES[language].units.items() if Unit(unit) in units]
    return [line(f"*{'; '.join(notes)}*")] if notes else []


def figures_of(lines: Sequence[Line]) -> tuple[Figure, ...]:
    """Return the figures that lines rest on, each once."""
    found = [part for item in lines for part in item.parts if isinstance(part, Figure)]
    return tuple({figure.key: figure for figure in found}.values())


def describe_reading(plan: Plan, assessment: Assessment, reports: Mapping[str, Report]) -> str:
    """Return in one line how the question was read: places, rows, measures, periods."""
    phrases = PHRASES[plan.language]
    labels = [to_label(row.choice.row.label) for row in assessment.rows] or list(plan.subject)
    parts = [
        *(plan.municipalities or tuple(dict.fromkeys(to_place(reports[name]) for name in plan.reports))),
        *([phrases.whole] if plan.whole else dict.fromkeys(labels)),
        *(phrases.measures[measure] for measure in plan.measures),
        *to_periods(plan.periods, plan.language),
    ]
    return phrases.read_as.format(parts=" · ".join(parts)) if parts else ""
