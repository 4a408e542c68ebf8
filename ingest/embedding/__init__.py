"""Texts -> vectors by a sentence-transformers model; the bundled default needs no network."""

from ingest.embedding.encoder import Encoder, FloatArray, choose_prefix, find_model, load_model, open_encoder

__all__ = [
    "Encoder",
    "FloatArray",
    "choose_prefix",
    "find_model",
    "load_model",
    "open_encoder",
]
