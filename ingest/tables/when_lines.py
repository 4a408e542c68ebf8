"""Finds the sentence beside a table that says of which months its columns are.

In: the blocks of a report and the places of a table among them. Out: that sentence, for example::

    "Antal insatser januari–augusti." over a table with the columns "2023", "2024", "2025"  ->  the sentence

A line without a full stop may be the table's title and is read as such elsewhere. A sentence that tells what happened
("Under januari–augusti ökade larmen.") says nothing of a table, and neither does one that gives a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.notation.markup import strip_markup
from ingest.notation.periods import is_full_year, parse_period
from ingest.notation.units import is_unit_line
from ingest.records import Block, BlockKind

_LONGEST = 110
_REACH = 4
_ANY_YEAR = 2000
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\da-zåäö])")
_MONTH = r"(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|de[cs])[a-z]*\.?"
_DASH = r"\s*(?:[-–—]|t\.?\s?o\.?\s?m\.?|till(?: och med)?|through|to)\s*"
_MONTHS = re.compile(rf"\b(?:1\s+)?{_MONTH}{_DASH}(?:\d\d?\s+)?{_MONTH}(?![^\W\d_])", re.IGNORECASE)
# What a table is said to do: "Siffrorna avser", "Tabellen visar", "The figures cover".
_SAYS_OF_TABLE = re.compile(
    r"(?:(?:alla |samtliga |all )?(?:uppgift(?:er(?:na)?)?|siffr(?:or(?:na)?)|tabell(?:en|erna)?|värden(?:a)?"
    r"|utfall(?:en|et)?|statistiken|jämförelsen|kolumnerna|period(?:en)?|the (?:figures|table|columns|numbers)"
    r"|figures|numbers)\b[^.]{0,40}?)?"
    r"\b(?:avser|avses|gäller|visar|omfattar|redovisas|anges|är för|är från"
    r"|covers?|refers? to|shows?|(?:is|are) for)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:är|var|blev|blir|har|hade|fick|får|gick|går|kom|ligger|låg|väntas|beräknas"
    r"|\w{2,}(?:ade|ades|ats|nskar|tts|des)|ökar|ökat|steg|sjönk|föll|uppgick|utgjorde|skedde|sker"
    r"|is|are|was|were|has|had|rose|fell|\w{3,}ed)\b",
    re.IGNORECASE,
)


def when_line(blocks: Sequence[Block], places: Sequence[int]) -> str:
    """Give the sentence near a table that says of which months its columns are; "" where there is none.

    `places` are those of the table's blocks. The line right above may name what is counted and the months, and nothing
    more; a sentence that says what the table shows may also stand further up under the same heading, or right below.
    """
    over = _nearest_over(blocks, places[0])
    if over and (found := next(filter(is_when_title, _sentences(blocks[over[0]])), "")):
        return found
    below = [place for place in (places[-1] + 1,) if place < len(blocks) and _is_prose(blocks[place])]
    near = (sentence for place in (*over, *below) for sentence in _sentences(blocks[place]))
    return next((sentence for sentence in near if _tells_when(sentence)), "")


def is_when_title(sentence: str) -> bool:
    """Whether a sentence names something and its months, and tells nothing of it.

    >>> is_when_title("Antal insatser januari–augusti."), is_when_title("Under jan–aug ökade larmen till 40.")
    (True, False)
    """
    return _names_months(sentence) and not _VERB.search(sentence)


def _tells_when(sentence: str) -> bool:
    said = _SAYS_OF_TABLE.match(sentence)
    return bool(said) and _names_months(sentence) and not _VERB.search(sentence[said.end() :] if said else "")


def _names_months(sentence: str) -> bool:
    """Whether a sentence gives months of no single year, and no other number."""
    months = _MONTHS.search(sentence)
    if months is None or len(sentence) > _LONGEST:
        return False
    rest = sentence[: months.start()] + re.sub(r"^\s*,", "", sentence[months.end() :])
    part = parse_period(sentence, _ANY_YEAR)
    return not any(map(str.isdigit, rest)) and part is not None and not is_full_year(part)


def _nearest_over(blocks: Sequence[Block], first: int) -> list[int]:
    """Give the places of the paragraphs over a table, up to a heading or another table, the nearest first."""
    found: list[int] = []
    for place in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if is_unit_line(strip_markup(blocks[place].text)) and _is_prose(blocks[place]):
            continue  # "Belopp i tkr" stands between
        if not _is_prose(blocks[place]):
            break
        found.append(place)
    return found


def _is_prose(block: Block) -> bool:
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def _sentences(block: Block) -> list[str]:
    return _SENTENCE_END.split(" ".join(strip_markup(block.text).split()))
