"""Parts what tells of the asker's own matter from what is asked: "min mamma behöver hemtjänst i Vik, vad kostar den?".

In: a question as typed. Out: the question proper, what was said before it, and the things it leaves to those words.
For example the above asks "vad kostar den?" of the thing "hemtjänst": no report has to tell of anybody's mother. A
question that names its own thing takes nothing: what was said of the asker is then of no use to find it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from assistant.linking.matching import is_stop_word
from assistant.question.question_words import sort_words
from assistant.words.word_lists import read_words
from ingest.municipalities import find_municipalities
from ingest.words import stem

_MINE: Final = r"(?:min|mitt|mina|vår|vårt|våra|hans|hennes|deras|my|our|his|her|their)"
_OWN: Final = (
    r"(?:gamla?|gammal|unga?|yngsta?|äldsta?|sjuka?|lilla|egna?|old|elderly|aged|young|youngest|oldest|eldest|ageing|"
    r"frail|sick|late|little|own)"
)
_NEIGHBOUR: Final = r"(?:en|ett|a|an|one of my|en av mina)"
# Who needs no "min" before: "Mamma ska få hemtjänst".
_BARE_KIN: Final = (
    r"(?:mamma|pappa|morsan|farsan|mormor|farmor|morfar|farfar|svärmor|svärfar|mum|mom|dad|grandma|grandpa|granny)"
)
_ASKS: Final = (
    r"(?:hur|inom hur|within how|vad|va(?=\s)|vem|vart|vilke[nt]|vilka|när|var(?=\s+(?:ligger|finns|ska|är)\b)|"
    r"varför|stämmer|finns|blir|blev|kommer|får|kan|är(?=\s+det\b)|how|what|who|which|when|where|why|is|are|was|were|did|does|"
    r"do|has|have|will|can)"
)
_SETTING_WORD: Final = r"(?:om|ifall|när|då|eftersom|if|when|as|since|because|in case|suppose)"
_I: Final = r"(?:jag|vi|i(?=\s+(?:am|have|live|need|work|want|would|was|had)\b)|we|i['’](?:m|ve|d)|we['’](?:re|ve))"
_WHAT_SOMEBODY_IS: Final = re.compile(
    r"\b(?:är|var|blev|jobbar som|arbetar som|som|am|is|are|was|work(?:s)? as|as)\s+(?:(?:en|ett|a|an|the)\s+)?"
    r"(?!(?:på|i|med|till|hos|vid|för|från|av|at|in|on|with|from|for|of)\b)[\w-]+",
    re.IGNORECASE,
)
# "min farmor väntar på ålderdomshem, hur många dagar tar det?": it is the waiting that takes them
_WAITS: Final = re.compile(r"\b(?P<waits>väntar|väntat|köar|står i kö|waiting|waits|queuing|queueing)\b", re.IGNORECASE)
_WAITS_FOR: Final = {"v": "väntetid", "k": "väntetid", "s": "väntetid", "w": "waiting time", "q": "waiting time"}
# "vad beror det på?": the sentence before is what is asked about
_POINTS_BACK: Final = re.compile(
    r"^\W*(?:(?:vad|varför|hur|what|why|how)\b(?:\s+\w+){0,4}?\s+(?:det|detta|it|that|this)\b[^?]{0,12}\W*$|"
    r"stämmer|är det|kan det|har (?:han|hon|hen|de) (?:rätt|fel)|is (?:it|that|this|he|she)|are they|true)",
    re.IGNORECASE,
)
# "inför budgetmötet:", "till en insändare i lokaltidningen –": a purpose, set off from the question
_PURPOSE: Final = re.compile(
    r"^\W*(?:(?:in)?för|till|angående|underlag (?:till|för)|ahead of|before|for|to prepare|in preparation for)\s+"
    r"[^:?!.]{2,60}?\s*:\s+(?=\w)",
    re.IGNORECASE,
)


def without_purpose(question: str) -> tuple[str, str]:
    """Return a question without what it is asked for, and that: "inför mötet: vad kostar hamnen?".

    >>> without_purpose("Inför mötet i nämnden: vad kostade hamnen?")
    ('vad kostade hamnen?', 'Inför mötet i nämnden: ')
    >>> without_purpose("För hamnen: vad var budgeten?")
    ('För hamnen: vad var budgeten?', '')
    """
    found = _PURPOSE.match(question)
    rest = question[found.end() :] if found else ""
    if found is None or not sort_words(rest).terms or not re.match(rf"\W*{_ASKS}\b", rest, re.IGNORECASE):
        return question, ""
    return rest, found[0]


def part_own_matter(question: str) -> tuple[str, str, tuple[str, ...]]:
    """Return the question proper of one that begins with the asker's own matter, that matter, and what it takes of it.

    >>> part_own_matter("min mamma behöver hemtjänst i Flen, vad kostar den?")
    ('vad kostar den?', 'min mamma behöver hemtjänst i Flen', ('hemtjänst',))
    >>> part_own_matter("If my father needs home help, how many firms are there?")[2]
    ('home help',)
    >>> part_own_matter("Min son går på ungdomsgården. Hur mycket kostade hamnen?")[2]
    ()
    >>> part_own_matter("Om hamnen byggs ut, vad kostar den?")
    ('Om hamnen byggs ut, vad kostar den?', '', ())
    """
    found = _matter().match(question)
    rest = question[found.end() :] if found else ""
    if found is None or _POINTS_BACK.match(rest):
        return question, "", ()
    said = found["said"]
    is_setting = re.match(rf"\W*{_SETTING_WORD}\b", said, re.IGNORECASE) is not None
    if ":" in question[found.end("said") : found.end()] and not (is_setting or _near().search(said)):
        return question, "", ()  # "jag behöver bruttokostnaden: vad kostar hamnen?": that is asked as well
    own = [term for term in sort_words(_blank_places(rest)).terms if not term.isdigit()]  # a year is no thing
    needs = is_setting or all(_is_dependent(term) for term in own)
    things = _find_things(said, own) if needs else []
    return (rest, said, tuple(things)) if own or things else (question, "", ())


def _find_things(said: str, own: Sequence[str]) -> list[str]:
    """Return the things that the words before a question name, without people, and without what it names itself."""
    text = _WHAT_SOMEBODY_IS.sub(" ", _near().sub(" ", _blank_places(said)))
    held = {stem(term.casefold()) for term in own}
    kin = read_words("near_people", "kin")
    found = [
        term for term in sort_words(text).terms if term.casefold() not in kin and stem(term.casefold()) not in held
    ]
    chosen = [term for term in found if not _is_dependent(term)] or found
    return [*([_WAITS_FOR[at["waits"].casefold()[0]]] if (at := _WAITS.search(said)) else []), *chosen]


def _is_dependent(term: str) -> bool:
    return all(word in read_words("near_people", "dependent") or is_stop_word(word) for word in term.casefold().split())


def _blank_places(text: str) -> str:
    """Return a text without its municipalities; one that begins a longer name ("Flens IF") stays."""
    for place in reversed(find_municipalities(text, strict=False)):
        if re.match(r"\s+[A-ZÅÄÖ]", text[place.end :]):
            continue
        text = f"{text[: place.start]} {text[place.end :]}"
    return text


def without_near(question: str) -> str:
    """Return a question with the people near its asker as anybody, where it names something else.

    >>> without_near("Hur många timmar får min pappa i hemtjänsten?"), without_near("Vad kostar min mammas hemtjänst?")
    ('Hur många timmar får man i hemtjänsten?', 'Vad kostar hemtjänst?')
    """

    def as_anybody(found: re.Match[str]) -> str:
        if found["kin"].casefold().endswith(("'s", "s'")) or _is_genitive(found["kin"].casefold()):
            return ""
        return "one" if found["mine"].casefold() in ("my", "his", "her") else "man"

    rest = " ".join(_near(plural=False).sub(as_anybody, question).split())
    return rest if rest != question and sort_words(rest).terms else question


def _is_genitive(word: str) -> bool:
    return word.endswith("s") and word[:-1] in read_words("near_people", "kin")


@lru_cache(maxsize=2)
def _near(*, plural: bool = True) -> re.Pattern[str]:
    """Return what names somebody near the asker; without plural none of "våra barn", who may be everybody's."""
    kin = "|".join(sorted(map(re.escape, read_words("near_people", "kin")), key=len, reverse=True))
    mine = _MINE if plural else r"(?:min|mitt|mina|my|his|her|hennes)"
    return re.compile(rf"\b(?P<mine>{mine})\s+(?:{_OWN}\s+){{0,2}}(?P<kin>{kin})(?![\w'])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _matter() -> re.Pattern[str]:
    """Return a clause or a sentence on the asker or on somebody near, with a question after it."""
    kin = "|".join(sorted(map(re.escape, read_words("near_people", "kin")), key=len, reverse=True))
    who = rf"(?:{_MINE}\s+(?:{_OWN}\s+){{0,2}}(?:{kin})|{_NEIGHBOUR}\s+(?:{kin})|{_BARE_KIN}|{_I})"
    return re.compile(
        rf"^\W*(?P<said>(?:(?:{_SETTING_WORD}|och|and)\s+)*{who}\s[^.?!:;]*?)(?:\s*[.,;:!–-]+\s+(?:och\s+|så\s+|so\s+|and\s+)?)"
        rf"(?={_ASKS}\b)",
        re.IGNORECASE,
    )
