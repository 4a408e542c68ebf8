"""One writer at a time: a lock on the data folder that tells who holds it.

In: the data folder. Out: a lock to write under, or a `StoreLockedError` such as "The store in data is being written to
by facit ingest (process 4711 on desk-3, since 2026-03-01 09:30). Wait until it is done, or end it."
The system frees the lock when its process dies, however it dies.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from ingest.errors import StoreError, StoreLockedError

LOCK_NAME = "writer.lock"
HOLDER_NAME = "writer.json"


def create_lock(data: Path) -> FileLock:
    """Return the writer's lock of a data folder, not yet held; one thread may hold it several times over."""
    return FileLock(data / LOCK_NAME, timeout=0)


@contextmanager
def hold(lock: FileLock, data: Path) -> Iterator[None]:
    """Hold the writer's lock while inside; raises StoreLockedError at once if somebody else does."""
    try:
        lock.acquire()
    except Timeout as error:
        raise StoreLockedError(
            f"The store in {data} is being written to by {_read_holder(data)}. Wait until it is done, or end it."
        ) from error
    except OSError as error:
        raise StoreError(f"The store in {data} cannot be locked for writing: {error.strerror}.") from error
    try:
        if lock.lock_counter == 1:
            _write_holder(data)
        yield
    finally:
        lock.release()


def _write_holder(data: Path) -> None:
    """Note beside the lock who holds it, for the message that others get."""
    holder = {
        "process": os.getpid(),
        "host": socket.gethostname(),
        # Program and subcommand only: what follows may hold an address with a password.
        "command": " ".join([Path(sys.argv[0]).name, *sys.argv[1:2]]).strip() or "python",
        "since": datetime.now().astimezone().isoformat(sep=" ", timespec="minutes"),
    }
    (data / HOLDER_NAME).write_text(json.dumps(holder), encoding="utf-8")


def _read_holder(data: Path) -> str:
    """Return who holds the lock, in words; also when the note is missing or half written."""
    try:
        holder = json.loads((data / HOLDER_NAME).read_text(encoding="utf-8"))
        return f"{holder['command']} (process {holder['process']} on {holder['host']}, since {holder['since']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"
