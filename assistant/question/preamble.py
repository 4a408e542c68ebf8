"""Leaves out what an asker says of themself before the question: who they are, what they write, where they read it.

In: a question as typed. Out: the question alone, with the places, years and reports that were named before it. For
example "Hej! Jag är anhörig i Flen och undrar varför hemtjänsten gick back?" asks "varför hemtjänsten gick back?
(Flen)": no report has to say anything of an "anhörig".
"""

from __future__ import annotations

import re
from typing import Final

from assistant.question.framing import part_own_matter, without_near, without_purpose
from assistant.question.question_words import sort_words
from assistant.words.vocabulary import PRONOUN_AT_END, REPORT_WORDS
from ingest.municipalities import find_municipalities

# "I" with its verb: Swedish "i" is "in"
_VERBS: Final = (
    r"(?:am|have|had|was|would|want|need|wonder|read|heard|saw|work|write|live|just|noticed|understand|know)"
)
_I: Final = rf"(?:jag|vi|we|i(?=\s+{_VERBS}\b)|i['’](?:m|d|ve)|we['’](?:re|d|ve))"
_GREETING: Final = re.compile(
    r"^\W*(?:hej(?:san)?|hallå|tjena|god ?(?:dag|morgon|kväll)|hi|hello|hey|good (?:morning|afternoon|evening|day))"
    r"(?:\s+(?:facit|igen|alla|again|there|all))?\s*[!.,–-]+\s*",
    re.IGNORECASE,
)
# "snabb fråga: ...", "till min artikel: ..."
_LABEL: Final = re.compile(
    r"^\W*(?:(?:en |a |bara en |just a )?(?:snabb |kort |quick |short )?(?:fråga|question)|"
    r"(?:till|för|for) (?:min|vår|en|my|our|an?) \w+)\s*[:–-]\s*",
    re.IGNORECASE,
)
# "jag är anhörig och undrar varför ...", "as a reporter I would like to know how ..."
_WONDERS: Final = re.compile(
    rf"^(?P<said>(?:[^.?!]*[\s,])?{_I}\b(?:[^.?!]*?[\s,])?"
    r"(?:undrar|vill(?: gärna)? veta|skulle (?:gärna |också )?vilja veta|behöver veta|funderar (?:på|över)|"
    r"försöker (?:förstå|ta reda på|få reda på)|wonder(?:ing)?|(?:want(?:ed)?|need|like) to know|am curious|"
    r"trying to (?:find out|understand|work out)))(?:\s+about)?\s*[,:]?\s+(?!om\b|if\b|whether\b)(?=\w)",
    re.IGNORECASE,
)
_WONDERS_TURNED: Final = re.compile(
    r"^(?P<said>som\s[^.?!]*?\b(?:undrar|vill|behöver) (?:jag|vi)(?: gärna)?(?: veta)?)\s+(?=\w)", re.IGNORECASE
)
# "I am writing a profile of the town: who is ..."
_WORKS: Final = re.compile(
    rf"^(?P<said>(?:[iI]['’]m|[wW]e['’]re|{_I}\s+(?:am|are|is|är|skriver|jobbar|arbetar|förbereder|gör|sitter|forskar))\b"
    r"[^.?!:;]*)[:;]\s*(?=\w)",
    re.IGNORECASE,
)
# What an asker adds after a question that asks for something, not whether it is so: "... Bryggan verkar ju rutten."
_ADDED: Final = re.compile(
    r"^(?P<asked>\W*(?:när|var|vart|vem|vilke\w|vilka|hur|vad|varför|when|where|who|which|how|what|why)\b[^?]+\?)\s+"
    r"(?P<said>[^?]*\b(?:ju|väl|nog|verkar|tycks|lär|påstås|påstår|sägs|säger|står det|tydligen|"
    r"hörde|läste|såg|tror|tycker|undrar|apparently|supposedly|seems?|heard|read|think|says?|claims?|claimed)\b[^?]*)$",
    re.IGNORECASE,
)
# A sentence on the asker, with another after it.
_OF_ASKER: Final = re.compile(
    rf"^(?P<said>(?:{_I}|min|mitt|mina|vår|vårt|våra|my|our)\b[^.?!]*)[.!]\s+(?=\S)", re.IGNORECASE
)
# "jag läste i tidningen att hemtjänsten går med plus. Vad beror det på?"
_HEARD: Final = re.compile(
    rf"^(?P<said>(?:[^.?!]*[\s,])?{_I}\s+(?:har |have |just |precis )*"
    r"(?:läste|läst|hörde|hört|såg|sett|fick höra|noterade|read|heard|saw|seen|noticed|was told|were told)"
    r"(?:\s+(?:i|på|in|on|from)(?: \w+){1,3}?)?\s+(?:att|that))\s+(?=\w)",
    re.IGNORECASE,
)
# "jag läser delårsrapporten för hamnen i Vik. Vad ...": which report, and no thing of its own
_READS: Final = re.compile(
    rf"^(?P<said>{_I}\s+(?:just\s+|nyss\s+)?(?:läser|läste|har läst|sitter med|tittar (?:på|i)|bläddrar i|"
    r"går igenom|granskar|"
    r"(?:am |are )?(?:reading|looking (?:at|through)|going through)|have read|read)\b[^.?!]*"
    r"(?:rapport|bokslut|redovisning|berättelse|report|accounts)[^.?!]*)[.!]\s+(?=\S)",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"^\W*(?:(?:vad|varför|hur|what|why|how)\b(?:\s+\w+){0,4}?\s+(?:det|den|detta|it|that|this)\b[^?]{0,12}\W*$|"
    r"stämmer|är det|kan det|is (?:it|that|this)|true)",
    re.IGNORECASE,
)
# "någon som har hemtjänst på landsbygden ... som rapporterades där?": what "där" stands for was said before
_THERE: Final = re.compile(r"(?<!finns )\bdär\b(?!\s+(?:det|de|man|kommunen)\b)(?=\W*(?:\w+\W+){0,4}$)", re.IGNORECASE)
_HAS: Final = re.compile(
    r"\bsom\s+(?:har|hade|får|fick|bor (?:på|i)|bodde (?:på|i)|jobbar (?:på|i|inom)|arbetar (?:på|i|inom)|"
    r"går (?:på|i))\s+"
    r"(?P<what>[^.,?!;]+?)(?=\s+(?:i\s+(?-i:[A-ZÅÄÖ])|och\b|men\b)|$)",
    re.IGNORECASE,
)
# "Vad kostade solskydden sammanlagt? Det var ju flera skolor som fick.": what is known already asks for nothing
_REMARK: Final = re.compile(
    r"(?<=\?)\s+(?P<said>(?=(?:det|de|it|they|there)\b[^?]*"
    r"\b(?:ju|förstås|trots allt|som bekant|after all|of course|as (?:we|you) know)\b)"
    r"[^?]+)$",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def without_preamble(question: str) -> str:
    """Return a question without what its asker says of themself; one that is nothing else stays.

    >>> without_preamble("Hej! Min bror bor i Flen. Vad kostade hemtjänsten 2023?")
    'Vad kostade hemtjänsten 2023? (Flen)'
    >>> without_preamble("min mamma behöver hemtjänst i Flen, vad kostar den?")
    'vad kostar den? (hemtjänst Flen)'
    >>> without_preamble("Jag läste att LSS går med plus i år. Vad beror det på?")
    'LSS går med plus i år. Vad beror det på?'
    >>> without_preamble("Jag känner en man som har hemtjänst i Flen och undrar hur många klagomål som kom in där?")
    'hur många klagomål som kom in där? (hemtjänst Flen)'
    >>> without_preamble("I am writing a profile: who is the director?")
    'who is the director?'
    >>> without_preamble("Jag behöver bruttokostnaden: vad kostar hamnen?")
    'Jag behöver bruttokostnaden: vad kostar hamnen?'
    >>> without_preamble("Jag läser årsrapporten för hamnar i Flen. Vad beror underskottet på?")
    'Vad beror underskottet på? (årsrapporten Flen)'
    >>> without_preamble("Vad kostade markiserna tillsammans? Det var ju flera skolor som fick.")
    'Vad kostade markiserna tillsammans?'
    >>> without_preamble("Hej!")
    'Hej!'
    >>> without_preamble("När flyttar hamnen? Bryggan i Flen verkar ju rutten.")
    'När flyttar hamnen? (Flen)'
    """
    rest, said = question.strip(), ""
    if (found := _ADDED.match(rest)) and _stands_alone(found["asked"]):
        rest, said = found["asked"], found["said"]
    for pattern in (_GREETING, _LABEL, _WONDERS, _WONDERS_TURNED, _WORKS, _HEARD):
        if (found := pattern.match(rest)) and _asks(rest[found.end() :]):
            said, rest = f"{said} {found[0]}", rest[found.end() :]
    if (found := _READS.match(rest)) and _asks(rest[found.end() :]):
        said, rest = f"{said} {found[0]}", rest[found.end() :]
    rest, purpose = without_purpose(rest)
    rest, matter, things = part_own_matter(rest)
    said = f"{said} {purpose} {matter}"
    while (found := _OF_ASKER.match(rest)) and _stands_alone(rest[found.end() :]):
        said, rest = f"{said} {found[0]}", rest[found.end() :]
    if (found := _REMARK.search(rest)) and _stands_alone(rest[: found.start()]):
        said, rest = f"{said} {found['said']}", rest[: found.start()]
    kept = " ".join(part for part in (*things, _find_kept(said, rest)) if part)
    rest = without_near(rest)
    return f"{rest} ({kept})" if kept else rest


def _asks(rest: str) -> bool:
    """Whether anything is left that may be asked for."""
    words = sort_words(rest)
    return bool(words.terms or words.hints or words.measures)


def _stands_alone(rest: str) -> bool:
    """Whether a sentence names what it asks for, and does not point to the one before it."""
    return bool(sort_words(rest).terms) and not _POINTS_BACK.match(rest) and not PRONOUN_AT_END.search(rest)


def _find_kept(said: str, rest: str) -> str:
    """Return the places, reports and years that were named before the question and not in it."""
    named = {place.name for place in find_municipalities(rest, strict=False)}
    places = [place.name for place in find_municipalities(said, strict=False) if place.name not in named]
    there = [match["what"] for match in _HAS.finditer(said)] if _THERE.search(rest) else []
    reports = [word for word in re.findall(r"\w+", said) if len(word) > 6 and REPORT_WORDS.fullmatch(word.casefold())]
    years = [] if _YEAR.search(rest) else _YEAR.findall(said)
    return " ".join(dict.fromkeys((*there, *reports, *places, *years)))
