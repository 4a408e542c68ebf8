"""Everyday words of questions that never name what a question is about, Swedish and English: data, no code.

In: the lists of `everyday_words/`, a file for each language and class. Out: `COMMON_VERBS` and `is_everyday_verb`,
which may help to choose and need not be found in a report ("trodde", "think"), and `COMMON_WORDS` and
`is_everyday_word`, which say nothing ("currently", "kvar", "furthest"). A dictionary of forms lacks most of them: it
cannot tell the infinitive "lämna" from a noun in -a, nor "reach" from a noun. Words that also name things of the
field (plan, support, stöd, sök) or alter what is asked (per, average, annual) are in no list; `subjects.txt` holds
those that a dictionary would take for forms of verbs.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Final

from ingest.words import fold, stem

_SHORTEST_FORM = 4  # "it" is a form of a verb to the dictionary
_NOUN_LIKE_ENDINGS: Final = ("ande", "ende", "andet", "endet", "andes", "endes", "ing")  # "boende", "building"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COMMON_VERBS: Final = _words(
    """
    tro trodde troddes tänka tycka veta nämna nämnde ange anger angav angett angivit anges angavs beskriva svara
    berätta kolla titta tittar såg sett syns synas nå når nådde nått nås nåddes uppnå uppnår uppnådde uppnått uppnås
    uppnåddes ske sker skedde skett bo bor bodde bott ges gavs fås innebära leda bära bär bar bryta hålla skriva sälja
    sålde sålt såldes sätta sattes välja lämna lämnas lyfta driva dra drogs finna vinna stiga sjunka falla stanna
    påbörja påbörjas införa byta flytta flyttas bygga öppna öppnas stänga stängas anta antas besluta beslutas bestämma
    bestämde bestämdes ansvara sköta betyda omfatta ingå ingår ingick bestå består bestod behöva kräva vänta förvänta
    hända ändra klara spara sparar hinna sitta gälla jobba arbeta anställa anställdes rekrytera starta startade avsluta
    avslutas upphöra pausa skjuta delta deltar deltog deltagit genomföra hantera hanteras utföra minska öka växa krympa
    skilja skilde överstiga understiga tas söka räcka bedöma avsätta tillföra finansiera redovisa uppgå uppgår uppgick
    think thinks thought believe believes said told mention mentions knows knew see sees saw seen find finds found look
    looks seem seems reckon guess assume assumes wants wish ask asks answer answers gives gave begin begins began begun
    starts stop stops finish finishes opens close closes happens occur occurs buy buys sell sells sold spends uses
    receive receives earn earns lose loses win wins won hold holds held stood sit sits sat lie lies lay
    leave leaves reach reaches meet meets met misses fail fails manage manages ran lead leads led write writes wrote
    written publish announce decide decides adopt adopts approve agree sign criticise criticize blame blames praise
    complain recommend propose suggest argue claims shows describe describes include includes contain contains consist
    consists belong belongs employ employs hire hires serve serves require requires cover covers replace increase
    decrease fell risen  shrink shrank remain remains  sets lets build builds built complete
    carry launch introduce join appear appears allocate try tries attend grow grows 
    """
)
COMMON_WORDS: Final = _words(
    """
    sena sent tidigt tidig snabbt snabb aktuell aktuella bra dålig dåligt dåliga viktig viktigt viktiga stark svag lätt
    svår möjlig exakta precis specifik olika liknande viss vissa främst mest huvudsakligen delvis fullt väldigt ganska
    rätt troligen antagligen endast enbart ännu halva dubbla rimlig rimligt konstigt märkligt nånting någonting sånt sån
    sådan såna sådana eftersom medan fast fastän ifall huruvida hjälpa nyfiken hälsningar tjo morgon håll kort
    kortfattat
    late early approximately currently presently recently finally eventually often never always maybe perhaps probably
    clearly simply basically mainly mostly largely partly entirely fully totally completely exact precise specific
    similar certain particular major minor important significant recent latest next previous great possible able
    likely available guy folks although whether unless curious wonder quick question hey hiya morning briefly
    """
)


@lru_cache(maxsize=64)
def read_everyday_words(name: str) -> frozenset[str]:
    """Return the words of one list, casefolded, such as "sv_verbs"; its lines that begin with # are comments."""
    text = resources.files("assistant.words").joinpath("everyday_words", f"{name}.txt").read_text(encoding="utf-8")
    return _words("\n".join(line for line in text.splitlines() if not line.startswith("#")))


def is_everyday_word(word: str) -> bool:
    """Whether a casefolded word says nothing by itself, in any of its forms and also typed without å, ä and ö.

    >>> is_everyday_word("kvar"), is_everyday_word("grejer"), is_everyday_word("maten")
    (True, True, False)
    """
    if word in _words_as_typed():
        return True
    if _is_other_word(word):
        return False
    return word in _folded(_words_as_typed()) or _is_form(word, ("adjectives", "vague_nouns"))


def is_everyday_verb(word: str) -> bool:
    """Whether a casefolded word is a form of an everyday verb; a form that is also a noun of its own is not.

    >>> is_everyday_verb("clocked"), is_everyday_verb("hander"), is_everyday_verb("nämnden"), is_everyday_verb("boende")
    (True, True, False, False)
    """
    verbs = read_everyday_words("sv_verbs") | read_everyday_words("sv_verb_forms") | read_everyday_words("en_verbs")
    if word in verbs:
        return True
    if word.endswith(_NOUN_LIKE_ENDINGS):
        return False
    return (word in _folded(verbs) and not _is_other_word(word)) or _is_form(word, ("verbs",))


@lru_cache(maxsize=1)
def _words_as_typed() -> frozenset[str]:
    """Return the words of all lists that say nothing, in the form that they stand there."""
    classes = ("small_words", "adjectives", "vague_nouns", "shorthand")
    return frozenset().union(*(read_everyday_words(f"{lang}_{name}") for lang in ("sv", "en") for name in classes))


@lru_cache(maxsize=8)
def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _is_other_word(word: str) -> bool:
    """Whether the Swedish dictionary has the word as it is typed: "lan" may be "lån", "manga" may be the comics."""
    import simplemma  # loads a dictionary at the first look-up

    return len(word) <= 2 or simplemma.is_known(word, lang="sv")


def _is_form(word: str, classes: tuple[str, ...]) -> bool:
    """Whether a word is a form of one that stands in a list of the classes, by the dictionary of either language."""
    import simplemma

    for lang in ("sv", "en"):
        lemma = simplemma.lemmatize(word, lang=lang).casefold()
        listed = any(lemma in read_everyday_words(f"{lang}_{name}") for name in classes)
        # "nämnd" is a form of "nämna" to the dictionary, and a noun by its stem.
        if listed and (lang == "en" or stem(word) == stem(lemma) or not _is_noun(word)):
            return True
    return False


def _is_noun(word: str) -> bool:
    """Whether a Swedish word takes a noun's definite ending: "nämnden", "priset"."""
    import simplemma

    forms = (word + ending for ending in ("en", "et", "n", "t"))
    return any(simplemma.is_known(form, lang="sv") and simplemma.lemmatize(form, lang="sv") == word for form in forms)
