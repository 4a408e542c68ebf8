"""An encoder for tests: quick, the same everywhere, and alike for texts that share words."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

from ingest.embedding import FloatArray
from ingest.words import fold

_DIMENSION = 64


class HashEncoder:
    """Adds up one random direction a word, drawn from the word's hash; counts the texts that it was given."""

    def __init__(self, name: str = "hash") -> None:
        self._name = name
        self.encoded: list[str] = []

    @property
    def name(self) -> str:
        """The model's identity; vectors of two names have nothing in common."""
        return self._name

    def encode_queries(self, texts: Sequence[str]) -> FloatArray:
        """Return a row of length 1 for each text."""
        rows = [self._row(text) for text in texts]
        return np.array(rows, dtype=np.float32).reshape(len(rows), _DIMENSION)

    def encode_passages(self, texts: Sequence[str]) -> FloatArray:
        """Return a row of length 1 for each text."""
        self.encoded.extend(texts)
        return self.encode_queries(texts)

    def _row(self, text: str) -> FloatArray:
        """Return the sum of the words' directions."""
        total = np.zeros(_DIMENSION)
        for word in fold(text).split() or [""]:
            seed = hashlib.sha256(f"{self._name} {word}".encode()).digest()[:8]
            total += np.random.default_rng(int.from_bytes(seed, "big")).standard_normal(_DIMENSION)
        row: FloatArray = (total / np.linalg.norm(total)).astype(np.float32)
        return row
