"""Prefers the row that has an asked word for its name to rows that only another word for it names.

In: the links of a question's words to rows, and the words. Out: fewer links. For example "vad kostade sopbilen" is of
the row "Sopbil" of a table of purchases, and not of "Renhållning", whose vehicle it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, Term, score_term, score_word
from assistant.linking.rows import Link
from assistant.words.synonyms import SYNONYMS
from ingest.notation.units import parse_unit
from ingest.words import split_words, stem


def own_name_first(links: Sequence[Link], terms: Sequence[Term]) -> Sequence[Link]:
    """Return the links without those that only another word for a term names, where a row of the report has its own.

    Two words that stand for each other either way ("avfall" and "renhållning") name the same, and both stay.
    """
    kept = list(links)
    for term in terms:
        named = {link.row.key.report for link in kept if not link.unexplained and _has_name(link, term)}
        kept = [link for link in kept if link.row.key.report not in named or not _is_other_word(link, term)]
    return kept


def _has_name(link: Link, term: Term) -> bool:
    """Whether a label is the term itself, in any form, but for its code and unit."""
    words = [word for word in split_words(link.row.label) if not word.isdigit() and parse_unit(word) is None]
    own = split_words(term.text)
    return len(words) == len(own) == 1 and stem(words[0]) == stem(own[0])


def _is_other_word(link: Link, term: Term) -> bool:
    """Whether a label fits a term by its list of other words alone, and has not the term among its own."""
    label = split_words(link.row.label)
    own = split_words(term.text)
    held = max((score_word(asked, word) for asked in own for word in label), default=0.0)
    if held >= POSSIBLE_MATCH or score_term(term, label) < GOOD_MATCH:
        return False
    stems = {stem(word) for word in own}
    back = (word for printed in label for other in SYNONYMS.get(printed, ()) for word in split_words(other))
    return stems.isdisjoint(map(stem, back))
