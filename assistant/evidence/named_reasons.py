"""Finds the reason of a row in prose that nothing ties to it but the name that its sentence begins with.

In: a row, all rows of its report, and the report's passages. Out: `TextHit`s with the sentences to quote, or none. For
example the row "Bron, renovering" has its reason in "Bron blev dyrare än väntat. Rost hittades under asfalten.", and
not in "Bron blev klar i maj. Den är 40 meter."
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from assistant.evidence.boilerplate import is_head_of_form
from assistant.evidence.figure_choice import Choice
from assistant.evidence.reasons import REASON, STATE
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import FAIR_MATCH, score_word
from assistant.linking.own_names import company_names
from assistant.linking.rows import RowFigures
from assistant.words.vocabulary import PRINTED_STOP_WORDS
from ingest.passages.row_names import to_key
from ingest.passages.sentences import split_sentences
from ingest.passages.wording import subject_of
from ingest.records import Figure, Measure, Passage
from ingest.words import split_words, stem

_ANY_COMPANY: Final = frozenset(("bolag", "bolaget", "företag", "företaget"))


_LONGEST_ROOT: Final = 6  # letters of what a company does: "industri", "Industrier"
_SHORTEST: Final = 5  # letters of a word that a compound begins or ends with
_POINT: Final = re.compile(r"(?:^|(?<=\n)|(?<=[.:;!?]\s))\s*[-•–*]\s+")
_WORK: Final = (
    r"(?:(?:in)?köp|(?:ut)?byte|byg(?:ge|gnad)|(?:om|ut|ny)?byggnad|renovering|arbete|upphandling|införande|(?:ny)?installation)"
    r"(?:e?t|e?n)?(?:s)?"
)
_WORKS: Final = re.compile(_WORK, re.IGNORECASE)
# What a sentence says of its thing before its verb, and what is done to it.
_MEASURED: Final = re.compile(
    rf"{_WORK}|"
    r"(?:mål|kostnad|resultat|utfall|underskott|överskott|avvikelse|prognos|budget|nettokostnad|projekt|indikator)"
    r"(?:e[nt]|er|erna|s)?|de[nt]?|att|nya?|ytterligare|lägre|högre|sämre|bättre|ökade?|minskade?|året?s?",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"\s*(?:orsak\w*|anledning\w*|skäl\w*|förklaring\w*|det(?:ta)? (?:beror|berodde|förklaras|hänger)|avvikelse\w*|"
    r"underskottet|överskottet|the reason|this is)\b",
    re.IGNORECASE,
)
# Where a subject ends, beside the verbs that speak of money.
_VERB: Final = re.compile(
    r"\s(?:kan|kunde|ska|skall|skulle|måste|behöv(?:er|de)|når?|nådde?s?|föll|steg|sjönk|stiger|sjunker|faller|kräv(?:er|de)|"
    r"dra(?:r|git)|drog|gå(?:r|tt)|gick|ligger|legat|låg|hinner|hann|väntar|avvaktar|blivit|(?:över|under)skr(?:ed|ider)|\w{3,}(?:as|des|ats|ts))(?=\s|$)",
    re.IGNORECASE,
)
# What gives a reason after a word for how something went, and elsewhere may give a purpose or a time.
_BECAUSE: Final = re.compile(r"\b(?:för att|när|då|sedan|genom|efter|av)\b", re.IGNORECASE)
# "Mögel hittades i väggen, vilket fördyrade arbetet": what stands before is why it went so.
_WHICH_MADE: Final = re.compile(
    r"\b(?:vilket|något som|which)\s+(?:\w+\s+){0,8}?(?:fördyr|fördröj|försen|försvår|försämr|förbättr|hindra|stoppa|"
    r"sköt upp|öka(?:de|r|t)|höj(?:de|er|t)|minska(?:de|r|t)|sänk(?:te|er|t)|spara(?:de|r|t)|"
    r"delayed|raised|increased|cut|saved)",
    re.IGNORECASE,
)
_DEFICIT: Final = re.compile(r"\b(?:underskott\w*|dyrare|fördyr\w*|merkostnad\w*|överskrid\w*)\b", re.IGNORECASE)
_SURPLUS: Final = re.compile(r"\b(?:överskott\w*|billigare|underskrid\w*)\b", re.IGNORECASE)
# Under a row's own heading what it cost less tells of its surplus as well.
_DEFICIT_HERE: Final = re.compile(rf"{_DEFICIT.pattern}|\b(?:högre|ökade|större) kostnad\w*", re.IGNORECASE)
_SURPLUS_HERE: Final = re.compile(rf"{_SURPLUS.pattern}|\b(?:lägre|minskade|mindre) kostnad\w*", re.IGNORECASE)
_GOES_ON: Final = re.compile(r"\s+(?:och|&|samt|för|inom|i|på|till|med|av|vid)\s", re.IGNORECASE)
# "Bostadsbolaget" is what "Viks Bostäder AB" is called
_COMPANY: Final = re.compile(r"(?P<of>\w{3,}?)s?bolag(?:et|ets|s)?", re.IGNORECASE)
_COMPANY_MARKS: Final = frozenset({"ab", "aktiebolag"})
_SOFT: Final = str.maketrans("åäö", "aao")


def find_named_reasons(choice: Choice, rows: Sequence[RowFigures], passages: Sequence[Passage]) -> tuple[TextHit, ...]:
    """Return the sentences that begin with a row's name and give its reason, those of its own heading first."""
    row = choice.row
    passages = [passage for passage in passages if not is_head_of_form(passage.text)]
    own = [passage for passage in passages if not passage.explains or _explains(passage, row)]
    names = {to_key(other.label): _words_of(other.label) for other in rows}
    heads = {to_key(row.label), *_leads_of(row, rows)}
    headed = [hit for passage in own if _is_headed(passage, heads) and (hit := _read_headed(passage, choice))]
    return tuple(headed) or tuple(
        hit
        for passage in passages
        for point in _points_of(passage.text)
        if (hit := _read(point, passage, choice, names))
    )


def _explains(passage: Passage, row: RowFigures) -> bool:
    return any((place.table, place.row) == (row.key.table, row.key.row) for place in passage.explains)


def _is_headed(passage: Passage, heads: Collection[tuple[str, ...]]) -> bool:
    return any(bool(key) and key in heads for key in map(to_key, passage.headings[-1:]))


def _leads_of(row: RowFigures, rows: Sequence[RowFigures]) -> set[tuple[str, ...]]:
    """Return the beginnings of a row's name that are a heading of its own: "Hamn" of "Hamn och farleder".

    None that another row begins with as well.
    """
    own = to_key(row.label)
    others = {key for other in rows if (key := to_key(other.label)) != own}
    leads = {key for found in _GOES_ON.finditer(row.label) if (key := to_key(row.label[: found.start()])) != own}
    return {lead for lead in leads if lead and not any(other[: len(lead)] == lead for other in others)}


def _read_headed(passage: Passage, choice: Choice) -> TextHit | None:
    """Return the text under a row's own heading, if it tells of its deficit or surplus and why."""
    sign = _sign_of(choice)
    tells = _DEFICIT_HERE if sign < 0 else _SURPLUS_HERE
    is_told = sign and tells.search(passage.text) and REASON.search(passage.text)
    return TextHit(passage=passage, quote=passage.text, missing=(), share=1.0) if is_told else None


def _points_of(text: str) -> list[str]:
    """Return the points of a list, or the text itself: what stands in one is not of another."""
    marks = [match.start() for match in _POINT.finditer(text)]
    bounds = sorted({0, *marks, len(text)})
    return [_POINT.sub("", text[start:end], count=1).strip() for start, end in pairwise(bounds)]


def _read(text: str, passage: Passage, choice: Choice, names: dict[tuple[str, ...], tuple[str, ...]]) -> TextHit | None:
    """Return the sentence that has the row as its subject and gives its reason, with the next where that gives it."""
    spans = split_sentences(text)
    sentences = [text[start:end] for start, end in spans]
    for place, sentence in enumerate(sentences):
        if not _names(sentence, choice.row, names) or _is_other_side(sentence, _sign_of(choice)):
            continue
        following = sentences[place + 1] if place + 1 < len(sentences) else ""
        if any(_is_name(_subject(following), words) for words in names.values()):
            following = ""  # it is of another row
        last = _last_told(sentence, following, place)
        if last is not None:
            return TextHit(passage=passage, quote=text[spans[place][0] : spans[last][1]], missing=(), share=1.0)
    return None


def _last_told(sentence: str, following: str, place: int) -> int | None:
    """Return the place of the last sentence of a reason that begins at `place`; None where there is none."""
    state, made = STATE.search(sentence), _WHICH_MADE.search(sentence)
    is_made = made is not None and STATE.search(sentence, 0, made.start()) is None
    is_told = is_made or REASON.search(sentence) or (state and _BECAUSE.search(sentence, state.end()))
    if is_told and not _POINTS_BACK.match(following):
        return place
    goes_on = _POINTS_BACK.match(following) or state
    is_its_own = not _subject(following) and REASON.search(following)  # "Kostnaden steg då marken var mjuk"
    return place + 1 if following and (goes_on or is_its_own) else None


def _names(sentence: str, row: RowFigures, names: dict[tuple[str, ...], tuple[str, ...]]) -> bool:
    """Whether the subject of a sentence is the name of a row or a part of it, and of no other row as much."""
    own = _words_of(row.label)
    subject = _named_company(_subject(sentence), own)
    if not subject or not _covers(subject, own):
        return False
    said = (
        *subject,
        *_works(sentence),
    )  # the rebuilding of the hall is the row "hall, rebuilding", not "visits to hall"
    share = _share(said, own)
    key = to_key(row.label)
    rivals = [_share(said, words) for other, words in names.items() if other != key and _covers(subject, words)]
    return all(rival < share for rival in rivals)


def _named_company(subject: Sequence[str], label: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a subject, a company that is called by what it does by the word of its name for it."""
    if not _COMPANY_MARKS & set(label):
        return tuple(subject)
    said = []
    for word in subject:
        found = _COMPANY.fullmatch(word)
        root = found["of"].translate(_SOFT)[:_LONGEST_ROOT] if found else ""
        named = [other for other in label if root and other.translate(_SOFT).startswith(root)]
        said.append(named[0] if len(named) == 1 else word)
    return tuple(said)


def _subject(sentence: str) -> tuple[str, ...]:
    """Return the words that a sentence is about, without those that only measure it."""
    return tuple(word for word in _words_before_verb(sentence) if not _MEASURED.fullmatch(word))


def _works(sentence: str) -> tuple[str, ...]:
    """Return the words of what is done to the thing that a sentence is about: "ombyggnaden" of a hall."""
    return tuple(word for word in _words_before_verb(sentence) if _WORKS.fullmatch(word))


def _words_before_verb(sentence: str) -> tuple[str, ...]:
    found = REASON.search(sentence) or STATE.search(sentence)
    subject = subject_of(sentence) or (sentence[: found.start()] if found else sentence)
    head = _VERB.split(subject, maxsplit=1)[0]
    subject = "" if head == sentence else head  # no verb tells where it ends
    return _words_of(subject)


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(word for word in split_words(text) if word not in PRINTED_STOP_WORDS and not word[0].isdigit())


def _covers(subject: Sequence[str], label: Sequence[str]) -> bool:
    """Whether each word of a subject is one of a label, and one of them is long enough to name it.

    A company may be called by its business: "Värmebolaget" of the row "Viks Värme AB".
    """
    own = (*label, *_called(label))
    return any(len(word) >= _SHORTEST for word in subject) and all(
        any(_is_same(word, other) for other in own) for word in subject
    )


def _called(label: Sequence[str]) -> tuple[str, ...]:
    """Return what a company of this name is called by its business; "bolaget" may be any."""
    return tuple(name for name in company_names(label) if name not in _ANY_COMPANY)


def _is_name(subject: Sequence[str], label: Sequence[str]) -> bool:
    """Whether each word of a subject is a word of a label itself."""
    return bool(subject) and all(any(score_word(word, other) >= FAIR_MATCH for other in label) for word in subject)


def _share(subject: Sequence[str], label: Sequence[str]) -> float:
    """Return how much of a label a subject names; a name of its business names a company as one of its words does."""
    said = sum(any(_is_same(word, other) for word in subject) for other in label)
    if not said and any(score_word(word, name) >= FAIR_MATCH for word in subject for name in _called(label)):
        said = 1
    return said / len(label)


def _is_same(word: str, other: str) -> bool:
    """Whether two words are forms of one, or one is the last part of the other: "hem", "gruppboendehem"."""
    if score_word(word, other) >= FAIR_MATCH:
        return True
    shorter, longer = sorted((stem(word), stem(other)), key=len)
    return len(shorter) >= _SHORTEST and longer.endswith(shorter)


def _sign_of(choice: Choice) -> int:
    """Return -1 of a row that has too little, 1 of one that has money left, 0 where no deviation tells."""
    figures: list[Figure] = [*choice.asked, *choice.context]
    found = next((one for one in figures if one.measure is Measure.VARIANCE and one.amount), None)
    if found is None or found.amount is None:
        return 0
    signed = found.amount.value * (found.favourable or 1)
    return (signed > 0) - (signed < 0)


def _is_other_side(sentence: str, sign: int) -> bool:
    """Whether a sentence speaks of a surplus where the row has a deficit, or the other way."""
    deficit, surplus = bool(_DEFICIT.search(sentence)), bool(_SURPLUS.search(sentence))
    return (sign < 0 and surplus and not deficit) or (sign > 0 and deficit and not surplus)
