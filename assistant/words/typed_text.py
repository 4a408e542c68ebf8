"""Reads text as people type it: without å, ä and ö, and with parts of it taken out once they are understood.

In: text and patterns. Out: whether a pattern is there, and the text with spans blanked. For example "varfor" holds the
pattern that "varför" does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.words.said_acts import write_acts
from assistant.words.time_words import spell_times
from ingest.words import fold

_FOLDED = str.maketrans("åäöéÅÄÖ", "aaoeAAO")


_SHORT_PLACES = {"gbg": "Göteborg", "gbgs": "Göteborgs", "sthlm": "Stockholm", "sthlms": "Stockholms"}
_SHORT_PLACE = re.compile(rf"\b({'|'.join(_SHORT_PLACES)})\b", re.IGNORECASE)

# "IT:n", "KS:s": the form of an abbreviation, which stands for the abbreviation itself
_COLON_FORM = re.compile(r"(?<=\w\w):(?:n|ns|s|en|ens|et|ets)\b", re.IGNORECASE)
# "går till de gamla": people, where no noun of what is old follows
_THE_OLD = re.compile(r"\bde gamla(?=\s*(?:[?.!,]|$)|\s+(?:i|på|under|per|som|har|får|och|år|\d))", re.IGNORECASE)
_PERCENT_OF = re.compile(r"(?<![\d ] )(?<!\d)%\s+(av|of)\b", re.IGNORECASE)

# "the capital budget": that of investments
_CAPITAL = re.compile(r"\bcapital (?=(?:budgets?|spending|expenditure|projects?|programmes?|works)\b)", re.IGNORECASE)
# "spent on building the bridge": the bridge is what is built, and no building of it
_BUILDING = re.compile(r"\b(on|for|of) (?:building|constructing) (?=(?:the|a|an|its|our)\b)", re.IGNORECASE)
# "which building project": any of the projects
_BUILDING_PROJECT = re.compile(r"\b(?:building|construction) (?=projects?\b)", re.IGNORECASE)
_AND = re.compile(r"(?<=[a-zåäö]) å (?=[a-zåäö])")  # as it is said; no river is meant in small letters
# "septemberuppföljningen": the report as of that month
_OF_MONTH = re.compile(
    r"\b(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
    r"(?:uppföljning|rapport|siffror)\w*",
    re.IGNORECASE,
)


# "räkenskapsåret 2024", "the financial year 2024": the year
_ACCOUNT_YEAR = re.compile(
    r"\b(?:räkenskaps|verksamhets|kalender|budget|bokslut|redovisnings)s?år(?:et|ets)?(?=\s+(?:19|20)\d\d\b)|"
    r"\b(?:the\s+)?(?:financial|fiscal|accounting|calendar|budget)\s+year(?=\s+(?:19|20)\d\d\b)",
    re.IGNORECASE,
)


# "hur mycket folk var det i simhallen", "vilken månad är det mest folk": visits are what is counted
_MANY_PEOPLE = re.compile(r"\b(?:hur mycket|(?P<most>mest)) folk\b", re.IGNORECASE)
_MOST_STAFF = re.compile(r"\b(mest|mera?) personal\b", re.IGNORECASE)
# "varför drog hemtjänsten över": the two words of the verb stand apart
_SPLIT_VERB = re.compile(r"\b(dr(?:og|ar))\s+((?:[\w-]+\s+){1,3}?)över\b(?!\s+till)", re.IGNORECASE)
# "vilka är mest sjuka", "hur sjuka är lärarna": the share of the time that is lost by it
_SICKEST = re.compile(
    r"\b(?:är|var|blev)\s+(?:(?P<most>(?:mest|oftast)\s+(?:hemma\s+)?(?:sjuka?|sjukskrivna?|borta)|sjukast)|"
    r"minst\s+(?:sjuka?|sjukskrivna?|borta)|friskast)\b",
    re.IGNORECASE,
)
_SICKEST_EN = re.compile(
    r"\b(?:is|are|was|were)\s+(?:off\s+)?(?:(?P<most>(?:the\s+)?(?:most\s+(?:often\s+)?(?:sick|ill)|sickest)|"
    r"(?:sick|ill)\s+(?:the\s+)?most)|(?:the\s+)?(?:least\s+(?:sick|ill)|healthiest))\b",
    re.IGNORECASE,
)
_HOW_SICK = re.compile(r"\bhur\s+(?:sjuka?|mycket\s+sjuka?)\s+(?P<verb>är|var|blev)\b", re.IGNORECASE)


# "är folk mer sjuka än förut?", "are people sicker?": whether the sick leave is higher
_ALL_STAFF = (
    r"folk(?:et)?|man|de|dom|personalen|(?:de\s+)?anställda|medarbetarna|(?:the\s+)?(?:people|staff|employees)|they"
)
_SICKER = re.compile(
    rf"\b(?P<verb>är|var|blev|har)\s+(?:(?:{_ALL_STAFF})\s+)?(?P<who>(?:[\w-]+\s+){{0,5}}?)(?:blivit\s+)?(?:"
    r"(?P<more>(?:mera?|oftare)\s+(?:sjuka?|sjukskrivna?)|(?:sjuka?|sjukskrivna?)\s+(?:mera?|oftare)(?!\s+än\s+\d+\s)|"
    r"sjukare)|(?:mindre|mer\s+sällan)\s+(?:sjuka?|sjukskrivna?)|"
    r"friskare)\b",
    re.IGNORECASE,
)
_SICKER_EN = re.compile(
    rf"\b(?P<verb>is|are|was|were)\s+(?:(?:{_ALL_STAFF})\s+)?(?P<who>(?:[\w'-]+\s+){{0,5}}?)(?:off\s+)?(?:"
    r"(?P<more>more\s+(?:often\s+)?(?:sick|ill)|(?:sick|ill)\s+more\s+often|sicker)|"
    r"less\s+(?:often\s+)?(?:sick|ill)|(?:sick|ill)\s+less\s+often|healthier)\b",
    re.IGNORECASE,
)

# "hamnkontoret flytt när": a telegram asks last
_ASKED_LAST = re.compile(
    r"(?P<rest>\s*\w[^?]*?)[\s,:–-]+(?P<word>när|varför|vem|hur många|hur mycket|when|why|who|how many|how much)"
    r"(?P<end>\s*[?.!]*\s*)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:hur|vad|va|vem|vems|vilke[nt]|vilka|vart|när|varför|how|what|who|whose|which|when|where|why|"
    r"är|blev|blir|var|har|hade|is|are|was|were|has|have|did|does|do|will)\b",
    re.IGNORECASE,
)
_JOINS_LAST = re.compile(r"\b(?:och|o|men|eller|and|but|or|sedan|since|by|till|from|från)$", re.IGNORECASE)


# "hur manga jobba på badet": as it is typed without marks, and as it is said
_HOW_MANY = re.compile(r"\bhur (?:manga|mänga|mågna|månag|mga)\b", re.IGNORECASE)
_SHORT_PAST = re.compile(
    r"(?P<verb>\b(?:hur (?:m[aå]nga|mycket|mkt|mycke)|vad|va)\s+"
    r"(?:(?!(?:blev|blir|blivit|är|var|ska|skulle|kan|kunde|vill|får|fick|måste|bör|har|hade)\b)\w+\s+)?(?:jobba|arbeta|sluta|börja|borja|kosta|flytta|"
    r"öka|minska|klara|anmäla|satsa|svara|landa|hamna))(?=\s*[?,.]|\s*$|\s+(?:på|pa|i|hos|inom|för|under|där|dar|det|den|av|"
    r"som|vid|från|till|förra|året|aret|\d{4})\b)(?<!att \w{4})(?<!att \w{5})(?<!att \w{6})",
    re.IGNORECASE,
)


def write_more_sick(text: str) -> str:
    """Return a text with whether somebody is sicker asked as whether the sick leave is higher.

    >>> write_more_sick("är folk i Vik mer sjuka än förut?"), write_more_sick("are the staff healthier than in 2030?")
    ('är sjukfrånvaron i Vik högre än förut?', 'is the sick leave lower than in 2030?')
    """

    def of_whom(match: re.Match[str], joiner: str) -> str:
        who = match["who"]
        return who if not who or re.match(r"(?:på|i|inom|hos|at|in)\b", who, re.IGNORECASE) else f"{joiner} {who}"

    text = _SICKER.sub(
        lambda at: (
            f"{'var' if at['verb'].casefold() == 'blev' else 'är'} sjukfrånvaron {of_whom(at, 'för')}"
            f"{'högre' if at['more'] else 'lägre'}"
        ),
        text,
    )
    return _SICKER_EN.sub(
        lambda at: f"is the sick leave {of_whom(at, 'of')}{'higher' if at['more'] else 'lower'}", text
    )


def _write_sickness(text: str) -> str:
    """Return a text with who is sick most, or how sick somebody is, asked as the sick leave that reports tell."""
    text = _SICKEST.sub(lambda match: f"har {'högst' if match['most'] else 'lägst'} sjukfrånvaro", text)
    text = _SICKEST_EN.sub(lambda match: f"has the {'highest' if match['most'] else 'lowest'} sick leave", text)
    return _HOW_SICK.sub(r"hur hög \g<verb> sjukfrånvaron för", text)


def spell_out(text: str) -> str:
    """Return a text with what people type in short written out, and the two words of a verb side by side.

    >>> spell_out("what % of the budget went to gbg")
    'what percent of the budget went to Göteborg'
    >>> spell_out("the capital budget of the IT:n")
    'the investment budget of the IT'
    >>> spell_out("hur mycket folk var det i simhallen?")
    'hur många besök var det i simhallen?'
    >>> spell_out("hur manga jobba på badet"), spell_out("vad skulle kosta mest"), spell_out("vad kosta det")
    ('hur många jobbade på badet', 'vad skulle kosta mest', 'vad kostade det')
    >>> spell_out("hur många blev klara?")
    'hur många blev klara?'
    >>> spell_out("varför drog hemtjänsten över?")
    'varför hemtjänsten drog över?'
    >>> spell_out("vilka är mest sjuka, A eller B?")
    'vilka har högst sjukfrånvaro, A eller B?'
    >>> spell_out("budgeten räkenskapsåret 2031")
    'budgeten  2031'
    """
    text = _ACCOUNT_YEAR.sub("", text)
    text = _HOW_MANY.sub("hur många", _SHORT_PAST.sub(r"\g<verb>de", text))
    text = _MOST_STAFF.sub(lambda at: "flest anställda" if at[1].casefold() == "mest" else "fler anställda", text)
    text = _write_sickness(text)
    text = _AND.sub(" och ", _CAPITAL.sub("investment ", _COLON_FORM.sub("", text)))
    text = _PERCENT_OF.sub(lambda match: "procent av" if match[1].casefold() == "av" else "percent of", text)
    text = _THE_OLD.sub("äldre", _OF_MONTH.sub(r"månadsrapporten per \1", text))
    text = _MANY_PEOPLE.sub(lambda match: f"{'flest' if match['most'] else 'hur många'} besök", text)
    text = _SPLIT_VERB.sub(r"\2\1 över", _BUILDING.sub(r"\1 ", _BUILDING_PROJECT.sub("", text)))
    text = write_acts(text)
    return spell_times(_SHORT_PLACE.sub(lambda match: _SHORT_PLACES[match[0].casefold()], text))


def holds(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text holds a pattern, also when it is typed without å, ä and ö."""
    return bool(pattern.search(text) or fold_pattern(pattern).search(fold(text)))


@lru_cache(maxsize=1_000)
def fold_pattern(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Return the pattern as it reads when å, ä and ö are typed a and o."""
    return re.compile(pattern.pattern.translate(_FOLDED), pattern.flags)


def blank_out(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text with the spans, start and end, replaced by spaces."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def put_asking_word_first(text: str) -> str:
    """Return a text that ends with the only word that asks, as a telegram does, with that word first.

    >>> put_asking_word_first("hamnkontoret flytt när?"), put_asking_word_first("ferry terminal closed why")
    ('när hamnkontoret flytt?', 'why ferry terminal closed')
    >>> put_asking_word_first("vad kostade hallen, och när?")
    'vad kostade hallen, och när?'
    """
    match = _ASKED_LAST.fullmatch(text)
    if match is None or _ASKS.search(match["rest"]) or _JOINS_LAST.search(match["rest"]):
        return text
    return f"{match['word']} {match['rest']}{match['end']}"
