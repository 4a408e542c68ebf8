"""What the rows of a ranking are called: words for rows of any sort, which name no scope by themselves.

In: the text of a question. Out: patterns, and the noun that says what is chosen among. For example "vilka tre sorters
ärenden tog längst tid" chooses among "ärenden", which a table may call by another name.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.operation_words import COUNT_WORDS

_KIND: Final = (
    r"(verksamhet|enhet|avdelning|områd|projekt|program|programområd|(?:plus|minus)?post|rad|nämnd|förvaltning|kostnad|kostnadsslag|intäktsslag|utgift|kontor|åtgärd|insats|satsning|objekt|kategori)"
    r"(en|et|er|ar|erna|arna|en|ena|na|e|et)?|kostnadspost\w*|gruppe?r?\w*|groups?|del(ar|arna)|tjänst(er|erna)?|parts?|services?|units?|areas?|centres?|centers?|departments?|activit\w+|items?|projects?|rows?|lines?|jobs?|"
    r"typ(?:er|erna)?|slags?|sorters?|sorten?|kinds?|types?|sorts?"
)
# "tjänsteområde", "verksamhetsområde", "kostnadsställe": two such words in one.
_KIND_FRONT: Final = r"(verksamhet|tjänst|program|kostnad|ansvar|drift|service|resultat|förvaltning|budget|bygg|cost)"
KINDS: Final = re.compile(rf"{_KIND}|{_KIND_FRONT}s?e?({_KIND}|ställe\w*|enhet\w*)", re.IGNORECASE)
COMPOUND_KIND: Final = re.compile(rf"(?P<front>\w{{4,}}?|\w+(?=-))(?P<hyphen>-)?s?({_KIND})", re.IGNORECASE)
KIND_WORD: Final = re.compile(rf"\b({_KIND})\b", re.IGNORECASE)
# "inkomstslag": the lines of incomes
INCOME_KINDS: Final = re.compile(
    r"\b(?:(?:intäkts|inkomst)(?:slag|post|typ|källa|källor)\w*|income (?:types?|categor\w+|items?|sources?))",
    re.IGNORECASE,
)
# "vilken intäkt var störst": a line of incomes, and no row that happens to be above zero
INCOME_LINES: Final = re.compile(
    r"\b(?:vilken|vilka|which|what)\s+(?:enskild\w*\s+|single\s+)?(?:intäkt(?:er)?|inkomst(?:er)?|incomes?|revenues?)\b|"
    r"\b(?:vilken|vilka|vad|which|what)\s+(?:är|var|is|are|was|were)\s+(?:den|de|the)\s+(?:\w+\s+)?"
    r"(?:störst\w*|högst\w*|minst\w*|lägst\w*|largest|biggest|highest|lowest|smallest)\s+"
    r"(?:intäkt(?:en|erna)|inkomst(?:en|erna)|incomes?|revenues?)\b",
    re.IGNORECASE,
)
# "vilken åldersgrupp", "which gender": of a table of people the rows that are labelled so, and no others beside them
PEOPLE_KINDS: Final = (
    (
        re.compile(r"\b(?:ålders(?:grupp|klass|kategori|intervall|spann)|age (?:group|bracket|band|categor))\w*", re.I),
        re.compile(r"\d.*\b(?:år|years)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:vilket kön|which (?:sex|gender))\b", re.IGNORECASE),
        re.compile(r"\b(?:kvinnor|män|flickor|pojkar|women|men|girls|boys)\b", re.IGNORECASE),
    ),
)
# "flest insatser": what is counted names a column or a table, whatever rows are called
_COUNTED: Final = re.compile(r"\b(?:flest|fewest|most)\s+(?P<what>\w+)", re.IGNORECASE)
_COUNTS_THINGS: Final = re.compile(
    r"\b(?:flest|fewest)\b|\bmost\s+(?!expens|sav|cost|resourc|fund|(?:on|in|of|for|at|over|above|under|against|from)\b)"
    r"(?:\w+\s+)?\w{3,}(?<!s)s\b",
    re.IGNORECASE,
)
_CHOSEN: Final = re.compile(
    rf"^\W*(?:\w+[,:]\s+)?(?:(?:i|in|på|för|for|av|of)\s+)?(?:vilken|vilket|vilka|which|what)\s+(?:(?:de|the|av|of)\s+)*"
    rf"(?:(?:{'|'.join(COUNT_WORDS)}|\d{{1,2}})\s+)?(?:(?:typ|typer|slags?|sorts?|sorters?|kinds?|types?)\s+(?:(?:av|of)\s+)?)?"
    r"(?P<kind>\w+)",
    re.IGNORECASE,
)


def find_counted(text: str) -> str:
    """Return the word that says what rows are put in order by the number of, casefolded; "" where none does.

    >>> find_counted("vilken kurs hade flest deltagare"), find_counted("vilken kurs var störst")
    ('deltagare', '')
    """
    found = _COUNTED.search(text)
    return found["what"].casefold() if found else ""


def counts_things(text: str) -> bool:
    """Whether rows are put in order by how many things they have: no amount of money or percentage tells that.

    >>> counts_things("which unit has most employees"), counts_things("which unit overspent the most in May")
    (True, False)
    """
    return _COUNTS_THINGS.search(text) is not None


def find_chosen(text: str) -> str:
    """Return the noun that says what is chosen among, casefolded; "" where the question begins in another way.

    >>> find_chosen("Vilka två typer av ärenden ökade mest?"), find_chosen("which three activities overran")
    ('ärenden', 'activities')
    """
    found = _CHOSEN.search(text)
    return found["kind"].casefold() if found else ""
