"""An answer taken apart into facts that a model may join but not see: each stands as one placeholder.

In: a composed `Answer`. Out: a `Template`. For example the answer

    **−166 tkr** (underskott) [1] – avvikelse 2019, Kontaktcenter, Hylte
    Utfall 2019: 4 677 tkr [2] · Budget 2019: 4 511 tkr [3]
    > Att Kontaktcenter drog över … [4]

becomes ⟦F1⟧, then ⟦F2⟧ · ⟦F3⟧, then ⟦Q1⟧. A fact is never an amount alone: it is the amount with its row, measure,
period and source, as our code wrote them, so that no sentence around it can give it to another row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.model.word_classes import WordClass, find_classes, find_words
from assistant.records import Answer, Language
from assistant.writing.phrases import PHRASES
from ingest.words import stem

PLACEHOLDER = re.compile(r"⟦[^⟦⟧\n]{0,40}⟧")
_MARK = re.compile(r"\[\d+\]")
_NUMBER = re.compile(r"[-−–]?\d+(?:[\u00a0\u202f .,]\d+)*")
_BETWEEN = " · "
_OPPOSITES = ({WordClass.SURPLUS, WordClass.DEFICIT}, {WordClass.UP, WordClass.DOWN})
_UNTOUCHABLE = {WordClass.NEGATION, WordClass.VERDICT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A fact, a quotation or a table of an answer: its placeholder, and the Markdown that only our code puts there.

    A block stands on lines of its own. `stems` are those of the words that a sentence about this fact alone may use,
    and `classes` what such a sentence may say of it.
    """

    placeholder: str
    text: str
    is_block: bool
    stems: frozenset[str] = frozenset()
    classes: frozenset[WordClass] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """A line that only introduces what comes next ("The report's explanation:"), which may be put in other words."""

    text: str
    classes: frozenset[WordClass]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """An answer as placeholders: `units` in their order, and for each the introduction before it, if there is one.

    `lines` is the answer's text with placeholders in it.
    """

    language: Language
    units: tuple[Unit, ...]
    introductions: tuple[Introduction | None, ...]
    lines: tuple[str, ...]


def take_apart(answer: Answer) -> Template:
    """Return an answer as placeholders and what stands for them."""
    units: list[Unit] = []
    introductions: list[Introduction | None] = []
    lines: list[str] = []
    counts = {"F": 0, "Q": 0, "T": 0}
    introduction: Introduction | None = None
    for text in _split_blocks(answer.text):
        if introduction is None and _is_introduction(text, answer.language):
            introduction = Introduction(text=text, classes=find_classes(find_words(text)))
            lines.append(text)
            continue
        line: list[str] = []
        for part in _split_facts(text):
            letter = "Q" if part.startswith("> ") else "T" if part.startswith(("|", "- ")) else "F"
            counts[letter] += 1
            units.append(_to_unit(f"⟦{letter}{counts[letter]}⟧", part, is_block=letter != "F"))
            introductions.append(introduction)
            introduction = None
            line.append(units[-1].placeholder)
        lines.append(_BETWEEN.join(line))
    return Template(
        language=answer.language, units=tuple(units), introductions=tuple(introductions), lines=tuple(lines)
    )


def mask(text: str) -> str:
    """Return text as a model may see it: without its numbers, and without anything that looks like a placeholder.

    >>> mask("Det kostade 4 677 tkr [2] ⟦F9⟧")
    'Det kostade # tkr [#] (F#)'
    """
    return _NUMBER.sub("#", text.replace("⟦", "(").replace("⟧", ")"))


def _split_blocks(text: str) -> Iterator[str]:
    """Yield the lines of an answer; the lines of a table, or of a list, as one."""
    for kind, lines in groupby(text.splitlines(), key=lambda line: line[:1] if line.startswith(("|", "- ")) else ""):
        if kind:
            yield "\n".join(lines)
        else:
            yield from (line for line in lines if line.strip())


def _is_introduction(text: str, language: Language) -> bool:
    phrases = PHRASES[language]
    before, after = phrases.in_text_of.split("{place}")
    is_of_place = text.startswith(before) and text.endswith(after)
    return is_of_place or text in (phrases.explanation, phrases.in_text)


def _split_facts(text: str) -> Sequence[str]:
    """Return the facts of a line, each with its own source; the whole line where a part of it has none."""
    parts = text.split(_BETWEEN)
    one_source_each = all(len(_MARK.findall(part)) == 1 and _MARK.search(part[-6:]) for part in parts)
    return parts if one_source_each and not text.startswith((">", "|", "- ")) else [text]


def _to_unit(placeholder: str, text: str, *, is_block: bool) -> Unit:
    words = find_words(text)
    classes = find_classes(words)
    # Of several figures in one line a sentence could say the one thing of the other; what is denied could be affirmed.
    if is_block or len(_MARK.findall(text)) != 1 or classes & _UNTOUCHABLE:
        return Unit(placeholder=placeholder, text=text, is_block=is_block)
    for opposite in _OPPOSITES:
        if opposite <= classes:
            classes -= opposite
    return Unit(placeholder=placeholder, text=text, is_block=False, stems=frozenset(map(stem, words)), classes=classes)
