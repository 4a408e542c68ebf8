"""What one would assemble from the same packages: pieces of 1,000 characters, vectors and words, fused by rank.

In: a store's reports as plain text, and the same encoder. Out: the pieces that are found for a question, best first.
LangChain's recursive splitter (1000/200) cuts, Chroma finds by the encoder's vectors (its prefixes included), BM25
finds by words, and reciprocal ranks fuse both. For example the first piece for "Vad kostade turismen?" is 1,000
characters of the table that holds the row.

It reads nothing itself; so it is asked for the most that *any* reader could answer from its first five pieces: are the
case's figures, or the evidence that they are computed from, in that text at all?
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import bm25s
import chromadb
import numpy as np
from chromadb.config import Settings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from eval.dataset import Case
from eval.retrieval import BASELINE
from eval.scorers.amounts import tells_value
from eval.scorers.score import plain
from ingest.embedding import Encoder
from ingest.store import Store

SIZE, OVERLAP = 1000, 200
READ = 5  # pieces that a reader is given
_LEG = 40  # pieces that each leg proposes
_RANK_CONSTANT = 60  # the usual one of reciprocal rank fusion
_BATCH = 1_000
_ALL_LINES = 1_000_000_000


class Leg(StrEnum):
    """By what the baseline finds."""

    VECTORS = "baseline, vectors"
    WORDS = "baseline, BM25"
    FUSED = BASELINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The pieces with their two indexes; made by `build_baseline`."""

    pieces: tuple[str, ...]
    collection: chromadb.Collection
    words: bm25s.BM25
    encoder: Encoder

    def find(self, question: str, leg: Leg = Leg.FUSED, limit: int = 10) -> tuple[str, ...]:
        """Return the pieces that a question finds, best first."""
        legs = []
        if leg is not Leg.WORDS:
            legs.append(self._find_by_vector(question))
        if leg is not Leg.VECTORS:
            legs.append(self._find_by_words(question))
        return tuple(self.pieces[number] for number in _fuse(legs)[:limit])

    def _find_by_vector(self, question: str) -> list[int]:
        vectors = self.encoder.encode_queries([question])
        found = self.collection.query(query_embeddings=vectors, n_results=min(_LEG, len(self.pieces)), include=[])
        return [int(identity) for identity in found["ids"][0]]

    def _find_by_words(self, question: str) -> list[int]:
        tokens = bm25s.tokenize([question], stopwords=None, show_progress=False)
        numbers, scores = self.words.retrieve(tokens, k=min(_LEG, len(self.pieces)), show_progress=False)
        return [int(number) for number, score in zip(numbers[0], scores[0], strict=True) if score > 0]


def build_baseline(store: Store, encoder: Encoder) -> Baseline:
    """Return the baseline over the text of all stored reports, which must hold any, as their readers give its lines."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=SIZE, chunk_overlap=OVERLAP)
    texts = ("\n".join(store.lines(name, 1, _ALL_LINES)) for name in store.report_names())
    pieces = tuple(piece for text in texts for piece in splitter.split_text(text))
    client = chromadb.EphemeralClient(settings=Settings(anonymized_telemetry=False))
    collection = client.create_collection(
        f"pieces-{uuid.uuid4().hex}",  # all clients of a process share one memory
        embedding_function=None,
        configuration={"hnsw": {"space": "cosine"}},
    )
    for start in range(0, len(pieces), _BATCH):
        batch = pieces[start : start + _BATCH]
        names = [str(start + offset) for offset in range(len(batch))]
        collection.add(ids=names, embeddings=np.asarray(encoder.encode_passages(batch)))
    words = bm25s.BM25()
    words.index(bm25s.tokenize(list(pieces), stopwords=None, show_progress=False), show_progress=False)
    return Baseline(pieces=pieces, collection=collection, words=words, encoder=encoder)


def to_query(case: Case) -> str:
    """Return what the baseline searches for: the whole conversation, as it cannot tell what a follow-up is about."""
    return " ".join((*case.history, case.question))


def is_reachable(case: Case, pieces: Sequence[str]) -> bool | None:
    """Whether a reader of these pieces could give what a case asks for; None where nothing can be given.

    Every expected value must be printed there, whatever its sign; or, as some values are computed, all that the case
    names as evidence. A case without values needs a piece of its evidence.
    """
    if case.behaviour == "abstain" or not (case.values or case.evidence):
        return None
    text = plain("\n".join(pieces))
    held = [plain(piece) in text for piece in case.evidence]
    if case.values:
        is_printed = all(tells_value(value, "\n".join(pieces)) for value in case.values)
        return is_printed or (bool(held) and all(held))
    return any(held)


def _fuse(legs: Sequence[Sequence[int]]) -> list[int]:
    """Return the numbers of several ranked lists by the sum of their reciprocal ranks, best first."""
    scores: dict[int, float] = {}
    for leg in legs:
        for rank, number in enumerate(leg, start=1):
            scores[number] = scores.get(number, 0.0) + 1 / (_RANK_CONSTANT + rank)
    return sorted(scores, key=lambda number: -scores[number])
