"""The words that give a number its part in a sentence, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/roles.py` reads. For example in "föll från plats 4 mot målet plats 2" the 4 is
what was before and the 2 what was aimed at: neither is what came out.
"""

from __future__ import annotations

import re
from typing import Final

# The last parts of words for bodies, groups and posts that do or decide something, in the definite form.
AGENTS: Final = (
    r"nämnden|styrelsen|fullmäktige|utskottet|beredningen|förvaltningen|kontoret|kommunen|staden|regionen|bolaget|"
    r"förbundet|föreningen|rådet|presidiet|majoriteten|oppositionen|politiken|politikerna|ledningen|ledamöterna|"
    r"revisorerna|chefen|direktören|rektorn|ordföranden?|landshövdingen|ministern|kungen|drottningen|kungaparet|"
    r"kronprinsessan|biskopen|regeringen|riksdagen|länsstyrelsen|myndigheten|verket|inspektionen|domstolen|rätten|"
    r"polisen|eleverna|barnen|medarbetarna|personalen|invånarna|medborgarna|väljarna|ägarna?|entreprenören|"
    r"leverantören|konsulten|facken|facket|skolinspektionen|försäkringsbolaget"
)

# What was aimed at, to the end of its clause: "mot målet 2", "the target of 2".
TARGET_PART: Final = re.compile(
    r"\b(?:mål(?!grupp|tid|ning)\w*|\w*krav(?:et|en)?|ambition\w*|targets?|goals?|aims?|requirements?)\b"
    r"(?:[^.,;!?]|[.,](?=\d))*",
    re.IGNORECASE,
)
# What was before, or what is only compared with; "från hösten 2031" is when something starts, and no such thing.
BEFORE_PART: Final = re.compile(
    r"\b(?:(?:från|from)(?!\s+(?:och med\s+)?(?:[^\W\d]+\s+){0,2}(?:19|20)\d\d\b(?!\s*(?:till|to)\b))|"
    r"jämfört med|i jämförelse med|att jämföra med|än|compared (?:with|to)|than|istället för|"
    r"i stället för|instead of|tidigare|previously|formerly)\s+"
    r"(?:(?!\b(?:till|to|och|and|som|mot|against)\b)(?:[^.,;!?]|[.,](?=\d)))*",
    re.IGNORECASE,
)
# A place in an order. What it counts follows: "plats", "kvartalet".
ORDINALS: Final[dict[str, int]] = {
    word: place
    for place, words in enumerate(
        (
            "första förste etta ettan first",
            "andra tvåa tvåan second",
            "tredje trea trean third",
            "fjärde fyra fourth",
            "femte femma fifth",
            "sjätte sexa sixth",
            "sjunde sjua seventh",
            "åttonde åtta eighth",
            "nionde nia ninth",
            "tionde tia tenth",
            "elfte eleventh",
            "tolfte twelfth",
        ),
        start=1,
    )
    for word in words.split()
    if word not in {"fyra", "åtta"}  # numbers of things
} | {word: -1 for word in ("sist", "sista", "last")}
_ORDINAL_WORDS: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
ORDINAL_ANYWHERE: Final = re.compile(
    rf"(?<!\bför )(?<!\bat )(?<!\bden )(?<![\d:.])\b(?:(?P<digits>\d{{1,3}})(?::[ae]\b|(?:st|nd|rd|th)\b)|"
    rf"(?:plats|place|number|nummer|position)\s+(?P<place>\d{{1,3}})\b|(?P<word>{_ORDINAL_WORDS})\b)"
    r"(?!\s+(?:year|years|året|åren|time|gången|minute|hand)\b)",
    re.IGNORECASE,
)
# "andra kommuner", "a second time": the word counts no place there.
OTHERS: Final = re.compile(r"\s*(?:[^\W\d]+(?:er|ar|or)\b|sidan\b|sätt\b)", re.IGNORECASE)
# What is planned, hoped for or half done: no such sentence tells that something is so.
NOT_YET: Final = re.compile(
    r"\b(?:ska|skall|kommer att|planera[rs]|avser att|förväntas|väntas|bör|föreslås|hoppas|strävar|kan komma att|"
    r"will|shall|plans? to|planned|is expected|are expected|should|proposed|hopes?|intends?)\b",
    re.IGNORECASE,
)
LACKING: Final = re.compile(
    r"\b(?:utan(?! att)|saknas?|saknade|varken|delvis|knappast|misslyckad\w*|misslyckats|misslyckas|uteblev|uteblivit|"
    r"without|lack(?:s|ed|ing)?|neither|nor|partly|partially|failed|hardly)\b",
    re.IGNORECASE,
)
# Where something is, by a name; and who has all of it: "I Norrby står 13 lägenheter tomma" is not of all that the
# company has.
PLACED: Final = re.compile(r"\b[IiPp](?:å)?\s+[A-ZÅÄÖ]\w+|\b[Vv]id\s+[A-ZÅÄÖ]\w+|\b(?:[Ii]n|[Aa]t)\s+[A-ZÅÄÖ]\w+")
WHOLE_OWNER: Final = re.compile(
    r"\b(?:kommunen|kommunkoncernen|koncernen|nämnden|styrelsen|bolaget|förbundet|förvaltningen|enheten|verksamheten|"
    r"vi|totalt|sammanlagt|sammantaget|tillsammans|municipality|company|board|committee|department|we|in total)\b",
    re.IGNORECASE,
)
# "minskade med 44", "an increase of 3": by how much, right before the amount.
CHANGED_BY: Final = re.compile(
    r"\b(?:(?:ökat?|ökade|ökar|minskat?|minskade|minskar|steg|stigit|sjönk|sjunkit|växte|växt|increas\w+|decreas\w+|rose|fell|"
    r"grew|dropped)\s+(?:med|by)|(?:ökning|minskning|nedgång|uppgång|increase|decrease|rise|fall)\w*\s+(?:med|på|om|of|by))"
    r"\s+(?:[\w.]+\s+){0,2}$",
    re.IGNORECASE,
)
# What begins a clause that only says why or when: a negation in it denies nothing of the rest.
SUB_CLAUSE: Final = re.compile(
    r"[,\s](?:eftersom|sedan|därför att|för att|på grund av|till följd av|trots att|fast|när|då|vilket|because|since|"
    r"after|although|as|due to)\s",
    re.IGNORECASE,
)
# "fick inget pris", "won no award": what there is none of.
DENIED: Final = re.compile(r"\b(?:inget|ingen|inga|no)\s+(?P<thing>[^\W\d_]{3,})", re.IGNORECASE)
# "169 fler än", "13,5 miljoner kronor lägre än": by how much, right after the amount.
CHANGED_SO: Final = re.compile(
    r"\s*(?:fler|färre|mer|mindre|högre|lägre|större|bättre|sämre|dyrare|billigare|more|fewer|less|higher|lower|better|worse)\s+"
    r"(?:än|than|jämfört|compared)\b",
    re.IGNORECASE,
)
# "upp till 75 personer": how much a thing holds or may be, and not how much it was.
LIMIT: Final = re.compile(r"\b(?:upp till|som mest|maximalt|max|up to|a maximum of)\s+(?=\d)", re.IGNORECASE)
# "2 400 tkr årligen": an amount of each year.
EACH_YEAR: Final = re.compile(
    r"\b(?:årligen|per år|om året|varje år|vardera|per styck|annually|yearly|a year|per year|every year|"
    r"each year|per annum)\b",
    re.IGNORECASE,
)
