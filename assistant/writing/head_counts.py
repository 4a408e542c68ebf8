"""Answers how many work somewhere with the report's own number of staff, by the name that it is printed with.

In: the plan of a question and the store. Out: an `Answer`; None where the question asks for something else, or no row
tells it. For example "hur många jobbar på hamnkontoret?" is told as "Antal årsarbetare: 31": full-time years are not
persons, so the name of the number stands beside it. Two bodies are shown one after the other; neither is called the
larger, for their numbers may be of other times.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.head_counts import HeadCount, find_head_counts
from assistant.linking.places import link_places, own_places
from assistant.question.bare_plan import to_bare_plan
from assistant.question.slots import read_slots
from assistant.records import Answer, Operation, Outcome, Plan
from assistant.words import staff_words as words
from assistant.writing.answer import figures_of, show_row, unit_notes
from assistant.writing.citing import Line, line, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.untold_acts import take_back
from assistant.writing.wording import to_place
from ingest.store import Store

_ASKED = frozenset((Operation.LOOK_UP, Operation.RANK, Operation.COMPARE, Operation.DIFFERENCE))


def answer_head_count(plan: Plan, store: Store) -> Answer | None:
    """Return the numbers of staff of what a question names, or None."""
    text = plan.question
    if plan.operation not in _ASKED or words.NARROWER.search(text):
        return None
    if words.ASKS_STAFF.search(text):
        found = find_head_counts(_read(text, plan, store), store)
        return _write(plan, found, store) if found else None
    sides = words.OF_TWO.search(text) if words.MOST_STAFF.search(text) else None
    return _answer_of_two(plan, (sides["first"], sides["second"]), store) if sides else None


def asks_head_count(text: str) -> bool:
    """Whether a question asks how many work somewhere, whatever they do.

    >>> asks_head_count("Hur många jobbar på kansliet?"), asks_head_count("Hur många anställda har slutat?")
    (True, False)
    """
    return words.ASKS_STAFF.search(text) is not None and words.NARROWER.search(text) is None


def without_other_number(answer: Answer, store: Store) -> Answer:
    """Return the answer; or that the report does not tell, where a question of staff got a number of something else."""
    if not answer.figures or answer.outcome is Outcome.NOT_FOUND or not asks_head_count(answer.plan.question):
        return answer
    told = (" ".join((one.label, one.parent, one.caption, one.column)) for one in answer.figures)
    return answer if any(words.TELLS_STAFF.search(one) for one in told) else take_back(answer, store.catalogue())


def _read(text: str, plan: Plan, store: Store) -> Plan:
    """Return the plan of a question about one unit, with the reports of its place alone."""
    reports = store.catalogue()
    bare = to_bare_plan(read_slots(text, own_places(reports.values())), None)
    return link_places(replace(bare, language=plan.language), reports)


def _answer_of_two(plan: Plan, sides: tuple[str, str], store: Store) -> Answer | None:
    """Return both numbers, where two bodies of different reports or tables are compared."""
    places = read_slots(plan.question[: plan.question.find(sides[0])]).municipalities
    asked = [f"{side} ({places[0]})" if places and not read_slots(side).municipalities else side for side in sides]
    found = [find_head_counts(_read(side, plan, store), store) for side in asked]
    if not all(found) or found[0][0].choice.asked[0].table == found[1][0].choice.asked[0].table:
        return None  # of one table a ranking tells which is larger
    shared = [kind for kind in (one.kind for one in found[0]) if kind in {one.kind for one in found[1]}]
    best = [next((one for one in own if shared and one.kind == shared[0]), own[0]) for own in found]
    return _write(plan, tuple(best), store)


def _write(plan: Plan, found: tuple[HeadCount, ...], store: Store) -> Answer:
    reports = store.catalogue()
    of_several = len({one.choice.row.key.report for one in found}) > 1
    lines: list[Line] = []
    for one in found:
        body = reports[one.choice.row.key.report].committee
        if of_several and body:
            lines.append(line(f"{body}:"))
        lines += show_row(one.choice, plan.language, reports)
    text, citations = write_lines([*lines, *unit_notes(lines, plan.language)], store)
    keys = tuple(one.choice.row.key for one in found)
    names = tuple(dict.fromkeys(to_place(reports[key.report]) for key in keys))
    labels = dict.fromkeys(one.choice.row.label for one in found)
    return Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text=text,
        plan=replace(
            plan,
            operation=Operation.LOOK_UP,
            operands=(),
            rows=keys,
            reports=tuple(dict.fromkeys(key.report for key in keys)),
            whole=False,
            unexplained=(),
        ),
        reading=PHRASES[plan.language].read_as.format(parts=" · ".join((*names, *labels))),
        figures=figures_of(lines),
        citations=citations,
        names=names,
    )
