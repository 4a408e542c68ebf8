"""What stands behind the pages: the assistant, the store, and the way to ingest.

In: nothing. Out: `Services`, which each page is given when it is built, for example
``add_chat_page(page, services, Language.SWEDISH)``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from assistant.records import Answer, Language, Plan
from ui.chat.history import History
from ui.check.run import Check
from ui.page_store import ReportTexts
from ui.programs.tools_api import OpenTools
from ui.reports.library import Library
from ui.source.page_image import PageImages

if TYPE_CHECKING:
    from ingest.store import Scope


class Answers(Protocol):
    """What the pages ask of the assistant."""

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer a question; `previous` is how the question before it was read, `scope` what to look in."""

    def years(self) -> tuple[int, ...]:
        """Give the years that the loaded reports have figures of, the latest first."""

    def examples(self, language: Language, limit: int = 4) -> tuple[str, ...]:
        """Give questions that the loaded reports can answer."""


@runtime_checkable
class GrowingAnswers(Protocol):
    """An assistant whose answers are shown while they are written."""

    def ask_steps(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Iterator[Answer]:
        """Yield an answer as it grows; the last is the whole one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What stands behind the pages; `uploads` is the folder that keeps uploaded reports.

    `history` keeps the conversations, `images` draws the pages of reports, `library` changes what is stored (None:
    nothing can be changed), `check` judges the figures of a text. `plain` answers without a language model, for what
    nobody has asked yet (None: `assistant` does); `open_tools` opens the functions for programs (None: there are none);
    `controls` is the folder that keeps the control questions (None: none can be kept).
    """

    assistant: Answers
    store: ReportTexts
    uploads: Path
    history: History
    images: PageImages = field(default_factory=PageImages)
    library: Library | None = None
    check: Check | None = None
    plain: Answers | None = None
    open_tools: OpenTools | None = None
    controls: Path | None = None
