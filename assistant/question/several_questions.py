"""Splits what is typed into the questions that it holds: "hur många jobbar i hamnen, och hur många har slutat?".

In: a text as typed. Out: its questions in order, each with the words that make it go on from the one before, or the
text alone. A question that only asks for more of the same thing ("… och varför?", "… och hur mycket?") is no question
of its own.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.question.asked_operation import read_operation
from assistant.question.preamble import without_preamble
from assistant.question.slots import read_slots
from assistant.records import Language, Operation
from assistant.words.dwellers import name_dwellers
from assistant.words.word_lists import read_words
from ingest.words import split_words

MOST_QUESTIONS: Final = 4  # a longer list of them is read as one text
# A word that asks; "var" is also "was", and asks for a place only before some verbs.
_WHO_WHAT: Final = (
    r"(?:hur|vad|va(?=\s)|vem|vems|vart|vilke[nt]|vilka|när|nar(?=\s+\w+\s)|var(?=\s+(?:ligger|finns|ska|står|byggs|hålls)\b)|"
    r"how|what|who|whose|which|when|where)"
)
_REASON: Final = r"(?:varför|why)"
_THEY: Final = (
    r"(?:det|den|de|dom|man|hen|han|hon|detta|dessa|kommunen|staden|nämnden|förvaltningen|bolaget|"
    r"it|that|this|they|he|she|there|the)"
)
_TURNED: Final = (
    r"(?:blev|blir|var|är|har|hade|höll|klarade|gick|går|fick|kommer|ska|skulle|räcker|"
    rf"was|were|is|are|did|does|do|has|have|had|will)\s+{_THEY}\b"
)
_OPENER: Final = rf"(?:{_WHO_WHAT}|{_REASON}|{_TURNED})\b"
_AND: Final = r"(?:och|o|samt|å|and|&|men|but)"
_SPLIT: Final = re.compile(
    rf"(?P<end>\?)[\s.…!]*(?:{_AND}\s+)?(?=\w)|"
    rf"\s*[,;]?\s+{_AND}\s+(?:också\s+|sen\s+|då\s+|also\s+|then\s+)?(?={_OPENER})|"
    # with a comma alone only what is no side clause: "the board which …", "hallen, när den byggs"
    r"\s*[,;]\s+(?=(?:hur|vad|va(?=\s)|vem|vilka|vilket år|how|what|which year)\b)",
    re.IGNORECASE,
)
_BEGINS: Final = (
    r"(?:blev|blir|var|är|har|hade|höll|klarade|gick|går|fick|får|kommer|ska|skulle|finns|fanns|kan|"
    r"was|were|is|are|did|does|do|has|have|had|will|can)"
)
_ASKS: Final = re.compile(
    rf"^(?:[^?]*?[\s:,])?{_WHO_WHAT}\b|^\W*(?:{_REASON}|{_TURNED}|{_BEGINS}\s)|\b{_REASON}\b", re.IGNORECASE
)
# Asks whether what was said holds, and nothing of its own.
_OF_SAID: Final = re.compile(
    r"^\W*(?:stämmer|är det (?:så|sant|rätt|riktigt)|var det så|eller hur|is (?:it|that) (?:true|right|correct|so))\b",
    re.IGNORECASE,
)
# Asks of all that was named before: which is most, how far apart they are.
_OF_ALL: Final = re.compile(
    r"\b(?:vilke[nt]|vilka|vem|which|who|what)\s+(?:av dem\s+|of them\s+)?"
    r"(?:var|är|blev|gick|hade|was|is|were|did|had)\s+(?:\w+\s+)?"
    r"(?:\w*(?:ast|est|erst)|störst\w*|minst|mest|högst|sämst|bäst|lägst|most|least|worst|best|larger|more)\W*$|"
    r"\b(?:hur|vad)\s+(?:stor|mycket)?\s*(?:är|blir|blev|var)\s+(?:skillnaden|differensen|summan)\W*$|"
    r"\b(?:what|how (?:large|big))\s+(?:is|was)\s+the\s+(?:difference|sum|total)\W*$",
    re.IGNORECASE,
)
# "vilken enhet gick sämst och varför?": why the one did that came first
_AND_WHY: Final = re.compile(
    rf"^(?P<first>[^?]+?)\s*[,;]?\s+(?P<joint>{_AND})\s+(?:i så fall\s+)?(?:{_REASON}\b(?:\s+(?:då|det|så|that|so))?|"
    r"(?:vad|what)\s+(?:beror|berodde|är|var|is|was)\s+(?:det\s+(?:på|för)|the|orsak\w*|anledning\w*|skäl\w*)[^?]*|"
    r"av vilken anledning|hur förklaras det)\W*$",
    re.IGNORECASE,
)
_BETWEEN_TWO: Final = re.compile(
    r"\b(?:jämför\w*|skillnad\w*|differens\w*|compare[ds]?|difference|mellan|between)\b", re.IGNORECASE
)
# "vilket bolag och vilken nämnd fick kritik?": the two nouns have one verb
_NOUNS: Final = rf"(?:vilke[nt]|which)(?:\s+(?!{_BEGINS}\b|{_AND}\b)[\w-]+){{1,3}}?"
_IS_SWEDISH: Final = re.compile(r"\W*vilke[nt]\b", re.IGNORECASE)
_TWO_NOUNS: Final = re.compile(
    rf"^(?P<first>\W*{_NOUNS})\s+(?:och|and)\s+(?P<second>{_NOUNS})\s+(?P<verb>{_BEGINS}\b[^?]*)(?=\?|$)", re.IGNORECASE
)
_EMPTY: Final = read_words("question_words", "asking_words")
_KEPT: Final = re.compile(r"\?\s*(?P<kept>\([^()]*\))\s*$")


def split_questions(text: str) -> tuple[str, ...]:
    """Return the questions that a text holds, each after the first beginning with "och" or "and"; one is the text.

    >>> split_questions("Hur många jobbar i hamnen i Vik, och hur många har slutat?")
    ('Hur många jobbar i hamnen i Vik', 'och hur många har slutat?')
    >>> split_questions("Hur gick det för hamnen? Vad kostade bron 2021?")
    ('Hur gick det för hamnen', 'och Vad kostade bron 2021?')
    >>> split_questions("How many boats came, and was that as many as planned?")
    ('How many boats came', 'and was that as many as planned?')
    >>> split_questions("Hur gick det för hamnen och varför?")
    ('Hur gick det för hamnen och varför?',)
    >>> split_questions("Vilken hamn gick sämst 2021 och varför?")
    ('Vilken hamn gick sämst 2021', 'och varför?')
    >>> split_questions("Vilket bolag och vilken nämnd fick kritik?")
    ('Vilket bolag fick kritik', 'och vilken nämnd fick kritik?')
    >>> split_questions("vad var budgeten och hur mycket kostade bron?")
    ('vad var budgeten och hur mycket kostade bron?',)
    """
    question, kept = _without_kept(without_preamble(name_dwellers(text)))
    question = _TWO_NOUNS.sub(_with_verb, question)
    if ranked := _split_ranking(question):
        return (f"{ranked[0]} {kept}".strip(), ranked[1])
    pieces = _split(question)
    if not 1 < len(pieces) <= MOST_QUESTIONS or any(_OF_ALL.search(piece) for piece in pieces):
        return (text,)
    read = [read_slots(piece) for piece in pieces]
    # "vad var budgeten och vad kostade bron?": what the first leaves out stands in the second, so that is one question
    if not (read[0].terms or read[0].whole or read[0].municipalities):
        return (text,)
    first = f"{pieces[0]} {kept}".strip()
    if not read[0].municipalities and (places := [place for slots in read[1:] for place in slots.municipalities]):
        first = f"{first} ({places[0]})"  # "hur gick det för A och vad kostade B i Vik?": both are there
    joiner = "och" if read[0].language is Language.SWEDISH else "and"
    return (first, *(f"{joiner} {piece}" for piece in pieces[1:]))


def _with_verb(found: re.Match[str]) -> str:
    """Return two questions for one that asks for two nouns by one verb."""
    joiner = "och" if _IS_SWEDISH.match(found["first"]) else "and"
    return f"{found['first']} {found['verb'].strip()} {joiner} {found['second']} {found['verb']}"


def _split_ranking(question: str) -> tuple[str, str] | None:
    """Return which of several came first, and why that one did, where a question asks both: first it is to be found."""
    found = _AND_WHY.match(question)
    asked = read_operation(found["first"]) if found else None
    if found is None or asked is None or asked.operation is not Operation.RANK:
        return None
    return found["first"], f"{found['joint']} {'why' if found['joint'].casefold() in ('and', '&') else 'varför'}?"


def _without_kept(question: str) -> tuple[str, str]:
    """Return a question without the places that were named before it, and these: they are of its first part."""
    found = _KEPT.search(question)
    return (question[: found.start("kept")].strip(), found["kept"]) if found else (question, "")


def _split(question: str) -> list[str]:
    """Return the parts of a question that ask something each; "and why" and what asks nothing stay with theirs."""
    starts, ends = [0], [0]
    for mark in _SPLIT.finditer(question):
        before, after = question[starts[-1] : mark.start()], question[mark.end() :]
        sentence = question[question.rfind("?", 0, mark.start()) + 1 :].partition("?")[0]
        is_one = mark["end"] is None and _BETWEEN_TWO.search(sentence) is not None
        if _asks(before) and _asks(after) and not is_one:
            starts.append(mark.end())
            ends.append(mark.start())
    own = [0]
    for place, start in enumerate(starts[1:], start=1):
        piece = question[start : ends[place + 1] if place + 1 < len(ends) else None]
        is_sentence = question[ends[place]] == "?"
        if (is_sentence or _names_something(piece)) and not _OF_SAID.match(piece):
            own.append(place)
    bounds = [*(ends[place] for place in own[1:]), len(question)]
    return [question[starts[place] : end].strip() for place, end in zip(own, bounds, strict=True)]


def _asks(piece: str) -> bool:
    return _ASKS.search(piece) is not None


def _names_something(piece: str) -> bool:
    """Whether a part says what it asks for, beyond "how much is it" or "why"."""
    return any(word not in _EMPTY for word in split_words(piece)) or read_slots(piece).year_shift != 0
