"""The words that say of how many of a kind a claim holds, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/` reads. For example "alla utredningar är avslutade" holds of all, and is not
told by "sex är avslutade".
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

QUANTIFIERS: Final = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"alla|(?<!som )allt(?! som allt\b)|samtliga|varje|varenda|"
        r"hela(?!\s+(?:länet|landet|riket|regionen))|helt|fullt|"
        r"fullständig\w*|(?<!in )all(?! in all\b)|every|"
        r"everyone|each|(?:entire\w*|whole)(?!\s+(?:county|country|region))|fully|"
        r"complete\w*|100 (?:procent|%|percent|per cent)",
        r"ingen|inga|inget|ingenting|noll|0 (?:procent|%)|none|nobody|nothing|no(?=\s+[a-zåäö])|zero",
        r"bara|endast|enbart|only|solely|merely",
        r"de flesta|flertalet|merparten|majoriteten|most(?: of)?|the majority",
        r"båda|bägge|både|both",
        r"halva?|hälften|half",
        r"redan|already",
        r"ännu|yet",
    )
)
# "alla barnen": of what group a claim holds, and of what groups a text says "alla" or "100 procent".
ALL_OF: Final = re.compile(
    r"\b(?:alla|samtliga|varje|varenda|all|every|each)\s+(?:(?:of|av)\s+)?(?:(?:de|the|its|their|sina)\s+)?"
    r"(?P<first>[^\W\d][\w-]*)(?:\s+(?P<second>[^\W\d][\w-]*))?",
    re.IGNORECASE,
)
ALL_IN_TEXT: Final = re.compile(
    r"\b(?:alla|samtliga|varje|varenda|all|every|each|hela|100 (?:procent|%|percent|per cent))"
    r"(?P<group>(?:\s+[^\W\d][\w-]*){0,4})",
    re.IGNORECASE,
)
# "the lowest in the whole county": of all of a place, which the place's name says alone.
WHOLE_PLACE: Final = re.compile(
    r"\b(?:hela(?=\s+(?:länet|landet|riket|regionen)\b)|(?:entire|whole)(?=\s+(?:county|country|region)\b))",
    re.IGNORECASE,
)
# Parts of a whole in words: the share in per cent that they stand for.
FRACTIONS: Final[dict[str, Decimal]] = {
    word: Decimal(share)
    for share, words in (
        ("50", "hälften, half, varannan, en av två, one in two"),
        ("33.3", "en tredjedel, a third, one third, one-third, var tredje, one in three, en av tre, every third"),
        ("66.7", "två tredjedelar, two thirds, two-thirds, två av tre, two in three, two out of three"),
        ("25", "en fjärdedel, a quarter, one quarter, one-quarter, var fjärde, one in four, en av fyra, every fourth"),
        ("75", "tre fjärdedelar, three quarters, three-quarters, tre av fyra, three in four, three out of four"),
        ("20", "en femtedel, a fifth, one fifth, one-fifth, var femte, one in five, en av fem, every fifth"),
        ("10", "en tiondel, a tenth, one tenth, one-tenth, var tionde, one in ten, en av tio, every tenth"),
    )
    for word in words.split(", ")
}
# More than half of them.
MAJORITIES: Final = frozenset({"majoriteten", "en majoritet", "a majority", "the majority"})
# "most of the managers are women": more than half, where it is told what they are.
MOST_ARE: Final = re.compile(
    r"\b(?:most(?= of (?:the|its|their|all)\b)|de flesta|flertalet|merparten(?= av\b)|huvuddelen(?= av\b))"
    r"(?=[^.;?]*\s(?:is|are|was|were|är|var|utgörs|består)\s)",
    re.IGNORECASE,
)
MOSTLY: Final = frozenset({"most", "de flesta", "flertalet", "merparten", "huvuddelen"})
# "ingen enhet", "alla verksamheter": what is claimed is of many rows, and no single row settles it.
OF_MANY_ROWS: Final = re.compile(
    r"\b(?P<all>alla|samtliga|varje|varenda|all|every|each)|(?P<none>ingen|inget|inga|none of the|none|no)|"
    r"(?P<most>(?:de )?flesta|flertalet|merparten av|majoriteten av|most(?: of)?)\b",
    re.IGNORECASE,
)
# What follows them where rows are meant.
KINDS_OF_ROWS: Final = re.compile(
    r"^\s+(?:av\s+|of\s+)?(?:de\s+|the\s+|its\s+|sina\s+|deras\s+)?(?:\w+\s+)?\w*(?:enhet|verksamhet|nämnd|avdelning|område|"
    r"projekt|program|förvaltning|post|rad|månad|kommun|skola|skolor|förskola|förskolor|grupp|investering|satsning|åtgärd|insats|bolag|unit|department|board|"
    r"committee|division|project|area|programme|program|month|municipalit|school|group|activit|investment|measure|compan)(?:y|ies|er|erna|en|et|ar|arna|na|s)*\b",
    re.IGNORECASE,
)
# "bara hamnen gick back", "hamnen var den enda som gick back": no other row did.
ONLY_ONE: Final = re.compile(
    r"^\W*(?:(?:det|it)\s+(?:är|var|is|was)\s+)?(?:bara|endast|enbart|blott|only|just|merely)\s+(?=[^\W\d])|"
    r"\b(?:den|det|de|the)\s+(?:enda|only)\b(?:\s+(?:nämnden|enheten|verksamheten|posten|one|committee|unit|department)\b)?"
    r"|\bensam(?:t|ma)?\s+om\b",
    re.IGNORECASE,
)
# "bara två nämnder": of how many rows a claim is.
COUNTED_ROWS: Final = re.compile(
    r"\b(?:(?P<only>bara|endast|enbart|blott|only|just)\s+)?(?P<number>\d{1,2}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|"
    r"one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
# The number that a place in an order stands for, right before a superlative: "näst störst", "third lowest".
ORDINAL_PLACES: Final[dict[str, int]] = {
    word: place
    for place, words in enumerate(
        (
            "näst andra second 2:a 2nd",
            "tredje third 3:e 3rd",
            "fjärde fourth 4:e 4th",
            "femte fifth 5:e 5th",
            "sjätte sixth 6:e 6th",
            "sjunde seventh 7:e 7th",
            "åttonde eighth 8:e 8th",
            "nionde ninth 9:e 9th",
            "tionde tenth 10:e 10th",
        ),
        start=2,
    )
    for word in words.split()
}
# Most of a whole, without a number; and that a thing makes up a part of it, or all: "A står för hela underskottet".
MOST_OF: Final = re.compile(
    r"\b(?:merparten|större delen|största delen|huvuddelen|lejonparten|det mesta|most|the bulk|the majority)\b",
    re.IGNORECASE,
)
_SHARES: Final = (
    rf"(?:[\w-]+\s+){{0,3}}?(?:{'|'.join(sorted(FRACTIONS, key=len, reverse=True))}|en majoritet|"
    r"majoriteten|a majority|the majority|merparten|större delen|största delen|huvuddelen|lejonparten|"
    r"det mesta|most|the bulk|\d+(?:[.,]\d+)?\s?(?:%|procent|percent|per cent))"
)
MAKES_UP: Final = re.compile(
    r"^(?P<part>.+?)\s+(?:(?:står|stod|stått|svarar|svarade)\s+för|utgör|utgjorde|utgjort|bär|bar|bekostar|bekostade|"
    r"accounts?\s+for|accounted\s+for|makes?\s+up|made\s+up|bears?|bore|stands?\s+for|stood\s+for)\s+"
    rf"(?:(?P<share>{_SHARES})\s+(?:av|of)|(?P<all>hela|allt|all(?:\s+of)?|the\s+(?:whole|entire)))\s+(?P<whole>.+)$",
    re.IGNORECASE,
)
# A size that says nothing of what is measured: "the largest" of companies may be by staff or by result.
BARE_SIZE: Final = re.compile(r"\b(?:störst\w*|minsta?|largest|biggest|smallest|greatest)\b", re.IGNORECASE)
# That there is none of a thing: "ingen väntar", "nobody waits".
NOBODY: Final = re.compile(
    r"\b(?:ingen|inga|inget|nobody|no one|none|no(?=\s+[a-z]+)|"
    r"(?:inte|ej|aldrig|not|never|\w+n['’]t)(?:\s+\w+){0,4}?\s+(?:någon|något|några|any|anyone|anybody|a single))\b",
    re.IGNORECASE,
)
# That there is some: "var det några dödsfall?"
SOMEBODY: Final = re.compile(
    r"\b(?:någon|något|några|any|anyone|anybody|someone|somebody|at least one|minst en)\b", re.IGNORECASE
)
BOTH: Final = re.compile(r"\b(?:både|båda|bägge|both)\b", re.IGNORECASE)
# The places of a joint report, by what they are.
OF_PLACES: Final = re.compile(
    r"kommun(?:en|er|erna)|municipalit(?:y|ies)|ägar(?:e|na)|medlemskommun(?:er|erna)", re.IGNORECASE
)
# The budget, and that all or a part of it was used.
USED_BUDGET: Final = re.compile(
    r"\b(?:förbruka\w*|använ[dt]\w*|gick åt|gått åt|går åt|utnyttja\w*|tog slut|slut på|upparbeta\w*|"
    r"used?(?: up)?|spent|spend|exhausted|consumed|burn(?:ed|t)?(?: through)?|gone through|gjort av med|bränt)\b",
    re.IGNORECASE,
)
WHOLE_OF: Final = re.compile(
    r"\b(?:hela|allt|all(?: of)?|entire\w*|whole|fully|fullt ut|till fullo|helt)\b", re.IGNORECASE
)
# "har aldrig gått back", "varje år": what one year tells nothing of.
AT_ALL_TIMES: Final = re.compile(
    r"\b(?:aldrig|alltid|jämt|ständigt|never|always|ever|varje (?:år|månad|kvartal|tertial)|år (?:efter|för) år|"
    r"(?:alla|samtliga) (?:de )?(?:\w+ )?(?:år|åren|månader|månaderna)|every (?:single )?(?:year|month|quarter)|"
    r"all (?:the )?(?:\w+ )?years|inte (?:ett|en) enda (?:år|gång|månad)|"
    r"not (?:a single|once)|(?:något|någon) (?:enda )?(?:av (?:de )?\w* ?)?(?:åren|månaderna|gång))\b",
    re.IGNORECASE,
)
