"""Finds the running text of a report: paragraphs, lists, and the texts in the cells of tables.

In: blocks. Out: stretches of prose whose sentences can be located, for example::

    a row "Analys 3", "<p>Vakant tjänst.</p>"  ->  Prose(text="Vakant tjänst.", row=..., ...)

A paragraph that a page break cut in two is one stretch; the items of a list are one stretch with their intro.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.passages.numbered import split_numbered
from ingest.passages.sentences import split_sentences
from ingest.passages.text_cells import (
    ENDED,
    MAX_HEADER_WORDS,
    MIN_WORDS,
    PLACEHOLDER,
    WORD,
    comment_columns,
    is_cell_prose,
    is_fact_row,
    is_remark,
    is_text_row,
    is_without_numbers,
)
from ingest.records import Block, BlockKind, Location, Row

_MAX_LENGTH = 600
_OPEN_END = re.compile(r"[^\W_][,\"”)]?\s*$")
_PICTURE = re.compile(r"^\S*(?:\s\S+){0,3}$")
_BLOCK_TAG = re.compile(r"</?(?:p|div|ul|ol|li|br|table|tr|td|th|h[1-6])\b[^<>]*>", re.IGNORECASE)
_OUTER_TAGS = re.compile(r"^(?:\s|</?[a-z][^<>]*>)+|(?:\s|</?[a-z][^<>]*>)+$", re.IGNORECASE)
_MIN_CUT_LENGTH = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Running text as printed. `lines` holds the line number of each line of `text`; `units` the places of its parts.

    A unit is a sentence or a short list item. `block` is the index of the block that it begins in; `row` and `cell`
    its place in that block's table, -1 outside tables.
    """

    text: str
    units: tuple[tuple[int, int], ...]
    lines: tuple[int, ...]
    headings: tuple[str, ...]
    block: int
    row: int = -1
    cell: int = -1
    location: Location

    def locate(self, start: int, end: int) -> Location:
        """Give the lines that text[start:end] stands in."""
        if not self.lines:
            return self.location
        first = self.lines[self.text.count("\n", 0, start)]
        last = self.lines[self.text.count("\n", 0, max(start, end - 1))]
        return replace(self.location, first_line=first, last_line=last)


def find_prose(blocks: Sequence[Block], used: frozenset[int]) -> tuple[Prose, ...]:
    """Find the running text in reading order; text blocks that tables used are left out."""
    found: list[Prose] = []
    index = 0
    while index < len(blocks):
        block, step = blocks[index], 1
        if block.kind is BlockKind.TABLE:
            found.extend(_in_cells(block, index))
        elif block.kind is not BlockKind.HEADING and index not in used:
            group = _group(blocks, index, used)
            step = len(group)
            numbered = split_numbered(block) if step == 1 else ()
            groups = [[piece] for piece in numbered] if len(numbered) > 1 else [group]
            told = ((own, _to_prose(own, index)) for own in groups)
            found.extend(prose for own, prose in told if _is_worth_keeping(prose.text, own))
        index += step
    return tuple(found)


def _group(blocks: Sequence[Block], index: int, used: frozenset[int]) -> list[Block]:
    """Take a paragraph with what a page break cut off it, or an intro with its list."""
    group = [blocks[index]]
    for following in range(index + 1, len(blocks)):
        block = blocks[following]
        if following in used or block.headings != group[0].headings:
            break
        listed = block.kind is BlockKind.LIST_ITEM and (
            group[-1].kind is BlockKind.LIST_ITEM or group[-1].text.rstrip().endswith(":")
        )
        if not listed and not _is_cut_off(group[-1], block):
            break
        group.append(block)
    return group


def _is_cut_off(block: Block, following: Block) -> bool:
    """Whether a sentence goes on in the next block: open at its end, and the next begins in lower case."""
    text, more = block.text.rstrip(), following.text.lstrip()
    return (
        following.kind is BlockKind.PARAGRAPH
        and len(text) >= _MIN_CUT_LENGTH
        and not ENDED.search(text)
        and bool(_OPEN_END.search(text))
        and more[:1].islower()
        and len(WORD.findall(more)) > 2
    )


def _to_prose(group: Sequence[Block], index: int) -> Prose:
    text, lines, units = "", list[int](), list[tuple[int, int]]()
    previous: Block | None = None
    for block in group:
        start = len(text) + 1 if text else 0
        text = f"{text}\n{block.text}" if text else block.text
        first = block.location.first_line
        if first is not None:
            lines.extend(range(first, first + block.text.count("\n") + 1))
        parts = [(start + begin, start + end) for begin, end in split_sentences(block.text)]
        whole = block.kind is BlockKind.LIST_ITEM and parts and parts[-1][1] - parts[0][0] <= _MAX_LENGTH
        if whole:
            parts = [(parts[0][0], parts[-1][1])]
        # An intro stays with its first item, and what a page break cut is one sentence.
        cut = previous is not None and block.kind is BlockKind.PARAGRAPH
        intro = previous is not None and previous.kind is BlockKind.PARAGRAPH and block.kind is BlockKind.LIST_ITEM
        if units and parts and (cut or (intro and parts[0][1] - units[-1][0] <= _MAX_LENGTH)):
            parts[0] = (units.pop()[0], parts[0][1])
        units.extend(parts)
        previous = block
    location = replace(group[0].location, last_line=group[-1].location.last_line)
    return Prose(
        text=text,
        units=tuple(units),
        lines=tuple(lines),
        headings=group[0].headings,
        block=index,
        location=location,
    )


def _is_worth_keeping(text: str, group: Sequence[Block]) -> bool:
    """Whether text says something: not a page number, a picture's name, a signature or a template's placeholder."""
    words = WORD.findall(text)
    if not words or PLACEHOLDER.search(text) or ("_" in text and _PICTURE.match(text.strip())):
        return False
    if len(group) > 1 or group[0].kind is BlockKind.LIST_ITEM:
        return len(words) > 1
    told = ENDED.search(text) or text.strip().startswith("(") or ": " in text or " = " in text
    return len(words) >= (2 if told else MIN_WORDS)


def _in_cells(block: Block, index: int) -> Iterator[Prose]:
    """Give the sentences that stand in the cells of a table, tags around them cut off."""
    comments = comment_columns(block.rows)
    without_numbers = is_without_numbers(block.rows)
    for place, row in enumerate(block.rows):
        leads = place == 0
        if is_text_row(row, first=leads) or is_fact_row(row, first=leads, without_numbers=without_numbers):
            yield _whole_row(row, block, index, place)
            continue
        filled = [cell for cell in row.cells if cell.strip()]
        for column, cell in enumerate(row.cells):
            for piece in _BLOCK_TAG.split(cell):
                text = _OUTER_TAGS.sub("", piece)
                header = leads and len(filled) > 1 and len(WORD.findall(text)) <= MAX_HEADER_WORDS
                remark = comments.get(column, place) < place and is_remark(text)
                if header or not (remark or is_cell_prose(text, alone=len(filled) == 1)):
                    continue
                first = row.location.first_line
                yield Prose(
                    text=text,
                    units=split_sentences(text),
                    lines=(first,) * (text.count("\n") + 1) if first is not None else (),
                    headings=block.headings,
                    block=index,
                    row=place,
                    cell=column,
                    location=row.location,
                )


def _whole_row(row: Row, block: Block, index: int, place: int) -> Prose:
    text, units = "\t".join(row.cells), list[tuple[int, int]]()
    start = 0
    for cell in row.cells:
        if cell.strip():
            whole = len(cell) <= _MAX_LENGTH
            spans = ((0, len(cell)),) if whole else split_sentences(cell)
            units.extend((start + begin, start + end) for begin, end in spans)
        start += len(cell) + 1
    first = row.location.first_line
    return Prose(
        text=text,
        units=tuple(units),
        lines=(first,) * (text.count("\n") + 1) if first is not None else (),
        headings=block.headings,
        block=index,
        row=place,
        location=row.location,
    )
