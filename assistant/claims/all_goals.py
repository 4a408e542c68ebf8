"""Judges a claim that all goals, or all of one kind, were reached, by what the report says of them.

In: a `Statement`, its plan and the store. Out: a `Judged`; None where a claim is of no such thing or nothing tells. For
example "två är uppfyllda, ett är delvis uppfyllt" speaks against "nådde alla sina mål", and so does a row of a table
of goals that ends with "Nej". One goal that was reached tells nothing of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.claims.figures import Verdict, name_figure
from assistant.claims.goal_status import Reached, find_status
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.claims.text_pieces import NAMED
from assistant.goals.items import GoalItem
from assistant.goals.reports import find_goals_of
from assistant.goals.showing import show_item
from assistant.linking.matching import Term, score_term, to_term
from assistant.linking.report_names import committee_words
from assistant.linking.rows import RowFigures, group_rows
from assistant.linking.subjects import to_terms
from assistant.records import Plan
from assistant.words.board_words import BOARD_NOUN
from assistant.words.goal_words import ALL_GOALS, ALL_REACHED, OF_GOALS, OF_TARGET, SOME_MISSED, SOME_OF_GOALS
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.status_words import State
from assistant.writing.citing import Line, line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Measure, Passage
from ingest.store import Store
from ingest.words import split_words

_MOST_SHOWN = 5
_FEWEST = 2  # goals that are all that a text names
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEGEND = re.compile(
    r"^\W*[\w ]{0,25}(?:=|:\s|\s[–—-]\s)\s*(?:mål\w*|goals?|targets?)\b", re.IGNORECASE
)  # "Rött = målet ej nått"


def judge_all_goals(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return whether all goals of a report, or all of the kind that is named, were reached."""
    found = ALL_GOALS.search(statement.text)
    if not (statement.goal and found and len(plan.reports) == 1) or statement.amounts:
        return None
    kinds = tuple(to_term(word, plan.language) for word in _read_kinds(found))
    needed = (*kinds, *_find_needed(found, plan, store))
    phrases = CLAIM_PHRASES[plan.language]
    missed, reached = _read_texts(statement, kinds, needed, store.passages(reports=plan.reports))
    rows = [] if needed else _find_missed_rows(statement, store, plan)
    if missed or rows:
        lines = [line(phrases.speaks_against), *_show_rows(rows, plan, store)]
        lines += [quote(*told) for told in missed[:1]]
        return Judged(verdict=Verdict.RIGHT if statement.is_negated else Verdict.WRONG, lines=tuple(lines))
    if items := () if needed or kinds else _find_items(plan, store):
        some_missed = [item for item in items if item.state is not State.REACHED]
        is_right = bool(some_missed) is statement.is_negated
        lead = phrases.speaks_against if some_missed else phrases.text_agrees
        lines = [line(lead), *(shown for item in (some_missed or items)[:_MOST_SHOWN] for shown in show_item(item))]
        return Judged(verdict=Verdict.RIGHT if is_right else Verdict.WRONG, lines=tuple(lines))
    if reached:
        verdict = Verdict.WRONG if statement.is_negated else Verdict.RIGHT
        return Judged(verdict=verdict, lines=(line(phrases.text_agrees), quote(*reached[0])))
    return None


def _find_items(plan: Plan, store: Store) -> Sequence[GoalItem]:
    """Return the goals of a text of which something is told: all that it names, or at least one that was missed."""
    items = find_goals_of(plan, store)
    told = [item for item in items if item.state]
    is_whole = len(told) == len(items) >= _FEWEST
    return told if is_whole or any(item.state is not State.REACHED for item in told) else ()


def _read_kinds(found: re.Match[str]) -> Iterator[str]:
    """Give the words that say of which kind the goals are: "finansiella mål", "verksamhetsmål"."""
    for word in found["kind"].split():
        if not (OF_GOALS.fullmatch(word) or word.casefold() in COUNT_WORDS or word.isdigit()):
            yield word
    if found["compound"]:
        yield found["compound"].rstrip("s")


def _find_needed(found: re.Match[str], plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return what else a claim names than the goals and the report: the goals may be those of one unit only."""
    reports = [report for name, report in store.catalogue().items() if name in plan.reports]
    terms, _ = to_terms(plan, store, plan.reports)
    names = {*committee_words(reports), *(word for place in plan.municipalities for word in split_words(place))}
    inside = split_words(found[0])
    return tuple(
        term
        for term in terms
        if not any(OF_TARGET.fullmatch(word) or BOARD_NOUN.fullmatch(word) for word in split_words(term.text))
        and not set(split_words(term.text)) <= {*inside, *names}
        and not any(name.startswith(term.text.casefold()[:5]) for name in names)
    )


Told = tuple[Passage, str]


def _read_texts(
    statement: Statement, kinds: Sequence[Term], needed: Sequence[Term], passages: Sequence[Passage]
) -> tuple[list[Told], list[Told]]:
    """Return the sentences that tell of goals of the kind that were missed, and those that tell that all were reached.

    What is said of all goals of one kind says nothing of the others.
    """
    missed: list[Told] = []
    reached: list[Told] = []
    years = set(_YEAR.findall(statement.text))
    for passage in passages:
        for told in _read_of_goals(passage):
            words = split_words(told)
            is_of_other = years and _YEAR.search(told) and not years & set(_YEAR.findall(told))
            if is_of_other or any(score_term(term, words) < NAMED for term in needed):
                continue
            if SOME_MISSED.search(told) or _counts_some(told):
                missed.append((passage, told))
            elif (match := ALL_REACHED.search(told)) and bool(kinds) is _names_kind(match[0]):
                reached.append((passage, told))
    return missed, reached


def _read_of_goals(passage: Passage) -> Iterator[str]:
    """Give the sentences that name goals, each with the next one where that goes on of them without naming them."""
    spans = split_sentences(passage.text)
    sentences = [passage.text[start:end] for start, end in spans]
    for first, sentence in enumerate(sentences):
        if not OF_TARGET.search(sentence) or _LEGEND.match(sentence):
            continue
        yield sentence.strip()
        if first + 1 < len(sentences) and not OF_TARGET.search(sentences[first + 1]):
            yield passage.text[spans[first][0] : spans[first + 1][1]].strip()


def _counts_some(told: str) -> bool:
    """Whether a sentence says of how many of the goals it holds, and these are not all of them."""
    found = SOME_OF_GOALS.search(told)
    if found is None:
        return False
    part, whole = (COUNT_WORDS.get(found[name].casefold(), found[name]) for name in ("part", "whole"))
    return found["part"].casefold() in COUNT_WORDS and part != whole


def _names_kind(told: str) -> bool:
    """Whether a sentence is of all goals of one kind."""
    found = ALL_GOALS.search(told)
    return found is None or next(_read_kinds(found), None) is not None


def _find_missed_rows(statement: Statement, store: Store, plan: Plan) -> list[RowFigures]:
    """Return the rows with a target that the report itself calls missed, of the year that is asked for."""
    years = set(_YEAR.findall(statement.text))
    rows = [row for row in group_rows(store.figures(reports=plan.reports)) if _has_target(row, years)]
    found = [(row, find_status(row, store)) for row in rows]
    return [row for row, status in found if status and status.reached is not Reached.YES]


def _has_target(row: RowFigures, years: set[str]) -> bool:
    targets = [figure for figure in row.figures if figure.measure is Measure.TARGET]
    return any(not years or (figure.period and str(figure.period.end.year) in years) for figure in targets)


def _show_rows(rows: Sequence[RowFigures], plan: Plan, store: Store) -> list[Line]:
    lines = []
    for row in rows[:_MOST_SHOWN]:
        status = find_status(row, store)
        told = [figure for figure in row.figures if figure.measure in (Measure.ACTUAL, Measure.FORECAST)]
        shown = max(told or row.figures, key=lambda figure: figure.period.end.isoformat() if figure.period else "")
        lines.append(line(f"- {name_figure(shown, plan.language)}", shown, f" – ”{status.text if status else ''}”"))
    return lines
