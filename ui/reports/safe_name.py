"""The name of an uploaded file as it is kept: inside its folder, and still the user's own.

In: any name that a browser sends. Out: for example "../../Bokslut 2024 (slutlig).txt" is "Bokslut 2024 (slutlig).txt".
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

_LONGEST_NAME = 180  # bytes; most file systems allow 255


def to_safe_name(name: str) -> str:
    """Give a file name that stays inside its folder and still reads as the user's own.

    A Mac sends å, ä and ö as two characters each; composed, the name is the same file on every system.

    >>> to_safe_name("../../Bokslut 2024 (slutlig).txt")
    'Bokslut 2024 (slutlig).txt'
    >>> to_safe_name("..")
    'report'
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    visible = "".join(" " if character in '<>:"|?*' else character for character in last if character.isprintable())
    clean = Path(visible.strip(" .") or "report")
    stem = clean.stem.encode()[: _LONGEST_NAME - len(clean.suffix.encode())].decode(errors="ignore")
    return stem + clean.suffix
