"""Whose a report is within its municipality: a committee, a board, a company, a unit.

In: a report as read and its cover. Out: the name with what it rests on, for example::

    "Bokslut 2019 Kommunstyrelsen"  ->  "Kommunstyrelsen"
"""

from __future__ import annotations

import re
from collections import Counter

from ingest.metadata.cover import CoverLine, kind_spans
from ingest.metadata.unlisted import unlisted_spans
from ingest.municipalities import find_municipalities
from ingest.readers import ReadText
from ingest.records import Basis, BlockKind, ReportKind
from ingest.words import split_words, stem

_BODY = r"(?:nämnd|styrelse|utskott|förbund|direktion|fullmäktige|revision)"
_COMMITTEE = re.compile(rf"{_BODY}(?:n|en|et|er|r)?s?\b|\brevisorerna|\b(?:committee|board|council)\b", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:förvaltning|kontor|enhet|avdelning|sektor|räddningstjänst|bolag|stab)(?:n|en|et|er|r)?s?\b"
    r"|\b(?:AB|department|unit|office|authority)\b",
    re.IGNORECASE,
)
_PERIOD_WORDS = re.compile(
    r"\b\d[\d./:-]*\b|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|okt|oct|nov|dec)[a-zåäö]*\b|\b(?:maj|may|T|Q|tertial|kvartal|år)\b"
    r"|\b(?:dnr|diarienr|diarienummer)\b.*"  # the number of the case, beside the board
    r"|\b(?:per|för(?!-)|avseende|perioden|helår|t\.?o\.?m|and|of|the|for)\b|\([^)]*\)",
    re.IGNORECASE,
)
_GENITIVE = re.compile(rf"({_BODY}(?:n|en|et)|ningen|kontoret|heten|staben)s$", re.IGNORECASE)
_ADDRESSEE = re.compile(r"\b[Tt]ill (?:kommun|region)?(?:fullmäktige|styrelsen)\b")
_ADOPTED = re.compile(
    r"\b(?:antag(?:en|et)|fastställ(?:d|t)|godkän(?:d|t)|beslutad|publicerad|adopted)\b", re.IGNORECASE
)
# "Mora Energi & Vatten AB": the sign and the word that join two of its words are parts of its name
_COMPANY = re.compile(
    r"(?:[A-ZÅÄÖ][\w&.-]+ (?:(?:&|och|i) (?=[A-ZÅÄÖ][\w&.-]+ ))?)+AB\b(?: [A-ZÅÄÖ][\w&-]+)?"
    r"|\bAB (?:[A-ZÅÄÖ][\w&.-]+ ?)+"
)
_NAMELESS = re.compile(
    r"(?:nämnd|styrelse|förvaltning|enhet|kontor|bolag|(?:kommunal)?förbund)(?:en|n|et)?s?", re.IGNORECASE
)
# "Kommunstyrelsens ordförande har ordet": something of a board, unless it is a unit of its own.
_OF_A_BODY = re.compile(rf"(?:{_BODY}|förvaltning|kontor|enhet|avdelning)(?:n|en|et)s\s+(?P<rest>\w.*)", re.IGNORECASE)
_LEADING_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s+")
_GENERAL = re.compile(
    r"(?:samman|in|ut)?(?:fattning|ledning|nehåll|veckling)|förord|bakgrund|verksamhet|ekonomi|syfte|mål|översikt|rapport"
    r"|summary|introduction|background|contents|foreword",
    re.IGNORECASE,
)
_REGION_NAME = re.compile(r"\bRegion [A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)*(?: län)?\b")
_BOARD_FOR = re.compile(
    r"\b[Nn]ämnden för (?!(?:perioden|året|helåret|tertial|kvartal|delår|januari)\b)"
    r"((?:[a-zåäö]+(?:, | och ))*[A-ZÅÄÖa-zåäö][\w-]+)"
)
_ANY_BOARD = re.compile(r"(?:alla |samtliga )?(?:nämnd|styrelse|bolag|nämnder|styrelser|boards|committees)\b", re.I)
_SUBJECT = re.compile(r"^([A-ZÅÄÖ][\w-]*(?:nämnden|styrelsen|utskottet|direktionen)|The \w+ (?:Committee|Board))\b")
_OPENING = 4  # blocks
_OPENING_BOARD = re.compile(
    r"([A-ZÅÄÖ][\w-]*(?:(?:, | och )[a-zåäö-]+)*(?:nämnden|styrelsen|utskottet|direktionen))(?=[,.] ?(?:[A-ZÅÄÖ]|$))"
)
_BOARD_AMID = re.compile(r"\b[A-ZÅÄÖ][\w-]*(?:(?:-,| och|,) [a-zåäö-]+){0,3}(?: )?nämnden\b(?! har| ska| beslut)")
# What who acts does, and what is measured does not: "Staben arbetade", and no "Sjukfrånvaron minskade".
_ACTS = (
    r"(?:arbeta[rd]e?|ansvara[rd]e?|svara[rd]e?|bestå[rt]?|bestod|leds|leddes|leder|ledde|bedriv(?:er|it)|bedrev|driver|drev"
    r"|redovisa[rd]e?|omfatta[rd]e?|genomför(?:de)?|skapa[rd]e?|fick|får|tog|tar|ger|gav|kunde|samordna[rd]e?"
    r"|erbjud(?:er|it)|erbjöd|stött?a[rd]e?|stöd(?:er|jer|de)|anställ(?:er|de)|inför(?:de)?|planera[rd]e?|fortsätter|fortsatte"
    r"|hantera[rd]e?|tillhandahåll(?:er|it)|deltog|deltar|startade|utöva[rd]e?|fullgör|granska[rd]e?|möter"
    r"|mötte|ha[rd]e?(?! (?:\w+ ){0,2}(?:ökat|minskat"
    r"|sjunkit|stigit|varit|legat|blivit)))"
)
_IN_CAPITALS = re.compile(r"\b[A-ZÅÄÖ]{3,} (?:KOMMUN|STAD)\b")
_WHO_ACTS = re.compile(rf"(?P<who>[\w-]+)\s+{_ACTS}\b", re.IGNORECASE)
_MIN_SUBJECTS = 3
_MIN_SPOKEN = 2


def find_committee(read: ReadText, cover: tuple[CoverLine, ...]) -> tuple[str, Basis | None]:
    """Find the committee, board or unit: a title names it, or the report is headed by it, or it is who acts in it."""
    # What the title says counts before its surroundings: "Kommunfullmäktige" at the top can be whom it is sent to.
    titles = sorted(cover, key=lambda line: line.kind is ReportKind.OTHER)
    for pattern in (_COMMITTEE, _UNIT):
        for line in titles:
            text = _with_next_line(line, cover)
            name = _name_in_title(text)
            if name and pattern.search(name):
                return name, Basis(field="committee", text=text, location=line.location)
    if beside := _board_beside(read):
        return beside
    if any(line.kind is not ReportKind.OTHER and find_municipalities(line.text) for line in cover):
        return "", None  # "Årsredovisning 2023 Mora kommun": the whole municipality's
    named = _board_for(read) or _region_on(cover) or _opening_board(read) or _heading_as_unit(read)
    return named or _subject_of_text(read) or ("", None)


def _board_beside(read: ReadText) -> tuple[str, Basis] | None:
    """Take the one board that the head of the first page names amid other words, beside a municipality in capitals.

    For example "MORA KOMMUN     Uppföljning 2" over "Tekniska nämnden     maj 2025".
    """
    found = {
        match[0]: block
        for block in read.blocks[:_OPENING]
        if _IN_CAPITALS.search(block.text) and not _ADOPTED.search(block.text)
        for match in _BOARD_AMID.finditer(_ADDRESSEE.sub(" | ", block.text))
    }
    if len(found) != 1:
        return None
    name, block = found.popitem()
    return name, Basis(field="committee", text=" ".join(block.text.split()), location=block.location)


def _with_next_line(line: CoverLine, cover: tuple[CoverLine, ...]) -> str:
    """Return a line of the cover; one that is only a sort of unit with the next, which tells which one it is.

    For example "RÄDDNINGSTJÄNSTEN" above "MITT BOHUSLÄN".
    """
    last = line.location.last_line
    following = [other for other in cover if last and other.location.first_line == last + 1]
    is_sort = len(line.text.split()) == 1 and _UNIT.search(line.text) is not None
    if not (is_sort and following) or following[0].kind is not ReportKind.OTHER:
        return line.text
    rest = following[0].text
    plain = not any(map(str.isdigit, rest)) and not find_municipalities(rest) and not _names_body(rest)
    if not plain or rest.isupper() != line.text.isupper():
        return line.text
    return f"{line.text.capitalize()} {rest.title()}" if rest.isupper() else f"{line.text} {rest}"


def _opening_board(read: ReadText) -> tuple[str, Basis] | None:
    """Take the board that one of the first blocks opens with alone: "Kulturnämnden, Vika kommun. Behandlas i maj."."""
    for block in read.blocks[:_OPENING]:
        if block.kind is not BlockKind.TABLE and (match := _OPENING_BOARD.match(block.text.strip())):
            return match[1], Basis(field="committee", text=match[1], location=block.location)
    return None


def _region_on(cover: tuple[CoverLine, ...]) -> tuple[str, Basis] | None:
    """Take the region whose report it is: no municipality's, and of none of its boards."""
    for line in cover:
        if (match := _REGION_NAME.search(line.text)) and not find_municipalities(line.text):
            return match[0], Basis(field="committee", text=line.text, location=line.location)
    return None


def _board_for(read: ReadText) -> tuple[str, Basis] | None:
    """Take a board named after its task, where the text speaks of one only: "Nämnden för Intraservice"."""
    found = [(match[0], block.location) for block in read.blocks for match in _BOARD_FOR.finditer(block.text)]
    if len({name.casefold() for name, _ in found}) != 1:
        return None
    name, location = found[0]
    return name[:1].upper() + name[1:], Basis(field="committee", text=name, location=location)


def _name_in_title(text: str) -> str:
    """Take what a title says beside municipality, kind and period; "" where that is no name."""
    if len(text) > 120 or (len(text) > 80 and text.endswith((".", "!", "?"))):
        return ""
    if board := _BOARD_FOR.search(text):
        # Alone on its line the name has all its words: "Nämnden för digital service".
        alone = not board.start() and not any(map(str.isdigit, text)) and not find_municipalities(text)
        name = text.strip() if alone and not kind_spans(text) else board[0]
        return name[:1].upper() + name[1:]
    text = _ADDRESSEE.sub(" | ", text)
    if _ADOPTED.search(text):
        return ""  # "Fastställd av kommunfullmäktige": who adopted it, not whose it is
    company = _COMPANY.search(_blank_out(text, kind_spans(text)))
    if company:
        return company[0].strip()  # "Mora Bostäder AB": the municipality's name is a part of its own
    places = [(mention.start, mention.end) for mention in find_municipalities(text)]
    if not places:  # "Kulturnämnden Moras kommun": a listed name is no part of a longer one
        places = list(unlisted_spans(text))
    text = _PERIOD_WORDS.sub(" | ", _LEADING_NUMBER.sub("", _blank_out(text, (*places, *kind_spans(text)))))
    parts = [" ".join(part.split()).strip(" ,;:–—-.") for part in text.split("|")]
    parts = [part for part in parts if _names_body(part)]
    if not parts:
        return ""
    name = re.sub(r"\s+i$", "", _GENITIVE.sub(r"\1", parts[0]))
    if _NAMELESS.fullmatch(name):
        return ""
    return name.capitalize() if name.isupper() and len(name) > 4 else name[:1].upper() + name[1:]


def _names_body(part: str) -> bool:
    """Whether a part of a title names one board or unit, and not something that belongs to it."""
    owned = _OF_A_BODY.search(part)
    if _ANY_BOARD.match(part) or (owned and not (_COMMITTEE.search(owned["rest"]) or _UNIT.search(owned["rest"]))):
        return False
    return bool(_COMMITTEE.search(part) or _UNIT.search(part))


def _blank_out(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} | {text[end:]}"
    return text


def _heading_as_unit(read: ReadText) -> tuple[str, Basis] | None:
    """Take the first heading when it is a short name of who acts in the text ("Stab", "Staben arbetade ...")."""
    first = read.blocks[0] if read.blocks else None
    if first is None or first.kind is not BlockKind.HEADING or len(first.text.split()) > 4:
        return None
    name = _LEADING_NUMBER.sub("", first.text).strip(" :")
    if not name or _GENERAL.match(name) or find_municipalities(name) or any(map(str.isdigit, name)):
        return None
    key = stem(split_words(name)[-1]) if split_words(name) and not kind_spans(name) else ""
    texts = [block.text for block in read.blocks[1:]]
    spoken = sum(key == stem(word) for text in texts for word in split_words(text))
    acting = (match["who"] for text in texts for match in _WHO_ACTS.finditer(text))
    # "Bad sköts av Fritid": with a capital within a sentence it is a name
    is_name = any(re.search(rf"[a-zåäö,] {re.escape(name)}\b", text) for text in texts)
    if spoken < _MIN_SPOKEN or not (is_name or _names_body(name) or key in map(stem, acting)):
        return None
    return name, Basis(field="committee", text=first.text, location=first.location)


def _subject_of_text(read: ReadText) -> tuple[str, Basis] | None:
    """Take the committee that begins most paragraphs."""
    found = [
        (match[1].removeprefix("The "), block.location)
        for block in read.blocks
        if block.kind is BlockKind.PARAGRAPH and (match := _SUBJECT.match(block.text.strip()))
    ]
    ranked = Counter(name for name, _ in found).most_common(2)
    if not ranked or ranked[0][1] < _MIN_SUBJECTS or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    name = ranked[0][0]
    location = next(location for other, location in found if other == name)
    return name, Basis(field="committee", text=name, location=location)
