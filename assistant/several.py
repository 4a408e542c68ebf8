"""Answers a text that holds several questions: each by itself, the later ones as going on from the one before.

In: the questions, the answer to the text as one question, and what answers a question. Out: one `Answer`. For example
"hur många jobbar i hamnen, och hur många har slutat?" gives both counts, each under its own question; what one of them
does not find it says, and the other stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from assistant.records import Answer, Operation, Outcome, Plan
from assistant.writing.several_answers import merge, number_through

Ask = Callable[[str, Plan | None], Answer]
_JOINER: Final = re.compile(r"^(?:och|and)\s+", re.IGNORECASE)
_SOURCE: Final = re.compile(r"\[\d+\]|^>", re.MULTILINE)
_TOLD: Final = (Outcome.ANSWERED, Outcome.CONFLICTING)


def answer_several(questions: Sequence[str], whole: Answer, previous: Plan | None, ask: Ask) -> Answer:
    """Return the answers to the questions as one, or `whole`, where that holds all that they tell or they tell nothing.

    `ask` answers a question after the plan of the one before. A choice is offered for the last question only; for an
    earlier one the candidates stand side by side.
    """
    answers: list[Answer] = []
    plan = previous
    for question in questions:
        answer = ask(question, plan)
        answers.append(answer)
        plan = answer.plan
    told = [answer for answer in answers if answer.outcome is not Outcome.NOT_FOUND]
    if len(told) == 1 and told[0].outcome is Outcome.AMBIGUOUS:
        return told[0]  # its choice can be taken only where nothing else was said
    if not told or (whole.outcome in _TOLD and _tells_all(whole, told, is_each_told=len(told) == len(answers))):
        return whole
    return _merge(questions, _without_repeated(answers))


def _computes_more(whole: Answer, first: Answer) -> bool:
    """Whether an answer to all tells what its first part is about, and computes of it what the next one asks for."""
    if whole.plan.operation is Operation.COMPARE or not (whole.derivations and first.figures):
        return False
    is_same = first.figures[0].key in {figure.key for figure in whole.figures}
    return is_same and not {one.value for one in whole.derivations} <= {one.value for one in first.derivations}


def _tells_all(whole: Answer, told: Sequence[Answer], *, is_each_told: bool) -> bool:
    """Whether the answer to all as one question tells what its parts tell, and of a part that tells nothing more."""
    if _computes_more(whole, told[0]):
        return True
    if not all(_holds(whole, answer) for answer in told):
        return False
    if is_each_told and whole.plan.operation is Operation.COMPARE:
        return any(answer.plan.operation is Operation.COMPARE for answer in told)  # nobody asked which is more
    return is_each_told or not any(_holds(answer, whole) for answer in told)


def _holds(whole: Answer, answer: Answer) -> bool:
    """Whether an answer shows the figures and quotations of another; of a look-up the figure that it leads with."""
    figures = {figure.key for figure in whole.figures}
    if answer.plan.operation is Operation.LOOK_UP and answer.figures:
        return answer.figures[0].key in figures
    return {figure.key for figure in answer.figures} <= figures and _quotes(answer) <= _quotes(whole)


def _quotes(answer: Answer) -> set[str]:
    return {citation.quote for citation in answer.citations}


def _without_repeated(answers: Sequence[Answer]) -> list[Answer | None]:
    """Return the answers, None for one that tells nothing that those before it have not."""
    kept: list[Answer | None] = []
    for answer in answers:
        before = [other for other in kept if other]
        is_same = answer.outcome in _TOLD and any(_holds(other, answer) and _says(other, answer) for other in before)
        kept.append(None if is_same else answer)
    return kept


def _says(other: Answer, answer: Answer) -> bool:
    """Whether an answer computes and claims no more than another: its figures are all that it tells."""
    values = {derivation.value for derivation in other.derivations}
    return not answer.plan.claim and {derivation.value for derivation in answer.derivations} <= values


def _merge(questions: Sequence[str], answers: Sequence[Answer | None]) -> Answer:
    """Return the answers one after another, each under its question, with the sources numbered through."""
    kept = [(question, answer) for question, answer in zip(questions, answers, strict=True) if answer]
    numbered = number_through([answer for _, answer in kept])
    if len(numbered) == 1:
        return numbered[0]
    titles = [_title(question) for question, _ in kept]
    texts = _without_repeated_notes([answer.text for answer in numbered])
    parts = [f"*{title}*\n\n{text}" for title, text in zip(titles, texts, strict=True)]
    last = numbered[-1]
    if last.outcome is Outcome.NOT_FOUND and not last.options:  # the next question goes on from what was told
        last = next(answer for answer in reversed(numbered) if answer.outcome is not Outcome.NOT_FOUND)
    merged = merge(last, numbered, "\n\n".join(parts))
    merged = replace(merged, names=(*merged.names, *titles))
    outcome = last.outcome if last.outcome is Outcome.AMBIGUOUS else merged.outcome
    return replace(merged, outcome=outcome, options=last.options)


def _without_repeated_notes(texts: Sequence[str]) -> list[str]:
    """Return the texts, each note without a source in the last of them that has it: "the figures are preliminary"."""
    rest: list[str] = []
    said: set[str] = set()
    for text in reversed(texts):
        kept = [note for note in text.split("\n\n") if note not in said]
        said |= {note for note in kept if not _SOURCE.search(note)}
        rest.append("\n\n".join(kept))
    return rest[::-1]


def _title(question: str) -> str:
    """Return a question as the line above its answer: one line, without what joins it or marks up text."""
    words = " ".join(question.replace("*", "").replace("[", "(").replace("]", ")").split())
    words = _JOINER.sub("", words).rstrip("?")
    return f"{words[:1].upper()}{words[1:]}?"
