"""What can break when reports are added on a page: progress, names that clash, a locked store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.errors import StoreLockedError
from ingest.pipeline import Progress, Result
from tests.fakes import NAME, FakeLibrary, FakeStore, make_services
from ui.reports.desk import Desk, Step
from ui.reports.inbox import Inbox
from ui.reports.incoming import Choice
from ui.texts import ENGLISH, SWEDISH


class LockedLibrary(FakeLibrary):
    """A library that another process writes in."""

    def add(self, paths: Sequence[Path], report_progress: Callable[[Progress], None]) -> tuple[Result, ...]:
        """Raise what the store raises."""
        raise StoreLockedError("Another process <x> is writing.")


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def desk(store: FakeStore, tmp_path: Path) -> Desk:
    return Desk(make_services(store, tmp_path), leads_on=False)


def write(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(f"{folder.name} {name}", encoding="utf-8")
    return [folder / name for name in names]


def upload(desk: Desk, paths: Sequence[Path]) -> list[Step]:
    return list(desk.upload(paths, "session", SWEDISH))


def test_an_upload_shows_how_far_it_has_come_and_then_a_line_a_file(desk: Desk, tmp_path: Path) -> None:
    *bars, last = upload(desk, write(tmp_path / "sent", "ny <b>.txt", "bild.png"))
    assert bars
    assert all("<progress" in step.status and 'data-act="cancel"' in step.status for step in bars)
    assert [step.is_done for step in (*bars, last)] == [False] * len(bars) + [True]
    assert '<li class="added"><strong>ny  b .txt</strong>' in last.status
    assert "okänt format &lt;b&gt;" in last.status
    assert "<a " not in last.status  # one is on the page to ask on already


def test_a_name_that_another_report_has_is_asked_about_before_anything_is_read(
    desk: Desk, store: FakeStore, tmp_path: Path
) -> None:
    (question,) = upload(desk, write(tmp_path / "sent", NAME))
    assert question.batch
    assert (question.batch.clashes, store.names) == ((NAME,), [NAME])
    assert 'data-choice="both"' in question.status
    *_, last = desk.go_on(question.batch, Choice.KEEP_BOTH, "session", SWEDISH)
    assert last.is_done
    assert store.names == [NAME, NAME.replace(".txt", " (2).txt")]


def test_files_that_wait_are_taken_once_and_by_their_own_page() -> None:
    inbox = Inbox()
    first, second, other = Path("1/a.txt"), Path("2/a.txt"), Path("3/b.txt")
    inbox.put("one", [first])
    inbox.put("two", [other])
    inbox.put("one", [first, second])  # the box had not been emptied when the second was dropped
    assert inbox.take("one") == (first, second)
    assert inbox.take("one") == ()
    assert inbox.take("two") == (other,)


def test_a_run_that_finds_no_files_leaves_what_is_shown(desk: Desk, store: FakeStore) -> None:
    assert upload(desk, ()) == []
    assert store.names == [NAME]


def test_two_files_of_one_name_are_both_kept(desk: Desk, store: FakeStore, tmp_path: Path) -> None:
    upload(desk, [*write(tmp_path / "a", "bokslut.txt"), *write(tmp_path / "b", "bokslut.txt")])
    assert store.names[1:] == ["bokslut.txt", "bokslut (2).txt"]


def test_a_locked_store_is_a_message(store: FakeStore, tmp_path: Path) -> None:
    desk = Desk(replace(make_services(store, tmp_path), library=LockedLibrary(store)))
    *_, last = desk.upload(write(tmp_path / "sent", "a.txt"), "session", ENGLISH)
    assert "Another process &lt;x&gt; is writing." in last.status
    assert 'role="alert"' in last.status
