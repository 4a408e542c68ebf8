"""The note beside the Chroma index that says it is whole, and what it was made of.

In: the index's folder. Out: the note, or None where the index was being written to when its process died: the note is
taken away before the index is written to, and put back after. For example
`IndexNote(folder="8f1c…", generation="02aa…", model="multilingual-e5-small")`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

INDEX_VERSION = 1

_NAME = "whole.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexNote:
    """What was true when the index was last whole: its folder, and the model and state of the store it was made of."""

    folder: str
    generation: str
    model: str
    version: int = INDEX_VERSION


def read_note(folder: Path) -> IndexNote | None:
    """Return the note that the index is whole, or None where there is none that can be read."""
    try:
        return IndexNote(**json.loads((folder / _NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_note(folder: Path, note: IndexNote) -> None:
    """Note that the index is whole, in one step."""
    draft = folder / f"{_NAME}.new"
    values = {"folder": note.folder, "generation": note.generation, "model": note.model, "version": note.version}
    draft.write_text(json.dumps(values), encoding="utf-8")
    draft.replace(folder / _NAME)


def remove_note(folder: Path) -> None:
    """Take the note away: from now on the index is not whole."""
    (folder / _NAME).unlink(missing_ok=True)
