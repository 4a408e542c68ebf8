"""Tells whether a term stands in a label in part: cut short by a point, or over the label and the name of its table.

In: a term of a question, the words of a row and of its table. Out: whether the term is meant. For example
"Energieffekt." stands for "energieffektivisering", and the row "Sjuksköterskor" of a table "Inhyrd personal" for
"inhyrda sjuksköterskor".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.linking.matching import GOOD_MATCH, Term, score_word
from assistant.words.vocabulary import PRINTED_STOP_WORDS

CUT_SHORT = 0.85  # what a word that a point cuts short is worth for one that begins with it
ACROSS = 0.9  # what a row is worth that says one word of a name, and its table the others
_ABBREVIATED = re.compile(r"(?P<begun>[^\W\d_]{5,})\.(?=\s|$)")


def is_cut_short(term: Term, label: str) -> bool:
    """Whether a label writes a term with a point for its end.

    A word of the language before a point is whole: "Personal." at the end of a sentence is no "personalkostnader".

    >>> word = Term(text="energieffektivisering", alternatives=(("energieffektivisering",),))
    >>> is_cut_short(word, "Energieffekt. inkl system"), is_cut_short(word, "Energi. Inkl system")
    (True, False)
    """
    begun = [match["begun"].casefold() for match in _ABBREVIATED.finditer(label)]
    if not begun:
        return False
    import simplemma  # loads a dictionary at the first look-up

    asked = [words[0] for words in term.alternatives if len(words) == 1]
    return any(
        word.startswith(short) and word != short and not simplemma.is_known(short, lang="sv")
        for short in begun
        for word in asked
    )


def is_told_across(term: Term, label: Sequence[str], caption: Sequence[str]) -> bool:
    """Whether a name of several words is told by a label of one of them in a table whose name says the others.

    >>> name = Term(text="hyrsköterskor", alternatives=(("inhyrda", "sjuksköterskor"),))
    >>> is_told_across(name, ("sjuksköterskor",), ("inhyrd", "personal", "tkr"))
    True
    >>> is_told_across(name, ("sjuksköterskor",), ("antal", "anställda"))
    False
    >>> is_told_across(name, ("socialsekreterare",), ("inhyrda", "sjuksköterskor"))
    False
    """
    own = [word for word in label if word not in PRINTED_STOP_WORDS and not word.isdigit()]

    def holds(printed: Sequence[str], word: str) -> bool:
        return any(score_word(word, other) >= GOOD_MATCH for other in printed)

    for words in term.alternatives:
        content = [word for word in words if word not in PRINTED_STOP_WORDS]
        in_label = [word for word in content if holds(own, word)]
        rest = [word for word in content if word not in in_label]
        says_no_more = all(any(score_word(word, other) >= GOOD_MATCH for word in in_label) for other in own)
        if in_label and rest and says_no_more and all(holds(caption, word) for word in rest):
            return True
    return False
