"""Whose a report is: its municipalities, its owner first.

In: a report as read and its cover. Out: names, each with what it rests on, for example::

    "Kommunstyrelsen är Hylte kommuns ledande organ."  ->  ("Hylte",)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ingest.metadata.cover import CoverLine, is_short
from ingest.metadata.unlisted import find_unlisted_owner
from ingest.municipalities import Mention, find_municipalities, find_unmarked
from ingest.readers import ReadText
from ingest.records import Basis, Block, Location

_JOINT = re.compile(
    r"\bgemensam|\bdelar\b|\bmedlem|\bkommunalförbund|\bhuvudm[aä]n|\bförbunds(?:medlem|direktion)|\bjoint\b|\bägarkommun|\bmellan\b",
    re.IGNORECASE,
)
_HOST = re.compile(r"\b(?:huvudman|värdkommun|host)", re.IGNORECASE)
_SEAT = re.compile(
    r"\b(?:kommunhus|stadshus|rådhus|kommunkontor|town hall|city hall)\w*(?: \w+)? i(?:n)? $", re.IGNORECASE
)
_WITH_KOMMUN = re.compile(r"\s(?:kommun|stad|munic|council)", re.IGNORECASE)
# What a board, an office or a company is there for, and where: "Nämnden ansvarar för förskolan i Mora kommun".
_DUTY = re.compile(
    r"(?:nämnd|styrelse|förvaltning|kontor|bolag|direktion|verksamhet|board|committee|administration|company)\w*\b.{0,60}?"
    r"\b(?:ansvarar|svarar|ansvarig|har ansvar|uppdrag|uppgift|ansvarsområde|is responsible)\b",
    re.IGNORECASE,
)
# With whom something is done, or where it comes from, is not whose the report is.
_BESIDE = re.compile(
    r"\b(?:med|från|mot|liksom|grannkommun(?:en|erna)?|with|from|neighbouring(?: municipality)?)\s+(?:både\s+)?$",
    re.IGNORECASE,
)
_REGION = re.compile(r"\bregion(?:en|s|ens|styrelsen?s?|fullmäktige)?\b|\blandsting", re.IGNORECASE)
_LOGO_POINTS, _TITLE_POINTS, _HOST_POINTS, _KOMMUN_POINTS, _PLAIN_POINTS, _BESIDE_POINTS = 10, 10, 5, 2, 1, 0
_MIN_POINTS = 2
_MIN_SHARE = 0.25
_FRONT = 80
_FEWEST_CODES, _LONGEST_CODE = 4, 5


def find_owners(read: ReadText, cover: tuple[CoverLine, ...], path: Path) -> tuple[tuple[str, ...], tuple[Basis, ...]]:
    """Find the municipalities that a report is of, its owner first; none where it does not name any for sure."""
    points: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    bases: dict[str, tuple[int, Basis]] = {}
    titles = {(line.location, line.text) for line in cover}
    for block in read.blocks:
        in_title = (block.location, " ".join(block.text.split())) in titles  # and not in what goes on after a title
        for name, worth in _points_of(block, in_title=in_title):
            points[name] += worth
            mentions[name] += 1
            if worth > bases.get(name, (0, None))[0]:
                text = _clip(block, name)
                bases[name] = (worth, Basis(field="municipality", text=text, location=block.location))
    ranked = [name for name, worth in points.most_common() if worth >= _MIN_POINTS]
    if ranked and points[ranked[0]] < _TITLE_POINTS and any(_REGION.search(line.text) for line in cover):
        return (), ()  # a region's report names the municipalities in it
    if not ranked:
        beside = _owner_of_words(read.title, path) or _owner_of_words(read.author, path) or _owner_of_name(path)
        return beside if beside[0] else find_unlisted_owner(cover) or beside
    owner = ranked[0]
    partners = [name for name in ranked[1:] if _is_partner(name, owner, mentions, read)]
    names = (owner, *partners)
    return names, tuple(bases[name][1] for name in names)


def _points_of(block: Block, *, in_title: bool) -> list[tuple[str, int]]:
    """Weigh the mentions in a block: a logo or title most, then a host or a duty, "X kommun", and a bare name least."""
    text = block.text or "\n".join("\t".join(row.cells) for row in block.rows)
    found = []
    for mention in find_municipalities(text):
        alone = not re.search(r"\w", text[: mention.start] + text[mention.end :])
        with_kommun = bool(_WITH_KOMMUN.search(text[mention.start : mention.end]))
        if alone and is_short(block) and (block.location.first_line or 0) <= _FRONT:
            worth = _LOGO_POINTS
        elif not with_kommun and _is_among_codes(text, mention):
            worth = _BESIDE_POINTS
        elif in_title:
            worth = _TITLE_POINTS
        elif with_kommun and _HOST.search(_sentence_around(text, mention.start)):
            worth = _HOST_POINTS
        elif _BESIDE.search(text[: mention.start]):
            worth = _BESIDE_POINTS
        elif with_kommun and _DUTY.search(_sentence_around(text, mention.start)):
            worth = _HOST_POINTS
        elif _SEAT.search(text[: mention.start]):
            worth = _KOMMUN_POINTS  # "kommunhuset i Mora": where it sits, though the name stands alone
        else:
            worth = _KOMMUN_POINTS if with_kommun else _PLAIN_POINTS
        found.append((mention.name, worth))
    return found


def _is_among_codes(text: str, mention: Mention) -> bool:
    """Whether a bare name is one of several short words in capitals, the head of many columns: "BJUV BÅS HBG"."""
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    line = text[start : end if end > 0 else len(text)]
    words = line.split()
    if 2 * len(find_municipalities(line)) > len(words):
        return False  # the towns of a joint board
    return len(words) >= _FEWEST_CODES and all(word.isupper() and len(word) <= _LONGEST_CODE for word in words)


def _sentence_around(text: str, place: int) -> str:
    start = max(text.rfind(". ", 0, place), text.rfind("\n", 0, place)) + 1
    end = text.find(". ", place)
    return text[start : end if end > 0 else len(text)]


def _clip(block: Block, name: str) -> str:
    text = block.text or " ".join(cell for row in block.rows for cell in row.cells if name in cell)
    mentions = [mention for mention in find_municipalities(text) if mention.name == name]
    return " ".join(_sentence_around(text, mentions[0].start).split()) if mentions else name


def _is_partner(name: str, owner: str, mentions: Counter[str], read: ReadText) -> bool:
    """Whether a report that is joint names another municipality beside its owner, and often enough."""
    if mentions[name] < _MIN_SHARE * mentions[owner]:
        return False
    for block in read.blocks:
        for sentence in re.split(r"(?<=[.!?])\s+", block.text):
            names = {mention.name for mention in find_municipalities(sentence)}
            if {name, owner} <= names and _JOINT.search(sentence):
                return True
    return False


def _owner_of_words(
    text: str, path: Path, find: Callable[[str], Sequence[Mention]] = find_municipalities
) -> tuple[tuple[str, ...], tuple[Basis, ...]] | None:
    """Take the one municipality that words beside the report's text name: a property of the file."""
    mentions = find(text)
    if len({mention.name for mention in mentions}) != 1:
        return None
    return (mentions[0].name,), (Basis(field="municipality", text=text, location=Location(report=path.name)),)


def _owner_of_name(path: Path) -> tuple[tuple[str, ...], tuple[Basis, ...]]:
    words = re.sub(r"[_\W]+", " ", path.stem)
    found = _owner_of_words(words, path, lambda name: (*find_municipalities(name.title()), *find_unmarked(name)))
    return (found[0], (replace(found[1][0], text=path.name),)) if found else ((), ())
