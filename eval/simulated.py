"""Simulated reports with varied labels, and an encoder that costs next to nothing, to see how cost grows with number.

In: how many. Out: the texts of that many reports by file name, each with a table and what explains its rows, and the
questions that they answer. For example "skolskjuts-och-park" costs other amounts, under other names, in each place.
The same number gives the same reports everywhere.

The encoder is fake: it adds up a direction a word. So what is timed with it is Facit's own code, not the model.
"""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ingest.embedding import FloatArray
from ingest.municipalities import MUNICIPALITIES

_FIRST = ("Park", "Gatu", "Skol", "Kultur", "Fritids", "Miljö", "Bygg", "Vatten", "Tomt", "Lokal", "Hamn", "Buss")
_MIDDLE = ("drift", "skötsel", "service", "utveckling", "planering", "tillsyn", "rådgivning", "underhåll", "inköp")
_LAST = ("enheten", "gruppen", "stöd", "kontoret", "verksamheten", "avgifter", "uppdrag")
_CAUSES = ("vikarierna blev dyrare", "en tjänst stod tom", "elen kostade mer", "bidraget kom sent", "snön uteblev")
_ROWS = 12
_FIRST_YEAR = 2020
_DIMENSION = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedReport:
    """A report as a text file, with a question that it answers."""

    name: str
    text: str
    question: str


class CheapEncoder:
    """An Encoder that is alike for texts which share words, at a cost that hardly counts."""

    @property
    def name(self) -> str:
        """The model's identity."""
        return "simulated"

    def encode_queries(self, texts: Sequence[str]) -> FloatArray:
        """Give a row of length 1 for each text."""
        rows = np.zeros((len(texts), _DIMENSION), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in re.findall(r"\w+", text.casefold()) or [""]:
                digest = zlib.crc32(word.encode("utf-8", "replace"))
                row[digest % _DIMENSION] += 1 if digest & 1024 else -1
            row += 1e-3  # never without a direction
            row /= np.linalg.norm(row)
        return rows

    def encode_passages(self, texts: Sequence[str]) -> FloatArray:
        """Give a row of length 1 for each text."""
        return self.encode_queries(texts)


def make_reports(count: int, start: int = 0) -> Iterator[SimulatedReport]:
    """Yield `count` reports from number `start` on: each municipality once, then again for another year."""
    for number in range(start, start + count):
        yield _make_report(number)


def _make_report(number: int) -> SimulatedReport:
    chance = random.Random(number)  # not for secrets: the same reports each time
    place = MUNICIPALITIES[number % len(MUNICIPALITIES)]
    year = _FIRST_YEAR + number // len(MUNICIPALITIES)
    labels = [_make_label(chance) for _ in range(_ROWS)]
    rows = [(label, chance.randrange(200, 90_000), chance.randrange(-900, 900)) for label in dict.fromkeys(labels)]
    table = [f"Verksamhet\tUtfall {year}\tBudget {year}\tAvvikelse {year}"]
    table += [f"{label}\t{budget - off}\t{budget}\t{off}" for label, budget, off in rows]
    spent, planned = sum(budget - off for _, budget, off in rows), sum(budget for _, budget, _ in rows)
    table.append(f"Summa\t{spent}\t{planned}\t{planned - spent}")
    told = [f"{label} avviker med {off} tkr eftersom {chance.choice(_CAUSES)}." for label, _, off in rows[:5]]
    lines = [f"{place} kommun", f"Bokslut {year}", "", "Belopp i tkr", "", *table, "", *told]
    return SimulatedReport(
        name=f"{number:05}-bokslut-{year}.txt",
        text="\n".join(lines) + "\n",
        question=f"Vad kostade {rows[0][0]} i {place} {year}?",
    )


def _make_label(chance: random.Random) -> str:
    first, other = chance.choice(_FIRST), chance.choice(_FIRST).casefold()
    return f"{first}{chance.choice(_MIDDLE)}s{chance.choice(_LAST)} {other}{chance.choice(_MIDDLE)}"
