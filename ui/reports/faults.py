"""Why a file cannot be read, in the words of the page's language.

In: the kind of what is wrong, and the reader's own message, which is in English and names the place. Out: for example
"Filen är tom. Exportera den på nytt." on a Swedish page, the message itself on an English one.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from assistant.records import Language
from ingest.errors import FacitError, ReadError, ReadFault

_SWEDISH: Final[Mapping[ReadFault, str]] = MappingProxyType(
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


def describe_fault(message: str, fault: ReadFault | None, language: Language) -> str:
    """Give why a file cannot be read; the message where the page is in English, or there is no kind for it."""
    return message if fault is None or language is Language.ENGLISH else _SWEDISH[fault]


def describe_error(error: FacitError, language: Language) -> str:
    """Give an error in words: that of a file which cannot be read in the page's language, any other as it is."""
    return describe_fault(str(error), error.fault if isinstance(error, ReadError) else None, language)
