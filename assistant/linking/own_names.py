"""What a board is called beside its name: by its initials, and by the administration that does its work.

In: the words of a name. Out: other words for it. For example "Barn- och utbildningsnämnden" is also "BUN", and its
report is also that of "utbildningsförvaltningen".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ingest.words import stem

_BODY: Final = re.compile(
    r"(?P<field>\w{3,}?)s?(?P<body>nämnd|styrels|utskott|förvaltning|kontor|direktion)(?:en|n|et|er|e)?s?"
)
_JOINING: Final = frozenset(("och", "samt", "för", "and", "of"))
_AND: Final = frozenset(("och", "samt", "and"))
_TOTALS: Final = frozenset(("summa", "totalt", "total", "netto", "nettokostnad", "sum"))
_FEDERATION: Final = re.compile(r"(?P<field>\w{3,}?)(?:(?<=s)tjänst|s)?förbund(?:et|ets|s)?")
_COMPANY: Final = frozenset(("ab", "aktiebolag", "aktiebolaget"))
_BUSINESSES: Final = {  # stem of a word in a company's name -> what people call a company of that business
    "bostäd": ("bostadsbolag", "bostadsföretag", "hyresbolag"),
    "bostad": ("bostadsbolag", "bostadsföretag", "hyresbolag"),
    "hyresbostäd": ("bostadsbolag", "bostadsföretag", "hyresbolag"),
    "hem": ("bostadsbolag", "bostadsföretag"),
    "hus": ("bostadsbolag", "bostadsföretag"),
    "fastighet": ("fastighetsbolag", "fastighetsföretag"),
    "lokal": ("lokalbolag", "fastighetsbolag"),
    "industrilokal": ("lokalbolag", "fastighetsbolag"),
    "energi": ("energibolag", "energiföretag", "elbolag", "kraftbolag"),
    "kraft": ("kraftbolag", "energibolag", "elbolag"),
    "elnät": ("elnätsbolag", "elbolag", "nätbolag"),
    "värme": ("värmebolag", "fjärrvärmebolag", "energibolag"),
    "fjärrvärme": ("fjärrvärmebolag", "värmebolag"),
    "vatt": ("vattenbolag", "va-bolag"),
    "vatten": ("vattenbolag", "va-bolag"),
    "va": ("va-bolag", "vattenbolag"),
    "avfall": ("avfallsbolag", "renhållningsbolag", "sopbolag"),
    "renhållning": ("renhållningsbolag", "avfallsbolag", "sopbolag"),
    "miljö": ("miljöbolag", "avfallsbolag"),
    "hamn": ("hamnbolag",),
    "buss": ("bussbolag", "trafikbolag"),
    "trafik": ("trafikbolag",),
    "turism": ("turistbolag", "turismbolag"),
    "parkering": ("parkeringsbolag",),
    "näringsliv": ("näringslivsbolag",),
    "stadshus": ("moderbolag", "koncernbolag"),
}
# What does a board's work, or is the board of those who do it.
_SAME_FIELD: Final = ("nämnd", "förvaltning", "kontor", "tjänst", "verksamhet")
_LONGEST: Final = 5  # letters of initials


@lru_cache(maxsize=10_000)
def initials(words: tuple[str, ...]) -> frozenset[str]:
    """Return the initials that casefolded words of a board's name are called by.

    >>> sorted(initials(("barn", "och", "utbildningsnämnden")))
    ['bun']
    >>> sorted(initials(("summa", "social", "och", "arbetsmarknadsnämnden")))
    ['san']
    >>> initials(("lokalvård",))
    frozenset()
    """
    found: set[str] = set()
    names: list[str] = []
    for word in words:
        match = _BODY.fullmatch(word)
        if not match:
            names = names if word in _TOTALS else [*names, word]
            continue
        joined = names if names and names[-1] in _JOINING else []  # "Summa socialnämnden" is not "SSN"
        letters = "".join(name[0] for name in (*joined, word) if name not in _JOINING)
        found |= {letters + match["body"][0]} | ({letters} if len(letters) > 2 else set())
        names = []
    return frozenset(short for short in found if 2 <= len(short) <= _LONGEST)


def same_field(words: Sequence[str]) -> tuple[str, ...]:
    """Return the names of boards and offices of the fields that casefolded words name, also of a part of the name.

    >>> same_field(("socialnämnden",))
    ('socialnämnd', 'socialförvaltning', 'socialkontor', 'socialtjänst', 'socialverksamhet')
    >>> same_field(("teknik", "och", "fritidsnämnden"))[:6:5]
    ('fritidsnämnd', 'tekniknämnd')
    """
    bodies = [(word, match) for word in words if (match := _BODY.fullmatch(word)) and match["body"] != "styrels"]
    fields = [f"{match['field']}s" if f"{match['field']}s" in word else match["field"] for word, match in bodies]
    bearing = {word for word, _ in bodies}
    before = zip(words, words[1:], words[2:], strict=False)
    fields += [word for word, joint, last in before if joint in _AND and last in bearing and word not in bearing]
    return tuple(f"{field}{body}" for field in dict.fromkeys(fields) for body in _SAME_FIELD)


def federation_names(words: Sequence[str]) -> tuple[str, ...]:
    """Return what a federation of municipalities is called in short, of the casefolded words of its name.

    >>> federation_names(("räddningstjänstförbundet", "norra", "viken"))
    ('förbund', 'kommunalförbund', 'räddningsförbund', 'räddningförbund')
    >>> federation_names(("socialnämnden",))
    ()
    """
    fields = [match["field"] for word in words if (match := _FEDERATION.fullmatch(word))]
    if not fields and "förbundet" not in words:
        return ()
    short = (f"{field.rstrip('s')}{joint}förbund" for field in fields for joint in ("s", ""))
    return tuple(dict.fromkeys(("förbund", "kommunalförbund", *short)))


def company_names(words: Sequence[str]) -> tuple[str, ...]:
    """Return what a company of a municipality is called in short, of the casefolded words of its name.

    >>> company_names(("viks", "energi", "ab"))[:5:4]
    ('bolag', 'energibolag')
    >>> company_names(("energinämnden",))
    ()
    """
    if _COMPANY.isdisjoint(words):
        return ()
    stems = {stem(word) for word in words} | set(words)
    short = (name for business, names in _BUSINESSES.items() if business in stems for name in names)
    return tuple(dict.fromkeys(("bolag", "bolaget", "företag", "företaget", *short)))
