"""Files into the store: each report whole or not at all, whatever happens on the way."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ingest.errors import ReadError, StoreLockedError
from ingest.pipeline import Progress, Stage, Status, find_files, ingest_paths, read_report
from ingest.store import Store
from tests.conftest import SAMPLES
from tests.encoders import HashEncoder
from tests.stored_reports import ENCODER, assert_holds

NORDANSTIG = SAMPLES / "nordanstig-arsredovisning-2021-stab.md"
KILLS = (0.0, 0.15, 0.4)
INGEST_SLOWLY = """
import pathlib, sys, time
from ingest.pipeline import Stage, ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder
def tell(progress):
    print(progress.stage, progress.name, flush=True)
encoder = HashEncoder()
with Store.open(pathlib.Path(sys.argv[1]), model=encoder.name) as store:
    ingest_paths((pathlib.Path(sys.argv[2]),), store, encoder, report_progress=tell)
    time.sleep(60)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a report, one in a folder below, and what is no report."""
    root = tmp_path / "reports"
    (root / "2021").mkdir(parents=True)
    (root / ".hidden").mkdir()
    shutil.copy(NORDANSTIG, root)
    shutil.copy(SAMPLES / "vaggeryd-delarsrapport-2020-08.txt", root / "2021")
    shutil.copy(NORDANSTIG, root / ".hidden" / "copy.md")
    (root / ".DS_Store").write_bytes(b"\x00")
    return root


def test_a_folder_gives_its_files_and_those_below_once_each(folder: Path) -> None:
    found = find_files((folder, folder / NORDANSTIG.name, folder / "2021"))
    assert [path.name for path in found] == ["vaggeryd-delarsrapport-2020-08.txt", NORDANSTIG.name]
    assert find_files((folder / "nowhere.txt",)) == (folder / "nowhere.txt",), "named, so that it can be told of"


def test_a_folder_is_ingested_and_progress_is_told(tmp_path: Path, folder: Path) -> None:
    told: list[Progress] = []
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        results = ingest_paths((folder,), store, ENCODER, report_progress=told.append)
        names = store.report_names()
    assert {result.status for result in results} == {Status.ADDED}
    assert set(names) == {result.name for result in results}
    assert [(one.stage, one.done) for one in told] == [
        (Stage.READING, 0),
        (Stage.STORING, 0),
        (Stage.READING, 1),
        (Stage.STORING, 1),
        (Stage.DONE, 2),
    ]
    assert {one.total for one in told} == {2}


def test_what_is_read_is_what_is_stored(tmp_path: Path) -> None:
    parsed = read_report(NORDANSTIG)
    with Store.open(tmp_path, model=ENCODER.name) as store:
        (result,) = ingest_paths((NORDANSTIG,), store, ENCODER)
        assert_holds(store, parsed)
    assert (result.figures, result.passages) == (len(parsed.figures), len(parsed.passages))
    assert result.problems == len(parsed.problems)


def test_every_figure_of_the_samples_stands_in_the_line_that_it_cites() -> None:
    for path in sorted(SAMPLES.iterdir()):
        parsed = read_report(path)
        for figure in parsed.figures:
            assert figure.location.first_line is not None
            assert figure.location.last_line is not None
            lines = " ".join(parsed.lines[figure.location.first_line - 1 : figure.location.last_line])
            assert " ".join(figure.text.split()) in " ".join(lines.split()), figure


def test_a_file_that_cannot_be_read_raises_by_itself_and_fails_among_others(tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"")
    with pytest.raises(ReadError, match=r"broken\.txt"):
        read_report(broken)
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        results = ingest_paths((broken, NORDANSTIG), store, ENCODER)
        assert [result.status for result in results] == [Status.FAILED, Status.ADDED]
        assert store.report_names() == (NORDANSTIG.name,)


def test_a_changed_file_replaces_all_of_its_report(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    shutil.copy(NORDANSTIG, path)
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        ingest_paths((path,), store, ENCODER)
        before = store.figures()
        kept = path.read_text(encoding="utf-8").split("### Resultatet", maxsplit=1)[0]
        path.write_text(kept.replace("5. Kommunikation", "5. Information"), encoding="utf-8")
        (result,) = ingest_paths((path,), store, ENCODER)
        assert result.status is Status.REPLACED
        assert_holds(store, read_report(path))
        assert len(store.figures()) == len(before)
        labels = {figure.label for figure in store.figures()}
        assert "5. Information" in labels
        assert "5. Kommunikation" not in labels
        assert not any("kommunalförbund" in passage.text for passage in store.passages())
        assert not any(
            "kommunalförbund" in hit.passage.text for hit in store.search_passages_by_words("kommunalförbund")
        )
        every = store.search_passages_by_vector(ENCODER.encode_queries(["stab"]), limit=1_000)
        assert len(every) == len(store.passages())


def test_a_changed_file_that_cannot_be_read_leaves_the_report_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    shutil.copy(NORDANSTIG, path)
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        ingest_paths((path,), store, ENCODER)
        parsed = read_report(path)
        path.write_bytes(b"")
        (result,) = ingest_paths((path,), store, ENCODER)
        assert result.status is Status.FAILED
        assert_holds(store, parsed)


def test_the_same_content_under_another_name_is_not_stored_twice(tmp_path: Path) -> None:
    copy = tmp_path / "copy.md"
    shutil.copy(NORDANSTIG, copy)
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        results = ingest_paths((NORDANSTIG, copy), store, ENCODER)
        assert [result.status for result in results] == [Status.ADDED, Status.UNCHANGED]
        assert NORDANSTIG.name in results[1].message
        assert store.report_names() == (NORDANSTIG.name,)


def test_a_report_that_was_moved_may_be_replaced_from_its_new_place(tmp_path: Path) -> None:
    old, new = tmp_path / "old" / "a.md", tmp_path / "new" / "a.md"
    for path in (old, new):
        path.parent.mkdir()
    shutil.copy(NORDANSTIG, old)
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        ingest_paths((old,), store, ENCODER)
        new.write_text(old.read_text(encoding="utf-8").replace("pandemin", "smittan"), encoding="utf-8")
        (refused,) = ingest_paths((new,), store, ENCODER)
        assert (refused.status, str(old) in refused.message) == (Status.FAILED, True)
        old.unlink()
        (result,) = ingest_paths((new,), store, ENCODER)
        assert result.status is Status.REPLACED
        assert store.report("a.md").source.endswith("new/a.md")


def test_an_encoder_that_is_another_rebuilds_the_index_first(tmp_path: Path) -> None:
    with Store.open(tmp_path, model=ENCODER.name) as store:
        ingest_paths((NORDANSTIG,), store, ENCODER)
    other = HashEncoder("other")
    with Store.open(tmp_path, model=other.name) as store:
        assert store.needs_rebuild()
        (result,) = ingest_paths((NORDANSTIG,), store, other)
        assert result.status is Status.UNCHANGED
        assert not store.needs_rebuild()
        assert store.search_passages_by_vector(other.encode_queries(["stab"]))


def start(data: Path, told: Path) -> subprocess.Popen[str]:
    """Start a process that ingests the samples and tells of each step."""
    arguments = [sys.executable, "-c", INGEST_SLOWLY, str(data), str(SAMPLES)]
    with told.open("w", encoding="utf-8") as file:
        return subprocess.Popen(arguments, stdout=file, text=True)


def wait_for(told: Path, words: str) -> None:
    """Wait until a process has told of a step; fails after a minute."""
    end = time.monotonic() + 60
    while words not in told.read_text(encoding="utf-8"):
        assert time.monotonic() < end, f"nothing told of {words}"
        time.sleep(0.01)


@pytest.mark.parametrize("seconds", KILLS)
def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path, seconds: float) -> None:
    data, told = tmp_path / "data", tmp_path / "told.txt"
    process = start(data, told)
    try:
        wait_for(told, "storing hylte")
        with (
            Store.open(data, model=ENCODER.name) as store,
            pytest.raises(StoreLockedError, match=f"process {process.pid}"),
        ):
            ingest_paths((NORDANSTIG,), store, ENCODER)
        time.sleep(seconds)
    finally:
        process.kill()
        process.wait()
    with Store.open(data, model=ENCODER.name) as store:
        kept = store.report_names()
        for name in kept:
            assert_holds(store, read_report(SAMPLES / name))
        results = ingest_paths((SAMPLES,), store, ENCODER)
        by_status = {status: {one.name for one in results if one.status is status} for status in Status}
        assert by_status[Status.UNCHANGED] == set(kept)
        assert len(kept) >= 2, "what was stored before the kill is still there"
        assert (by_status[Status.FAILED], by_status[Status.REPLACED]) == (set(), set())
        for path in SAMPLES.iterdir():
            assert_holds(store, read_report(path))
        every = store.search_passages_by_vector(ENCODER.encode_queries(["kommun"]), limit=10_000)
        assert len(every) == len(store.passages())
