"""The word at the end of a row that tells how it went, in Swedish and English.

In: a line of text. Out: the line without that word, and the word, for example::

    "Nöjda elever, % 77,4 80,2 Ej uppnått"  ->  ("Nöjda elever, % 77,4 80,2", "Ej uppnått")
"""

from __future__ import annotations

import re

_ENDING = re.compile(
    r"(.*\d%?) ((?:ja|nej|delvis(?: uppfyllt)?|(?:ej |inte |helt )?(?:uppfyll[td]|uppnå(?:tt|dd))|grön|gul|röd|blå"
    r"|yes|no|partly|(?:not )?(?:met|achieved)|green|yellow|amber|red))",
    re.IGNORECASE,
)


def split_status(line: str) -> tuple[str, str]:
    """Return a line whose numbers a word of status follows without it, and the word; else the line and "".

    >>> split_status("Trygga elever 86 91 Ja"), split_status("Elever 86 91")
    (('Trygga elever 86 91', 'Ja'), ('Elever 86 91', ''))
    """
    found = _ENDING.fullmatch(line.strip())
    return (found[1], found[2]) if found else (line, "")
