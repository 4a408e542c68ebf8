"""Under which name a file's report is stored, and whether that name is another file's.

In: a file, what is known of the files of a run, and the store. Out: a name, for example "bokslut (2).txt" for another
"bokslut.txt" where both are to be kept; DuplicateReportError where nothing says which of them is wanted.
"""

from __future__ import annotations

from ingest.archives import SourceFile, free_name, parse_source, source_exists
from ingest.errors import DuplicateReportError
from ingest.known_files import KnownFiles, to_file_place
from ingest.runs import SameName
from ingest.store import Store


def choose_name(source: SourceFile, same_name: SameName, known: KnownFiles, store: Store) -> str:
    """Return the name of a file's report: the one that it has already, else its own, made free where asked to."""
    found = known.find_file(source)
    if found is None and same_name is SameName.KEEP_BOTH and _is_taken(source, source.name, store):
        return free_name(source.name, frozenset(store.report_names()))
    return found or source.name


def check_same_source(source: SourceFile, name: str, store: Store) -> None:
    """Raise DuplicateReportError if the stored report of this name is another file, which is still there."""
    if _is_taken(source, name, store):
        raise DuplicateReportError(
            f"{source.source}: another report with this name is stored, from {store.report(name).source}. "
            f"Take --same-name replace, or keep-both to store this one under a new name; or remove the stored one "
            f"first: facit remove {name}"
        )


def _is_taken(source: SourceFile, name: str, store: Store) -> bool:
    """Tell whether a report of this name was read from another file, which is still there."""
    if store.digest_of(name) is None:
        return False
    stored = parse_source(store.report(name).source)
    return to_file_place(stored) != to_file_place(source) and source_exists(stored)
