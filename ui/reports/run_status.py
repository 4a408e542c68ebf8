"""How far an upload has come and what became of its files, as the page of reports shows it.

In: progress, results, or names that clash. Out: HTML, for example a bar with "bokslut.pdf: läser sida 3 av 26".
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from ui.error_words import describe_fault
from ui.reports.incoming import Batch, Choice, Refused
from ui.reports.texts import ReportTexts, report_texts_of
from ui.texts import Texts

if TYPE_CHECKING:
    from ingest.runs import Progress, Result

_STEPS = 100  # of a file on the bar: half for reading it, half for making it searchable


def to_progress(progress: Progress, texts: Texts, *, is_stopping: bool = False) -> str:
    """Give the bar of a run with its file, its page and the button that cancels it."""
    words = report_texts_of(texts)
    pattern = words.part if progress.parts else words.stages
    stage = pattern[progress.stage].format(part=progress.part, parts=progress.parts)
    label = f"{progress.name}: {stage}" if progress.name else stage
    if progress.total > 1 and progress.done < progress.total:
        label += f" ({words.file_of.format(number=progress.done + 1, total=progress.total)})"
    half = _STEPS // 2
    done = half * max(progress.part - 1, 0) // progress.parts if progress.parts else 0
    value = _STEPS * progress.done + done + (half if progress.stage == "storing" else 0)
    cancel = (
        f"<span>{words.cancelling}</span>"
        if is_stopping
        else f'<button type="button" data-act="cancel">{words.cancel}</button>'
    )
    return (
        f'<div class="run"><label><span>{escape(label)}</span>'
        f'<progress max="{_STEPS * max(progress.total, 1)}" value="{value}"></progress></label>{cancel}</div>'
    )


def to_question(batch: Batch, texts: Texts) -> str:
    """Ask what to do with files whose names other reports have."""
    words = report_texts_of(texts)
    text = escape(words.same_name.format(names=", ".join(batch.clashes)))
    choices = ((Choice.REPLACE, words.replace), (Choice.KEEP_BOTH, words.keep_both), (Choice.SKIP, words.skip))
    buttons = "".join(
        f'<button type="button" data-act="choose" data-choice="{choice.value}">{name}</button>'
        for choice, name in choices
    )
    return f'<div class="question" role="alertdialog"><p>{text}</p><div class="actions">{buttons}</div></div>'


def to_outcome(results: Sequence[Result], batch: Batch, texts: Texts, *, leads_on: bool = True) -> str:
    """Give a line a file, and where something was stored and `leads_on`, the way to the first question."""
    words = report_texts_of(texts)
    lines = [_to_line(result.name, result.status, _describe(result, words, texts)) for result in results]
    lines += [_to_refused(one, words, texts) for one in batch.refused]
    lines += [_to_line(name, "stopped", words.skipped) for name in batch.skipped]
    stored = any(result.status in ("added", "replaced") for result in results)
    step = f'<p class="next">{words.next_step} <a href="./">{words.ask}</a></p>' if stored and leads_on else ""
    return f'<ul class="outcome" role="status">{"".join(lines)}</ul>{step}'


def to_message(message: str, *, is_bad: bool = False) -> str:
    """Give a message alone."""
    kind, role = ("failed", "alert") if is_bad else ("added", "status")
    return f'<ul class="outcome" role="{role}"><li class="{kind}">{escape(message)}</li></ul>'


def _describe(result: Result, words: ReportTexts, texts: Texts) -> str:
    figures, passages = texts.figure.count(result.figures), texts.passage.count(result.passages)
    match str(result.status):
        case "added" | "replaced" as status:
            pattern = words.added if status == "added" else words.replaced
            text = pattern.format(figures=figures, passages=passages)
            doubts = f", {words.doubts.count(result.problems)}" if result.problems else ""
            return text + doubts + (f" ({result.message})" if result.message else "")
        case "unchanged":
            return words.unchanged + (f": {result.message}" if result.message else "")
        case "stopped":
            return words.stopped
        case _:
            return words.failed.format(message=describe_fault(result.message, result.fault, texts.language))


def _to_refused(one: Refused, words: ReportTexts, texts: Texts) -> str:
    message = describe_fault(one.message, one.fault, texts.language)
    return _to_line(one.name, "failed", words.failed.format(message=message))


def _to_line(name: str, status: str, text: str) -> str:
    return f'<li class="{escape(status)}"><strong>{escape(name)}</strong> {escape(text)}</li>'
