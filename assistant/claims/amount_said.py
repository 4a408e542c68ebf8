"""Finds a sentence that tells the very amount of a claim which a row denies: the row may be of another thing then.

In: a `Statement`, its terms, the words of the row and the passages of the report. Out: a passage with the sentence. For
example "utbetalt bistånd var 6 708 tkr" stands in a sentence, and the row "Bistånd" has 7 799 tkr with all its costs.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.statement import Statement
from assistant.claims.text_amounts import amounts_of
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.words.claim_words import Bound
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.words import split_words

_LEAST_WORDS = 2
_SAME = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)
_LIMITS = (Bound.MORE, Bound.LESS, Bound.AT_LEAST, Bound.AT_MOST)  # many amounts are within them


def find_amount_said(
    statement: Statement, terms: Sequence[Term], labels: Sequence[str], passages: Sequence[Passage]
) -> tuple[Passage, str] | None:
    """Return a sentence with a claimed amount, two words of the claim, and one that the row lacks; None without."""
    claimed = [one for one in statement.amounts if one.bound not in _LIMITS and one.kind in ("money", "percent")]
    lacking = [term for term in terms if score_term(term, labels) < GOOD_MATCH]
    if not claimed or not lacking:
        return None
    for passage in passages:
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end]
            amounts = amounts_of(sentence, statement=statement)
            if not any(compare_amounts(one, amount) in _SAME for one in claimed for amount in amounts):
                continue
            words = split_words(sentence)
            held = [term for term in terms if score_term(term, words) >= GOOD_MATCH]
            if len(held) >= _LEAST_WORDS and any(term in held for term in lacking):
                return passage, sentence.strip()
    return None
