"""Finds whose a report is where no list of municipalities has the name: "Årsredovisning 2023 för Påhittsby kommun".

In: the lines of a report's cover. Out: the name with the line that it rests on. A name counts where a title, or a
line of its own, puts it right before "kommun"; a word of the language ("Hela kommunen", "Vår kommun") is none.
"""

from __future__ import annotations

import re

from ingest.metadata.cover import CoverLine
from ingest.records import Basis, ReportKind

_NAMED = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÅÄÖ][a-zåäöé]{2,}(?:[ -][A-ZÅÄÖ][a-zåäöé]{2,})?) (?:kommuns?|municipality)(?!\w)"
)
# "Påhittsviks kommun": the name with a genitive; "Påhittsås kommun" and "Påhittsfors kommun" end so themselves.
_GENITIVE = re.compile(r"([a-zé])(?<!å|ä|ö|o|u|i|e|s)(?<!fors)(?<!for)s$")
_DEFINITE = re.compile(r"(?:en|et|na|ige)s$")


def find_unlisted_owner(cover: tuple[CoverLine, ...]) -> tuple[tuple[str, ...], tuple[Basis, ...]] | None:
    """Return the one municipality that the titles of a report name and no list does; None where there is none."""
    found: dict[str, CoverLine] = {}
    for line in cover:
        for match in _NAMED.finditer(line.text):
            is_alone = match[0] == line.text.strip()  # a logo, or the line under the title
            if (is_alone or line.kind is not ReportKind.OTHER) and not _is_word(match["name"]):
                found.setdefault(_GENITIVE.sub(r"\1", match["name"]), line)
    if len(found) != 1:
        return None
    ((name, line),) = found.items()
    return (name,), (Basis(field="municipality", text=line.text, location=line.location),)


def unlisted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Give the places where a text names a municipality by "kommun" after a name, whether a list has it or not.

    >>> [ "Hittviks kommun Socialnämnden"[start:end] for start, end in unlisted_spans("Hittviks kommun Socialnämnden")]
    ['Hittviks kommun']
    """
    return tuple(match.span() for match in _NAMED.finditer(text) if not _is_word(match["name"]))


def _is_word(name: str) -> bool:
    """Whether a capitalised word is an ordinary one that begins a line, rather than a name.

    A noun in the genitive is a name, whatever it means: "Hittstrands kommun", but no "Framtidens kommun".
    """
    import simplemma  # loads a dictionary at the first look-up

    if _GENITIVE.search(name) and not _DEFINITE.search(name):
        return False
    return any(simplemma.is_known(name.lower(), lang=language) for language in ("sv", "en"))
