"""The words that stand for units, in Swedish and English: beside a number, and in headers, captions and labels.

In: a word, or a header. Out: a unit, for example::

    "mkr"  ->  Unit.MNKR        "Avvikelse i %"  ->  Unit.PERCENT
"""

from __future__ import annotations

import re

from ingest.notation.markup import heal_hyphens, strip_markup
from ingest.records import Unit

_WORDS = (
    (Unit.PERCENTAGE_POINTS, r"procentenhet(?:er)?s?|%-enhet(?:er)?|percentage points?|p\.e\."),
    (Unit.PERCENT, r"%|procent|per ?cent"),
    (Unit.TKR, r"tkr|kkr|tsek|ksek|tusen kronor|tusen kr"),
    (Unit.MNKR, r"mn?kr|msek|miljoner kronor|miljoner kr|miljoner|miljon kronor"),
    (Unit.KR, r"kronor|kr|sek"),
    (Unit.FULL_TIME_EQUIVALENTS, r"årsarb(?:etare)?|årsverken|åa"),
    (Unit.COUNT, r"st|stycken"),
    (Unit.DAYS, r"dagar|days"),
    (Unit.YEARS, r"år|years"),
)
# What thousands and millions are counted of, where it is not money: "tusental m³", "miljoner kWh".
_OF_THINGS = (
    r"(?!\s+(?:m[²³23]|[kMGT]?Wh|kvm|kubik|kvadrat|liter|ton\b|kg\b|km\b|kilo|meter|st\b|stycken|personer|invånare|besök"
    r"|resor|resenärer|timmar|portioner|elever|m\b))"
)
# How a header or a caption states the unit of what stands under it.
_STATEMENTS = (
    (
        Unit.TKR,
        r"(?<!\w)(?:tkr|kkr|tsek|ksek)\b|\btusen(?:tals?)? (?:kr\b|kronor)|\btusental"
        + _OF_THINGS
        + r"|\bsek thousands?|\bthousands? (?:of )?sek|\bsek ?'?000",
    ),
    (
        Unit.MNKR,
        r"(?<!\w)(?:mn?kr|mkr|msek)\b|\bmiljoner\b"
        + _OF_THINGS
        + r"|\bsek m\b|\bsek millions?|\bmillions? (?:of )?sek",
    ),
    (
        Unit.KR,
        r"(?<!\w)(?<!tusen )(?<!tusental )(?<!tusentals )(?<!miljoner )(?<!thousand )(?<!millions )(?<!million )"
        r"(?<!of )(?:kr|kronor|sek)\b(?! m\b| million| thousand| ?'?000)",
    ),
    (Unit.PERCENT, r"%|\bprocent\b|\bper ?cent\b"),
    (Unit.PERCENTAGE_POINTS, r"\bprocentenhet(?:er)?\b|%-enhet|\bpercentage points?\b|(?<!\w)p\.e\."),
    (
        Unit.COUNT,
        r"(?:^|/ )(?:[A-Z]+-?\d+)?[\s:.–-]*antal\b|, antal\b|\(antal\)|\(st\)|, st\b|^st\.?$|^stycken$"
        r"|\bnumber of\b|^antalet\b"
        r"|^(?:\d[\d.]*\s+)?(?:[\w-]+ och )?\w{3,}antal(?:et)?(?:,? (?:per |den )?\d[^%]*)?$",
    ),
    (Unit.INDEX, r"[,(\s–-]\s?index\b\)?$|^index\b"),
    (
        Unit.FULL_TIME_EQUIVALENTS,
        r"(?<!\w)åa\b|^(?:\d[\d.]*\s+)?årsarbetare\b|[,(] ?årsarbetare\b|^full-time equivalents\b",
    ),
    (Unit.DAYS, r"[,(] ?dagar\)?$|\bi dagar$|^antal (?:arbets|kalender)?dagar\b|^dagar$|[,(] ?days\)?$"),
    (Unit.YEARS, r"[,(] ?(?:antal )?år\)?$"),
)
_STATED = tuple((unit, re.compile(words, re.IGNORECASE)) for unit, words in _STATEMENTS)
_UNIT_LINE = re.compile(
    r"\(?(?:(?:alla |samtliga )?belopp(?:en)?|(?:all )?amounts?|(?:alla |samtliga )?siffror(?:na)?)? ?"
    r"(?:i (?:tabellen|tabellerna|rapporten|denna rapport|årsredovisningen|delårsrapporten|avsnittet) |nedan )?"
    r"(?:är |anges |redovisas |visas |are )?(?:i |in )?\(?"
    r"(?:tkr|kkr|mn?kr|mkr|kr|sek\b.{0,12}|tusen\w* kronor|miljoner kronor|kronor)\)?\.?",
    re.IGNORECASE,
)
# "Nettokostnader i tkr.", "Costs and revenues in SEK thousands.": a sentence of its own, told by its full stop
_ACCOUNTS = (
    r"(?:(?:netto|brutto|drift|verksamhets)?(?:kostnad(?:er)?|intäkter|utgift(?:er)?|inkomster|resultat|avvikelser?)(?:na)?|netto"
    r"|budget|utfall|prognos|(?:net |gross |operating )?(?:costs?|revenues?|incomes?|expenses|expenditure|results?))"
)
_UNIT_SENTENCE = re.compile(
    rf"(?:alla |samtliga |all )?{_ACCOUNTS}(?:(?:,| och| samt| and) {_ACCOUNTS})*,? "
    r"(?:är |anges |redovisas |visas |are |is )?(?:i |in )"
    r"(?:tkr|kkr|mn?kr|mkr|kr|tusen\w* kronor|miljoner kronor|kronor|sek\b[^.]{0,12})\.",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\(?.{2,40}?,?\s+(?:om|där|när|såvida)\s+(?:inget|ej|inte|icke)\s+(?:(?:annat|mn?kr|tkr|kr|procent|%)\s+)?(?:anges|sägs|framgår)\.?\)?"
    r"|\(?.{2,40}?,?\s+unless\s+(?:otherwise\s+)?stated(?:\s+otherwise)?\.?\)?",
    re.IGNORECASE,
)
# "Belopp i tkr där inte mnkr anges": the unit of some amounts only
_EXCEPT = re.compile(
    r",?\s+(?:om|där|när|såvida)\s+(?:ej|inte|icke)\s+(?:mn?kr|mkr|tkr|kr|procent|%)\s+(?:anges|sägs|framgår)",
    re.IGNORECASE,
)
# "Bland de 25 % lägsta" holds an amount, not a unit; in "Avvikelse 2023 %" and "Andel 2023, %" the number is a year.
_PERCENTAGE = re.compile(r"(?<![\d,.])(?!(?:19|20)\d\d\s?%)\d(?:[\d ,.]*\d)?\s?%")
_TWO_YEARS = re.compile(r"(?<![\d,.])(\d\d)\s?[/–-]\s?(\d\d)(?=\s?%)")  # "Diff 22/23 %"
# What is measured in no money and no per cent, as a label, a heading or a column of units says it at its end.
_MEASURED_IN = re.compile(
    r"(?:^|[,(–-]\s?|\s(?:i|antal)\s|\s(?=(?:tusen|miljoner|m[²³23]|kvm|[kMGT]Wh)\b))"
    r"(?:i )?(?:tusen(?:tals?)? |miljoner |milj\.? )?"
    r"(?:m[²³23]|kvm|kubik(?:meter)?|kvadratmeter|kilometer|km|mil|meter|m|ton|kg|kilo|gram|g|liter|l|[kMGT]Wh|timmar|minuter|min"
    r"|sekunder|veckor|månader|dygn|hektar|ha|poäng|hours|minutes|weeks|months|tonn?es|metres|litres)"
    r"(?:(?:\s?/\s?|\s+per\s+)[^\W\d_]+[²³]?)?(?:,? (?:i snitt|i genomsnitt|median|medel(?:värde)?))?\)?$",
    re.IGNORECASE,
)
UNIT_WORDS = "|".join(words for _, words in _WORDS)
MONEY = frozenset({Unit.KR, Unit.TKR, Unit.MNKR})


def to_unit(word: str) -> Unit:
    """Give the unit of a word beside a number; UNKNOWN for "".

    >>> to_unit("miljoner kronor"), to_unit("%")
    (<Unit.MNKR: 'mnkr'>, <Unit.PERCENT: '%'>)
    """
    word = word.strip().casefold()
    if not word:
        return Unit.UNKNOWN
    return next((unit for unit, words in _WORDS if re.fullmatch(rf"(?:{words})\.?", word)), Unit.UNKNOWN)


def parse_unit(text: str) -> Unit | None:
    """Give the unit that a header, a caption or a label states; None when it states none, or several that differ.

    >>> parse_unit("RESULTATRÄKNING (tkr)"), parse_unit("Avvikelse i %"), parse_unit("KS02 - Antal besök")
    (<Unit.TKR: 'tkr'>, <Unit.PERCENT: '%'>, <Unit.COUNT: 'antal'>)
    >>> parse_unit("Andel 2023, %"), parse_unit("tusental m³"), parse_unit("3. Barn- och elevantal")
    (<Unit.PERCENT: '%'>, None, <Unit.COUNT: 'antal'>)
    >>> parse_unit("Långtidssjukfrånvaro (>60 dagar)"), parse_unit("HME-resultat, index"), parse_unit("Driftens stöd")
    (None, <Unit.INDEX: 'index'>, None)
    >>> parse_unit("Diff 22/23 %"), parse_unit("Högst 10-15 %"), parse_unit("St")
    (<Unit.PERCENT: '%'>, None, <Unit.COUNT: 'antal'>)
    """
    text = _EXCEPT.sub("", heal_hyphens(strip_markup(text)))
    text = _TWO_YEARS.sub(lambda years: "" if int(years[2]) == int(years[1]) + 1 else years[0], text)
    text = _PERCENTAGE.sub("", text)
    found = {unit for unit, pattern in _STATED if pattern.search(text)}
    if Unit.PERCENTAGE_POINTS in found:
        found.discard(Unit.PERCENT)
    if Unit.COUNT in found and len(found) > 1:
        found.discard(Unit.COUNT)  # "Antal, procent", "Antal dagar": the second word is the unit
    return found.pop() if len(found) == 1 else None


def cell_unit(text: str) -> Unit:
    """Give the unit that a cell names and nothing more; UNKNOWN where it names none.

    >>> cell_unit("%"), cell_unit("kr/inv"), cell_unit("Antal"), cell_unit("Kök")
    (<Unit.PERCENT: '%'>, <Unit.KR: 'kr'>, <Unit.COUNT: 'antal'>, <Unit.UNKNOWN: ''>)
    """
    word = strip_markup(text).strip("()")
    return to_unit(word) or parse_unit(word) or Unit.UNKNOWN


def is_unit_line(text: str) -> bool:
    """Say whether a line of text states the unit of a table and nothing more.

    >>> is_unit_line("Alla belopp i tkr"), is_unit_line("(SEK thousands)"), is_unit_line("Investeringar, tkr")
    (True, True, False)
    >>> is_unit_line("Samtliga belopp i tabellerna anges i tkr.")
    True
    """
    return bool(_UNIT_LINE.fullmatch(strip_markup(text)))


def is_unit_sentence(text: str) -> bool:
    """Say whether a sentence states in which money accounts are, and no amount of its own.

    >>> is_unit_sentence("Nettokostnader i tkr."), is_unit_sentence("Costs and revenues are in SEK thousands.")
    (True, True)
    >>> is_unit_sentence("Nettokostnader i tkr"), is_unit_sentence("Kostnaderna blev 40 tkr.")
    (False, False)
    """
    return bool(_UNIT_SENTENCE.fullmatch(strip_markup(text).strip()))


def is_standing_unit(text: str) -> bool:
    """Say whether a sentence states the unit of all amounts of which no other is told.

    >>> is_standing_unit("Belopp i tkr om inget annat anges."), is_standing_unit("Tkr, där inte annat framgår")
    (True, True)
    >>> is_standing_unit("Belopp i tkr där inte mnkr anges."), is_standing_unit("Belopp i tkr.")
    (True, False)
    """
    return bool(_STANDING.fullmatch(strip_markup(text).strip()))


def is_measured(text: str) -> bool:
    """Say whether a text ends with what is measured in: a unit that this program counts in no other way.

    >>> is_measured("Förnyad ledning, meter"), is_measured("Sålt vatten, tusen m³"), is_measured("kWh/m²")
    (True, True, True)
    >>> is_measured("Matsvinn, gram per portion"), is_measured("Responstid (minuter)"), is_measured("Hemtjänsttimmar")
    (True, True, False)
    """
    return bool(_MEASURED_IN.search(strip_markup(text).strip()))
