"""Turns the content of a page so that text set sideways stands upright, and boxes back again.

In: what is drawn on a page. Out: the same seen from its text's own side, for example::

    a wide table whose text runs up the page (turns=3)  ->  rules and characters as if the page lay on its side
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ingest.readers.pdf.content import Character, Fill, PageContent, Rule
from ingest.records import Box


def main_turns(content: PageContent) -> int:
    """Give the quarter turns clockwise that most of a page's text is turned by."""
    if all(turns == 0 for turns in {character[5].turns for character in content.characters}):
        return 0
    counts = Counter(character.run.turns for character in content.characters if character.text != " ")
    return counts.most_common(1)[0][0] if counts else 0


def turn_content(content: PageContent, turns: int) -> PageContent:
    """Give the content of a page with text that is turned by `turns` upright, from the page's upper left corner."""
    size = content.width, content.height
    width, height = size if turns % 2 == 0 else (content.height, content.width)
    return replace(
        content,
        width=width,
        height=height,
        characters=tuple(_turn_character(character, turns, size) for character in content.characters),
        rules=tuple(_turn_rule(rule, turns, size) for rule in content.rules),
        fills=tuple(Fill(box=turn_box(fill.box, turns, size), colour=fill.colour) for fill in content.fills),
        images=tuple(turn_box(box, turns, size) for box in content.images),
    )


def turn_box(box: Box, turns: int, size: tuple[float, float]) -> Box:
    """Give a box of a page of `size` (width, height) as it lies when text turned by `turns` is upright."""
    width, height = size
    match turns % 4:
        case 1:
            return Box(left=box.top, top=width - box.right, right=box.bottom, bottom=width - box.left)
        case 2:
            return Box(left=width - box.right, top=height - box.bottom, right=width - box.left, bottom=height - box.top)
        case 3:
            return Box(left=height - box.bottom, top=box.left, right=height - box.top, bottom=box.right)
        case _:
            return box


def _turn_character(character: Character, turns: int, size: tuple[float, float]) -> Character:
    box = turn_box(character.box, turns, size)
    run = character.run._replace(turns=(character.run.turns - turns) % 4)
    return Character(character.text, box.left, box.top, box.right, box.bottom, run)


def _turn_rule(rule: Rule, turns: int, size: tuple[float, float]) -> Rule:
    box = Box(left=rule.start, top=rule.at, right=rule.end, bottom=rule.at)
    if rule.is_vertical:
        box = Box(left=rule.at, top=rule.start, right=rule.at, bottom=rule.end)
    box = turn_box(box, turns, size)
    is_vertical = rule.is_vertical is (turns % 2 == 0)
    if is_vertical:
        return replace(rule, is_vertical=True, at=box.left, start=box.top, end=box.bottom)
    return replace(rule, is_vertical=False, at=box.top, start=box.left, end=box.right)
