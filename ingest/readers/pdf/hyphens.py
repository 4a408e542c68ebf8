"""Makes words whole that a line end has cut, and leaves the hyphens that belong to them.

In: the lines of a paragraph and the words that the report uses. Out: lines whose words are whole, for example::

    "av kommunens verk-", "samhet på el-", "och gasnätet"  ->  "av kommunens verksamhet", "på el-", "och gasnätet"
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from ingest.readers.pdf.content import HYPHEN

_SIGNS = f"{HYPHEN}\u00ad\u2010-"
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*-?")
_LAST = re.compile(rf"([^\W_]+(?:-[^\W_]+)*)[{_SIGNS}]$")
_FIRST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_CONJUNCTIONS = frozenset({"och", "eller", "samt", "respektive", "och/eller", "and", "or"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_MIN_PREFIXED = 2


def count_words(texts: Iterable[str]) -> Counter[str]:
    """Count the words of lines, but those at their ends that a hyphen may have cut; "va-" counts each "va-taxa"."""
    words: Counter[str] = Counter()
    for text in texts:
        cut = text[:-1].rsplit(" ", 1)[0] if text.endswith(tuple(_SIGNS)) else text
        for token in _TOKEN.findall(cut.casefold()):
            words[token] += 1
            first, hyphen, _ = token.partition("-")
            if hyphen:
                words[f"{first}-"] += 1
    return words


def heal(lines: list[str], words: Mapping[str, int]) -> list[str]:
    """Give the lines with each cut word whole on the line where it begins; a line can be left empty."""
    healed = list(lines)
    for place in range(len(healed) - 1):
        line, following = healed[place], healed[place + 1]
        if not line.endswith(tuple(_SIGNS)):
            continue
        head, tail = _LAST.search(line), _FIRST.match(following)
        hyphen = "" if head is None or tail is None else _hyphen_between(head[1], tail[0], words)
        if head is None or tail is None or hyphen is None:
            healed[place] = f"{line[:-1]}-"
            continue
        token, _, rest = following.partition(" ")
        healed[place], healed[place + 1] = f"{line[:-1]}{hyphen}{token}", rest
    if healed and healed[-1].endswith(HYPHEN):
        healed[-1] = f"{healed[-1][:-1]}-"
    return [line.replace(HYPHEN, "-").replace("\u00ad", "") for line in healed]


def _hyphen_between(head: str, tail: str, words: Mapping[str, int]) -> str | None:
    """Give "" where a line end cut a word, "-" where it broke a compound at its hyphen, None for "el-" and "gas"."""
    first, last = head.casefold().rsplit("-", 1)[-1], tail.casefold().split("-", 1)[0]
    if tail.casefold() in _CONJUNCTIONS and not words.get(f"{first}{last}", 0):
        return None
    if _YEAR.fullmatch(first) and tail[0].isalpha():
        return None  # a dash: "Delårsrapport mars 2026-" above the name of the board
    if head[-1].isdigit() or tail[0].isdigit():
        return "-"
    if tail[0].isupper() and not (head.isupper() and tail.isupper() and f"{first}{last}" in words):
        return "-"
    whole, hyphened = f"{first}{last}", f"{first}-{last}"
    if words.get(whole, 0) or words.get(hyphened, 0):
        return "" if words.get(whole, 0) >= words.get(hyphened, 0) else "-"
    is_code = len(first) == 1 or (head.rsplit("-", 1)[-1].isupper() and not tail.isupper())
    return "-" if is_code or words.get(f"{first}-", 0) >= _MIN_PREFIXED else ""
