"""Finds the goals that a report tells of as items of text: numbered, labelled, in bullets, under headings of their own.

In: the store and a report. Out: `GoalItem`s in the order of the report. For example the lines "Mål 2 Fler cyklar" and
"Målvärde 75 %. Utfall 75,8 %. Bedömning: Uppfyllt" are one goal that was reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.goals.named_sentences import read_named_goals
from assistant.goals.values import Told, judge_values, read_values
from assistant.goals.verdicts import Judgement, read_judgement, read_sentence, read_state
from assistant.words import goal_item_words as words
from assistant.words.status_words import State
from ingest.records import Location, Passage, Report
from ingest.store import Store

_ALL_LINES: Final = 1_000_000
_LONGEST_NAME: Final = 200
_IS_AREA: Final = re.compile(r"område", re.IGNORECASE)
_JUDGES: Final = re.compile(r"^(?:\w+\s+){0,3}(?:bedöm\w*|judge[sd]?|assess\w*)\b", re.IGNORECASE)
_ENDED: Final = (".", "!", "?", ":")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalItem:
    """A goal that a report tells of in its text: what it is called, and all that its item says, as printed.

    `judgement` is what the report says of it, `target` and `outcome` the values that it prints. `around` holds the
    heading above it, and `parent` is the goal that an indicator measures. `is_sentence` tells that a sentence
    of running text names the goal, which may be told of elsewhere too.
    """

    name: str
    sort: str
    number: str
    text: str
    around: tuple[str, ...]
    judgement: Judgement | None
    target: Told | None
    outcome: Told | None
    location: Location
    parent: str = ""
    is_sentence: bool = False

    @property
    def state(self) -> State | None:
        """What the report says became of it; None where it does not say."""
        return self.judgement.state if self.judgement else None

    @property
    def computed(self) -> State | None:
        """What its values tell became of it; None where they do not tell."""
        within = judge_values(self.target, self.outcome, self.name)
        return None if within is None else State.REACHED if within else State.NOT_REACHED

    @property
    def passage(self) -> Passage:
        """The item as a passage that can be quoted."""
        return Passage(index=-1, text=self.text, headings=self.around, amounts=(), explains=(), location=self.location)


@dataclass(slots=True)
class _Draft:
    """The lines of an item while it is read: each with its number, as printed."""

    sort: str
    number: str
    name: str
    around: tuple[str, ...]
    parent: str = ""
    lines: list[tuple[int, str]] = field(default_factory=list)
    is_section: bool = False
    is_sure: bool = False
    is_listed: bool = False
    has_field: bool = False


def find_goal_items(name: str, report: Report, store: Store) -> tuple[GoalItem, ...]:
    """Return the goals that the text of a report names, each once."""
    year = report.period.end.year if report.period else None
    passages = store.passages(reports=(name,))
    lines = store.lines(name, 1, _ALL_LINES)
    headings = {heading.strip() for passage in passages for heading in passage.headings}
    tabled = {
        line
        for table in store.tables((name,))
        for line in range(table.location.first_line or 0, (table.location.last_line or 0) + 1)
    }
    drafts = _read_drafts(lines, headings, tabled)
    found = [item for draft in drafts if (item := _to_item(draft, name, year))]
    held = {line for item in found for line in _lines_of(item.location)}
    for passage in passages:
        told = read_named_goals(passage, year) if not held & set(_lines_of(passage.location)) else ()
        found += [
            GoalItem(
                name=own, sort="mål", number="", text=judgement.text, around=passage.headings[-1:], judgement=judgement,
                target=None, outcome=None, location=passage.location, is_sentence=True,
            )
            for own, judgement in told
        ]  # fmt: skip
    found = [_without_others(item, found) for item in found]
    return tuple(sorted(found, key=lambda item: item.location.first_line or 0))


def _without_others(item: GoalItem, others: Sequence[GoalItem]) -> GoalItem:
    """Return an item without the headings that are goals themselves: what stands below them may be of another goal."""
    kept = (one for one in item.around if not any(other.name in one for other in others if other is not item))
    return replace(item, around=tuple(kept))


def _lines_of(place: Location) -> range:
    return range(place.first_line or 0, (place.last_line or place.first_line or 0) + 1)


def _read_drafts(lines: Sequence[str], headings: set[str], tabled: set[int]) -> Iterator[_Draft]:
    """Give the lines of a report as items: each begins with its name, and ends before the next."""
    draft: _Draft | None = None
    heading = goal = ""  # the heading above, and the goal that indicators below it measure
    is_apart = True
    for number, line in enumerate(lines, start=1):
        plain = line.strip().strip("#*").strip()
        is_of_table = number in tabled or "\t" in line
        if not plain or is_of_table:
            if draft and is_of_table:
                yield draft
                draft = None
            is_apart = True
            continue
        begun = _begin_next(draft, plain, is_heading=plain in headings, is_apart=is_apart)
        if draft and begun:
            yield draft
        if begun:
            heading, goal = (plain, "") if plain in headings else (heading, goal)
            goal = begun.name if begun.is_sure and begun.sort.casefold().endswith("mål") else goal
            begun.around = (heading,) if heading else ()
            begun.parent = goal if words.MEASURED_BY.match(begun.sort) else ""
        draft = begun or draft
        if draft:
            _add(draft, number, line.strip(), plain)
        is_apart = False
    if draft:
        yield draft


def _begin_next(draft: _Draft | None, plain: str, *, is_heading: bool, is_apart: bool) -> _Draft | None:
    """Return the item that a line begins behind another; None where it goes on with that."""
    begun = _begin(plain, is_heading=is_heading)
    if begun and draft and not draft.has_field and draft.is_sure and words.MEASURED_BY.match(begun.sort):
        begun = None  # the measure of the goal above, whose result is told behind it
    if begun is None and (draft is None or _ends(draft, plain, is_apart=is_apart)):
        return _Draft(sort="", number="", name=plain, around=())
    return begun


def _add(draft: _Draft, number: int, printed: str, plain: str) -> None:
    """Add a line to an item, and note whether it is one of its fields or its name with fields behind it."""
    draft.lines.append((number, printed))
    is_first = len(draft.lines) == 1
    is_field = "," in plain if is_first else words.FIELD.match(plain) is not None
    draft.has_field = draft.has_field or (is_field and (draft.is_sure or not is_first))


def _begin(plain: str, *, is_heading: bool) -> _Draft | None:
    """Return the item that a line begins, with what it is called; None for a line that goes on."""
    bare = words.BULLET.sub("", plain)
    for pattern in (words.NUMBERED, words.LABELLED, words.CODED):
        found = pattern.match(bare)
        if found is None or words.VALUE_ONLY.match(bare[found.end() :]):
            continue
        own = found.groupdict()
        return _Draft(
            sort=own.get("sort") or "",
            number=own.get("number") or "",
            name=bare[found.end() :],
            around=(),
            is_sure=pattern is not words.CODED,
            is_listed=True,
            is_section=is_heading,
        )
    if is_heading:
        return _Draft(sort="", number="", name=plain, around=(), is_section=True)
    return _Draft(sort="", number="", name=bare, around=(), is_listed=True) if bare != plain else None


def _ends(draft: _Draft, plain: str, *, is_apart: bool) -> bool:
    """Whether a line is no more of an item: it stands apart from it and is none of its fields, nor of its section."""
    if not is_apart or words.FIELD.match(plain) or words.VERDICT_FIELD.match(plain) or words.OF_ITSELF.match(plain):
        return False
    return not (draft.is_section and plain.endswith(_ENDED[:3]))


def _to_item(draft: _Draft, report: str, year: int | None) -> GoalItem | None:
    """Return the goal that the lines of an item tell of; None where they name none."""
    if words.LEGEND.search(" ".join(text for _, text in draft.lines)):
        return None
    printed = draft.lines[0][1].strip("#* ")
    head = max(printed.find(draft.name), 0)
    body = _join((printed[head:], *(text for _, text in draft.lines[1:])))
    judgement = read_judgement(body, year)
    own = words.NAME_ENDS.split(draft.name)[0]
    if words.JUDGED.match(own):  # "Mål 4 nås inte eftersom ...": its name stands elsewhere
        state = read_sentence(draft.name, 0, year)
        judgement = Judgement(state=state, text=printed) if state else None
        own = f"{draft.sort} {draft.number}"
    elif judgement and judgement.text in printed:
        own = _without_verdict(own)
    if not _is_name(own) or not _is_goal(draft, judgement, own, printed):
        return None
    target, outcome = read_values(body, year)
    lines = draft.lines if draft.lines[0][1] == printed else draft.lines[1:] or draft.lines
    return GoalItem(
        name=own.strip(" .:–-"),
        sort=draft.sort or "mål",
        number=draft.number,
        text=" ".join(text for _, text in lines),
        around=draft.around,
        judgement=judgement,
        target=target,
        outcome=outcome,
        location=Location(report=report, first_line=lines[0][0], last_line=lines[-1][0]),
        parent=draft.parent,
    )


def _join(lines: Sequence[str]) -> str:
    """Return the lines of an item as text, a line that only goes on joined to the one before."""
    text = ""
    for line in lines:
        text += f" {line}" if text and line[:1].islower() else f"\n{line}"
    return text.strip()


def _is_goal(draft: _Draft, judgement: Judgement | None, own: str, printed: str) -> bool:
    """Whether the lines of an item are of a goal: it says so, or says what became of what its first line names."""
    if draft.is_sure and (judgement or not _IS_AREA.search(draft.sort)):
        return True
    if judgement is None:
        return False
    if judgement.text in printed:
        is_line = draft.is_section or draft.is_listed or judgement.text.strip(" .") == printed.strip(" .")
        return is_line and own.strip(" .") != judgement.text.strip(" .")
    if len(draft.lines) == 1:
        return False
    following = draft.lines[1][1]
    is_told_next = words.FIELD.match(following) or words.OF_ITSELF.match(following) or _is_verdict(following)
    return bool(is_told_next) or (bool(draft.is_section or draft.number) and _is_verdict(judgement.text))


def _is_verdict(text: str) -> bool:
    """Whether a sentence is of what became of the goal that stands above it, and of nothing else."""
    field = words.VERDICT_FIELD.match(text) or words.BARE_FIELD.match(text)
    return bool(field or words.OF_ITSELF.match(text) or read_state(text) or _JUDGES.match(text))


def _without_verdict(name: str) -> str:
    """Return the name of a goal without the verdict behind it: "Minska svinnet – ej uppnått"."""
    for found in reversed(list(words.SEPARATORS.finditer(name))):
        if read_judgement(f"x – {name[found.end() :].strip(' .)')}"):
            return name[: found.start()]
    return name


def _is_name(text: str) -> bool:
    """Whether a text may be the name of a goal: words, and not of a heading above several."""
    return (
        len(text) <= _LONGEST_NAME
        and any(letter.isalpha() for letter in text)
        and (not words.NO_NAME.match(text) or text[-1:].isdigit())
    )
