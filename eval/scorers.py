"""Scores an answer against its case, one function for each thing that can be wrong.

In: a case and an answer. Out: what is wrong, in words; nothing for an answer that is right in that respect. For example
``score_values`` gives ("the amount −5117 tkr is missing",).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from assistant.records import Answer, Outcome
from assistant.verify import unsupported
from eval.dataset import Case, ExpectedValue

Scorer = Callable[[Case, Answer], tuple[str, ...]]

_NUMBER = re.compile(r"[-−–]?\s?\d+(?:[\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
_NEGATIVE_WORDS = re.compile(
    r"underskott|negativ|minus|deficit|shortfall|over budget|överskrid|högre|exceed", re.IGNORECASE
)
_WORDED_MINUS = re.compile(r"\b(underskott\w*|negativ\w*|minus|deficit)\b[^.;:]{0,30}$", re.IGNORECASE)
_OUTCOMES = {
    "answer": {Outcome.ANSWERED},
    "abstain": {Outcome.NOT_FOUND},
    "clarify": {Outcome.AMBIGUOUS},
    "conflict": {Outcome.CONFLICTING},
}


def score_outcome(case: Case, answer: Answer) -> tuple[str, ...]:
    """Return whether the question ended otherwise than the case asks."""
    if answer.outcome in _OUTCOMES[case.behaviour]:
        return ()
    return (f"ended {answer.outcome}, not as {case.behaviour}",)


def score_values(case: Case, answer: Answer) -> tuple[str, ...]:
    """Return the amounts that the answer and its quotations lack."""
    return tuple(
        f"the amount {expected.value} {expected.unit} is missing"
        for expected in case.values
        if not _holds(expected, answer.text)
    )


def _holds(expected: ExpectedValue, text: str) -> bool:
    for match in _NUMBER.finditer(text):
        number = _to_number(match[0])
        if number is None or abs(number) != abs(expected.value):
            continue
        before = re.split(r"\d", text[max(0, match.start() - 80) : match.start()])[-1]
        around = before + text[match.end() : match.end() + 40]
        if expected.value < 0 and (number < 0 or _NEGATIVE_WORDS.search(around)):
            return True
        if expected.value >= 0 and number >= 0 and not _WORDED_MINUS.search(before):
            return True
    return False


def _to_number(text: str) -> Decimal | None:
    plain = re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", ".").replace("−", "-").replace("–", "-")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def score_mentions(case: Case, answer: Answer) -> tuple[str, ...]:
    """Return the lists of words of which the answer and its quotations hold none."""
    text = _normalise(answer.text).casefold()
    return tuple(
        f"none of {list(alternatives)} is mentioned"
        for alternatives in case.mentions
        if not any(_normalise(word).casefold() in text for word in alternatives)
    )


def score_evidence(case: Case, answer: Answer) -> tuple[str, ...]:
    """Return whether nothing of what is cited holds any of the evidence, or a report is not cited."""
    cited = [_normalise(citation.row or citation.quote) for citation in answer.citations]
    problems = []
    if case.evidence and not any(_normalise(piece) in text for piece in case.evidence for text in cited):
        problems.append("no evidence is cited")
    names = {citation.location.report for citation in answer.citations}
    problems += [f"{name} is not cited" for name in case.reports if name not in names]
    return tuple(problems)


def score_forbidden(case: Case, answer: Answer) -> tuple[str, ...]:
    """Return the forbidden strings that the answer holds."""
    text = _normalise(answer.text)
    return tuple(f"holds “{words}”" for words in case.forbidden if _normalise(words) in text)


def score_language(case: Case, answer: Answer) -> tuple[str, ...]:
    """Return whether the answer is in another language than the question."""
    return () if answer.language is case.language else (f"answered in {answer.language}",)


def score_grounded(case: Case, answer: Answer) -> tuple[str, ...]:
    """Return what in the answer has no support."""
    return tuple(f"unsupported: {words}" for words in unsupported(answer))


SCORERS: tuple[Scorer, ...] = (
    score_outcome,
    score_values,
    score_mentions,
    score_evidence,
    score_forbidden,
    score_language,
    score_grounded,
)


def score(case: Case, answer: Answer) -> tuple[str, ...]:
    """Return all that is wrong with an answer: nothing when it is right."""
    return tuple(problem for scorer in SCORERS for problem in scorer(case, answer))


def _normalise(text: str) -> str:
    return " ".join(text.replace("*", "").split())
