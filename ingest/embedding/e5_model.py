"""The weights of multilingual-e5-small as an ordinary sentence-transformers model folder.

In: Weights, as read from their file (`e5_weights`). Out: a folder that `SentenceTransformer` opens, for example::

    config.json  model.safetensors  tokenizer.json  modules.json  1_Pooling/  2_Normalize/  ...

What differs from the engine that comes with the weights: it rounds what passes between the layers to 8 bits, the model
made here does not; it averages over windows of a text of more than 512 tokens, this sees the first 512; it leaves a
run of unknown characters as many tokens and "a" + U+030A apart, this follows the original model, which joins them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.embedding.e5_weights import Shape, Vocabulary, Weights

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from transformers import BertConfig

_PROMPTS = {"query": "query: ", "passage": "passage: "}
_POOLER_NAMES = ("pooler.dense.weight", "pooler.dense.bias")
# Published models name the modules so, and every version of the library reads it.
_MODULES = "sentence_transformers.models"


def write_model(weights: Weights, folder: Path) -> None:
    """Write `weights` as a sentence-transformers model into the empty `folder`."""
    _write_transformer(weights, folder)
    _write_tokenizer(weights, folder)
    _write_modules(weights.shape, folder)


def _bert_config(weights: Weights) -> BertConfig:
    from transformers import BertConfig

    shape, vocabulary = weights.shape, weights.vocabulary
    return BertConfig(
        vocab_size=shape.vocabulary,
        hidden_size=shape.hidden,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        intermediate_size=shape.feed_forward,
        max_position_embeddings=shape.positions,
        type_vocab_size=shape.types,
        layer_norm_eps=shape.epsilon,
        pad_token_id=vocabulary.padding,
    )


def _write_transformer(weights: Weights, folder: Path) -> None:
    import torch
    from safetensors.torch import save
    from transformers import BertModel

    config = _bert_config(weights)
    with torch.device("meta"):
        expected = BertModel(config).state_dict()
    state = {name: torch.from_numpy(values) for name, values in weights.tensors.items()}
    # Mean pooling has no use for BertModel's own pooler; but the library reports a model without one as incomplete.
    for name in _POOLER_NAMES:
        state[name] = torch.zeros(expected[name].numel(), dtype=torch.float16)
    shaped = {name: state[name].reshape(tensor.shape) for name, tensor in expected.items()}
    # Not `save_file`: it makes a file that only its owner may read, and a cache can be shared.
    (folder / "model.safetensors").write_bytes(save(shaped, metadata={"format": "pt"}))
    config.architectures = ["BertModel"]
    config.save_pretrained(folder)


def build_tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    """Build the tokenizer of `vocabulary`: text to ids, between the start and the end token."""
    from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    names = [piece for piece, _ in vocabulary.pieces]
    tokenizer = Tokenizer(models.Unigram(list(vocabulary.pieces), unk_id=vocabulary.unknown, byte_fallback=False))
    nfkc = normalizers.NFKC()
    # The map is NFKC but for controls, which it drops or makes spaces. The library's NFKC besides joins a letter and
    # the accent after it, as PDF files store "å", which the map of single characters cannot.
    apart: dict[str, str] = defaultdict(str)
    for character, replacement in vocabulary.normalised.items():
        if nfkc.normalize_str(character) != replacement:
            apart[replacement] += character
    own = [normalizers.Replace(Regex(f"[{_escape(found)}]"), replacement) for replacement, found in apart.items()]
    tokenizer.normalizer = normalizers.Sequence([*own, nfkc, normalizers.Replace(Regex(" {2,}"), " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    start, end = names[vocabulary.start], names[vocabulary.end]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{start} $A {end}", special_tokens=[(start, vocabulary.start), (end, vocabulary.end)]
    )
    special = [names[i] for i in (vocabulary.start, vocabulary.end, vocabulary.padding, vocabulary.unknown)]
    tokenizer.add_special_tokens([AddedToken(name, normalized=False) for name in special])
    return tokenizer


def _escape(characters: str) -> str:
    return "".join(f"\\x{{{ord(character):x}}}" for character in characters)


def _write_tokenizer(weights: Weights, folder: Path) -> None:
    from transformers import PreTrainedTokenizerFast

    vocabulary = weights.vocabulary
    names = [piece for piece, _ in vocabulary.pieces]
    tokenizer = build_tokenizer(vocabulary)
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call] # the library has no types here
        tokenizer_object=tokenizer,
        model_max_length=weights.shape.positions,
        bos_token=names[vocabulary.start],
        cls_token=names[vocabulary.start],
        eos_token=names[vocabulary.end],
        sep_token=names[vocabulary.end],
        pad_token=names[vocabulary.padding],
        unk_token=names[vocabulary.unknown],
        model_input_names=["input_ids", "attention_mask"],
        clean_up_tokenization_spaces=False,
    ).save_pretrained(folder)
    # Written again without indents: half the size, and quicker to open.
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def _write_modules(shape: Shape, folder: Path) -> None:
    modules = [
        {"idx": 0, "name": "0", "path": "", "type": f"{_MODULES}.Transformer"},
        {"idx": 1, "name": "1", "path": "1_Pooling", "type": f"{_MODULES}.Pooling"},
        {"idx": 2, "name": "2", "path": "2_Normalize", "type": f"{_MODULES}.Normalize"},
    ]
    pooling = {"word_embedding_dimension": shape.hidden, "pooling_mode_mean_tokens": True}
    (folder / "1_Pooling").mkdir()
    (folder / "2_Normalize").mkdir()
    for name, content in (
        ("modules.json", modules),
        ("sentence_bert_config.json", {"max_seq_length": shape.positions, "do_lower_case": False}),
        ("config_sentence_transformers.json", {"prompts": _PROMPTS, "similarity_fn_name": "cosine"}),
        ("1_Pooling/config.json", pooling),
        ("2_Normalize/config.json", {}),
    ):
        (folder / name).write_text(json.dumps(content, indent=2), encoding="utf-8")
