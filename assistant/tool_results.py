"""What the tools for others give: answers, passages and findings with the places where all of it stands.

In: our records. Out: frozen records of plain values, which any agent framework can turn into JSON. For example a figure
is value "-166", unit "tkr", label "Kontaktcenter", measure "variance", and the line of the report.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checking.records import CheckedFigure
from assistant.records import Answer
from ingest.records import Figure, Finding, Location, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands: lines of the report's text as Facit shows it, page and cell where the report has them."""

    report: str
    first_line: int | None
    last_line: int | None
    page: int | None
    cell: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFigure:
    """A stored figure: `value` is an exact decimal, None where the cell cannot be read; `text` is it as printed."""

    value: str | None
    unit: str
    label: str
    measure: str
    period_start: str | None
    period_end: str | None
    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputedNumber:
    """A number that was computed from stored figures, with the expression that shows how."""

    expression: str
    value: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What stands behind the mark [n] of an answer, verbatim."""

    number: int
    quote: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAnswer:
    """A cited answer. `outcome`: answered, not found, ambiguous or conflicting; `choices` are questions to go on by."""

    outcome: str
    language: str
    text: str
    reading: str
    figures: tuple[FoundFigure, ...]
    computed: tuple[ComputedNumber, ...]
    sources: tuple[Source, ...]
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPassage:
    """Sentences of a report, verbatim, with the headings above them."""

    text: str
    headings: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundContradiction:
    """A place where a report contradicts itself or another: what is printed, and what the rest implies."""

    kind: str
    severity: str
    message: str
    printed: str
    computed: str | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedFigure:
    """A figure of a text, judged: `text` as typed, from `start` to `end` of the text; `verdict` in a word or some.

    Only "right" and "rounded" confirm it. `figures` are the stored figures beside it, the one it was held to first.
    """

    text: str
    start: int
    end: int
    verdict: str
    message: str
    figures: tuple[FoundFigure, ...]


def to_judged_figure(checked: CheckedFigure) -> JudgedFigure:
    """Return a judged figure for others."""
    return JudgedFigure(
        text=checked.claimed.text,
        start=checked.start,
        end=checked.end,
        verdict=checked.verdict.value,
        message=checked.message,
        figures=tuple(to_found_figure(figure) for figure in checked.figures),
    )


def to_found_answer(answer: Answer) -> FoundAnswer:
    """Return an answer for others."""
    return FoundAnswer(
        outcome=answer.outcome.value,
        language=answer.language.value,
        text=answer.text,
        reading=answer.reading,
        figures=tuple(to_found_figure(figure) for figure in answer.figures),
        computed=tuple(
            ComputedNumber(expression=found.expression, value=f"{found.value:f}", unit=found.unit.value)
            for found in answer.derivations
        ),
        sources=tuple(
            Source(number=found.number, quote=found.row or found.quote, place=to_place(found.location))
            for found in answer.citations
        ),
        choices=tuple(option.question for option in answer.options),
    )


def to_found_figure(figure: Figure) -> FoundFigure:
    """Return a figure for others."""
    period = figure.period
    return FoundFigure(
        value=f"{figure.amount.value:f}" if figure.amount else None,
        unit=figure.amount.unit.value if figure.amount else "",
        label=figure.label,
        measure=figure.measure.value,
        period_start=period.start.isoformat() if period else None,
        period_end=period.end.isoformat() if period else None,
        text=figure.text,
        place=to_place(figure.location),
    )


def to_found_passage(passage: Passage) -> FoundPassage:
    """Return a passage for others."""
    return FoundPassage(text=passage.text, headings=passage.headings, place=to_place(passage.location))


def to_found_contradiction(finding: Finding) -> FoundContradiction:
    """Return a finding for others, in the words of its Swedish sentence."""
    return FoundContradiction(
        kind=finding.kind.value,
        severity=finding.severity.value,
        message=finding.swedish,
        printed=finding.printed,
        computed=f"{finding.computed.value:f}" if finding.computed else None,
        places=tuple(to_place(location) for location in finding.locations),
    )


def to_place(location: Location) -> Place:
    """Return a place for others."""
    return Place(
        report=location.report,
        first_line=location.first_line,
        last_line=location.last_line,
        page=location.page,
        cell=location.cell,
    )
