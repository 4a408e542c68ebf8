"""Leaves out what a why concedes before or after it: "trots att ...", "although ...": nothing is asked of it.

In: a question as typed. Out: the question alone, with the places and years that only the concession named. For example
"varför gick hamnen back trots att kajen gick plus?" asks why the harbour had a deficit; the surplus of the quay is no
answer, and is no word that an answer must hold.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.question.question_words import sort_words
from ingest.municipalities import find_municipalities

_THOUGH: Final = (
    r"(?:(?:och|men|and|but)\s+(?:det|this|that)\s+)?(?:trots(?:\s+(?:att|det\s+att))?|fastän|även\s+om|oaktat(?:\s+att)?|"
    r"although|even\s+though|though|despite(?:\s+the\s+fact\s+that)?|in\s+spite\s+of(?:\s+the\s+fact\s+that)?|"
    r"notwithstanding)"
)
_WHY: Final = r"(?:varför|why)"
_AFTER: Final = re.compile(
    rf"^(?P<asked>\W*(?:[^?,]{{0,40}}\s)?{_WHY}\b[^?]*?)[,\s–-]+(?P<said>{_THOUGH}\s[^?]*?)(?P<end>\s*\?*\s*)$",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    rf"^\W*(?P<said>{_THOUGH}\s[^?]*?),\s*(?P<asked>{_WHY}\b[^?]*?)(?P<end>\s*\?*\s*)$", re.IGNORECASE
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def without_concession(question: str) -> str:
    """Return a why without what it concedes; any other question, and a why that names nothing else, stays.

    >>> without_concession("Varför gick hamnen i Flen back trots att kajen gick plus 2031?")
    'Varför gick hamnen i Flen back (2031)?'
    >>> without_concession("Although visits rose in Flen, why did the museum lose money?")
    'why did the museum lose money (Flen)?'
    >>> without_concession("Gick hamnen back trots att kajen gick plus?"), without_concession("Varför trots allt?")
    ('Gick hamnen back trots att kajen gick plus?', 'Varför trots allt?')
    """
    found = _AFTER.match(question) or _BEFORE.match(question)
    if found is None:
        return question
    asked, said = found["asked"].rstrip(" ,"), found["said"]
    if not sort_words(asked).terms:
        return question
    named = {place.name for place in find_municipalities(asked, strict=False)}
    places = [place.name for place in find_municipalities(said, strict=False) if place.name not in named]
    years = [] if _YEAR.search(asked) else _YEAR.findall(said)
    kept = " ".join(dict.fromkeys((*places, *years)))
    return f"{asked} ({kept}){found['end']}" if kept else f"{asked}{found['end']}"
