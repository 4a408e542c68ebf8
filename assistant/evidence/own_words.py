"""Takes from the words that explain a row those that are of another row alone.

In: a passage that explains a row, and the labels of the report's other rows. Out: the passage from the sentence on that
names the row, where a reason stands only before it and is of another row. For example of "Bron" the passage "Mest över
gick hamnen på grund av isen. Bron överskred budget med 2 tkr." leaves its second sentence, which gives no reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.reasons import REASON, gives_reason
from assistant.linking.matching import GOOD_MATCH, score_word
from assistant.words.vocabulary import PRINTED_STOP_WORDS
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.words import split_words


def without_others_reason(passage: Passage, label: str, others: Sequence[str]) -> Passage:
    """Return the passage without what stands before the row's own sentence, where only that gives a reason.

    It stays whole where no other row is named there, or the row's own words give a reason too.
    """
    text = passage.text
    spans = split_sentences(text)
    own = next((start for start, end in spans if _names(text[start:end], label)), 0)
    before, after = text[:own], text[own:]
    if not own or not REASON.search(before) or gives_reason(after) or _names(" ".join(passage.headings[-1:]), label):
        return passage
    if not any(_names(before, other) for other in others if other != label):
        return passage
    return replace(passage, text=after.strip())


def _names(text: str, label: str) -> bool:
    """Whether a text holds each word of a label that names its row."""
    named = [word for word in split_words(label) if not word.isdigit() and word not in PRINTED_STOP_WORDS]
    words = split_words(text)
    return bool(named) and all(any(score_word(word, other) >= GOOD_MATCH for other in words) for word in named)
