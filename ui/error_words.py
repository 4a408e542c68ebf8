"""What went wrong, in the words of the page's language.

In: an error, or the kind of what is wrong with a file and the reader's message; each message is in English and names
the place. Out: for example "Filen är tom. Exportera den på nytt." on a Swedish page, the message itself on an English
one. Where a Swedish sentence cannot hold what the message tells (a path, the system's own words), the message follows
it in parentheses, so that whoever is asked for help can read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from assistant.control import ControlError
from assistant.model.settings import ModelError
from assistant.records import Language
from ingest.errors import (
    CorrectionError,
    CorrectionFault,
    DuplicateReportError,
    EncoderError,
    FacitError,
    ReadError,
    ReadFault,
    StoreError,
    StoreLockedError,
    StoreVersionError,
    UnknownReportError,
)

_UNREADABLE: Final[Mapping[ReadFault, str]] = MappingProxyType(
    {
        ReadFault.FORMAT: "Det är ingen fil av ett slag som går att läsa. Spara den som PDF, Word (.docx), Excel "
        "(.xlsx), webbsida eller text.",
        ReadFault.EMPTY: "Filen är tom. Exportera den på nytt.",
        ReadFault.NO_TEXT: "Filen innehåller ingen text. Exportera den på nytt, till exempel som PDF.",
        ReadFault.LOCKED: "Filen är låst med ett lösenord. Spara den utan lösenord och lägg till den igen.",
        ReadFault.DAMAGED: "Filen är skadad. Öppna den och spara den på nytt, eller exportera den igen.",
        ReadFault.TOO_LARGE: "Filen är för stor. Spara det som ska läsas som en egen fil, utan bilagor och bilder.",
        ReadFault.ARCHIVE: "Filen går inte att packa upp. Packa den på nytt, utan lösenord.",
        ReadFault.UNREACHABLE: "Filen går inte att öppna. Kontrollera att den finns kvar och att du får läsa den.",
    }
)
_UNCORRECTABLE: Final[Mapping[CorrectionFault, str]] = MappingProxyType(
    {
        CorrectionFault.FIELD: "”{typed}” går inte att rätta. Välj något av: {offer}.",
        CorrectionFault.NEEDED: "En rapport har alltid {typed}: det fältet kan inte lämnas tomt.",
        CorrectionFault.MUNICIPALITY: "Det finns ingen kommun som heter ”{typed}”. Närmast är: {offer}.",
        CorrectionFault.CHOICE: "”{typed}” går inte att välja här. Välj något av: {offer}.",
        CorrectionFault.PERIOD: "”{typed}” är ingen period. Skriv den på något av sätten {offer}.",
        CorrectionFault.DAY: "”{typed}” är ingen dag. Skriv den som {offer}.",
        CorrectionFault.UNIT: "”{typed}” är ingen enhet. Välj någon av: {offer}.",
    }
)
# The nearest kind comes first: a locked store is a store error too.
_SWEDISH: Final[tuple[tuple[type[FacitError], str], ...]] = (
    (StoreLockedError, "Någon annan ändrar bland rapporterna just nu. Vänta tills det är klart, och försök igen."),
    (StoreVersionError, "Datamappen gjordes av en annan version av Facit. Läs in rapporterna på nytt. ({message})"),
    (StoreError, "Datamappen går inte att använda just nu. ({message})"),
    (UnknownReportError, "Den rapporten finns inte längre. Ladda om sidan."),
    (
        DuplicateReportError,
        "Det finns redan en annan rapport med det namnet. Byt namn på filen och lägg till den igen.",
    ),
    (EncoderError, "Kodaren som söker i texterna fattas eller är en annan än rapporterna lästes in med. ({message})"),
    (ModelError, "Språkmodellen kunde inte användas. ({message})"),
    (ControlError, "Kontrollfrågorna kan inte läsas eller ändras. ({message})"),
)


def describe_fault(message: str, fault: ReadFault | None, language: Language) -> str:
    """Give why a file cannot be read; the message where the page is in English, or there is no kind for it."""
    return message if fault is None or language is Language.ENGLISH else _UNREADABLE[fault]


def describe_in_command(error: FacitError, language: Language) -> str:
    """Give an error for the command line, where no page can be loaded again and the file's name is needed.

    >>> describe_in_command(UnknownReportError("There is no report 'x.txt'."), Language.SWEDISH)
    "Den rapporten finns inte i datamappen. (There is no report 'x.txt'.)"
    """
    if language is Language.SWEDISH and isinstance(error, UnknownReportError):
        return f"Den rapporten finns inte i datamappen. ({error})"
    if language is Language.SWEDISH and isinstance(error, DuplicateReportError):
        return f"Det finns redan en annan rapport med det namnet. ({error})"
    return describe_error(error, language)


def describe_error(error: FacitError, language: Language) -> str:
    """Give an error in words of the language; an error of a kind without Swedish words is told by its own message.

    >>> describe_error(UnknownReportError("There is no report 'x.txt'."), Language.SWEDISH)
    'Den rapporten finns inte längre. Ladda om sidan.'
    """
    if language is Language.ENGLISH:
        return str(error)
    if isinstance(error, ReadError):
        return describe_fault(str(error), error.fault, language)
    if isinstance(error, CorrectionError):
        return _UNCORRECTABLE[error.fault].format(typed=error.typed, offer=error.offer)
    template = next((words for kind, words in _SWEDISH if isinstance(error, kind)), "{message}")
    return template.format(message=str(error))
