"""The Chroma index is derived: whatever happens to it, searches answer the same, and it mends itself."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.store import Store, vector_index
from tests.encoders import HashEncoder
from tests.stored_reports import make_report

ENCODER = HashEncoder()
QUESTION = ENCODER.encode_queries(["Ekonomi Analys Hyran steg."])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give the folder of a store with two reports, closed."""
    with Store.open(tmp_path, model=ENCODER.name) as store, store.writing():
        store.add_report(make_report("a.txt"), ENCODER)
        store.add_report(make_report("b.txt", labels=("Hyror",), sentences=("Hyran steg.",)), ENCODER)
    return tmp_path


def find(store: Store) -> list[tuple[str, float]]:
    """Return what the store finds for the question, the cosines rounded."""
    return [(hit.passage.key, round(hit.score, 4)) for hit in store.search_passages_by_vector(QUESTION)]


def index_files(data: Path) -> list[Path]:
    """Return the files of the index."""
    return [path for path in (data / "chroma").rglob("*") if path.is_file()]


def read_note(data: Path) -> dict[str, str]:
    """Return the note that the index is whole."""
    note: dict[str, str] = json.loads((data / "chroma" / "whole.json").read_text(encoding="utf-8"))
    return note


@pytest.fixture
def expected(data: Path) -> list[tuple[str, float]]:
    """Give what is found when nothing is wrong."""
    with Store.open(data, model=ENCODER.name) as store:
        found = find(store)
    assert found[0] == ("b.txt#p0", 1.0)
    assert len(found) == 4
    return found


def overwrite_database(data: Path) -> None:
    """Write garbage over Chroma's database."""
    for path in index_files(data):
        if path.name == "chroma.sqlite3":
            path.write_bytes(b"garbage" * 5000)


def cut_database(data: Path) -> None:
    """Cut Chroma's database in the middle."""
    for path in index_files(data):
        if path.name == "chroma.sqlite3":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def delete_database(data: Path) -> None:
    """Delete Chroma's database."""
    for path in index_files(data):
        if path.name == "chroma.sqlite3":
            path.unlink()


def delete_folder(data: Path) -> None:
    """Delete the whole index."""
    shutil.rmtree(data / "chroma")


def delete_note(data: Path) -> None:
    """Leave the index as a kill during writing does."""
    (data / "chroma" / "whole.json").unlink()


def spoil_note(data: Path) -> None:
    """Leave half a note."""
    (data / "chroma" / "whole.json").write_text('{"folder": "x', encoding="utf-8")


def put_file_in_place(data: Path) -> None:
    """Put a file where the index's folder was."""
    shutil.rmtree(data / "chroma")
    (data / "chroma").write_text("no folder", encoding="utf-8")


def remove_vectors(data: Path) -> None:
    """Take vectors out of Chroma behind the store's back."""
    run_in_chroma(data, "collection.delete(ids=ids[:2])")


def change_vectors(data: Path) -> None:
    """Put other vectors in the place of the right ones."""
    run_in_chroma(data, "collection.upsert(ids=ids, embeddings=[[float(n == 0) for n in range(64)]] * len(ids))")


def run_in_chroma(data: Path, statement: str) -> None:
    """Run a statement on the passages in Chroma, in a process of its own."""
    code = (
        "import chromadb, sys\n"
        "client = chromadb.PersistentClient(sys.argv[1])\n"
        "collection = client.get_collection('passages', embedding_function=None)\n"
        "ids = collection.get(include=[])['ids']\n" + statement
    )
    folder = data / "chroma" / read_note(data)["folder"]
    subprocess.run([sys.executable, "-c", code, str(folder)], check=True)


DAMAGES = [
    overwrite_database,
    cut_database,
    delete_database,
    delete_folder,
    delete_note,
    spoil_note,
    put_file_in_place,
    remove_vectors,
    change_vectors,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_index_mends_itself(
    data: Path, expected: list[tuple[str, float]], damage: Callable[[Path], None]
) -> None:
    damage(data)
    with Store.open(data, model=ENCODER.name) as store:
        assert find(store) == expected
    if damage is not put_file_in_place:  # a file of somebody else's is not ours to delete
        with Store.open(data, model=ENCODER.name) as store:
            assert find(store) == expected
            assert read_note(data)["model"] == ENCODER.name


@pytest.mark.parametrize("spoil", [b"\xff", b"\x00", b""], ids=["ones", "zeros", "empty"])
def test_damaged_vector_files_do_not_change_the_answer(tmp_path: Path, spoil: bytes) -> None:
    """Chroma writes files of vectors only from its thousandth on."""
    sentences = tuple(f"Hyran steg i hus {number}." for number in range(1500))
    with Store.open(tmp_path, model=ENCODER.name) as store:
        store.add_report(make_report("a.txt", sentences=sentences), ENCODER)
        before = find(store)
    spoilt = [path for path in index_files(tmp_path) if path.suffix == ".bin"]
    assert spoilt
    for path in spoilt:
        path.write_bytes(spoil * path.stat().st_size)
    with Store.open(tmp_path, model=ENCODER.name) as store:
        assert find(store)[0] == before[0]
        assert len(find(store)) == len(before)


def test_a_kill_between_database_and_index_is_made_good(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database knows the new report, the index does not."""
    with Store.open(data, model=ENCODER.name) as store:
        monkeypatch.setattr(store, "_update_index", lambda: None)
        store.add_report(make_report("b.txt", sentences=("Avgiften sänktes.",)), ENCODER)
        store.remove_report("a.txt")
    with Store.open(data, model=ENCODER.name) as store:
        assert [key for key, _ in find(store)] == ["b.txt#p0"]


def test_an_index_that_is_being_written_to_does_not_count_as_whole(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kill in the middle leaves Chroma in any state; it must not be opened again."""

    def stop(_index: object, _kind: object, _source: object) -> None:
        raise KeyboardInterrupt

    with Store.open(data, model=ENCODER.name) as store:
        find(store)
        monkeypatch.setattr(vector_index.VectorIndex, "_change", stop)
        with pytest.raises(KeyboardInterrupt):
            store.remove_report("a.txt")
    assert not (data / "chroma" / "whole.json").exists()
    monkeypatch.undo()
    with Store.open(data, model=ENCODER.name) as store:
        assert [key for key, _ in find(store)] == ["b.txt#p0"]


def test_an_index_in_use_follows_what_is_written(data: Path) -> None:
    with Store.open(data, model=ENCODER.name) as store:
        folder = read_note(data)["folder"]
        store.add_report(make_report("b.txt", sentences=("Avgiften sänktes.",)), ENCODER)
        assert all(score < 0.99 for _, score in find(store))
        assert len(find(store)) == 4
        assert read_note(data)["folder"] == folder  # it was followed, not made again


def test_a_second_process_searches_without_the_index(data: Path, expected: list[tuple[str, float]]) -> None:
    with Store.open(data, model=ENCODER.name) as first, Store.open(data, model=ENCODER.name) as second:
        assert find(first) == expected
        assert find(second) == expected
        second.add_report(make_report("c.txt", sentences=("Ekonomi Analys Hyran steg.",)), ENCODER)
        assert find(first) == find(second)
        assert len(find(first)) == 5


def test_an_index_of_another_model_is_not_used(data: Path) -> None:
    other = HashEncoder("other")
    with Store.open(data, model="other") as store:
        assert find(store) == []
        store.rebuild(other)
        assert store.search_labels_by_vector(other.encode_queries(["Hyror"]))[0].label == "Hyror"
        assert read_note(data)["model"] == "other"


def test_an_index_that_grows_without_end_is_made_again(
    data: Path, expected: list[tuple[str, float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vector_index, "_SMALLEST_LIMIT", 2_000_000)
    monkeypatch.setattr(vector_index, "_LARGEST_FACTOR", 1)
    old = read_note(data)["folder"]
    (data / "chroma" / old / "huge.bin").write_bytes(bytes(3_000_000))
    with Store.open(data, model=ENCODER.name) as store:
        assert find(store) == expected
    assert read_note(data)["folder"] != old
    assert not (data / "chroma" / old).exists()


def test_an_index_that_hangs_is_left_behind(
    data: Path, expected: list[tuple[str, float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    connect, calls = vector_index._connect, list[Path]()

    def hang_at_first(folder: Path) -> object:
        calls.append(folder)
        if len(calls) == 1:
            time.sleep(30)
        return connect(folder)

    monkeypatch.setattr(vector_index, "_connect", hang_at_first)
    monkeypatch.setattr(vector_index, "_SECONDS", 5)
    with Store.open(data, model=ENCODER.name) as store:
        assert find(store) == expected
    assert len(set(calls)) == 2


def test_an_index_that_always_fails_is_given_up(
    data: Path, expected: list[tuple[str, float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_folder: Path) -> object:
        raise PanicException("no disk")

    monkeypatch.setattr(vector_index, "_connect", fail)
    with Store.open(data, model=ENCODER.name) as store:
        assert find(store) == find(store) == expected


class PanicException(BaseException):
    """Stands for a panic of Chroma's Rust core, which is no Exception either."""


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Give the list of the addresses that were connected to."""
    addresses: list[object] = []

    def refuse(_self: socket.socket, address: object) -> None:
        addresses.append(address)
        raise OSError("no network in tests")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    return addresses


def test_nothing_is_sent_anywhere(data: Path, no_network: list[object]) -> None:
    with Store.open(data, model=ENCODER.name) as store:
        store.add_report(make_report("c.txt"), ENCODER)
        find(store)
    assert no_network == []


def test_opening_a_store_does_not_load_chroma(data: Path) -> None:
    """Listing reports should not wait for it."""
    code = (
        "import sys, pathlib; from ingest.store import Store\n"
        "with Store.open(pathlib.Path(sys.argv[1]), model='hash') as store:\n"
        "    store.reports(); store.search_passages_by_words('hyra'); sys.exit('chromadb' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(data)], check=False).returncode == 0
