"""The 290 municipalities of Sweden, and where a text mentions them.

In: text of a report or a question. Out: mentions with their places in the text, for example::

    find_municipalities("Askersunds kommuns prognos")  ->  (Mention(name="Askersund", start=0, end=18),)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

# County by county, as Statistics Sweden lists them; a comma between names because two names hold a space.
_BY_COUNTY = (
    "Botkyrka,Danderyd,Ekerö,Haninge,Huddinge,Järfälla,Lidingö,Nacka,Norrtälje,Nykvarn,Nynäshamn,Salem,Sigtuna,"
    "Sollentuna,Solna,Stockholm,Sundbyberg,Södertälje,Tyresö,Täby,Upplands-Bro,Upplands Väsby,Vallentuna,Vaxholm,"
    "Värmdö,Österåker",
    "Enköping,Heby,Håbo,Knivsta,Tierp,Uppsala,Älvkarleby,Östhammar",
    "Eskilstuna,Flen,Gnesta,Katrineholm,Nyköping,Oxelösund,Strängnäs,Trosa,Vingåker",
    "Boxholm,Finspång,Kinda,Linköping,Mjölby,Motala,Norrköping,Söderköping,Vadstena,Valdemarsvik,Ydre,Åtvidaberg,"
    "Ödeshög",
    "Aneby,Eksjö,Gislaved,Gnosjö,Habo,Jönköping,Mullsjö,Nässjö,Sävsjö,Tranås,Vaggeryd,Vetlanda,Värnamo",
    "Alvesta,Lessebo,Ljungby,Markaryd,Tingsryd,Uppvidinge,Växjö,Älmhult",
    "Borgholm,Emmaboda,Hultsfred,Högsby,Kalmar,Mönsterås,Mörbylånga,Nybro,Oskarshamn,Torsås,Vimmerby,Västervik",
    "Gotland",
    "Karlshamn,Karlskrona,Olofström,Ronneby,Sölvesborg",
    "Bjuv,Bromölla,Burlöv,Båstad,Eslöv,Helsingborg,Hässleholm,Höganäs,Hörby,Höör,Klippan,Kristianstad,Kävlinge,"
    "Landskrona,Lomma,Lund,Malmö,Osby,Perstorp,Simrishamn,Sjöbo,Skurup,Staffanstorp,Svalöv,Svedala,Tomelilla,"
    "Trelleborg,Vellinge,Ystad,Åstorp,Ängelholm,Örkelljunga,Östra Göinge",
    "Falkenberg,Halmstad,Hylte,Kungsbacka,Laholm,Varberg",
    "Ale,Alingsås,Bengtsfors,Bollebygd,Borås,Dals-Ed,Essunga,Falköping,Färgelanda,Grästorp,Gullspång,Göteborg,Götene,"
    "Herrljunga,Hjo,Härryda,Karlsborg,Kungälv,Lerum,Lidköping,Lilla Edet,Lysekil,Mariestad,Mark,Mellerud,Munkedal,"
    "Mölndal,Orust,Partille,Skara,Skövde,Sotenäs,Stenungsund,Strömstad,Svenljunga,Tanum,Tibro,Tidaholm,Tjörn,Tranemo,"
    "Trollhättan,Töreboda,Uddevalla,Ulricehamn,Vara,Vårgårda,Vänersborg,Åmål,Öckerö",
    "Arvika,Eda,Filipstad,Forshaga,Grums,Hagfors,Hammarö,Karlstad,Kil,Kristinehamn,Munkfors,Storfors,Sunne,Säffle,"
    "Torsby,Årjäng",
    "Askersund,Degerfors,Hallsberg,Hällefors,Karlskoga,Kumla,Laxå,Lekeberg,Lindesberg,Ljusnarsberg,Nora,Örebro",
    "Arboga,Fagersta,Hallstahammar,Kungsör,Köping,Norberg,Sala,Skinnskatteberg,Surahammar,Västerås",
    "Avesta,Borlänge,Falun,Gagnef,Hedemora,Leksand,Ludvika,Malung-Sälen,Mora,Orsa,Rättvik,Smedjebacken,Säter,Vansbro,"
    "Älvdalen",
    "Bollnäs,Gävle,Hofors,Hudiksvall,Ljusdal,Nordanstig,Ockelbo,Ovanåker,Sandviken,Söderhamn",
    "Härnösand,Kramfors,Sollefteå,Sundsvall,Timrå,Ånge,Örnsköldsvik",
    "Berg,Bräcke,Härjedalen,Krokom,Ragunda,Strömsund,Åre,Östersund",
    "Bjurholm,Dorotea,Lycksele,Malå,Nordmaling,Norsjö,Robertsfors,Skellefteå,Sorsele,Storuman,Umeå,Vilhelmina,Vindeln,"
    "Vännäs,Åsele",
    "Arjeplog,Arvidsjaur,Boden,Gällivare,Haparanda,Jokkmokk,Kalix,Kiruna,Luleå,Pajala,Piteå,Älvsbyn,Överkalix,"
    "Övertorneå",
)
MUNICIPALITIES: tuple[str, ...] = tuple(name for county in _BY_COUNTY for name in county.split(","))
"""The names without "kommun", county by county."""

# Words before they are names: these need "kommun", or a capital after "i".
_WORDS = frozenset(
    {"Mark", "Vara", "Ale", "Kil", "Berg", "Sala", "Boden", "Klippan", "Köping", "Säter", "Skara", "Nacka", "Trosa"}
    | {"Salem", "Eda", "Kinda"}
)
# Of these hardly anybody writes the word: where a report of the place is stored, it is meant in small letters too.
RARE_WORDS = frozenset(("Ale", "Boden", "Kil", "Sala", "Säter", "Skara", "Nacka", "Trosa", "Salem", "Eda", "Kinda"))
# These are everyday words: in small letters they are a place only after "i", where a report of it is stored.
EVERYDAY_WORDS = frozenset(("Mark", "Vara", "Berg", "Klippan", "Köping"))
# Names of people too: a capitalised word right before makes them one.
SURNAMES = frozenset(("Lund", "Mora", "Nora", "Norberg", "Heby", "Åre", "Kalmar"))
# Without their marks these are words: "are", "mala" (grind), "ange" (state), "laxa".
_KEEP_MARKS = frozenset(("Åre", "Malå", "Ånge", "Laxå", "Håbo"))

_MIN_SLIP_LENGTH = 6
_MIN_TWO_SLIPS_LENGTH = 11
_MUNICIPALITY = r"(?:\s+(?i:kommun(?:s|en|ens|er|ers|ernas)?|stads?|municipality|council)(?!\w))"
_NOT_AFTER = r"(?!\s+(?i:läns?|universitet\w*|tingsrätt\w*|stift|högskola|county|university)\b)"
_LIST_OF_MUNICIPALITIES = re.compile(
    r"(?:,\s+[A-ZÅÄÖ][\w-]+)*(?:,?\s+(?:och|samt|and|&)\s+[A-ZÅÄÖ][\w-]+)\s+(?:kommun|munic)"
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:i|in|hos|från|from)|kommun(?:en|erna)?|municipality of|city of)\s+$", re.IGNORECASE
)
# What follows the name of a place in a question, and not the first part of a longer name ("Berg skola").
_ENDS_NAME = re.compile(
    r"\W*(?:$|\d|(?:och|and|eller|or|med|with|mot|vs|jämfört|compared|för|for|i|in|år|under|per|än|than)\b)",
    re.IGNORECASE,
)
# "Kinda · Boxholm · Ydre": beside a name that is no word, with a mark between them, a word is a name too.
_LISTED = r"\s*[·•|/]\s*"
# "i Kil och Vara": a place right before it
_PLACE_BESIDE = re.compile(
    r"\b(?:i|in|hos|från|from)\s+[A-ZÅÄÖ][a-zåäö]+(?:,|\s+(?:och|and|eller|or|mot|jämfört med|compared (to|with)))\s+$"
)
_REGION_BEFORE = re.compile(r"\bregion\s+$", re.IGNORECASE)
_CAPITALISED_BEFORE = re.compile(r"(?<![.!?:]\s)\b[A-ZÅÄÖ][a-zåäöé]+\s$")
_TOKEN = re.compile(r"[^\W\d_]{6,}")
_MARKS = str.maketrans("åäöéü", "aaoeu")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A municipality's name in a text, its genitive and "kommun" included: text[start:end]."""

    name: str
    start: int
    end: int


def find_municipalities(text: str, *, strict: bool = True) -> tuple[Mention, ...]:
    """Find the municipalities that a text mentions, in the order of the text.

    `strict` is for the prose of reports: names as they are spelt, or in capitals. Else, for questions, lower case,
    missing marks over letters and slips of spelling count too. Words that are also names ("mark") need "kommun", or a
    capital where no other word has one.
    """
    exact = _find_exact(text, strict=strict)
    if strict:
        return exact
    return tuple(sorted((*exact, *_find_slips(text, exact)), key=lambda mention: mention.start))


def find_unmarked(text: str) -> tuple[Mention, ...]:
    """Find the municipalities of a text without marks over its letters, such as a file's name; none that is a word.

    >>> [mention.name for mention in find_unmarked("ostra goinge mark 2031")]
    ['Östra Göinge']
    """
    found = (
        Mention(name=_FOLDED[_to_key(match["name"], _FOLDED)], start=match.start(), end=match.end())
        for match in _FOLDED_PATTERN.finditer(_fold(text))
    )
    return tuple(mention for mention in found if mention.name not in _WORDS | SURNAMES)


def _to_pattern(names: dict[str, str]) -> re.Pattern[str]:
    spelt = sorted(names, key=len, reverse=True)  # the longest first: "Upplands Väsby" before any part of it
    alternatives = "|".join(re.sub(r"(?:\\[ -]|-)", r"[-–\\s]", re.escape(name)) for name in spelt)
    return re.compile(
        rf"(?<![\w-])(?<!\w\.)(?P<name>{alternatives})(?:[sS]|:s|['’]s)?(?![\w’']|-\w|\.\w){_NOT_AFTER}{_MUNICIPALITY}?"
    )


def _lower(text: str) -> str:
    """Lower the case letter for letter: the places in the text stay the same."""
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _fold(text: str) -> str:
    """Take away the marks that a keyboard without å, ä and ö cannot type, and capitals."""
    return _lower(text).translate(_MARKS)


_BEFORE_KOMMUN = {"Falu": "Falun"}  # the form that stands before "kommun" alone: no genitive of the name
_NAMES = {**{name: name for name in MUNICIPALITIES}, **_BEFORE_KOMMUN}
_AS_SPELT = {**_NAMES, **{spelt.upper(): name for spelt, name in _NAMES.items()}}
_FOLDED = {_fold(spelt): name for spelt, name in _NAMES.items() if name not in _KEEP_MARKS}
ENGLISH_NAMES = {"gothenburg": "Göteborg"}  # the one that has a name of its own in English
_FOLDED.update(ENGLISH_NAMES)
_STRICT = _to_pattern(_AS_SPELT)
_LOWERED = {**{_lower(spelt): name for spelt, name in _NAMES.items()}, **ENGLISH_NAMES}
_FOLDED_PATTERN = _to_pattern(_FOLDED)
_LOWERED_PATTERN = _to_pattern(_LOWERED)
_NO_WORDS = "|".join(re.escape(name) for name in MUNICIPALITIES if name not in _WORDS | SURNAMES)
_LISTED_BEFORE = re.compile(rf"(?<!\w)(?:{_NO_WORDS}){_LISTED}$")
_LISTED_AFTER = re.compile(rf"{_LISTED}(?:{_NO_WORDS})(?!\w)")


def _find_exact(text: str, *, strict: bool) -> tuple[Mention, ...]:
    readings = [(_STRICT, text, _AS_SPELT)]
    if not strict:  # a reading overrules those before it: "håbo" is folded to "habo", and is not Habo
        readings = [(_FOLDED_PATTERN, _fold(text), _FOLDED), (_LOWERED_PATTERN, _lower(text), _LOWERED), *readings]
    found: dict[int, Mention] = {}
    for pattern, typed, names in readings:
        for match in pattern.finditer(typed):
            name = names[_to_key(match["name"], names)]
            if _counts(name, match, text, strict=strict):
                found[match.start()] = Mention(name=name, start=match.start(), end=match.end())
    return tuple(found[start] for start in sorted(found))


def _to_key(spelt: str, names: dict[str, str]) -> str:
    spelt = " ".join(spelt.split()).replace("–", "-")
    if spelt in names:
        return spelt
    swapped = spelt.translate(str.maketrans(" -", "- "))
    return swapped if swapped in names else re.sub(r"[ -]", "-", spelt)


def _counts(name: str, match: re.Match[str], text: str, *, strict: bool) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if _REGION_BEFORE.search(before) and name != "Gotland":
        return False
    with_kommun = re.search(r"\s(?:kommun|munic|stad)", match[0], re.IGNORECASE) is not None
    if match["name"].capitalize() in _BEFORE_KOMMUN or name not in _WORDS | SURNAMES:
        return with_kommun or match["name"].capitalize() not in _BEFORE_KOMMUN
    if with_kommun or _LIST_OF_MUNICIPALITIES.match(after):
        return True
    printed = text[match.start() : match.start() + len(match["name"])]
    if printed != name:
        return False  # lower case, or a heading in capitals
    lone = not strict and not re.search(r"\w", before + after) and match[0] == match["name"]
    if name in _WORDS:
        if _is_listed(before, after):
            return True
        joined = re.match(r"\s+(?:och|and|&)\s+[a-zåäö]", after)  # "i Mark och exploatering"
        may_be_alone = not strict and name in RARE_WORDS and not _CAPITALISED_BEFORE.search(before)
        alone = may_be_alone and before.strip() and _ENDS_NAME.match(after)  # "prognos Sala 2024"
        beside = not strict and _PLACE_BESIDE.search(before)
        return lone or (bool(alone or beside or _PLACE_BEFORE.search(before)) and not joined)
    return lone or not _CAPITALISED_BEFORE.search(before)


def _is_listed(before: str, after: str) -> bool:
    """Whether a municipality whose name is no word stands beside a name, with a mark of a list between them."""
    return bool(_LISTED_BEFORE.search(before) or _LISTED_AFTER.match(after))


def _find_slips(text: str, exact: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Find names spelt nearly right: one slip, two in long names, never in place of a word that exists."""
    found = []
    for token in _TOKEN.finditer(text):
        if any(mention.start < token.end() and token.start() < mention.end for mention in exact):
            continue
        if (name := _nearest(token[0])) and not _is_word(token[0]):
            kind = re.compile(_MUNICIPALITY).match(text, token.end())
            found.append(Mention(name=name, start=token.start(), end=kind.end() if kind else token.end()))
    return tuple(found)


def _nearest(token: str) -> str:
    """Give the one name that a word is a slip of, or ""."""
    folded = _fold(token)
    distances: list[tuple[int, str]] = []
    for key, name in _FOLDED.items():
        if len(key) < _MIN_SLIP_LENGTH or key[0] != folded[0]:
            continue
        allowed = 2 if len(key) >= _MIN_TWO_SLIPS_LENGTH else 1
        forms = (key,) if key.endswith("s") else (key, key + "s")
        distance = min(OSA.distance(folded, form) for form in forms)
        if distance <= allowed:
            distances.append((distance, name))
    distances.sort()
    if not distances or (len(distances) > 1 and distances[0][0] == distances[1][0]):
        return ""
    return distances[0][1]


def _is_word(token: str) -> bool:
    """Whether a word stands in the Swedish or the English dictionary; a place name in it does not count."""
    import simplemma  # loading its dictionaries takes a second: only a question with a near miss pays it

    return any(simplemma.is_known(token.lower(), lang=language) for language in ("sv", "en"))
