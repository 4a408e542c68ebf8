"""Takes from a claim who made it, and the sentence that asks whether it is right.

In: a question. Out: the same as a plain claim, "Stämmer det att ...", or as it stands where nobody is said to claim it.
For example "En granne säger att bron kostade 5 tkr. Är det rätt?" asks of the bridge: no report tells of the neighbour.
"""

from __future__ import annotations

import re

from assistant.linking.matching import is_verb
from assistant.records import Language
from assistant.words import speaker_words as words
from assistant.words.claim_words import ASKS_MORE, CLAIM_HEAD, CLAIM_TAIL, YES_NO_HEAD
from assistant.words.language import detect_language
from assistant.words.source_words import BARE_SOURCE

_SENTENCE_END = re.compile(r"(?<=[^\W\d]{2}[.!?])\s+(?=[A-ZÅÄÖ\"”])|(?<=\d{4}[.!?])\s+(?=[A-ZÅÄÖ\"”])")
_OPENS_NOUN = re.compile(
    r"(?:en|ett|den|det|de|min|mitt|mina|vår|våra|din|sin|hans|hennes|deras|i|på|från|av|till|om|med|och|a|an|the|my|our|in|on|of)",
    re.IGNORECASE,
)
_LONGEST_SOURCE = 9  # words of who says it, after "enligt"
_PLAIN = {Language.SWEDISH: "Stämmer det att {claim}?", Language.ENGLISH: "Is it true that {claim}?"}


def to_plain_claim(question: str) -> str:
    """Return a claim without who made it; any other question as it is.

    >>> to_plain_claim("En granne säger att bron kostade 5 tkr. Är det rätt?")
    'Stämmer det att bron kostade 5 tkr?'
    >>> to_plain_claim("Enligt en insändare gick badhuset back. Kan det stämma?")
    'Stämmer det att gick badhuset back?'
    >>> to_plain_claim("The pier lost 4 million in 2031, according to the opposition. Are they right?")
    'Is it true that The pier lost 4 million in 2031?'
    >>> to_plain_claim("Stämmer det att ingen föll enligt den senaste uppföljningen?")
    'Stämmer det att ingen föll?'
    >>> to_plain_claim("Fick hamnen kritik? Det sägs i en insändare.")
    'Fick hamnen kritik?'
    >>> to_plain_claim("Går fler barn i skolan än vad nämnden har budgeterat för?")
    'Går fler barn i skolan än budgeterat?'
    >>> to_plain_claim("Vad säger rapporten om att bron är stängd?")
    'Vad säger rapporten om att bron är stängd?'
    """
    text = question = words.SAID_AFTER.sub("", words.BUDGET_OF_ACTOR.sub(_to_budgeted, " ".join(question.split())))
    if BARE_SOURCE.search(text) and CLAIM_HEAD.match(text):
        text = question = f"{BARE_SOURCE.sub('', text)}?"
    claim, is_asked = _without_tail(text)
    claim, is_said = _without_speaker(claim, is_asked=is_asked)
    is_new = is_asked and not CLAIM_TAIL.search(text) and not _asks_other(claim)
    if not (is_said or is_new) or not claim:
        return question
    language, _ = detect_language(text)
    claim = CLAIM_HEAD.sub("", claim).strip(" \"”“'’?!.,;:–-")
    return _PLAIN[language].format(claim=claim) if claim and not _asks_other(claim) else question


def _to_budgeted(found: re.Match[str]) -> str:
    """Return "än budgeterat" for "än vad nämnden har budgeterat för": who made the budget says nothing of it."""
    return f"{found['than']} {found['planned']}"


def _without_tail(text: str) -> tuple[str, bool]:
    """Return a text without the words that ask whether it is right, and whether there were any."""
    tail = words.ASKING_TAIL.search(text) or CLAIM_TAIL.search(text)
    if tail is None or not text[: tail.start()].strip():
        return text, False
    place = "place" in tail.groupdict() and tail["place"]
    return f"{text[: tail.start()]}{f' {place.strip()}' if place else ''}", True


def _without_speaker(text: str, *, is_asked: bool) -> tuple[str, bool]:
    """Return a text from where the words of a speaker end, and whether there was one.

    What stands in sentences before that is kept where the claim goes on from it by a pronoun.
    """
    if asked := words.RIGHT_HEAD.match(text):
        return text[asked.end() :], True
    if CLAIM_HEAD.match(text) and not is_asked:
        return text, False
    sentences = _SENTENCE_END.split(text)
    for place, sentence in enumerate(sentences):
        claim = _said_in(sentence, is_asked=is_asked)
        if claim is None:
            continue
        before = sentences[:place] if words.OWN_PRONOUN.match(claim) else []
        return " ".join([*before, claim, *sentences[place + 1 :]]), True
    return text, False


def _said_in(sentence: str, *, is_asked: bool) -> str | None:
    """Return what a sentence says that somebody says; None where nobody does, or the report itself."""
    if heard := words.HEARSAY.match(sentence):
        return sentence[heard.end() :] if is_asked else None
    if source := words.ACCORDING.match(sentence):
        return _after_source(sentence[source.end() :], is_asked=is_asked)
    for pattern in (words.SAID_SV, words.SAID_EN, words.SAID_BARE):
        said = pattern.match(sentence)
        who = f"{said['before']} {said['after']}" if said else ""
        if said is None or words.ASKS.search(who) or words.OF_REPORT.search(who) or re.search(r"\b(?:att|that)\b", who):
            continue
        names_speaker = words.SPEAKER.search(who) is not None or said["before"].casefold().strip() in {
            "jag",
            "i",
            "vi",
            "we",
        }
        if pattern is words.SAID_BARE and not (names_speaker and is_asked):
            continue
        if _ends_before(said["before"]) or not (names_speaker or is_asked):
            continue
        return _with_body(sentence[said.end() :], said["before"])
    last = words.SAID_LAST.search(sentence)
    who = (last["who"] or last["whom"]) if last else ""
    if last and words.SPEAKER.search(who) and not words.OF_REPORT.search(who):
        return sentence[: last.start()]
    return None


def _after_source(rest: str, *, is_asked: bool) -> str | None:
    """Return what comes after the words for who says it: from a comma, or from the verb of the sentence."""
    tokens = rest.split(" ")
    for place in range(1, min(len(tokens), _LONGEST_SOURCE + 1)):
        source = " ".join(tokens[:place])
        is_named = words.SPEAKER.search(source) is not None
        if words.OF_REPORT.search(source) or re.search(r"\d", source.replace("P4", "")):
            return None
        if source.endswith(",") or tokens[place].casefold() == "så":
            is_so = tokens[place].casefold() == "så"
            return " ".join(tokens[place + is_so :]) if is_asked or is_named else None
        if _OPENS_NOUN.fullmatch(tokens[place - 1]) or not _is_finite(tokens[place]):
            continue
        return " ".join(tokens[place:]) if is_asked and (is_named or not words.BODY.search(source)) else None
    return None


def _is_finite(word: str) -> bool:
    """Whether a word may be the verb of a sentence: "gick", "kostade", "läggs"."""
    if words.SPEAKER.fullmatch(word):
        return False
    is_past = word.islower() and word.endswith(("ade", "ades", "dde", "ddes", "tte", "ttes"))
    return (
        is_past
        or YES_NO_HEAD.match(f"{word} x") is not None
        or (is_verb(word) and not word.endswith(("at", "ats", "ande")))
    )


def _ends_before(before: str) -> bool:
    """Whether the words before a verb of saying hold another verb, so that it does not open the sentence."""
    opening = before.split()
    return any(_is_finite(word) for word in opening if word.casefold() not in {"har", "hade", "have", "has", "had"})


def _with_body(claim: str, speaker: str) -> str:
    """Return a claim by which a body tells of itself with its name: "nämnden säger att den gick back"."""
    body = words.BODY.search(speaker)
    pronoun = words.OWN_PRONOUN.match(claim)
    return f"{speaker.strip()} {claim[pronoun.end() :]}" if body and pronoun else claim


def _asks_other(claim: str) -> bool:
    """Whether what is left begins as another question: "vad kostade", "hur"."""
    asks = ASKS_MORE.search(claim)
    return asks is not None and asks.start() == 0
