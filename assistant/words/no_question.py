"""Tells what asks for nothing that a report could tell: greetings, exclamations, noise, sums to work out, other work.

In: a whole text as typed. Out: whether it is of that kind. For example "jaha", "1+1", "asdfgh" and "write a poem about
the budget" are, and "2018?", "och budgeten då?" and "write a summary of the report" are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from assistant.records import Language
from assistant.words.word_lists import read_words

_MOST_WORDS = 8  # of a text that says nothing
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# "1+1", "2*3=6", "10 / 4", "12-3": no year, no span of years or months
_NUMBER: Final = r"\(?\s*[-−]?\d+(?:[.,]\d+)?\s*\)?"
_SIGNED_SUM: Final = re.compile(
    rf"{_NUMBER}(?:\s*[-−+*×·x÷/:^]\s*{_NUMBER})*\s*[x+*×÷^=]\s*(?:{_NUMBER}(?:\s*=\s*{_NUMBER})?)?"
)
_SMALL_SUM: Final = re.compile(r"\d{1,3}\s*[-−/:x]\s*\d{1,3}")
_ASKS_SUM: Final = re.compile(
    r"^\W*(?:(?:kan du |can you |please |snälla )?(?:vad (?:är|blir)|hur mycket (?:är|blir)|räkna ut|beräkna|"
    r"what(?:['’]s| is)|"
    r"how much is|calculate|compute|solve)\s+)",
    re.IGNORECASE,
)
# Runs along a keyboard: "asdf", "qwerty", "hjkl".
_ROWS: Final = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")
_LEAST_RUN, _LEAST_MASHED, _LEAST_UNSAYABLE = 3, 4, 6
_VOWELS: Final = frozenset("aeiouyåäöéèü")
# "hur mår du?", "what time is it?": what one asks a person
_SMALL_TALK: Final = re.compile(
    r"^\W*(?:(?:hej|hejsan|hallå|tjena|hello|hi|hey)\W+)?(?:hur (?:mår du|är läget|står det till|är det med dig|"
    r"går det för dig)|"
    r"(?:hur )?läget|vad gör du|vad heter du|hur gammal är du|är du (?:en )?(?:människa|robot|ai)|vad är klockan|"
    r"hur mycket är klockan|vilken dag är det|vad är det för (?:dag|datum|väder)|hur (?:är|blir) vädret|"
    r"vad blir det för väder|"
    r"how are you|how do you do|how(?:['’]s| is) it going|what(?:['’]s| is) up|what(?:['’]s| is) your name|"
    r"how old are you|"
    r"are you (?:a )?(?:human|robot|ai|real)|what time is it|what(?:['’]s| is) the (?:time|date|weather(?: like)?)|"
    r"what day is it|how(?:['’]s| is) the weather)"
    r"(?:\s+(?:idag|i dag|nu|imorgon|i morgon|egentligen|today|now|tomorrow|doing))*\W*$",
    re.IGNORECASE,
)
_PLEASE: Final = (
    r"^\W*(?:(?:hej|ok|okej|okay|hello|hi|please|snälla|och|and|men|but|nu|now|sen|then)\W+)*"
    r"(?:(?:kan|skulle|vill) (?:du|ni) (?:kunna |snälla )?|(?:can|could|would|will) you (?:please )?|"
    r"jag vill att du |i want you to |(?:hjälp mig|help me) (?:att |to )?|var snäll och )?"
)
_FOR_ME: Final = r"(?:\s+(?:ihop|up|me|us|mig|oss|åt mig|åt oss|for me|for us|gärna|gemensamt))*"
_A: Final = (
    r"(?:\s+(?:en|ett|några|två|tre|a|an|some|two|three|liten|kort|lång|rolig\w*|fin|vacker|bra|short|long|"
    r"little|funny|"
    r"nice|good|small|ny|nytt|new|my|min|mitt))*"
)
_TOLD: Final = (
    r"(?:\w*(?:dikt|dikter|vers|verser|limerick|limerickar|haikus?|sonett|rim|ramsa|ramsor|visor|sång|sånger|"
    r"sångtext|låt|"
    r"låtar|låttext|saga|sagor|novell|noveller|skämt|vits|vitsar|gåta|gåtor|krönika|filmmanus|kärleksbrev|"
    r"recept|horoskop)|"
    r"poems?|poetry|limericks?|sonnets?|rhymes?|songs?|lyrics|(?:short )?story|stories|fairy ?tales?|novels?|"
    r"jokes?|puns?|"
    r"riddles?|screenplays?|love letters?|recipes?|horoscopes?)\b"
)
_WRITTEN: Final = (
    r"(?:\w*(?:uppsats|essä|manus|pjäs|rapp|cv|jobbansökan|skript|kod|dataprogram|algoritm|makro|mejl|mail|brev|"
    r"insändare|debattartikel|debattinlägg|pressmeddelande|tidningsartikel|blogginlägg|inlägg|slogan|tal)|roman|"
    r"artikel|visa|"
    r"(?:(?:python|javascript|java|sql|excel)\S*\s*)?(?:kod|program|funktion|fråga|skript|code|programs?|"
    r"functions?|quer(?:y|ies)|"
    r"scripts?|macros?)|raps?|essays?|plays?|algorithms?|cover letters?|letters?|e-?mails?|speech|op-?eds?|"
    r"press releases?|"
    r"articles?|blog posts?|tweets?|slogans?)\b"
)
_WRITES: Final = r"(?:skriv|skriva|skriver|författa|komponera|dikta|koda|programmera|write|compose|code|program|draft)"
_TELLS: Final = (
    r"(?:hitta på|gör|göra|skapa|ge|berätta|dra|läs|läsa|make up|make|create|give|tell|invent|recite|generate)"
)
_NO_CHART: Final = r"(?!\w*(?:diagram|graf|kurv|stapel|linje|tabell|chart|graph|line\b|bar\b|curve|table|plot))"
_OTHER_WORK: Final = re.compile(
    rf"{_PLEASE}(?:{_WRITES}{_FOR_ME}{_A}\s+(?:{_TOLD}|{_WRITTEN})|{_TELLS}{_FOR_ME}{_A}\s+{_TOLD}|"
    rf"(?:översätta?|translate|sjung|sjunga|rimma|rappa|sing)\b|"
    rf"(?:rita|måla|draw|paint){_FOR_ME}\s+(?:en|ett|a|an)\s+{_NO_CHART}\w+|"
    r"(?:boka|beställ|ring|mejla|book|e-?mail)\s+(?:mig|me|en|ett|a|an|åt|till|to)\b)",
    re.IGNORECASE,
)


def asks_other_work(text: str) -> bool:
    """Whether a text wants something made, which no report could tell.

    >>> asks_other_work("Skriv en dikt om budgeten"), asks_other_work("Translate this into German")
    (True, True)
    >>> asks_other_work("Skriv en sammanfattning av rapporten"), asks_other_work("Berätta om hamnen")
    (False, False)
    """
    return _OTHER_WORK.match(text) is not None or _SMALL_TALK.match(text) is not None


def says_nothing(text: str, is_printed: Callable[[str], bool]) -> bool:
    """Whether a text holds nothing that asks; `is_printed` tells of a word whether the reports have it.

    >>> [says_nothing(text, lambda word: False) for text in ("1+1", "asdfgh", "…", "jaha", "hej då", "vad är 2+2?")]
    [True, True, True, True, True, True]
    >>> [says_nothing(text, lambda word: False) for text in ("2018", "2018-2019", "752", "hur då?", "och då?")]
    [False, False, False, False, False]
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    if _is_sum(_ASKS_SUM.sub("", text).strip(" ?!.=")):
        return True
    if not words:
        return not any(letter.isdigit() for letter in text)
    if len(words) > _MOST_WORDS or any(letter.isdigit() for letter in text):
        return False
    said = _said(Language.SWEDISH) | _said(Language.ENGLISH) | read_words("no_questions", "either")
    around = read_words("no_questions", "sv_around") | read_words("no_questions", "en_around")
    rest = [word for word in words if word not in said and word not in around]
    if rest:
        return all(_is_mashed(word) and not is_printed(word) for word in rest)
    return any(word in said for word in words)


def find_said_language(text: str) -> Language | None:
    """Return the language of a greeting or an exclamation; None where its words are of neither or of both.

    >>> find_said_language("Tack!").value, find_said_language("hello there").value, find_said_language("ok")
    ('sv', 'en', None)
    """
    words = {word.casefold() for word in _WORD.findall(text)} - read_words("no_questions", "either")
    swedish, english = (bool(words & _said(language)) for language in (Language.SWEDISH, Language.ENGLISH))
    if swedish == english:
        return None
    return Language.SWEDISH if swedish else Language.ENGLISH


def _said(language: Language) -> frozenset[str]:
    return read_words("no_questions", language.value)


def _is_sum(text: str) -> bool:
    """Whether a text is nothing but numbers to be added, taken away, multiplied or divided."""
    return bool(_SIGNED_SUM.fullmatch(text) or _SMALL_SUM.fullmatch(text))


def _is_mashed(word: str) -> bool:
    """Whether a word is typed at random: along a keyboard, one letter again and again, or nothing that can be said."""
    if len(word) >= _LEAST_RUN and len(set(word)) == 1:
        return True
    if len(word) >= _LEAST_UNSAYABLE and not _VOWELS & set(word):
        return True
    return len(word) >= _LEAST_MASHED and _is_of_runs(word)


def _is_of_runs(word: str) -> bool:
    """Whether a word is made of runs along a keyboard, each of three letters or more."""
    rows = [*_ROWS, *(row[::-1] for row in _ROWS)]
    size = len(word)
    return not word or any(
        word[:length] in row and _is_of_runs(word[length:]) for length in range(_LEAST_RUN, size + 1) for row in rows
    )
