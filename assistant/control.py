"""The user's own control questions: what is to be answered, kept in a file, and whether it still is.

In: answers that the user holds for right, later an assistant. Out: `controls.jsonl` in the data folder, a line a
question, which outlives the reports, the store and its index; and a `ControlResult` a question, green or red::

    {"question": "Vad kostade färdtjänsten?", "history": [], "outcome": "answered",
     "figures": [{"value": "-4100", "unit": "tkr", "report": "bokslut.txt", "row": "53 Färdtjänst"}]}

A control is green when the question ends as it did and each figure is still told, with the same value and unit. Further
figures may stand beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Protocol

from assistant.records import Answer, Language, Outcome, Plan
from assistant.writing.wording import to_amount
from ingest.errors import FacitError
from ingest.notation import parse_amounts
from ingest.records import Amount, Location, Unit

CONTROLS = "controls.jsonl"


class ControlError(FacitError):
    """The control questions cannot be read or written, or there is none of that number."""


class Asked(Protocol):
    """What running control questions wants of an assistant."""

    def ask(self, text: str, previous: Plan | None = None) -> Answer:
        """Answer a question; `previous` is how the question before it was read."""

    def read(self, text: str, previous: Plan | None = None) -> Plan:
        """Read a question that only goes before another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlFigure:
    """A figure that an answer must tell; `report` and `row` are where it stood, "" where that was not said."""

    amount: Amount
    report: str = ""
    row: str = ""

    def describe(self) -> str:
        """Give it in a line: "-4 100 tkr (53 Färdtjänst, bokslut.txt)"."""
        place = ", ".join(part for part in (self.row, self.report) if part)
        amount = to_amount(self.amount, Language.ENGLISH)
        return f"{amount} ({place})" if place else amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A question after the questions of `history`, how it must end, and what its answer must tell."""

    question: str
    history: tuple[str, ...] = ()
    outcome: Outcome = Outcome.ANSWERED
    figures: tuple[ControlFigure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What was expected, what came instead, and where that stands in a report ("" where nothing came)."""

    expected: str
    got: str
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlResult:
    """A control question with what is no longer so."""

    control: Control
    differences: tuple[Difference, ...]

    @property
    def is_green(self) -> bool:
        """Whether all is as expected."""
        return not self.differences


def to_control(answer: Answer, question: str, history: Sequence[str] = ()) -> Control:
    """Return the control question that expects what an answer tells: its figures, and what was computed from them."""
    told = dict.fromkeys(figure for figure, _ in _table_figures(answer))
    return Control(question=question, history=tuple(history), outcome=answer.outcome, figures=tuple(told))


def add_control(folder: Path, control: Control) -> int:
    """Keep a control question in a data folder, and return its number, from 1. Raises ControlError if it is kept."""
    kept = read_controls(folder)
    for number, one in enumerate(kept, start=1):
        if (one.question, one.history) == (control.question, control.history):
            raise ControlError(
                f"That question is control question {number} already. Run: facit control remove {number}"
            )
    _write_controls(folder, (*kept, control))
    return len(kept) + 1


def remove_control(folder: Path, number: int) -> Control:
    """Drop the control question of a number and return it. Raises ControlError if there is none."""
    kept = read_controls(folder)
    if not 1 <= number <= len(kept):
        raise ControlError(f"There is no control question {number}. See them with: facit control list")
    _write_controls(folder, (*kept[: number - 1], *kept[number:]))
    return kept[number - 1]


def read_controls(folder: Path) -> tuple[Control, ...]:
    """Return the control questions of a data folder, () where it keeps none. Raises ControlError naming the line."""
    path = folder / CONTROLS
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ControlError(f"{path} cannot be read: {error}") from error
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found.append(_from_json(line))
        except (KeyError, TypeError, ValueError, InvalidOperation) as error:
            raise ControlError(
                f"{path}, line {number}: no control question: {error!r}. Mend or delete the line."
            ) from error
    return tuple(found)


def run_controls(assistant: Asked, controls: Sequence[Control]) -> tuple[ControlResult, ...]:
    """Ask the control questions again, each after its history, and return what became of each."""
    return tuple(ControlResult(control=one, differences=_compare(one, _ask(assistant, one))) for one in controls)


def _ask(assistant: Asked, control: Control) -> Answer:
    plan: Plan | None = None
    for question in control.history:
        plan = assistant.read(question, plan)
    return assistant.ask(control.question, plan)


def _compare(control: Control, answer: Answer) -> tuple[Difference, ...]:
    """Return what of a control question an answer does not tell."""
    found = []
    if answer.outcome is not control.outcome:
        found.append(Difference(expected=f"outcome {control.outcome}", got=f"outcome {answer.outcome}"))
    told = [*_table_figures(answer), *_quoted_figures(answer)]
    for expected in control.figures:
        if not _is_told(expected, [figure for figure, _ in told]):
            found.append(_describe_lack(expected, control, told))
    return tuple(found)


def _table_figures(answer: Answer) -> Iterator[tuple[ControlFigure, Location | None]]:
    """Yield the figures of an answer that can be read, and what was computed, with where they stand."""
    for figure in answer.figures:
        if figure.amount is not None:
            place = figure.location
            yield ControlFigure(amount=figure.amount, report=place.report, row=figure.label), place
    for one in answer.derivations:
        yield ControlFigure(amount=Amount(value=one.value, unit=one.unit), row=one.expression), None


def _quoted_figures(answer: Answer) -> Iterator[tuple[ControlFigure, Location]]:
    """Yield the amounts in the sentences that an answer quotes; a bare number counts something."""
    for citation in answer.citations:
        for mention in () if citation.row else parse_amounts(citation.quote):
            unit = mention.amount.unit if mention.amount.unit is not Unit.UNKNOWN else Unit.COUNT
            amount = Amount(value=mention.amount.value, unit=unit)
            yield ControlFigure(amount=amount, report=citation.location.report), citation.location


def _is_told(expected: ControlFigure, told: Sequence[ControlFigure]) -> bool:
    """Whether a figure is among those of an answer: by value and unit, and in the row where it stood if it had one.

    The report may have a new name. The row may too, where the answer has none of the old name in that report: else
    another row's equal number, or a sentence that nobody mended, would hide that the figure itself has changed.
    """
    same = [figure for figure in told if figure.amount == expected.amount]
    if not expected.row:
        return any(not expected.report or figure.report == expected.report for figure in same)
    row = _plain(expected.row)
    if not expected.report or any(_plain(figure.row) == row for figure in same):
        return bool(same)
    has_row = any((figure.report, _plain(figure.row)) == (expected.report, row) for figure in told)
    return not has_row and any(figure.report == expected.report and figure.row for figure in same)


def _describe_lack(
    expected: ControlFigure, control: Control, told: Sequence[tuple[ControlFigure, Location | None]]
) -> Difference:
    """Say what stands in place of a figure: one of its row that is not expected itself, else the first of all."""
    wanted = {figure.amount for figure in control.figures}
    others = [(figure, place) for figure, place in told if figure.amount not in wanted]
    same_row = [(figure, place) for figure, place in others if _plain(figure.row) == _plain(expected.row)]
    got, place = next(iter([*same_row, *others]), (None, None))
    return Difference(
        expected=expected.describe(),
        got="no such figure" if got is None else got.describe(),
        where="" if place is None else _describe_place(place),
    )


def _describe_place(place: Location) -> str:
    parts = [place.report]
    if place.page is not None:
        parts.append(f"page {place.page}")
    elif place.cell:
        parts.append(place.cell)
    elif place.last_line is not None:
        parts.append(f"line {place.last_line}")
    return ", ".join(parts)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _write_controls(folder: Path, controls: Sequence[Control]) -> None:
    """Write all control questions, whole or not at all."""
    path = folder / CONTROLS
    aside = path.with_suffix(".new")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside.write_text("".join(f"{_to_json(control)}\n" for control in controls), encoding="utf-8")
        aside.replace(path)
    except OSError as error:
        raise ControlError(f"{path} cannot be written: {error}") from error


def _to_json(control: Control) -> str:
    figures = [
        {"value": format(one.amount.value, "f"), "unit": str(one.amount.unit), "report": one.report, "row": one.row}
        for one in control.figures
    ]
    found = {"question": control.question, "history": list(control.history), "outcome": str(control.outcome)}
    return json.dumps(found | {"figures": figures}, ensure_ascii=False)


def _from_json(line: str) -> Control:
    found = json.loads(line)
    return Control(
        question=str(found["question"]),
        history=tuple(map(str, found.get("history", ()))),
        outcome=Outcome(found.get("outcome", "answered")),
        figures=tuple(
            ControlFigure(
                amount=Amount(value=Decimal(str(one["value"])), unit=Unit(one.get("unit", ""))),
                report=str(one.get("report", "")),
                row=str(one.get("row", "")),
            )
            for one in found.get("figures", ())
        ),
    )
