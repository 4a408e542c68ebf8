"""English terms of municipal life with their Swedish counterparts, which link English questions to Swedish reports.

In: the lists of `english_terms/`, a file for each field, and of `english_verbs/`. Out: `GLOSSARY`: an English term,
singular, casefolded -> its Swedish alternatives, each one or more words that must all be found; `ACTS` the same for
what is done, in the infinitive, which need not be found; `WORDS` the general words of `english_words/`, by which people
ask for what the prose tells. None is of any one report. What is not here is left to the encoder.

Example: GLOSSARY["school transport"] == ("skolskjuts",)
"""

from __future__ import annotations

from typing import Final

from assistant.words.word_lists import read_terms

GLOSSARY: Final[dict[str, tuple[str, ...]]] = read_terms("english_terms")
ACTS: Final[dict[str, tuple[str, ...]]] = read_terms("english_verbs")
WORDS: Final[dict[str, tuple[str, ...]]] = read_terms("english_words")
LONGEST_TERM: Final = max(len(term.split()) for term in (*GLOSSARY, *WORDS))
