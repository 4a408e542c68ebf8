"""Says what a report is: whose, of what kind, for which period, preliminary or final, in which unit.

In: a report as read. Out: its record, with the words of the report that each piece rests on, for example::

    "Delårsbokslut 2024-01-01 - 2024-08-31 Kommunstyrelsen"  ->  Report(kind=INTERIM, committee="Kommunstyrelsen",
                                                                        period=2024-01-01 .. 2024-08-31, ...)

Evidence counts in this order: cover, text, table headers, and last the file's name. What none of them tells is left
empty.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from ingest.metadata.committee import find_committee
from ingest.metadata.cover import CoverLine, is_plain_table, read_cover
from ingest.metadata.coverage import find_kind, find_period
from ingest.metadata.ownership import find_owners
from ingest.metadata.publication import find_published
from ingest.notation import parse_unit
from ingest.notation.units import MONEY, is_standing_unit, is_unit_line, is_unit_sentence
from ingest.readers import ReadText
from ingest.records import Basis, Block, BlockKind, Period, Report, ReportKind, ReportStatus, Unit

_PRELIMINARY = re.compile(
    r"\b(?:siffror|siffrorna|uppgifter|uppgifterna|figures|bokslutet)\b[^.]{0,30}\b(?:preliminär|preliminary)"
    r"|\bpreliminär\w*\s+(?:siffror|bokslut|resultat|uppgifter|version|årsredovisning|rapport|delårs\w+)"
    r"|\bpreliminary (?:figures|report|accounts|results)",
    re.IGNORECASE,
)
_DRAFT = re.compile(r"\b(?:utkast|draft|preliminär\w*|preliminary)\b", re.IGNORECASE)
_FINAL = re.compile(
    r"\b(?:slutlig(?:t|a)?|fastställ(?:d|t)|antag(?:en|et)|godkän(?:d|t)(?= av| i| \d)|final version|adopted)\b",
    re.IGNORECASE,
)
_PROPOSAL = re.compile(r"\b(?:förslag|proposal)\b", re.IGNORECASE)
_MONEY = (
    (Unit.TKR, re.compile(r"(?<![^\W\d_])(?:tkr|kkr|tsek|ksek|tusen kronor)\b", re.IGNORECASE)),
    (Unit.MNKR, re.compile(r"(?<![^\W\d_])(?:mn?kr|msek|miljoner kronor)\b", re.IGNORECASE)),
    (Unit.KR, re.compile(r"(?<![^\W\d_])(?<!tusen )(?<!miljoner )(?:kr|kronor)\b", re.IGNORECASE)),
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")
_MAX_TITLE = 140


def read_metadata(read: ReadText, path: Path) -> Report:
    """Say what the report at `path` is; its name is the file's name, and never evidence before its text."""
    cover = read_cover(read)
    municipalities, owner_bases = find_owners(read, cover, path)
    committee, committee_basis = find_committee(read, cover)
    kind, kind_basis = find_kind(read, cover, path)
    period, period_basis = find_period(read, cover, kind, path)
    published, published_basis = find_published(read, period)
    status, status_basis = _find_status(read, cover)
    unit, unit_basis = _find_unit(read)
    found = (*owner_bases, committee_basis, kind_basis, period_basis, published_basis, status_basis, unit_basis)
    return Report(
        name=path.name,
        source=str(path),
        digest=read.digest,
        title=_make_title(read, cover, committee, period, path),
        municipalities=municipalities,
        committee=committee,
        kind=kind,
        period=period,
        status=status,
        unit=unit,
        published=published,
        basis=tuple(basis for basis in found if basis is not None),
    )


def _find_status(read: ReadText, cover: tuple[CoverLine, ...]) -> tuple[ReportStatus, Basis | None]:
    """Find whether the report calls its figures preliminary, or itself final; one item's "preliminärt" is neither."""
    for line in cover:
        if _DRAFT.search(line.text):
            return ReportStatus.PRELIMINARY, Basis(field="status", text=line.text, location=line.location)
        if _FINAL.search(line.text) and not _PROPOSAL.search(line.text):
            return ReportStatus.FINAL, Basis(field="status", text=line.text, location=line.location)
    for block in read.blocks:
        if match := _PRELIMINARY.search(block.text):
            return ReportStatus.PRELIMINARY, Basis(field="status", text=match[0], location=block.location)
    return ReportStatus.UNKNOWN, None


def _find_unit(read: ReadText) -> tuple[Unit, Basis | None]:
    """Find the unit of money that stands for the whole report, else what the tables state most often, else the text."""
    if standing := _find_standing(read):
        return standing
    for in_tables in (True, False):
        counts: Counter[Unit] = Counter()
        bases: dict[Unit, Basis] = {}
        for block in read.blocks:
            rows = block.rows if in_tables else ()
            texts = [" ".join(row.cells) for row in rows[:2]]
            tabular = block.kind is BlockKind.HEADING or is_plain_table(block)
            if tabular or not in_tables:
                texts.append(block.text)
            else:  # "Belopp i tkr." over a table of a Word file is a paragraph of its own
                for sentence in filter(_states_unit, _SENTENCE_END.split(block.text)):
                    if (unit := parse_unit(sentence)) in MONEY:
                        counts[unit] += 1
                        bases.setdefault(unit, Basis(field="unit", text=sentence.strip(), location=block.location))
            for unit, pattern in _MONEY:
                for match in pattern.finditer(" ".join(texts)):
                    counts[unit] += 1
                    bases.setdefault(unit, Basis(field="unit", text=match[0], location=block.location))
        if counts:
            unit = counts.most_common(1)[0][0]
            return unit, bases[unit]
    return Unit.UNKNOWN, None


def _without_sheets(headings: list[Block]) -> list[str]:
    """Give the texts of headings, without the names of sheets where there are several: none names the workbook."""
    sheets = {block.text for block in headings if block.location.cell and not block.headings}
    texts = [block.text for block in headings]
    return [text for text in texts if text not in sheets] if len(sheets) > 1 else texts


def _find_standing(read: ReadText) -> tuple[Unit, Basis] | None:
    """Find the sentence before all tables that says the unit where no other is said; None where two differ."""
    found: dict[Unit, Basis] = {}
    for block in read.blocks:
        if block.rows or is_plain_table(block):
            break
        for sentence in filter(is_standing_unit, _SENTENCE_END.split(block.text)):
            if (unit := parse_unit(sentence)) in MONEY:
                found.setdefault(unit, Basis(field="unit", text=sentence.strip(), location=block.location))
    return next(iter(found.items())) if len(found) == 1 else None


def _states_unit(sentence: str) -> bool:
    return is_unit_line(sentence) or is_unit_sentence(sentence)


def _make_title(read: ReadText, cover: tuple[CoverLine, ...], committee: str, period: Period | None, path: Path) -> str:
    """Take the line of the cover that names the kind of report and says most; else the first heading."""
    named = [line.text for line in cover if line.kind is not ReportKind.OTHER and len(line.text) <= _MAX_TITLE]
    if not named:
        headings = _without_sheets([block for block in read.blocks if block.kind is BlockKind.HEADING])
        title = headings[0] if headings else path.stem
        year = str(period.end.year) if period else ""
        return title if year in title else f"{title} {year}"
    dated = [text for text in named if any(character.isdigit() for character in text)]
    title = (dated or named)[0]
    if period and not dated:
        title = f"{title} {period.end.year}"
    if title.isupper():
        title = title.capitalize()
    key = committee.casefold()[:-2]  # "Kommunstyrelsens" and "Kommunstyrelse" hold the name as well
    return title if not committee or key in title.casefold() else f"{title} {committee}"
