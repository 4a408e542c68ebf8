"""Judges whether a goal was reached: a row's outcome beside its target, or a sentence that tells both.

In: a `Statement`, a row or the passages that a search proposed. Out: `Finding`s and `TextJudgement`s. For example an
outcome of 6,59 % is within a target of "Lägre än 7,00"; beside a bare "25" nobody knows which way is good.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.figures import Finding, Verdict, name_figure
from assistant.claims.goal_labels import judge_labelled, read_labelled
from assistant.claims.goal_limits import is_within
from assistant.claims.goal_status import Reached, Status
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.roles import Role, role_at
from assistant.claims.statement import Statement
from assistant.claims.text_pieces import TextJudgement, find_missing, read_windows
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import GOOD_MATCH, Term, score_word
from assistant.linking.rows import RowFigures
from assistant.records import Language
from assistant.words.change_words import DOWN, UP
from assistant.words.claim_words import NEGATION, Bound
from assistant.words.goal_words import AGAINST_GOAL, IS_RATE, MISSED, OF_AIM, OF_TARGET, PARTLY_REACHED, REACHED_AIM
from assistant.words.role_words import LACKING, NOT_YET
from assistant.words.spelled_numbers import to_digits
from assistant.writing.citing import line
from ingest.notation import parse_amounts
from ingest.records import Figure, Measure, Unit
from ingest.words import split_words

_LEAST_NUMBER = 2  # in letters: "ett mål på två procentenheter"
_NEAR = 6  # letters behind: "målet nås ej"
_GOOD = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)


def names_goal(statement: Statement) -> bool:
    """Whether a claim sets something against a goal: reached, missed, more than it."""
    return statement.goal or OF_TARGET.search(statement.reference) is not None


def judge_goal(
    row: RowFigures,
    statement: Statement,
    asked: Sequence[Figure],
    language: Language,
    status: Status | None = None,
    rows: Sequence[RowFigures] = (),
) -> Finding | None:
    """Return whether a row's outcome is within its target, or compares with it as is stated; None without a target.

    Which way is good tell the target, the name of the row and what the report says of it (`status`); both figures are
    shown without a verdict where none does, or where they do not agree. An outcome that another row of `rows` prints
    counts where the target's own row has none.
    """
    pair = find_target(row, asked) or _find_outcome_elsewhere(row, rows)
    phrases = CLAIM_PHRASES[language]
    if pair is None or pair[0].amount is None or pair[1].amount is None:
        return judge_labelled(row, statement, language, status)
    target, outcome = pair
    value, bound = pair[1].amount.value, pair[0].amount.value
    compared = phrases.compared.format(first=name_figure(outcome, language), second=name_figure(target, language))
    shown = [line(compared, outcome, target)]
    if statement.compared:
        holds = ((value > bound) - (value < bound) == statement.compared) is not statement.is_negated
        return Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=tuple(shown))
    if status:
        shown.append(line(phrases.status.format(status=status.text)))
    is_reached = is_within(value, pair[0].amount, target.text, row.label)
    if not is_reached and _is_unended(target, outcome):
        is_reached = None  # what was done to August is no year's work
    is_reached = _weigh(is_reached, status)
    if is_reached is None or not _fit_amounts(statement, target, outcome):
        return Finding(verdict=Verdict.OPEN, lines=tuple(shown))
    reason = line(phrases.reached if is_reached else phrases.not_reached)
    holds = is_reached is not statement.is_negated
    return Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=(*shown, reason))


def _is_unended(target: Figure, outcome: Figure) -> bool:
    """Whether an outcome is of a part of its target's time, and of a kind that grows: no share and no forecast."""
    is_share = outcome.amount is not None and outcome.amount.unit is Unit.PERCENT
    is_share = is_share or IS_RATE.search(outcome.label) is not None
    return outcome.measure is Measure.ACTUAL and not is_share and _end_of(outcome) < _end_of(target)


def _weigh(is_reached: bool | None, status: Status | None) -> bool | None:
    """Return whether a goal was reached by its figures and by what the report says of it; None where they differ."""
    if status is None:
        return is_reached
    if status.reached is Reached.PARTLY:
        return None if is_reached else False  # what the report calls reached in part is not reached
    told = status.reached is Reached.YES
    return told if is_reached in (None, told) else None


def _fit_amounts(statement: Statement, target: Figure, outcome: Figure) -> bool:
    """Whether the amounts that a claim states are those of the target, where it speaks of that, and of the outcome."""
    return all(
        figure.amount is not None and compare_amounts(replace(claimed, bound=Bound.PLAIN), figure.amount) in _GOOD
        for claimed in statement.amounts
        for figure in [target if role_at(statement.text, claimed.start) is Role.AIMED else outcome]
    )


def find_target(row: RowFigures, asked: Sequence[Figure] = ()) -> tuple[Figure, Figure] | None:
    """Return a row's target with the outcome of the target's own year, of the year that is asked for where both are.

    Last year's outcome beside this year's target says nothing of whether it was reached; the year's forecast does
    where it is asked for, and where there is no outcome yet.
    """
    held = [figure for figure in row.figures if figure.amount and figure.period]
    targets = [figure for figure in held if figure.measure is Measure.TARGET]
    wanted = [figure for figure in targets if figure in asked] or targets
    is_ahead = any(figure.measure is Measure.FORECAST for figure in asked)
    for target in sorted(wanted, key=_end_of, reverse=True):
        of_year = [figure for figure in held if _year_of(figure) == _year_of(target)]
        told = [figure for figure in of_year if figure.measure is Measure.ACTUAL]
        ahead = [figure for figure in of_year if figure.measure is Measure.FORECAST]
        outcomes = (ahead or told) if is_ahead else (told or ahead)
        if outcomes:
            return target, max(outcomes, key=_end_of)
    return None


def _find_outcome_elsewhere(row: RowFigures, rows: Sequence[RowFigures]) -> tuple[Figure, Figure] | None:
    """Return a row's target with the outcome of its year that one other row prints, all of whose name stands in it."""
    targets = [figure for figure in row.figures if figure.measure is Measure.TARGET and figure.amount and figure.period]
    if len(targets) != 1:
        return None
    target = targets[0]
    found = [
        figure
        for other in rows
        if not has_target(other) and _is_named_in(other.label, row.label) and not other.first.parent
        for figure in other.figures
        if figure.measure is Measure.ACTUAL and figure.period == target.period and figure.amount
        and target.amount and figure.amount.unit is target.amount.unit
    ]  # fmt: skip
    return (target, found[0]) if len(found) == 1 else None


def has_target(row: RowFigures) -> bool:
    """Whether a row prints a target, in a cell or in its name."""
    return any(figure.measure is Measure.TARGET for figure in row.figures) or read_labelled(row) is not None


def _is_named_in(label: str, other: str) -> bool:
    """Whether all words of a label stand in another, in some form."""
    words = [word for word in split_words(label) if word.isalpha()]
    return bool(words) and all(any(score_word(word, own) >= GOOD_MATCH for own in split_words(other)) for word in words)


def _end_of(figure: Figure) -> date:
    return figure.period.end if figure.period else date.min


def _year_of(figure: Figure) -> int:
    return _end_of(figure).year


def judge_told_goal(statement: Statement, terms: Sequence[Term], hits: Sequence[TextHit]) -> TextJudgement | None:
    """Return the verdict of a sentence that tells both what came out and what the goal was; None where none does."""
    for hit in hits:
        for quote in read_windows(hit.passage):
            if find_missing(terms, hit.passage, quote):
                continue
            verdict = _judge_sentence(statement, quote)
            if verdict:
                return TextJudgement(verdict=verdict, passage=hit.passage, quote=quote, differs=(statement.text,))
    return None


def _judge_sentence(statement: Statement, quote: str) -> Verdict | None:
    if (told_way := _read_against_goal(statement, quote)) is not None:
        return Verdict.RIGHT if told_way is not statement.is_negated else Verdict.WRONG
    if not (statement.amounts or statement.compared) and (is_reached := _read_reached(quote)) is not None:
        return Verdict.RIGHT if is_reached is not statement.is_negated else Verdict.WRONG
    quote = to_digits(quote, _LEAST_NUMBER)
    mentions = [mention for mention in parse_amounts(quote) if mention.amount.unit is not Unit.UNKNOWN]
    aimed = [mention for mention in mentions if role_at(quote, mention.start) is Role.AIMED]
    units = {mention.amount.unit for mention in aimed}
    told = [one for one in mentions if role_at(quote, one.start) is Role.TOLD and one.amount.unit in units]
    if len(aimed) != 1 or len(told) != 1 or aimed[0].amount.unit is not told[0].amount.unit:
        return None
    value, goal = told[0].amount.value, aimed[0].amount
    if statement.compared:
        holds = (value > goal.value) - (value < goal.value) == statement.compared
    else:
        is_reached = is_within(value, goal, quote[max(0, aimed[0].start - 15) : aimed[0].start])
        if is_reached is None:
            return None
        holds = is_reached
    return Verdict.RIGHT if holds is not statement.is_negated else Verdict.WRONG


def _read_reached(quote: str) -> bool | None:
    """Return whether a sentence says that what it names was reached: "når upp till kravet"; None where it may not.

    What is planned, hoped for or half done tells nothing, and neither does a sentence of several goals.
    """
    found = list(REACHED_AIM.finditer(quote))
    if len(found) != 1 or NOT_YET.search(quote) or LACKING.search(quote) or PARTLY_REACHED.search(quote):
        return None
    if len(OF_AIM.findall(quote)) != 1:
        return None
    around = quote[found[0].start() : found[0].end() + _NEAR]
    return not (NEGATION.search(around) or MISSED.search(around))


def _read_against_goal(statement: Statement, quote: str) -> bool | None:
    """Return whether a sentence says of the outcome against its goal what is stated; None where it does not say.

    "Better" is above a goal only of what the claim and the sentence both say has grown.
    """
    found = AGAINST_GOAL.search(quote)
    if found is None or statement.amounts or NEGATION.search(quote[: found.start()]):
        return None
    is_good = found["better"] or found["worse"]
    if not statement.compared:
        return bool(found["better"]) if is_good else None
    if not is_good:
        return statement.compared == (1 if found["more"] else -1)
    way = 1 if statement.change > 0 and UP.search(quote) else -1 if statement.change < 0 and DOWN.search(quote) else 0
    return statement.compared == (way if found["better"] else -way) if way else None
