"""Files that were dropped and are not yet read in: kept by visitor, so that the box to drop files in is empty at once.

In: the paths of uploads and the session of a page. Out: those that wait, each once, in the order they came; and
``empty_at_once(files, inbox).then(…)``, the event that follows when files have been dropped.

Gradio's box keeps what it shows and adds to it: files that are dropped while others are read would come together with
those, and a name that both have would never be asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import gradio as gr
from gradio.events import Dependency


class Inbox:
    """The files of all visitors that wait to be read in, by the session of their page."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: dict[str, list[Path]] = {}

    def put(self, session: str, paths: Sequence[Path]) -> None:
        """Add files; one that waits already is not added again."""
        with self._lock:
            waiting = self._waiting.setdefault(session, [])
            waiting.extend(path for path in paths if path not in waiting)

    def take(self, session: str) -> tuple[Path, ...]:
        """Give the files that wait, and wait for none."""
        with self._lock:
            return tuple(self._waiting.pop(session, ()))


def empty_at_once(files: gr.File, inbox: Inbox) -> Dependency:
    """Have dropped files put in the inbox and the box emptied; give the event after which they can be taken."""

    def put(paths: list[str] | None, request: gr.Request) -> None:
        inbox.put(str(request.session_hash), [Path(path) for path in paths or ()])

    return files.upload(
        put,
        files,
        files,
        show_progress="hidden",
        trigger_mode="multiple",  # files that are dropped while others are read wait their turn, and are not lost
        api_visibility="private",
    )
