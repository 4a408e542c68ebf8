"""Opening a store: one writer at a time, and a clear word where it cannot be opened."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.errors import StoreError, StoreLockedError, StoreVersionError
from ingest.store import Store
from tests.stored_reports import ENCODER, make_report


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from ingest.store import Store\n"
        "with Store.open(pathlib.Path(sys.argv[1]), model='hash') as store, store.writing():\n"
        "    print('writing', flush=True); sys.stdin.read()"
    )
    arguments = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        other.stdout.readline()
        with Store.open(tmp_path, model=ENCODER.name) as store:
            with pytest.raises(StoreLockedError, match=rf"process {other.pid} on .*since \d{{4}}-"):
                store.add_report(make_report(), ENCODER)
            assert store.report_names() == ()  # reading goes on
            other.kill()
            other.wait()
            store.add_report(make_report(), ENCODER)  # the lock of the dead is free
        other.stdin.close()


def test_a_store_of_another_version_says_what_to_do(tmp_path: Path) -> None:
    Store.open(tmp_path, model="m").close()
    with sqlite3.connect(tmp_path / "facit.sqlite") as database:
        database.execute("update meta set value = '999' where key = 'schema'")
    database.close()
    with pytest.raises(
        StoreVersionError, match=r"facit\.sqlite was built with schema 999, this program reads \d+\. Move"
    ):
        Store.open(tmp_path, model="m")


def test_a_file_that_is_no_store_says_so(tmp_path: Path) -> None:
    (tmp_path / "facit.sqlite").write_bytes(b"this is no database at all" * 100)
    with pytest.raises(StoreError, match=r"facit\.sqlite cannot be used: file is not a database\."):
        Store.open(tmp_path, model="m")


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "facit.sqlite") as database:
        database.execute("create table recipes (name text)")
    database.close()
    with pytest.raises(StoreError, match="database of something else: it holds recipes"):
        Store.open(tmp_path, model="m")


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be used"):
        Store.open(tmp_path / "file" / "data", model="m")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="a folder is not read-only for its superuser")
def test_a_folder_that_cannot_be_written_to_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="Check that you may write"):
            Store.open(tmp_path, model="m")
    finally:
        tmp_path.chmod(0o700)


def test_an_unusable_url_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="URL"):
        Store.open(tmp_path, url="nonsense", model="m")


def test_opening_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    with Store.open(tmp_path, model="m") as store, store._changing(), Store.open(tmp_path, model="m") as other:
        assert other.report_names() == ()
