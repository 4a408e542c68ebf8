"""What was hard to read in a report, in the words of the page's language.

In: the message of a doubt, which reading words in English. Out: the same in Swedish, for example "Raden ”Skolor” går
att dela i celler på 2 sätt.". Messages are kept in the store as they were worded, so they are told apart here by their
wording; one that is not known is told as it is.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from typing import Final

from assistant.records import Language
from ingest.readers.sheets.grid import Doubt

_NO_VALUE = (
    "innehåller formler utan sparat värde. Öppna filen i kalkylprogrammet, spara den en gång så att värdena följer "
    "med, och läs in den på nytt."
)
_SCALED = (
    "visas i tusental eller miljoner genom sitt talformat, medan bladets texter talar om kronor; talen är tagna som "
    "de visas."
)
_SHEET_DOUBTS: Final = (
    (Doubt.NO_VALUE, _NO_VALUE),
    (Doubt.ERROR, "visar ett fel från kalkylprogrammet (som #REF!) i stället för ett värde."),
    (Doubt.UNKNOWN_FORMAT, "har ett talformat som inte gick att förstå; deras exakta värden är tagna."),
    (
        Doubt.UNREADABLE,
        "visar ett tal tillsammans med ord eller tecken som inte är någon känd enhet; de ger inget tal.",
    ),
    (Doubt.SCALED, _SCALED),
    (Doubt.OTHER_SIGN, "visas med ett annat tecken än värdet som är sparat; tecknet som visas gäller."),
)
# English as reading words it, each value a "{}"; and the Swedish, its values in the same order.
_WORDINGS: Final[Sequence[tuple[str, str]]] = (
    ("The cell {} in the row {} cannot be read as a number.", "Cellen {} i raden {} går inte att läsa som ett tal."),
    (
        "The cell {} in the row {} is a negative amount or one of another year.",
        "Cellen {} i raden {} är ett negativt belopp eller ett från ett annat år.",
    ),
    (
        "The cell {} in the row {} is more than a number, and gives no figure.",
        "Cellen {} i raden {} är mer än ett tal, och ger inget värde.",
    ),
    ("The columns of this table have no headings.", "Tabellens kolumner saknar rubriker."),
    (
        "The headings of this table do not reach its last columns.",
        "Tabellens rubriker räcker inte till de sista kolumnerna.",
    ),
    (
        "Several columns of this table have the same heading: {}.",
        "Flera av tabellens kolumner har samma rubrik: {}.",
    ),
    ("A row of figures without a label.", "En rad med tal som saknar benämning."),
    (
        "A row of cells that stand one a line has a cell too few or too many: {}.",
        "En rad vars celler står en på varje rad i texten har en cell för lite eller för mycket: {}.",
    ),
    (
        "Amounts that stand one a line, but which rows and columns they belong to could not be told.",
        "Belopp som står ett på varje rad, men det gick inte att avgöra vilka rader och kolumner de hör till.",
    ),
    (
        "Headings that repeat themselves, but nothing names the groups of columns under them.",
        "Rubriker som upprepas, men inget säger vad grupperna av kolumner under dem är.",
    ),
    (
        "Lines that end in several numbers, but no headings for them were found.",
        "Rader som slutar med flera tal, men inga rubriker till talen hittades.",
    ),
    (
        "Lines that end in several numbers, but not in as many as there are headings above them.",
        "Rader som slutar med flera tal, men inte med så många som det finns rubriker ovanför.",
    ),
    ("The line {} can be cut into cells in no ways.", "Raden {} går inte att dela i celler."),
    ("The line {} can be cut into cells in {} ways.", "Raden {} går att dela i celler på {} sätt."),
    (
        "The row {} has a figure outside the value columns; its cells may be shifted.",
        "Raden {} har ett tal utanför kolumnerna med värden; dess celler kan vara förskjutna.",
    ),
    (
        "The lines of this table and its tags tell different cells.",
        "Tabellens linjer och PDF-filens märkning visar olika celler.",
    ),
    ("Page {} is an image, and no text was found in it.", "Sida {} är en bild, och ingen text hittades i den."),
    (
        "The sheet {} holds more than {} filled cells and was not read.",
        "Bladet {} har fler än {} ifyllda celler och lästes inte.",
    ),
    *(
        (f"The cells {{}} and {{}} more {doubt}", f"Cellerna {{}} och {{}} till {words}")
        for doubt, words in _SHEET_DOUBTS
    ),
    *((f"The cells {{}} {doubt}", f"Cellerna {{}} {words}") for doubt, words in _SHEET_DOUBTS),
)
_PATTERNS: Final = tuple(
    (re.compile("(.+)".join(map(re.escape, english.split("{}"))), re.DOTALL), swedish) for english, swedish in _WORDINGS
)
_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")


def describe_doubt(message: str, language: Language) -> str:
    """Give a doubt of reading in words of the language.

    >>> describe_doubt("The cell '1 2x4' in the row 'Skolor' cannot be read as a number.", Language.SWEDISH)
    'Cellen ”1 2x4” i raden ”Skolor” går inte att läsa som ett tal.'
    """
    if language is Language.ENGLISH:
        return message
    for pattern, swedish in _PATTERNS:
        if found := pattern.fullmatch(message):
            return swedish.format(*map(_quote, found.groups()))
    return message


def _quote(value: str) -> str:
    """Give a value with the report's texts in it between Swedish quotation marks."""
    return _QUOTED.sub(lambda found: f"”{ast.literal_eval(found[0])}”", value)
