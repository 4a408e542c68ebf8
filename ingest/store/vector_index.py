"""The Chroma index of vectors: derived from SQL, thrown away and made again whenever it is in doubt.

In: the digests and vectors that SQL holds. Out: the digests nearest to a vector, for example `[("b1946ac9…", 0.87)]`,
or None when this process cannot use the index now; the caller then searches SQL exactly.

Chroma does not survive a kill during writing, nor two processes. So one process at a time owns the index (a lock);
the note that it is whole is taken away before it is written to and put back after; it is opened under a time limit.
This is the only file that knows Chroma.
"""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar
from uuid import uuid4

import numpy as np
from filelock import FileLock, Timeout

from ingest.embedding import FloatArray
from ingest.store.index_note import INDEX_VERSION, IndexNote, read_note, remove_note, write_note
from ingest.store.timed_call import CallFailedError, call_within
from ingest.store.vectors import Kind

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

FOLDER = "chroma"

_BATCH = 2_000  # Chroma takes 5,461 at once
_MOST_ASKED = 100  # hits; the index looks at twice as many
_SECONDS = 120  # a call that takes longer hangs: the slowest, a batch on a busy laptop, takes some seconds
_SAME = 0.01  # the distance of a vector from itself, with room for rounding
_LARGEST_FACTOR = 50  # a damaged index once filled a disk
_SMALLEST_LIMIT = 256 * 1024 * 1024  # bytes that an index of few vectors may take all the same
_BYTES_A_NUMBER = 4

_logger = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class VectorSource(Protocol):
    """What the index is made from."""

    def digests(self, kind: Kind) -> frozenset[str]:
        """Return the digests of all vectors of a kind."""

    def vectors(self, kind: Kind, digests: Sequence[str]) -> FloatArray:
        """Return the vectors of these digests, in their order."""


class VectorIndex:
    """The index in one data folder for one model; nothing is opened before it is searched or brought up to date."""

    def __init__(self, data: Path, model: str) -> None:
        self._folder = data / FOLDER
        self._model = model
        self._owner = FileLock(data / "chroma.lock", timeout=0, thread_local=False)
        self._guard = threading.RLock()
        self._client: ClientAPI | None = None
        self._collections: dict[Kind, Collection] = {}
        self._held: dict[Kind, set[str]] = {}
        self._generation = ""
        self._given_up = False

    def search(
        self, kind: Kind, asked: FloatArray, limit: int, generation: str, source: VectorSource
    ) -> tuple[tuple[str, float], ...] | None:
        """Return the digests nearest to a vector with their cosines, best first; None if the index cannot be used.

        A search for very many is not for the index either: it finds them only by chance.
        """
        if limit > _MOST_ASKED:
            return None
        with self._guard:
            if not self.update(generation, source):
                return None
            count = min(limit, len(self._held[kind]))
            if count < 1:
                return ()
            try:
                return self._query(kind, asked, count)
            except CallFailedError as error:
                _logger.warning("The index of vectors failed and is made again: %s", error)
                return self._query_again(kind, asked, count, generation, source)

    def update(self, generation: str, source: VectorSource) -> bool:
        """Bring the index to the present state of the store; False if this process cannot."""
        with self._guard:
            if self._given_up or not self._own():
                return False
            if self._client is not None and self._generation == generation:
                return True
            try:
                self._open(source)
                self._follow(generation, source)
            except CallFailedError as error:
                _logger.info("The index of vectors is made from scratch: %s", error)
                return self._rebuild(generation, source)
            return True

    def discard(self) -> None:
        """Throw the index away, if this process has it; the next update makes it from scratch."""
        with self._guard:
            if self._own():
                self._let_go()
                self._given_up = False
                remove_note(self._folder)

    def close(self) -> None:
        """Let go of the index, so that another process can use it."""
        with self._guard:
            self._let_go()
            self._owner.release(force=True)

    def _own(self) -> bool:
        """Take the index for this process; False if another one has it, or the folder cannot be written to."""
        if self._owner.is_locked:
            return True
        try:
            self._owner.acquire()
        except (Timeout, OSError):
            return False
        return True

    def _query(self, kind: Kind, asked: FloatArray, count: int) -> tuple[tuple[str, float], ...]:
        """Ask Chroma."""
        matrix = np.asarray(asked, dtype=np.float32).reshape(1, -1)
        collection = self._collections[kind]
        found = _call(partial(collection.query, query_embeddings=matrix, n_results=count, include=["distances"]))
        if found["distances"] is None:
            raise CallFailedError("it gives no distances")
        hits = zip(found["ids"][0], (1 - distance for distance in found["distances"][0]), strict=True)
        return tuple(sorted(hits, key=lambda hit: (-hit[1], hit[0])))

    def _query_again(
        self, kind: Kind, asked: FloatArray, count: int, generation: str, source: VectorSource
    ) -> tuple[tuple[str, float], ...] | None:
        """Ask Chroma once more, from an index made from scratch; an index that fails then too is given up."""
        if self._rebuild(generation, source):
            try:
                return self._query(kind, asked, count)
            except CallFailedError as error:
                self._give_up(error)
        return None

    def _open(self, source: VectorSource) -> None:
        """Open the index that the note tells of, and try it; raises CallFailedError if it is not as it should be."""
        if self._client is not None:
            return
        note = read_note(self._folder)
        if note is None or note.model != self._model or note.version != INDEX_VERSION:
            raise CallFailedError("it is not there, not whole, or was made with another model")
        folder = self._folder / note.folder
        if not (folder / "chroma.sqlite3").is_file():
            raise CallFailedError("its files are gone")
        self._client = client = _call(partial(_connect, folder))
        for kind in Kind:
            self._attach(kind, _call(partial(client.get_collection, kind.value, embedding_function=None)))
            self._try_out(kind, source)
        self._generation = note.generation
        self._check_size(folder)

    def _attach(self, kind: Kind, collection: Collection) -> None:
        """Take a collection into use, with the digests that it holds."""
        metadata = collection.metadata or {}
        if metadata.get("model") != self._model or metadata.get("version") != INDEX_VERSION:
            raise CallFailedError("a collection was made with another model")
        self._collections[kind] = collection
        self._held[kind] = set(_call(partial(collection.get, include=[]))["ids"])
        if _call(collection.count) != len(self._held[kind]):
            raise CallFailedError("its count disagrees with what it lists")

    def _try_out(self, kind: Kind, source: VectorSource) -> None:
        """Search for one vector that the index should hold; raises CallFailedError if it is not found."""
        known = min(self._held[kind] & source.digests(kind), default=None)
        if known is not None:
            hits = self._query(kind, source.vectors(kind, [known]), 1)
            if not hits or hits[0][1] < 1 - _SAME:
                raise CallFailedError("it does not find what it holds")

    def _follow(self, generation: str, source: VectorSource) -> None:
        """Add what the store has and the index has not, and remove what it should not have."""
        if self._generation == generation and all(self._held[kind] == source.digests(kind) for kind in Kind):
            return
        note = read_note(self._folder)
        if note is None or self._client is None:
            raise CallFailedError("it is not whole")
        remove_note(self._folder)
        for kind in Kind:
            self._change(kind, source)
        folder = self._folder / note.folder
        self._check_size(folder)
        write_note(self._folder, IndexNote(folder=folder.name, generation=generation, model=self._model))
        self._generation = generation

    def _change(self, kind: Kind, source: VectorSource) -> None:
        """Bring one collection to what the store holds."""
        collection, wanted, held = self._collections[kind], source.digests(kind), self._held[kind]
        gone, new = sorted(held - wanted), sorted(wanted - held)
        for start in range(0, len(gone), _BATCH):
            _call(partial(collection.delete, ids=gone[start : start + _BATCH]))
        for start in range(0, len(new), _BATCH):
            ids = new[start : start + _BATCH]
            vectors = source.vectors(kind, ids)
            _call(partial(collection.upsert, ids=ids, embeddings=vectors))
        self._held[kind] = set(wanted)

    def _rebuild(self, generation: str, source: VectorSource) -> bool:
        """Make the index from scratch in a new folder; False, and no more tries, if that fails too."""
        self._let_go()
        name = uuid4().hex
        folder = self._folder / name
        try:
            # A new folder each time: a call that hangs may still have hold of the old one.
            remove_note(self._folder)
            shutil.rmtree(self._folder, ignore_errors=True)
            folder.mkdir(parents=True)
            self._client = client = _call(partial(_connect, folder))
            for kind in Kind:
                self._attach(kind, _call(partial(_create_collection, client, kind, self._model)))
                self._change(kind, source)
            self._check_size(folder)
            write_note(self._folder, IndexNote(folder=name, generation=generation, model=self._model))
        except (CallFailedError, OSError) as error:
            self._give_up(error)
            return False
        self._generation = generation
        return True

    def _give_up(self, error: Exception) -> None:
        """Leave the index alone for the rest of this process."""
        _logger.warning("The index of vectors cannot be used (%s); searches read the vectors from SQL.", error)
        self._let_go()
        self._given_up = True

    def _let_go(self) -> None:
        """Close Chroma, as far as it lets itself be closed."""
        client, self._client = self._client, None
        self._collections, self._held, self._generation = {}, {}, ""
        if client is not None:
            try:
                _call(partial(_disconnect, client))
            except CallFailedError as error:
                _logger.info("The index of vectors did not close: %s", error)

    def _check_size(self, folder: Path) -> None:
        """Raise CallFailedError if the index takes far more room than its vectors can need."""
        count = sum(map(len, self._held.values()))
        dimension = 1024  # of the largest encoders in use; only the order of magnitude matters
        limit = max(_SMALLEST_LIMIT, _LARGEST_FACTOR * count * dimension * _BYTES_A_NUMBER)
        if sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) > limit:
            raise CallFailedError(f"it is larger than {limit} bytes")


def _connect(folder: Path) -> ClientAPI:
    """Return Chroma's client on a folder: no telemetry, no network."""
    import chromadb  # takes 1 to 2 s: only who searches by meaning pays it
    from chromadb.config import Settings

    logging.getLogger("chromadb").setLevel(logging.CRITICAL)
    return chromadb.PersistentClient(folder, settings=Settings(anonymized_telemetry=False))


def _disconnect(client: ClientAPI) -> None:
    """Close a client, so that its folder can be opened anew."""
    from chromadb.api.client import Client

    if isinstance(client, Client):
        client.close()


def _create_collection(client: ClientAPI, kind: Kind, model: str) -> Collection:
    """Return a new collection; without an embedding function of its own, which would be fetched from the network."""
    return client.create_collection(
        kind.value,
        embedding_function=None,
        metadata={"model": model, "version": INDEX_VERSION},
        configuration={"hnsw": {"space": "cosine", "ef_search": 2 * _MOST_ASKED}},
    )


def _call(function: Callable[[], _Result]) -> _Result:
    """Return what a call to Chroma gives; whatever goes wrong in it is a CallFailedError.

    Chroma raises errors of its own, of SQLite and of the system, panics and hangs; all mean the same here.
    """
    return call_within(_SECONDS, function)
