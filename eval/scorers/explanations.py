"""Measures whether an explanation is complete: recall and precision of the quoted sentences, as ALCE does.

In: a case and an answer. Out: two scores. Recall is the share of the evidence's sentences that are quoted; precision
the share of the quoted sentences that stand in a quotation which holds evidence. For example an answer that quotes one
of two sentences of a reason has recall 0.5: "not quoted: Hyrbilarna blev dyrare." Asked of the cases that ask for
prose: why something is so, and what a report tells in text.

Both are measures: a case asks for one piece of its evidence, and for what a reason must hold by its `mentions`.
"""

from __future__ import annotations

import re

from assistant.records import Answer, Citation
from eval.dataset import Case
from eval.scorers.score import Score, plain, to_score
from ingest.passages.sentences import split_sentences

_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"\d[\d\s.,]*")
_KINDS = frozenset(("why", "text"))
_LEAST_WORDS = 4
_SHOWN = 60


def score_explanation_recall(case: Case, answer: Answer) -> Score:
    """Return the share of the sentences of the evidence that what is quoted holds."""
    quoted = [plain(citation.quote) for citation in answer.citations]
    sentences = _evidence_sentences(case)
    losses = [f"not quoted: {_cut(one)}" for one in sentences if not any(one in quote for quote in quoted)]
    return to_score("explanation recall", losses, len(sentences))


def score_explanation_precision(case: Case, answer: Answer) -> Score:
    """Return the share of the quoted sentences that stand in a quotation which holds a sentence of the evidence."""
    evidence = _evidence_sentences(case)
    quotations = [citation for citation in answer.citations if is_prose(citation.quote)]
    if not evidence or not quotations:
        return to_score("explanation precision", (), 0)
    strangers = [one for one in quotations if not _holds_any(evidence, one)]
    losses = [f"[{one.number}] explains something else: {_cut(text)}" for one in strangers for text in _sentences(one)]
    return to_score("explanation precision", losses, sum(len(_sentences(one)) for one in quotations))


def is_prose(text: str) -> bool:
    r"""Whether a text is a sentence, or a part of one, rather than a row of a table.

    >>> is_prose("det beror på att en tjänst är obesatt"), is_prose("Kök och bad i Ås\t10\t8"), is_prose("5 117")
    (True, False, False)
    """
    words = len(_WORD.findall(text))
    return "\t" not in text.strip() and words >= _LEAST_WORDS and words > 2 * len(_NUMBER.findall(text))


def _evidence_sentences(case: Case) -> tuple[str, ...]:
    """Return the sentences of the prose among the evidence, each once; none where a case asks for no prose."""
    if case.kind not in _KINDS:
        return ()
    texts = [plain(piece) for piece in case.evidence if is_prose(piece)]
    return tuple(dict.fromkeys(sentence for text in texts for sentence in _split(text)))


def _split(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in split_sentences(text)]


def _sentences(citation: Citation) -> list[str]:
    return _split(plain(citation.quote))


def _holds_any(evidence: tuple[str, ...], citation: Citation) -> bool:
    text = plain(citation.quote)
    return any(sentence in text or text in sentence for sentence in evidence)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + " …"
