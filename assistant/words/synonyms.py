"""Other Swedish words for what labels call something: everyday words, and abbreviations of the field.

In: the lists of `synonym_lists/`. Out: `SYNONYMS`: a casefolded word as asked -> its alternatives, each one or more
words that must all be found. Example: SYNONYMS["partistöd"] == ("stöd till politiska partier",)
"""

from __future__ import annotations

from typing import Final

from assistant.words.word_lists import read_terms

SYNONYMS: Final[dict[str, tuple[str, ...]]] = read_terms("synonym_lists")
