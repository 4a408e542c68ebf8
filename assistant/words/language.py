"""Tells the language of a question, Swedish or English, from a few words.

In: text. Out: the language, and whether its small words settle it. For example "and tourism?" is English.
"""

from __future__ import annotations

import re

from assistant.records import Language
from assistant.words import vocabulary


def detect_language(text: str) -> tuple[Language, bool]:
    """Return the language of a question, and whether its small words settle it.

    >>> detect_language("and tourism?")
    (<Language.ENGLISH: 'en'>, True)
    """
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", text) if word != "IT"]
    english = sum(word in vocabulary.ENGLISH_FUNCTION_WORDS for word in words)
    swedish = sum(word in vocabulary.SWEDISH_FUNCTION_WORDS for word in words)
    # "växel" is no English word, a name like "Åsbro" may stand in either language
    swedish += any(set("åäö") & set(word) and word.islower() for word in re.findall(r"[^\W\d_]+", text))
    if english != swedish:
        return (Language.ENGLISH if english > swedish else Language.SWEDISH), True
    return _classify_language(words), False


def _classify_language(words: list[str]) -> Language:
    """Return the language whose dictionary has more of the words; letter statistics where that is even."""
    import py3langid  # loads its model at import, 0.1 s
    import simplemma

    english = sum(simplemma.is_known(word, lang="en") and not simplemma.is_known(word, lang="sv") for word in words)
    swedish = sum(simplemma.is_known(word, lang="sv") and not simplemma.is_known(word, lang="en") for word in words)
    if english != swedish:
        return Language.ENGLISH if english > swedish else Language.SWEDISH
    py3langid.set_languages(["sv", "en"])
    return vocabulary.DETECTED_LANGUAGES[str(py3langid.classify(" ".join(words))[0])] if words else Language.SWEDISH
