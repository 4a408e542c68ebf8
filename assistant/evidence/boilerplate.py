"""Tells which passages are no report's words about anything: addresses, contents, heads of pages, picture credits.

In: a passage and the question. Out: yes or no. For example "Postadress: Box 12, 123 45 Mora, kansli: 0250-123 45" holds
the board's name, and answers a question about an address only.
"""

from __future__ import annotations

import re
from typing import Final

from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.words import split_words

_CONTACT: Final = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|\b(?:post|besöks|leverans|faktura|e-post|mejl)adress|\borg(?:anisations|\.)?\s?-?(?:nr|nummer)\b|"
    r"\b(?:tel(?:efon|\.)?|växel|kansli|kontaktcenter|phone|fax)\b[^.\n]{0,12}?\d[\d \u00a0-]{6,}|\bwww\.\w|"
    r"\b\d{3} \d{2} [A-ZÅÄÖ]\w+",
    re.IGNORECASE,
)
_ASKS_CONTACT: Final = re.compile(
    r"adress|telefon|\btel\b|mejl|mail|\bring(?:a|er)\b|kontakta|nås|webb|hemsida|address|phone|contact|organisationsn|"
    r"org\.?\s?n|website",
    re.IGNORECASE,
)
_LEADERS: Final = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,})\s*\d+")
_CONTENTS_HEADING: Final = re.compile(r"\s*(?:innehåll\w*|contents|table of contents)\W*", re.IGNORECASE)
_PAGE_HEAD: Final = re.compile(r"\b(?:sida?|page)\s*\d+\s*(?:\(|av|of|/)\s*\d+|^\s*\d+\s*\(\d+\)", re.IGNORECASE)
# "Foto: Anna Berg", "Läs mer om hamnen i bilaga 2": who took a picture, and where to read on
_CREDIT: Final = re.compile(
    r"\W*(?:foto(?:n|graf)?|bild(?:er|text)?|illustration(?:er)?|omslag(?:sbild)?|grafik|layout|form(?:givning)?|tryck|"
    r"redaktör|photo(?:graph(?:er|s)?)?|picture|cover|print(?:ed by)?)\s*(?:av|by)?\s*:.*|\W*(?:©|copyright\b).*",
    re.IGNORECASE | re.DOTALL,
)
_READ_ON: Final = re.compile(
    r"\W*(?:läs (?:gärna )?(?:mer|mera|vidare|hela)|för (?:mer|ytterligare|vidare) (?:information|läsning)|"
    r"mer (?:information|att läsa|om .{1,60}) (?:finns|hittar|går|se)\b|"
    r"se (?:även |också |vidare )?(?:bilaga|sidan?|avsnitt|kapitel|tabell|not|rapporten)\b|"
    r"read more|for (?:more|further) information|see (?:also )?(?:page|appendix|section|chapter|table|note))\b.*",
    re.IGNORECASE | re.DOTALL,
)
_ASKS_CREDIT: Final = re.compile(
    r"foto|fotograf|bild|illustr|omslag|tryck|layout|photo|picture|cover|print", re.IGNORECASE
)
_ASKS_SOURCE: Final = re.compile(r"läsa|hitta|bilaga|sida|read|find|page|appendix", re.IGNORECASE)
# "Rött = målet nås inte": what a colour or a sign of a table means, and nothing of any goal
_LEGEND: Final = re.compile(
    r"\W*(?:(?:ljus|mörk)?(?:rött?|röd|grönt?|gult?|blått?|blå|grått?|grå|vitt?|svart|orange)\w*|red|green|yellow|gr[ea]y|"
    r"blue|amber|[●○▲▼◆■↑↓→↗↘☺☹])(?:\s+(?:pil|färg|markering|ruta|prick|cirkel|arrow|dot))?"
    r"\s*(?:=|:|–|-|\bbetyder\b|\binnebär\b|\bmeans\b)\s*[^.]{3,120}\.?\s*",
    re.IGNORECASE,
)
_ASKS_LEGEND: Final = re.compile(
    r"betyder|färg|symbol|pil(?:en|ar|arna)?\b|\br[öo]d|gr[öo]n|\bgul|colour|color|arrow|mean", re.IGNORECASE
)
# The head of a form, or of a table with words: "Antal Orsak (kort beskrivning) Åtgärd (beskriv planerad åtgärd)".
_FORM_HINT: Final = re.compile(
    r"\((?:kort(?:fattad)?\s+)?(?:beskriv\w*|ange|fyll i|motivera|kommentera|om ja|skriv|describe|specify|till exempel|"
    r"t\.?\s?ex\.?|[tm]?n?kr|%)[^()]*\)",
    re.IGNORECASE,
)
_COLUMN_WORD: Final = re.compile(
    r"\W*(?:antal|orsak(?:er)?|åtgärd(?:er)?|kommentar(?:er)?|analys|avvikelse|utfall|budget|prognos|mål|målvärde|status|"
    r"ansvarig|beskrivning|verksamhet|period|belopp|tidplan|effekt|risk|number|cause|measure|comment|och|av|and|of|"
    r"20\d\d)\b",
    re.IGNORECASE,
)
# What a head holds beside these; alone it may be a comment: "Ökade kostnader och minskade intäkter".
_BESIDE_COLUMNS: Final = re.compile(
    r"\W*(?:avvik|projekt(?:en)?|kostnad(?:er)?|intäkt(?:er)?|investering(?:ar)?|total(?:t|a|en)?|summa|"
    r"ack(?:umulera[dt]\w*)?|"
    r"bokslut|resultat|helår|delår|diff(?:erens)?|andel|procent|förändring|förvänta[dt]e?|minska[dt]e?|öka[dt]e?|"
    r"genomförda|pågående|planerade|föregående|år|tom|t\.o\.m|kvinnor|män|totalt|[tm]?n?kr|enhet|nämnd|nyckeltal|mått|"
    r"actual|forecast|deviation|variance|cost|revenue|total|project|year|"
    r"(?:19|20)\d\d(?:-\d\d)*|\d{4})\b",
    re.IGNORECASE,
)
_FEWEST_COLUMNS: Final = 2
_LONG_HEAD: Final = 160
_MANY_CONTACTS: Final = 2
_FEWEST_TOLD: Final = 3  # words beside a number or an address that may tell something


def is_boilerplate(passage: Passage, question: str) -> bool:
    """Whether a passage is an address, a table of contents, a page's head or a credit, which nobody asks about."""
    text = passage.text
    if all(says_where_to_look(text[start:end], question) for start, end in split_sentences(text)):
        return True
    if is_head_of_form(text) or (is_legend(text) and not _ASKS_LEGEND.search(question)):
        return True
    if _LEADERS.search(text) or any(_CONTENTS_HEADING.fullmatch(heading) for heading in passage.headings[-1:]):
        return True
    if _PAGE_HEAD.search(text) and len(text) < _LONG_HEAD:
        return True
    contacts = len(_CONTACT.findall(text))
    rest = _CONTACT.sub(" ", text)
    if contacts and len(split_words(rest)) < _FEWEST_TOLD and not _ASKS_CONTACT.search(question):
        return True  # "Telefon: 0250-123 45 (kontaktcenter)"
    told = len(split_sentences(rest))
    return contacts >= max(_MANY_CONTACTS, told) and not _ASKS_CONTACT.search(question)


def says_where_to_look(sentence: str, question: str) -> bool:
    """Whether a sentence only credits a picture or says where to read on, which a question is not about.

    >>> says_where_to_look("Foto: Anna Berg", "Vad sade de?"), says_where_to_look("Läs mer om hamnen i bilaga 2.", "?")
    (True, True)
    >>> says_where_to_look("Fotona visar hamnen.", "Vad visar fotona?")
    False
    """
    if _CREDIT.fullmatch(sentence):
        return not _ASKS_CREDIT.search(question)
    return _READ_ON.fullmatch(sentence) is not None and not _ASKS_SOURCE.search(question)


def is_legend(text: str) -> bool:
    """Whether a text only says what the colours or signs of a table mean.

    >>> is_legend("Rött = hamnens mål nås inte"), is_legend("Grön: inom ram"), is_legend("Rött hus såldes i maj.")
    (True, True, False)
    """
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and all(_LEGEND.fullmatch(line) for line in lines)


def is_head_of_form(text: str) -> bool:
    """Whether a text is the head of a form or a table: the names of its columns, and what to write in them.

    >>> is_head_of_form("Antal Orsak (kort beskrivning) Åtgärd"), is_head_of_form("Orsak Åtgärd Kommentar")
    (True, True)
    >>> is_head_of_form("Antal båtar ökade (beskrivs i bilagan)."), is_head_of_form("Orsaken är regn.")
    (False, False)
    >>> is_head_of_form("Projekt Utfall 2031-08 Budget 2031"), is_head_of_form("Ökade kostnader och minskade intäkter")
    (True, False)
    """
    rest = _FORM_HINT.sub(" ", text)
    words = [word for word in rest.split() if any(map(str.isalpha, word))]
    if not words or text.rstrip().endswith((".", "!", "?")):
        return False
    parts = [part for word in words for part in word.rstrip(",:;*)").split("/") if part]
    columns = [part for part in parts if _COLUMN_WORD.fullmatch(part)]
    others = [part for part in parts if not _COLUMN_WORD.fullmatch(part)]
    if not others:
        return True
    named = [part for part in columns if part.casefold() not in ("och", "av", "and", "of")]
    return len(named) >= _FEWEST_COLUMNS and all(_BESIDE_COLUMNS.fullmatch(part) for part in others)
