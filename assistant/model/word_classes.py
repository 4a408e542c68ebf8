"""Words that turn the meaning of a sentence round: not, surplus, deficit, more, less, because, true; and number words.

In: words. Out: the classes that they belong to. For example "underskottet" and "overspent" are both DEFICIT, so that a
sentence can be held against another in the other language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from typing import Final


class WordClass(StrEnum):
    """What a word says that must not be turned round."""

    NEGATION = "negation"
    SURPLUS = "surplus"
    DEFICIT = "deficit"
    UP = "up"
    DOWN = "down"
    CAUSE = "cause"
    VERDICT = "verdict"


# Each is the beginning of a word, or with a $ the whole of it.
_BEGINNINGS: Final = {
    WordClass.NEGATION: """
        inte$ ej$ icke$ ingen$ inga$ inget$ ingenting$ aldrig$ utan$ varken$ knappast$ sakna saknas$ nej$ omöjlig
        not$ no$ none$ never$ nor$ neither$ without$ nothing$ hardly$ lack lacks$ cannot$ n't$ isn$ wasn$ didn$ doesn$
        aren$ don$ won$ unable fails$ failed$
    """,
    WordClass.SURPLUS: """
        överskott plus$ positiv vinst tillgodo besparing sparat sparade gynnsam
        surplus positive favourable favorable profit underspen underspent saving saved
    """,
    WordClass.DEFICIT: """
        underskott minus$ negativ förlust överskrid överdrag spräck sprack back$ rött$ ogynnsam
        deficit negative unfavourable unfavorable loss losses$ overspen overspent overshoot overran overrun red$
        shortfall
    """,
    WordClass.UP: """
        högre$ högst$ mer$ mera$ mest$ fler$ flest$ större$ störst$ öka ökning ökat ökade uppåt steg$ stiger$ stigit$
        växte växer dyrare$ dyrast$ över$ överstig bättre$ bäst$ höjd höjt höjning uppgång
        higher$ highest$ more$ most$ larger$ largest$ greater$ greatest$ increas rose$ rise$ rises$ risen$ rising$ grew$
        grow grown$ growth$ up$ above$ exceed over$ better$ best$ dearer$ costlier$ raised$
    """,
    WordClass.DOWN: """
        lägre$ lägst$ mindre$ minst$ färre$ minsk minskning nedåt sjönk$ sjunk föll$ faller$ fallit$ billigare$
        billigast$ under$ understig sämre$ sämst$ sänk sänkning nedgång försämr
        lower$ lowest$ less$ least$ fewer$ smaller$ smallest$ decreas fell$ fall$ falls$ fallen$ decline reduc shrank$
        shrunk$ down$ below$ cheaper$ worse$ worst$ drop$ dropped$ cut$ cuts$
    """,
    WordClass.CAUSE: """
        förklar orsak beror$ berodde$ bero$ därför$ eftersom$ anledning skäl$ skälet$ skälen$ tack$ grund$
        explain explanation cause caus because$ reason due$ owing$ therefore$ hence$
    """,
    WordClass.VERDICT: """
        ja$ stämmer$ riktig rätt$ korrekt sant$ sann$ fel$ felaktig falskt$
        yes$ correct true$ right$ wrong$ incorrect false$ untrue$
    """,
}
_NUMBER_WORDS: Final = {
    0: "noll zero",
    1: "one",  # Swedish "en" and "ett" are articles as well
    2: "två tvenne båda bägge andra two both second twice tvådubbel dubbelt dubbla dubbel fördubbl double doubled",
    3: "tre tredje three third thrice tredubbel tredubbl triple tripled",
    4: "fyra fjärde four fourth",
    5: "fem femte five fifth",
    6: "sex sjätte six sixth",
    7: "sju sjunde seven seventh",
    8: "åtta åttonde eight eighth",
    9: "nio nionde nine ninth",
    10: "tio tionde ten tenth",
    11: "elva elfte eleven eleventh",
    12: "tolv tolfte dussin twelve twelfth dozen",
    13: "tretton thirteen",
    14: "fjorton fourteen",
    15: "femton fifteen",
    16: "sexton sixteen",
    17: "sjutton seventeen",
    18: "arton aderton eighteen",
    19: "nitton nineteen",
    20: "tjugo tjugonde tjugotal twenty",
    30: "trettio trettiotal thirty",
    40: "fyrtio forty",
    50: "femtio fifty",
    60: "sextio sixty",
    70: "sjuttio seventy",
    80: "åttio eighty",
    90: "nittio ninety",
    100: "hundra hundratal hundratals hundred hundreds",
    1_000: "tusen tusental tusentals tkr tkronor kkr thousand thousands ksek",
    1_000_000: "miljon miljoner miljontals mnkr mkr mkronor msek million millions",
    1_000_000_000: "miljard miljarder mdkr billion billions",
}
_PARTS: Final = {
    "half": "hälften halv halva halvt halvera halverade half halved halves",
    "third": "tredjedel tredjedelar thirds",
    "quarter": "fjärdedel fjärdedelar kvart kvartal quarter quarters",
    "per cent": "procent procenten procents % percent percentage procentenheter procentenhet promille",
}
_VALUES: Final = {word: str(value) for value, words in _NUMBER_WORDS.items() for word in words.split()} | {
    word: name for name, words in _PARTS.items() for word in words.split()
}
_COMPOUND: Final = re.compile(
    "^(?:(?:"
    + "|".join(
        sorted((word for word, value in _VALUES.items() if value.isdigit() and word.isalpha()), key=len, reverse=True)
    )
    + "|ett|en|och|and|-)){2,}$"
)
_PATTERNS: Final = {
    word_class: re.compile(
        "^(?:"
        + "|".join(re.escape(word[:-1]) + "$" if word.endswith("$") else re.escape(word) for word in beginnings.split())
        + ")"
    )
    for word_class, beginnings in _BEGINNINGS.items()
}
# What a sentence may call a fact of such a class; other words of the class only where the fact itself has them.
SAYABLE: Final = {
    WordClass.SURPLUS: frozenset({"överskott", "överskottet", "plus", "surplus"}),
    WordClass.DEFICIT: frozenset({"underskott", "underskottet", "minus", "back", "deficit"}),
    WordClass.CAUSE: frozenset(
        {"förklaring", "förklaringen", "förklarar", "förklaras", "orsaken", "explanation", "explains", "explained"}
    ),
}
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|%")


def find_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, composed the one way (NFC).

    >>> find_words("It's HR-enheten, 12 %")
    ("it's", 'hr-enheten', '%')
    """
    return tuple(match[0].casefold().replace("’", "'") for match in _WORD.finditer(unicodedata.normalize("NFC", text)))


def find_classes(words: Iterable[str]) -> frozenset[WordClass]:
    """Return the classes that words belong to.

    >>> sorted(find_classes(["inget", "underskott"]))
    [<WordClass.DEFICIT: 'deficit'>, <WordClass.NEGATION: 'negation'>]
    """
    parts = [part for word in words for part in (word, *re.split(r"['’-]", word))]
    found = {name for name, pattern in _PATTERNS.items() if any(pattern.match(part) for part in parts)}
    if any(part.endswith("n't") for part in parts):
        found.add(WordClass.NEGATION)
    return frozenset(found)


def find_number_words(words: Iterable[str]) -> tuple[str, ...]:
    """Return what number words say, in their order, alike in both languages; a unit of money says its thousands.

    >>> find_number_words(["två", "miljoner", "kronor"]) == find_number_words(["two", "million", "kronor"])
    True
    """
    return tuple(_to_value(word) for word in words if is_number_word(word))


def is_number_word(word: str) -> bool:
    """Whether a word says a number: "tolv", "tjugofem", "hälften", "miljoner"; not the article "ett"."""
    return word in _VALUES or _COMPOUND.match(word) is not None


def _to_value(word: str) -> str:
    return _VALUES.get(word, word)
