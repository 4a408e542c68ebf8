"""Fetches what the store holds for a plan: figures by their rows, explanations by their links, texts by search.

In: a plan, the store and the encoder. Out: `Evidence`. Figures are never found by likeness: their rows were linked by
words, and a figure is taken by its measure and period.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.evidence.act_reasons import find_act_reasons
from assistant.evidence.asked_acts import asks_of_act
from assistant.evidence.asked_sort import asks_for_text
from assistant.evidence.beside_reasons import with_beside
from assistant.evidence.change_reasons import find_change_reasons, without_other_way
from assistant.evidence.changed_thing import without_other_rows, without_other_things
from assistant.evidence.counted_acts import find_counted_acts
from assistant.evidence.explained import Evidence, Explained, choose, explain, with_contradiction
from assistant.evidence.figure_choice import Choice
from assistant.evidence.goal_reasons import find_goal_reasons
from assistant.evidence.named_reasons import find_named_reasons
from assistant.evidence.period_fit import is_year
from assistant.evidence.presumed_deviation import of_own_deviation, tells_of_deviation
from assistant.evidence.reasons import gives_reason
from assistant.evidence.shared_reasons import find_member_reasons, find_shared_reasons
from assistant.evidence.text_numbers import find_counted
from assistant.evidence.text_reading import TextHit
from assistant.evidence.text_search import find_texts
from assistant.evidence.told_changes import find_told_change
from assistant.evidence.told_dates import find_disputed
from assistant.evidence.told_whole import asks_of_group, find_told_whole
from assistant.evidence.twins import find_twins, tells_other_column
from assistant.evidence.whole import direction, retrieve_whole
from assistant.linking.boards import MOST_CHOICES, group_by_board
from assistant.linking.matching import Term
from assistant.linking.rows import RowFigures, find_rows_of, group_rows, is_about_report
from assistant.linking.subjects import to_terms, without_shared
from assistant.records import Operation, Plan, RowKey
from assistant.words.vocabulary import MONTHS, SOFT_WORDS, WHOLE_WORDS
from ingest.embedding import Encoder
from ingest.records import Measure, Passage, Report
from ingest.store import Store

_FEWEST_HINTS = 2  # words that a sentence is looked for by, where no word names a thing
_SHORTEST_HINT = 3


def retrieve(plan: Plan, store: Store, encoder: Encoder) -> Evidence:
    """Return what the store holds for a plan; empty where nothing fits."""
    return with_beside(plan, _retrieve(plan, store, encoder), store)


def _retrieve(plan: Plan, store: Store, encoder: Encoder) -> Evidence:
    evidence = without_other_rows(plan, retrieve_figures(plan, store, most=MOST_CHOICES))
    if _asks_unended_year(plan, evidence, store.catalogue()):
        return evidence  # no sentence of the months so far tells what the year came to
    if apart := find_shared_reasons(plan, store):
        return Evidence(texts=apart)
    own = plan.reports
    of_goal = find_goal_reasons(
        plan, evidence.rows, lambda: store.passages(reports=own), lambda: store.figures(reports=own)
    )
    if of_goal is not None:
        return of_goal
    counted = find_counted_acts(plan, evidence.rows, lambda: _search_texts(plan, store, encoder))
    if counted is not None:
        return Evidence(texts=counted)
    if why := find_act_reasons(plan, evidence.rows, lambda own: _search_texts(own, store, encoder)):
        return why
    if changed := _find_changed(plan, evidence, store, encoder):
        return changed
    of_whole = (plan.whole or asks_of_group(plan)) and not any(row.choice.asked for row in evidence.rows)
    if of_whole and not plan.open_question and (told := find_told_whole(plan, store)):
        return replace(evidence, texts=told)
    if (plan.reports or not plan.missing_places) and _needs_text(plan, evidence):
        evidence = replace(evidence, texts=_search_texts(plan, store, encoder))
        terms, _ = to_terms(plan, store, plan.reports or store.report_names())
        evidence = replace(evidence, disputed=find_disputed(plan, terms, evidence.texts, store))
    if of_whole and plan.open_question and not any(hit.answers for hit in evidence.texts):
        return replace(evidence, texts=find_told_whole(plan, store) or evidence.texts)
    return without_other_rows(plan, without_other_things(plan, without_other_way(plan, evidence)))


def _find_changed(plan: Plan, evidence: Evidence, store: Store, encoder: Encoder) -> Evidence | None:
    """Return the sentences that tell why an amount rose or fell, where the rows' own words do not."""
    if plan.operation is Operation.EXPLAIN and plan.reports:
        changed = find_change_reasons(plan, store.passages(reports=plan.reports))
        if changed:
            return changed
    return find_told_change(plan, evidence.rows, lambda own: _search_texts(own, store, encoder))


def _asks_unended_year(plan: Plan, evidence: Evidence, reports: Mapping[str, Report]) -> bool:
    """Whether the final outcome of rows is asked for, and every report that holds them ends before its year does."""
    is_told = any(row.choice.asked for row in evidence.rows)
    if is_told or not evidence.rows or plan.operation is not Operation.LOOK_UP:
        return False
    if not plan.full_year or tuple(plan.measures) != (Measure.ACTUAL,):
        return False
    periods = [reports[row.choice.row.key.report].period for row in evidence.rows]
    years = {period.end.year for period in plan.periods}
    return all(
        period is not None
        and not is_year(period)
        and years.issubset({period.end.year})  # of the year before it may tell
        for period in periods
    )


def _search_texts(plan: Plan, store: Store, encoder: Encoder) -> tuple[TextHit, ...]:
    """Return what the sentences say; where no word names a thing, only those that answer by what else was said."""
    terms, hints = to_terms(plan, store, plan.reports or store.report_names())
    if terms:
        asked = _without_names(terms, plan, store)
        hits = of_own_deviation(plan, asked, find_texts(plan, asked, store, encoder, plan.reports or None))
        if plan.operation is Operation.EXPLAIN and plan.whole and _only_names_reports(terms, plan, store):
            # "varför?" of a whole: a sentence that is about something else of it gives no reason
            return tuple(hit for hit in hits if tells_of_deviation(hit.quote))
        return hits
    told = tuple(hint for hint in hints if says_what(hint.text))
    return tuple(hit for hit in find_texts(plan, told, store, encoder, plan.reports or None) if hit.answers)


def _only_names_reports(terms: Sequence[Term], plan: Plan, store: Store) -> bool:
    """Whether every term only names a report that is asked of."""
    reports = [report for name, report in store.catalogue().items() if name in plan.reports]
    return bool(reports) and all(any(is_about_report([term], report) for report in reports) for term in terms)


def _without_names(terms: Sequence[Term], plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return the terms without those that only name the report, which its own sentences seldom do; never none.

    Only where words are asked for: "how many does the staff area employ" is not told by any sentence of its report
    about employees.
    """
    if plan.operation is Operation.CLAIM or not asks_for_text(plan):
        return tuple(terms)
    reports = [report for name, report in store.catalogue().items() if name in plan.reports]
    others = tuple(term for term in terms if not any(is_about_report([term], report) for report in reports))
    for report in reports:
        others = without_shared(others, report)
    says_what = [term for term in others if not asks_of_act(term.text)]
    return others if says_what else tuple(terms)  # "när bildades nämnden": the board itself is the thing


def retrieve_figures(plan: Plan, store: Store, most: int | None = None) -> Evidence:
    """Return the figures that the store holds for a plan, with their explanations, and no other texts.

    Where more than `most` boards have what is asked for (None: no limit), those of a few more than that are enough.
    """
    reports = store.catalogue()
    if plan.missing_places and not plan.reports:
        return Evidence()
    if plan.whole:
        evidence = retrieve_whole(plan, store, reports, most)
        parts = _retrieve_rows(plan, store, reports, most)
        if plan.presumed_sign and not _has_sign(evidence.rows, plan) and _has_sign(parts, plan):
            # "staben gick plus" where the board's total is a deficit: the row of that name is meant
            evidence = Evidence(rows=parts)
        others = tuple(part for part in parts if part.choice.row.key.report not in plan.reports)
        evidence = replace(evidence, rows=(*evidence.rows, *others)) if plan.reports else evidence
    else:
        evidence = Evidence(rows=_retrieve_rows(plan, store, reports, most))
    return evidence


def _has_sign(rows: Sequence[Explained], plan: Plan) -> bool:
    """Whether a row has the surplus or deficit that the question presumes."""
    return any(direction(row.choice.row) == plan.presumed_sign for row in rows if row.choice.asked)


def _needs_text(plan: Plan, evidence: Evidence) -> bool:
    """Whether sentences must be searched for: no figure fits, or the figures that do are not explained."""
    asks_why = plan.operation is Operation.EXPLAIN or plan.open_question
    is_told = any(row.choice.asked for row in evidence.rows)
    if not plan.subject:
        # "what must they save to reach the targets": what is done says what is asked
        return not is_told and sum(map(says_what, plan.hints)) >= _FEWEST_HINTS
    if plan.whole and (_counts_nothing(plan) or (evidence.rows and not asks_why)):
        return False
    if not is_told:
        return True
    if not plan.reports and not plan.whole:
        return True  # another report may tell of the same thing in text only
    return asks_why and not any(gives_reason(one.text) for row in evidence.rows for one in row.passages)


def _counts_nothing(plan: Plan) -> bool:
    """Whether a question of a whole report asks for a number of what it does not say: no sentence tells it."""
    return plan.counts and find_counted(plan.question, (), plan.language) is None


def says_what(hint: str) -> bool:
    """Whether a word that only helps to choose rows says something of what is asked: no month, number or "total"."""
    lowered = hint.casefold()
    is_vague = lowered in SOFT_WORDS | WHOLE_WORDS or lowered in MONTHS or any(map(str.isdigit, lowered))
    return not is_vague and len(lowered) >= _SHORTEST_HINT


def _retrieve_rows(plan: Plan, store: Store, reports: Mapping[str, Report], most: int | None) -> tuple[Explained, ...]:
    """Return the rows that a plan links to, in its order, board by board until more than `most` have what is asked."""
    found: dict[RowKey, Explained] = {}
    answering = 0
    held = [key for key in plan.rows if key.report in reports]
    for names in group_by_board((key.report for key in held), plan, reports, most):
        own = [key for key in held if key.report in names]
        explained = _explain_rows(own, plan, store, reports)
        found.update(explained)
        answering += any(one.choice.asked for one in explained.values())
        if most is not None and answering > most:
            break
    return tuple(found[key] for key in plan.rows if key in found)


def _explain_rows(
    keys: Sequence[RowKey], plan: Plan, store: Store, reports: Mapping[str, Report]
) -> dict[RowKey, Explained]:
    found = {}
    for row in find_rows_of(keys, store):
        explained = explain(choose(row, plan, reports[row.key.report]), plan, store)
        found[row.key] = _with_twins(explained, plan, reports, store)
    return found


def _with_twins(explained: Explained, plan: Plan, reports: Mapping[str, Report], store: Store) -> Explained:
    """Return a row with its twins in the report; a twin takes its place where its columns fit the question better."""
    row = explained.choice.row
    own = group_rows(store.figures(reports=(row.key.report,)))
    twins = find_twins(row, own)
    if plan.operation is Operation.EXPLAIN and not any(gives_reason(passage.text) for passage in explained.passages):
        reasons = find_named_reasons(explained.choice, own, store.passages(reports=(row.key.report,)))
        reasons = reasons or find_member_reasons(explained.choice, reports[row.key.report], store)
        explained = replace(explained, told=reasons)
    choices = [explained.choice, *(choose(twin, plan, reports[row.key.report]) for twin in twins)]
    fitting = [choice for choice in choices if choice.asked and not _is_other_column(choice, explained.choice)]
    best = max(fitting, key=lambda choice: choice.fit, default=explained.choice)
    if best.row.key == row.key:
        told = explained.passages or _explain_by(twins, explained.choice, plan, store)
        return with_contradiction(replace(explained, passages=told, twins=twins), own, store)
    found = explain(best, plan, store)
    found = replace(
        found, passages=found.passages or explained.passages, told=explained.told, twins=find_twins(best.row, own)
    )
    return with_contradiction(found, own, store)


def _is_other_column(twin: Choice, own: Choice) -> bool:
    """Whether a twin answers with what the row itself holds in another column than the one that was chosen."""
    return bool(own.asked) and tells_other_column(twin.asked[0], own.asked[0], own.row)


def _explain_by(twins: Sequence[RowFigures], choice: Choice, plan: Plan, store: Store) -> tuple[Passage, ...]:
    """Return what explains the first twin that anything explains: it is the same thing."""
    found = (explain(replace(choice, row=twin), plan, store).passages for twin in twins)
    return next((passages for passages in found if passages), ())
