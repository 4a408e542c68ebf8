"""The pieces of a question between its connectors: what each names, and which of them are one label after all.

In: pieces, each with its slots, and what tells whether words are one label or name a report. Out: the pieces joined, or
without the words that only say whose figures are meant. For example "2023 än 2022 för IT-nämnden" has two pieces, and
the board stands for both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.question.slots import Slots
from assistant.words.vocabulary import SOFT_WORDS

FitsLabel = Callable[[Sequence[str]], bool]
ArePrinted = Callable[[str, str], bool]
FindPlaces = Callable[[Sequence[str]], tuple[str, ...]]
AreOneLabel = Callable[[Sequence[str], Sequence[str]], bool]

SOFT_ROWS = frozenset({"ekonomi", "ekonomin", "service"})  # soft words that are units too, in a list of others
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COSTS_IS_VERB = re.compile(r"^\W*(which|what|who|it|that)\b.*\bcosts\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a question between two connectors, and whether it is kept apart from the piece before ("eller").

    `is_head` says that it stands before a colon, and asks something of all that follows.
    """

    slots: Slots
    is_apart: bool = False
    is_head: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        """What the piece names: a subject, a place, a period, a measure."""
        slots = self.slots
        named = {
            "subject": bool(slots.terms or row_hints(slots) or slots.whole),
            "place": bool(sure_places(slots)),
            "period": bool(slots.years or slots.year_shift or slots.end_month),
            "measure": bool(slots.measures),
        }
        return frozenset(kind for kind, is_there in named.items() if is_there)


def sure_places(slots: Slots) -> tuple[str, ...]:
    """Return the municipalities that are named, without those that were only guessed from a slip."""
    guessed = {name for name, _ in slots.guessed}
    return tuple(place for place in slots.municipalities if place not in guessed)


def row_hints(slots: Slots) -> tuple[str, ...]:
    """Return the soft words that name a row by themselves: incomes, costs, the result."""
    is_verb = _COSTS_IS_VERB.search(slots.text) is not None
    return tuple(hint for hint in slots.hints if hint.casefold() in _ROW_WORDS and not (is_verb and hint == "costs"))


_ROW_WORDS = frozenset(
    word
    for word in SOFT_WORDS
    if word.startswith(("intäkt", "revenue", "kostnader", "costs", "expenses", "expenditure", "resultat"))
)


def of_one_sort(parts: Sequence[Part]) -> list[Part]:
    """Return the parts, those that name nothing but the costs, or the incomes, of one thing without that as a subject.

    "A: verkliga kostnader mot budgeterade kostnader" is of A's costs twice, and of no row "Kostnader".
    """
    named = {hint for part in parts if part.slots.terms for hint in row_hints(part.slots)}
    bare = [part for part in parts if row_hints(part.slots) and not (part.slots.terms or sure_places(part.slots))]
    sorts = {row_hints(part.slots) for part in bare} | ({tuple(named)} if named else set())
    has_subject = any(part.slots.terms for part in parts)
    if not has_subject or len(sorts) != 1 or not all(part.slots.measures for part in bare):
        return list(parts)

    def without_sort(part: Part) -> Part:
        kept = tuple(hint for hint in part.slots.hints if hint not in row_hints(part.slots))
        return replace(part, slots=replace(part.slots, hints=kept, whole=False)) if part in bare else part

    return [without_sort(part) for part in parts]


def without_owner(parts: Sequence[Part], names_report: FitsLabel) -> tuple[list[Part], tuple[str, ...]]:
    """Return the parts without the words of the one that only says whose figures are meant, and these words.

    "2023 än 2022 för IT-nämnden": the board names no subject of its own, and stands for both terms.
    """
    naming = [part for part in parts if part.slots.terms and names_report(part.slots.terms)]
    others = [part for part in parts if part not in naming]
    if len(naming) != 1 or not any(part.slots.terms or row_hints(part.slots) for part in others):
        return list(parts), ()
    owner = naming[0].slots
    soft = tuple(hint for hint in owner.hints if hint.casefold() in SOFT_ROWS)  # "B och ekonomi hos C"
    bare = replace(naming[0], slots=replace(owner, terms=soft, whole=False))
    own, elsewhere = sure_places(owner), {place for part in others for place in sure_places(part.slots)}
    # "frånvaron i A än i B:s nämnd": where both have a place of their own, the board is of its place alone
    is_of_one = bool(own) and bool(elsewhere - set(own))
    return [bare if part is naming[0] else part for part in parts], () if is_of_one else owner.terms


def without_foreign_owner(parts: Sequence[Part], places_of: FindPlaces) -> list[Part]:
    """Return the parts, those with a place of their own as the whole of it where another part names its report.

    "Resultatet för servicenämnden och A": what the name of one report says is no subject to look for in the other, and
    A is not where the board is.
    """
    naming = {place: places_of(part.slots.terms) for place, part in enumerate(parts) if part.slots.terms}
    naming = {place: owners for place, owners in naming.items() if owners}
    placed = [part for part in parts if sure_places(part.slots) and not part.slots.terms]
    if not naming or not placed:
        return list(parts)
    asked = parts[min(naming)].slots.hints

    def complete(place: int, part: Part) -> Part:
        slots = part.slots
        if place in naming and not sure_places(slots):
            return replace(part, slots=replace(slots, municipalities=naming[place]))
        if part not in placed:
            return part
        hints = slots.hints or asked
        return replace(part, slots=replace(slots, whole=True, hints=hints, text=f"{slots.text} {' '.join(hints)}"))

    return [complete(place, part) for place, part in enumerate(parts)]


def merge_labels(
    parts: Sequence[Part],
    fits_label: FitsLabel,
    is_one: AreOneLabel,
    are_printed: ArePrinted = lambda first, second: False,
) -> list[Part]:
    """Return the parts with neighbours joined that together name one label, and empty ones left out."""
    merged: list[Part] = []
    for part in parts:
        before = merged[-1] if merged else None
        soft = tuple(hint for hint in part.slots.hints if hint.casefold() in SOFT_ROWS)
        if len(parts) > 1 and soft and not part.slots.terms and fits_label(soft):
            part = replace(part, slots=replace(part.slots, terms=soft))
        may_be_one = before and part.slots.terms and before.slots.terms and not part.is_apart
        may_be_one = may_be_one and not (before and _has_own_year(before.slots))
        may_be_one = may_be_one and not (before and are_printed(before.slots.text, part.slots.text))
        if before and may_be_one and is_one(before.slots.terms, part.slots.terms):
            merged[-1] = Part(slots=join_slots(before.slots, part.slots), is_apart=before.is_apart)
            continue
        if part.kinds:
            merged.append(part)
        elif before:
            merged[-1] = Part(slots=replace(before.slots, hints=(*before.slots.hints, *part.slots.hints)))
    return merged


def _has_own_year(slots: Slots) -> bool:
    """Whether a year stands after what a piece names ("A 2031 och B"); one before it is of all that follows."""
    if not slots.years:
        return False
    tail = slots.text[slots.text.casefold().rfind(slots.terms[-1].casefold()) :]
    return _YEAR.search(tail) is not None or _YEAR.search(slots.text) is None


def join_slots(first: Slots, second: Slots) -> Slots:
    """Return what two pieces say together."""
    return replace(
        first,
        text=f"{first.text} {second.text}",
        terms=tuple(dict.fromkeys((*first.terms, *second.terms))),
        hints=tuple(dict.fromkeys((*first.hints, *second.hints))),
        measures=tuple(dict.fromkeys((*first.measures, *second.measures))),
        municipalities=tuple(dict.fromkeys((*first.municipalities, *second.municipalities))),
        years=tuple(dict.fromkeys((*first.years, *second.years))),
        end_month=first.end_month or second.end_month,
        year_shift=first.year_shift or second.year_shift,
        presumed_sign=first.presumed_sign or second.presumed_sign,
        full_year=first.full_year or second.full_year,
        interim=first.interim or second.interim,
        whole=first.whole or second.whole,
        counts=first.counts or second.counts,
        money=first.money or second.money,
    )
