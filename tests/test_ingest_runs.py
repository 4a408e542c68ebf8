"""What can break in a run of ingest: a page that is not told, a stop that stores by half, a name of two files."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import ReadError
from ingest.pipeline import correct_report, ingest_paths, read_again
from ingest.runs import Progress, RunStoppedError, SameName, Stage, Status
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.made_report import NAME, make_report

ENCODER = HashEncoder()
TEXT = "Bokslut 2022 Ale kommun\n\nDriftredovisning, tkr\n\nVerksamhet\tBudget 2022\tBokslut 2022\nBadhus\t1 200\t{}\n"


def write_text(folder: Path, name: str, number: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(TEXT.format(number), encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "data", model=ENCODER.name)


def test_each_page_is_told_before_it_is_read(tmp_path: Path, store: Store) -> None:
    steps: list[Progress] = []
    ingest_paths([make_report(tmp_path / NAME)], store, ENCODER, report_progress=steps.append)
    pages = [(step.part, step.parts) for step in steps if step.stage is Stage.READING and step.parts]
    assert pages == [(1, 3), (2, 3), (3, 3)]


def test_a_run_that_is_stopped_keeps_what_was_stored_and_no_half_report(tmp_path: Path, store: Store) -> None:
    def stop(progress: Progress) -> None:
        if progress.part == 2:
            raise RunStoppedError("enough")

    paths = [write_text(tmp_path, "a.txt", "1 100"), make_report(tmp_path / NAME), write_text(tmp_path, "c.txt", "9")]
    results = ingest_paths(paths, store, ENCODER, report_progress=stop)
    assert [result.status for result in results] == [Status.ADDED, Status.STOPPED, Status.STOPPED]
    assert store.report_names() == ("a.txt",)
    assert ingest_paths(paths, store, ENCODER)[1].status is Status.ADDED


def test_a_stop_while_it_is_made_searchable_leaves_the_old_report(tmp_path: Path, store: Store) -> None:
    path = write_text(tmp_path, "a.txt", "1 100")
    ingest_paths([path], store, ENCODER)
    write_text(tmp_path, "a.txt", "1 250")

    def stop(progress: Progress) -> None:
        if progress.stage is Stage.STORING:
            raise RunStoppedError("enough")

    assert ingest_paths([path], store, ENCODER, report_progress=stop)[0].status is Status.STOPPED
    assert [figure.text for figure in store.figures(reports=["a.txt"])] == ["1 200", "1 100"]


@pytest.mark.parametrize(
    ("same_name", "status", "names"),
    [
        (SameName.REFUSE, Status.FAILED, ("a.txt",)),
        (SameName.REPLACE, Status.REPLACED, ("a.txt",)),
        (SameName.KEEP_BOTH, Status.ADDED, ("a (2).txt", "a.txt")),
    ],
)
def test_a_name_that_is_taken(
    tmp_path: Path, store: Store, same_name: SameName, status: Status, names: tuple[str, ...]
) -> None:
    ingest_paths([write_text(tmp_path / "old", "a.txt", "1 100")], store, ENCODER)
    new = write_text(tmp_path / "new", "a.txt", "1 250")
    (result,) = ingest_paths([new], store, ENCODER, same_name=same_name)
    assert result.status is status
    assert store.report_names() == names
    printed = [figure.text for figure in store.figures(labels=["Badhus"])]
    assert ("1 250" in printed) is (status is not Status.FAILED)
    assert ("1 100" in printed) is (status is not Status.REPLACED)


def test_a_report_under_a_new_name_is_known_again_and_corrected(tmp_path: Path, store: Store) -> None:
    ingest_paths([write_text(tmp_path / "old", "a.txt", "1 100")], store, ENCODER)
    new = write_text(tmp_path / "new", "a.txt", "1 250")
    ingest_paths([new], store, ENCODER, same_name=SameName.KEEP_BOTH)
    assert correct_report("a (2).txt", ["unit=mnkr"], store, ENCODER) == ""
    assert ingest_paths([new], store, ENCODER)[0].status is Status.UNCHANGED
    write_text(tmp_path / "new", "a.txt", "1 400")
    (result,) = ingest_paths([new], store, ENCODER)
    assert (result.name, result.status) == ("a (2).txt", Status.REPLACED)
    assert [figure.text for figure in store.figures(reports=["a.txt"])] == ["1 200", "1 100"]
    assert [figure.text for figure in store.figures(reports=["a (2).txt"])] == ["1 200", "1 400"]


def test_a_report_is_read_again_and_says_when_its_file_is_gone(tmp_path: Path, store: Store) -> None:
    path = write_text(tmp_path, "a.txt", "1 100")
    ingest_paths([path], store, ENCODER)
    assert read_again("a.txt", store, ENCODER).status is Status.REPLACED
    write_text(tmp_path, "a.txt", "1 250")
    assert read_again("a.txt", store, ENCODER).figures == 2
    assert [figure.text for figure in store.figures(reports=["a.txt"])] == ["1 200", "1 250"]
    path.unlink()
    with pytest.raises(ReadError, match=r"a\.txt"):
        read_again("a.txt", store, ENCODER)
    assert store.report_names() == ("a.txt",)
