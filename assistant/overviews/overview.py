"""Answers what asks for nothing in the reports: what the assistant does, what can be asked.

In: a plan or nothing, and the store. Out: an `Answer`, or example questions that the stored reports answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.evidence.headline import find_headlines, variance_of
from assistant.linking.rows import RowFigures, group_rows
from assistant.overviews.phrases import OVERVIEW_PHRASES
from assistant.question.choice import find_offer, only_chooses
from assistant.records import Answer, Language, Operation, Outcome, Plan
from assistant.words.answer_words import GREETS, THANKS
from assistant.words.language import detect_language, is_of_other_language
from assistant.words.no_question import asks_other_work, find_said_language, says_nothing
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_place
from ingest.records import Figure, Measure, Report, Unit
from ingest.store import Store

MOST_EXAMPLES = 5
_EXAMPLES = {
    Language.SWEDISH: {
        "whole": "Varför blev det {sign} i {place}?",
        "why": "Varför gick {label} {way} i {place}?",
        "budget": "Vad var budgeten {year} för {label} i {place}?",
        "back": "back",
        "plus": "plus",
    },
    Language.ENGLISH: {
        "whole": "Why was there a {sign} in {place}?",
        "why": "Why did {label} in {place} {way} its budget?",
        "budget": "What was the {year} budget for {label} in {place}?",
        "back": "exceed",
        "plus": "stay under",
    },
}


def answer_no_question(
    text: str, previous: Plan | None, store: Store, is_printed: Callable[[str], bool]
) -> Answer | None:
    """Return the helpful word to a text that asks for nothing that reports tell, whatever was said before; else None.

    The conversation goes on from where it was: "tack" ends none. A choice among what was offered ("1") is no such text.
    """
    if previous and (find_offer(text, previous) or only_chooses(text)):
        return None
    is_work = asks_other_work(text)
    if not text.strip() or not (is_work or says_nothing(text, is_printed)):
        return None
    guessed, is_sure = detect_language(text)
    language = find_said_language(text) or (guessed if is_sure or is_work or previous is None else previous.language)
    plan = Plan(question=text, language=language, operation=Operation.LOOK_UP)
    says = describe_self(plan, store, was_asked=False, explains=is_work)
    return replace(says, plan=previous) if previous else says


def answer_other_language(text: str, previous: Plan | None, store: Store) -> Answer | None:
    """Return which languages are understood, to a text that is in none of them; else None.

    For what found no answer: "Budget 2024 Skolskjutsar, s'il vous plaît" may well find one. The conversation goes on
    from where it was.
    """
    if not is_of_other_language(text):
        return None
    language = previous.language if previous else Language.ENGLISH
    plan = Plan(question=text, language=language, operation=Operation.LOOK_UP)
    says = describe_self(plan, store, was_asked=False)
    return replace(says, plan=previous) if previous else says


def describe_self(plan: Plan, store: Store, *, was_asked: bool, explains: bool = False) -> Answer:
    """Return what the assistant does; to a text that asks nothing, what to ask; with examples to try.

    `explains` tells what it does to who did not ask, but wants something else of it.
    """
    phrases = PHRASES[plan.language]
    more = OVERVIEW_PHRASES[plan.language]
    if THANKS.match(plan.question):
        text = more.thanks + phrases.nothing_asked
        return Answer(outcome=Outcome.NOT_FOUND, language=plan.language, text=text, plan=plan, is_help=True)
    greeting = more.greeting if GREETS.match(plan.question) else ""
    tells_all = bool(was_asked or greeting or explains)
    lines = [greeting + (phrases.help if tells_all else phrases.nothing_asked)]
    if is_of_other_language(plan.question):
        lines.insert(0, more.other_language)
    elif not tells_all and plan.question.strip() and not detect_language(plan.question)[1]:
        lines.append(more.other_language)
    examples = make_examples(store, plan.language, MOST_EXAMPLES)
    if examples:
        lines += [more.examples, "\n".join(f"- {example}" for example in examples)]
    elif not store.report_names():
        lines.append(phrases.no_reports)
    return Answer(
        outcome=Outcome.ANSWERED if was_asked else Outcome.NOT_FOUND,
        language=plan.language,
        text="\n\n".join(lines),
        plan=plan,
        names=examples,
        is_help=True,
    )


def make_examples(store: Store, language: Language, limit: int) -> tuple[str, ...]:
    """Return questions that the stored reports answer, each about another report.

    Only reports are asked about that their municipality names by itself: no other one is of it.
    """
    questions: list[str] = []
    reports = tuple(store.catalogue().values())
    owners = Counter(place for report in reports for place in report.municipalities)
    named = [report for report in reports if report.municipalities and owners[report.municipalities[0]] == 1]
    for number, report in enumerate(named):
        if len(questions) >= limit:
            break
        rows = group_rows(store.figures(reports=[report.name]))
        question = _ask_about(rows, report, store, language, number)
        if question:
            questions.append(question)
    return tuple(questions)


def _ask_about(rows: Sequence[RowFigures], report: Report, store: Store, language: Language, number: int) -> str:
    """Return a question about a report: by turns why its total deviated, why a row did, what a row's budget was."""
    words = _EXAMPLES[language]
    phrases = PHRASES[language]
    place = to_place(report)
    headline = next(iter(find_headlines(rows)), None)
    total = variance_of(headline) if headline else None
    if number % 3 == 0 and total and _sign(total):
        return words["whole"].format(sign=phrases.surplus if _sign(total) > 0 else phrases.deficit, place=place)
    explained = _find_explained(rows, report, store)
    if explained and number % 3 != 2:
        variance = variance_of(explained)
        way = words["plus"] if variance and _sign(variance) > 0 else words["back"]
        return words["why"].format(label=explained.label, way=way, place=place)
    budget = next((f for row in rows for f in row.figures if _is_plain_budget(f)), None)
    if budget is None or budget.period is None:
        return ""
    return words["budget"].format(year=budget.period.end.year, label=budget.label, place=place)


def _find_explained(rows: Sequence[RowFigures], report: Report, store: Store) -> RowFigures | None:
    """Return the row with the largest deviation among those that the report explains, or None."""
    explained = {reference for passage in store.passages(reports=[report.name]) for reference in passage.explains}
    places = {(reference.table, reference.row) for reference in explained}
    found = [row for row in rows if (row.key.table, row.key.row) in places and not row.first.is_total and _size(row)]
    return max(found, key=_size, default=None)


def _size(row: RowFigures) -> int:
    figure = variance_of(row)
    return abs(int(figure.amount.value)) if figure and figure.amount and figure.favourable else 0


def _sign(figure: Figure) -> int:
    if figure.amount is None or not figure.favourable:
        return 0
    value = figure.amount.value * figure.favourable
    return (value > 0) - (value < 0)


def _is_plain_budget(figure: Figure) -> bool:
    is_money = figure.amount is not None and figure.amount.unit in (Unit.KR, Unit.TKR, Unit.MNKR)
    return (
        figure.measure is Measure.BUDGET
        and is_money
        and not figure.is_total
        and figure.amount is not None
        and figure.amount.value != 0
    )
