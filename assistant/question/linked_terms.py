"""Links the terms of an operation to their rows, all together: what one leaves out, another tells.

In: the slots of the terms and what the question is read against. Out: a `Plan` for each term. For example of
"A och B hos C" both terms are looked for in the report of C.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.beside import beside_row
from assistant.linking.month_rows import in_month_of
from assistant.linking.rows import RowFigures, find_rows_of, group_rows
from assistant.linking.subjects import link_plan
from assistant.question.bare_plan import to_bare_plan
from assistant.question.question_parts import sure_places
from assistant.question.setting import Setting
from assistant.question.slots import Slots
from assistant.records import Operation, Plan
from ingest.records import Unit
from ingest.words import split_words, stem

_PAIR = 2
_MONEY = (Unit.KR, Unit.TKR, Unit.MNKR)
_CODE = re.compile(r"^\d[\d.]*\s+(?=[^\W\d_])")
_JOINS = ("och", "samt", "and", "o")
_REST = re.compile(r"\b(?:resten|övriga|andra|the rest|the others?)\b", re.IGNORECASE)
_BODY = re.compile(
    r"\w*(?:nämnd|styrelse|förvaltning)(?:en|ens|s)?|(?:committee|board|department|authority)(?:['’]?s)?", re.IGNORECASE
)
_LEFT_OUT = re.compile(r"\b(?:exkl|exklusive|utom|utan|excl|excluding|except)\b\.?\s+(?P<what>\w+)", re.IGNORECASE)


def link_share(terms: Sequence[Slots], setting: Setting) -> tuple[Plan, ...]:
    """Return the plans of a part and its whole; the whole is in the part's report unless it names a place itself."""
    if not terms:
        return ()
    (part,) = link_terms(terms[:1], setting, is_share=True)
    (whole,) = link_terms((replace(terms[1], municipalities=()),) if part.reports else terms[1:], setting)
    if not part.reports:
        return _of_unit_of(part, whole, setting), whole
    bare = replace(whole, reports=part.reports, municipalities=(), rows=(), near=part.rows, unexplained=())
    if terms[1].whole and not terms[1].terms:
        # "nämndens nettokostnad": the whole is the body's, and no row that is called "Nämnd" is
        hints = tuple(hint for hint in bare.hints if not _BODY.fullmatch(hint))
        bare = replace(bare, subject=(), hints=hints or bare.hints)
    whole = link_plan(bare, setting.store)
    return _of_unit_of(part, whole, setting), whole


def _of_unit_of(part: Plan, whole: Plan, setting: Setting) -> Plan:
    """Return the plan of a part without the rows that share no unit with the whole: per cent is no part of kronor.

    Of a whole report the unit is not known before its total is found, so that money is taken where money is asked for.
    """
    if len(part.rows) < _PAIR:
        return part
    of_whole = {unit for row in find_rows_of(whole.rows, setting.store) for unit in _units(row)}
    if not of_whole and (whole.money or part.money):
        of_whole = set(_MONEY)
    of_whole |= set(_MONEY) if of_whole & set(_MONEY) else set()
    kept = tuple(row.key for row in find_rows_of(part.rows, setting.store) if _units(row) & of_whole)
    return replace(part, rows=kept) if kept else part


def _units(row: RowFigures) -> frozenset[Unit]:
    return frozenset(figure.amount.unit for figure in row.figures if figure.amount)


def link_terms(terms: Sequence[Slots], setting: Setting, *, is_share: bool = False) -> tuple[Plan, ...]:
    """Return the plans of the terms with their rows; a term that fits several takes those beside the others'."""
    # A place is a row of its own only where places are set side by side, or one's share is asked for.
    by_place = is_share or len({sure_places(slots) for slots in terms}) > 1
    operation = Operation.COMPARE if by_place else Operation.LOOK_UP
    plans: list[Plan] = []
    for slots in terms:
        bare = replace(to_bare_plan(slots, setting.previous), operation=operation, percent=False, open_question=False)
        bare = replace(bare, language=setting.language)  # a term alone may not tell its language
        if setting.goes_on:
            bare = replace(setting.complete(bare, slots), operation=operation)
        plans.append(link_plan(bare, setting.store))
    plans = _of_one_subject(_in_one_report(plans, setting), setting)
    plans = [_of_rest(plan, slots, plans, setting) for plan, slots in zip(plans, terms, strict=True)]
    plans = _printed_beside(_beside_sure(plans, setting), terms, setting)
    plans = _of_one_month(plans, setting)
    rows = tuple(row for plan in plans if len(plan.rows) == 1 for row in plan.rows)
    return tuple(
        link_plan(replace(plan, near=rows, rows=()), setting.store) if rows and len(plan.rows) > 1 else plan
        for plan in plans
    )


def _of_one_subject(plans: list[Plan], setting: Setting) -> list[Plan]:
    """Return the plans of the terms, one that names nothing by itself with the rest of what another one names.

    "Frånvaro bland kvinnor än bland män": of a row "Frånvaro" with the columns "Kvinnor" and "Män", no row "Män".
    """
    whole = next((plan for plan in plans if _is_sure(plan) and len(plan.subject) >= _PAIR), None)
    if whole is None:
        return plans
    found: list[Plan] = []
    for plan in plans:
        lacks = len(plan.subject) == 1 and (not plan.rows or plan.unexplained)
        subjects = ((*whole.subject[:-1], *plan.subject), (*plan.subject, *whole.subject[1:])) if lacks else ()
        bare = replace(plan, rows=(), unexplained=())
        tried = (link_plan(replace(bare, subject=subject), setting.store) for subject in subjects)
        found.append(next((one for one in tried if _is_sure(one) and _is_in_table(one, whole)), plan))
    return found


def _is_in_table(plan: Plan, other: Plan) -> bool:
    """Whether two terms are of one table: the same row, or "Frånvaro kvinnor" beside "Frånvaro män"."""
    return (plan.rows[0].report, plan.rows[0].table) == (other.rows[0].report, other.rows[0].table)


def _of_one_month(plans: list[Plan], setting: Setting) -> list[Plan]:
    """Return the plans of the terms, those that are columns of the row of a month as the one term that names it."""
    found: list[Plan] = []
    for plan in plans:
        tried = (in_month_of(plan, other, setting.store) for other in plans if other is not plan)
        found.append(next((one for one in tried if one), plan))
    return found


def _of_rest(plan: Plan, slots: Slots, plans: Sequence[Plan], setting: Setting) -> Plan:
    """Return the plan of "resten", set against a thing that a row of the report leaves out ("Frånvaro exkl. köket")."""
    first = next((other for other in plans if _is_sure(other)), None)
    if first is None or plan is first or not _REST.search(slots.text):
        return plan
    rows = group_rows(setting.store.figures(reports=(first.rows[0].report,)))
    labels = [row.label for row in rows if row.key in first.rows]  # "arbetsmarknadsenheten" of a row "Frånvaro AME"
    own = {stem(word) for text in (*first.subject, *labels) for word in split_words(text)}
    found = [row for row in rows if (left := _LEFT_OUT.search(row.label)) and stem(left["what"]) in own]
    if len(found) != 1:
        return plan
    return replace(first, rows=(found[0].key,), question=slots.text)


def _beside_sure(plans: list[Plan], setting: Setting) -> list[Plan]:
    """Return the plans of the terms, those that name nothing by themselves with the row beside another's."""
    sure = next((plan for plan in plans if _is_sure(plan)), None)
    if sure is None:
        return plans
    return [beside_row(plan, sure, setting.store) if plan.unexplained and plan.subject else plan for plan in plans]


def _printed_beside(plans: list[Plan], terms: Sequence[Slots], setting: Setting) -> list[Plan]:
    """Return the plans, a term that prints the whole name of a row in the table of another one as that row.

    "A-stads förskola" is the project of that name, and no preschool of A-stad; "Barnnämnden" beside other boards is its
    row, though a report is its own.
    """
    sure = next((plan for plan in plans if _is_sure(plan)), None)
    if sure is None or len(plans) < _PAIR:
        return plans
    own = group_rows(setting.store.figures(reports=(sure.rows[0].report,)))
    table = [row for row in own if (row.key.report, row.key.table) == (sure.rows[0].report, sure.rows[0].table)]
    found: list[Plan] = []
    for plan, slots in zip(plans, terms, strict=True):
        printed = [row for row in table if _prints(slots.text, row.label)]
        best = max(printed, key=lambda row: len(row.label), default=None)
        holds = best is not None and all(_prints(best.label, word) for word in plan.subject)
        is_own = any(_prints(slots.text, row.label) for row in find_rows_of(plan.rows, setting.store))
        if best is None or is_own or not holds:
            found.append(plan)
        else:
            place = (sure.rows[0].report,)
            found.append(replace(plan, rows=(best.key,), reports=place, whole=False, unexplained=()))
    return found


def _prints(text: str, name: str) -> bool:
    """Whether a text holds the words of a name one after the other, with or without the name's code."""
    words, own = (_content(text), _content(_CODE.sub("", name)))
    return bool(own) and any(words[at : at + len(own)] == own for at in range(len(words) - len(own) + 1))


def _content(text: str) -> list[str]:
    """Return the words of a text without the joining ones, which a name that is kept whole has lost."""
    return [word for word in split_words(text) if word not in _JOINS]


def _is_sure(plan: Plan) -> bool:
    return len(plan.rows) == 1 and not plan.unexplained and not plan.whole


def _in_one_report(plans: list[Plan], setting: Setting) -> list[Plan]:
    """Return the plans of the terms, those without a report in the one that another names ("A och B hos C")."""
    named = {plan.reports for plan in plans if plan.reports}
    if len(named) != 1 or all(plan.reports for plan in plans):
        return plans
    (reports,) = named
    tried = [
        plan if plan.reports else link_plan(replace(plan, reports=reports, rows=()), setting.store) for plan in plans
    ]
    return [new if new.rows and not new.unexplained else old for new, old in zip(tried, plans, strict=True)]
