"""Puts amounts, periods and the sign of a figure into words, exactly.

In: records. Out: text. For example an amount of −5117 tkr gives "−5 117 tkr", and a deviation of −6000 where a
positive one is good is a deficit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from babel.numbers import format_decimal

from assistant.evidence.forecast_rounds import is_of_forecast, round_of
from assistant.records import Language
from assistant.writing.phrases import PHRASES
from ingest.notation import parse_measure, parse_number, parse_period
from ingest.records import Amount, Figure, Measure, Period, Report, Unit

_FEWEST_OF_SPAN = 3  # years in a row that are told as a span
NO_BREAK_SPACE = "\u00a0"
# A space between groups of digits, after a sign, or before the unit of a number.
_WITHIN_AMOUNT = re.compile(
    r"(?<!\d{4})(?<=\d) (?=\d{3}(?!\d))|(?<=[-−–+<>≤≥≈~]) (?=\d)|"
    r"(?<=\d) (?=(?:%|procent|percent|t?kr|mkr|mnkr|mdkr|sek|miljon(?:er)?|miljard(?:er)?|million|billion)(?!\w))",
    re.IGNORECASE,
)
_SET_IN = re.compile(r"^[\s\-–—•·▪]+(?=[^\W\d_])")
_EXPRESSION_NUMBER = re.compile(r"\d+(\.\d+)?")
# A column that is one of several of its measure and period: its amounts mean nothing without its name.
_SAYS_WHICH = re.compile(
    r"intäkt|kostnad|\bnetto|\bbrutto|\bkvinn|\bmän\b|\bantal\b|\bbelopp|income|revenue|\bcosts?\b|\bnet\b|\bgross\b|women|\bmen\b"
    r"|koncern|\bgroup\b|\bresultat|\bs:a\b|\btotal|\bsumma\b|\bresult\b",
    re.IGNORECASE,
)
# A word beside a year or months: "Kommunen 2022", "Sjukfrånvaro jan-sep 2024 (%)", not "Delår 202408".
_NAMES_MORE = re.compile(
    r"\b(?!(?:per|den|året?|fram|till|med|och|prel|tkr|mnkr|mkr|procent|year|to|date|the)\b"
    r"|(?:delår|helår|period|ack|kvartal|tertial|halvår|interim|annual|quarter"
    r"|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec))[^\W\d_]{3,}",
    re.IGNORECASE,
)
_OPEN_UNITS = {Unit.UNKNOWN: "", Unit.COUNT: "", Unit.INDEX: ""}
_ENGLISH_UNITS = {Unit.PERCENTAGE_POINTS: "percentage points"}


def keep_together(text: str) -> str:
    r"""Return a text in which no line breaks within an amount: between its digits, its sign and its unit.

    >>> keep_together("Det blev 12 500 tkr, eller 5 % mer: -3 kr")
    'Det blev 12\xa0500\xa0tkr, eller 5\xa0% mer: -3\xa0kr'
    >>> keep_together("> 20 under 2019 120 gånger")
    '>\xa020 under 2019 120 gånger'
    """
    return _WITHIN_AMOUNT.sub(NO_BREAK_SPACE, text)


def to_number(value: Decimal, language: Language) -> str:
    r"""Return a number as it is written: thousands by a no-break space, as many decimals as it has.

    >>> to_number(Decimal("-5117"), Language.ENGLISH)
    '−5\xa0117'
    >>> to_number(Decimal("9.0"), Language.SWEDISH)
    '9,0'
    """
    exponent = value.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    text: str = format_decimal(value, format=pattern, locale="sv_SE")
    text = text.replace("-", "−")
    return text.replace(",", ".") if language is Language.ENGLISH else text


def to_expression(expression: str, language: Language) -> str:
    r"""Return a derivation's expression as it is read: "7114 - 6850" as "7 114 − 6 850".

    >>> to_expression("(-41493) - (-42303)", Language.SWEDISH)
    '(−41\xa0493) − (−42\xa0303)'
    """
    text = _EXPRESSION_NUMBER.sub(lambda match: to_number(Decimal(match[0]), language), expression)
    return re.sub(r"^-(?=\()", "−", text.replace(" - ", " − ").replace("(-", "(−").replace("*", "×"))


def to_amount(amount: Amount, language: Language) -> str:
    """Return a number with its unit, bound by a no-break space; a bare number where the unit says nothing."""
    unit = _OPEN_UNITS.get(amount.unit, str(amount.unit))
    unit = _ENGLISH_UNITS.get(amount.unit, unit) if language is Language.ENGLISH else unit
    number = to_number(amount.value, language)
    return f"{number}{NO_BREAK_SPACE}{unit}" if unit else number


def to_figure(figure: Figure, language: Language) -> str:
    """Return a figure's amount with the bound that its cell prints ("under 5,00 %"), or an unreadable cell."""
    if figure.amount is None:
        return f"”{figure.text}”"
    amount = to_amount(figure.amount, language)
    number = parse_number(figure.text)
    bound = PHRASES[language].bounds.get(number.comparator, "") if number else ""
    return f"{bound} {amount}" if bound else amount


def to_sign_word(figure: Figure, language: Language) -> str:
    """Return "surplus" or "deficit" for a deviation in money whose good direction the table tells, else ""."""
    amount = figure.amount
    if figure.measure is not Measure.VARIANCE or not figure.favourable or amount is None:
        return ""
    if amount.unit not in (Unit.KR, Unit.TKR, Unit.MNKR, Unit.UNKNOWN) or amount.value == 0:
        return ""
    phrases = PHRASES[language]
    return phrases.surplus if (amount.value > 0) == (figure.favourable > 0) else phrases.deficit


def to_period(period: Period | None, language: Language) -> str:
    """Return a period in words: "2019", "januari–augusti 2024", or its dates.

    >>> from datetime import date
    >>> to_period(Period(start=date(2024, 1, 1), end=date(2024, 8, 31)), Language.ENGLISH)
    'January–August 2024'
    """
    if period is None:
        return ""
    start, end = period.start, period.end
    is_from_new_year = (start.month, start.day) == (1, 1)
    if is_from_new_year and (end.month, end.day) == (12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    months = PHRASES[language].months
    if start.year == end.year and start.day == 1:
        first, last = months[start.month - 1], months[end.month - 1]
        return f"{last} {end.year}" if first == last else f"{first}–{last} {end.year}"
    return f"{start.isoformat()}–{end.isoformat()}"


def to_periods(periods: Sequence[Period], language: Language) -> tuple[str, ...]:
    """Return periods in words; three whole years or more in a row as one span.

    >>> from datetime import date
    >>> years = [Period(start=date(year, 1, 1), end=date(year, 12, 31)) for year in (2018, 2019, 2020, 2022)]
    >>> to_periods(years, Language.ENGLISH)
    ('2018–2020', '2022')
    """
    runs: list[list[Period]] = []
    for period in periods:
        last = runs[-1][-1] if runs else None
        if last and _is_whole_year(last) and _is_whole_year(period) and period.start.year == last.end.year + 1:
            runs[-1].append(period)
        else:
            runs.append([period])
    spans = [run if len(run) < _FEWEST_OF_SPAN else [Period(start=run[0].start, end=run[-1].end)] for run in runs]
    return tuple(to_period(period, language) for span in spans for period in span)


def _is_whole_year(period: Period) -> bool:
    start, end = period.start, period.end
    return start.year == end.year and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def to_label(label: str) -> str:
    """Return the name of a row without the dash or the dot that sets it in below another.

    >>> to_label("- Ekonomi"), to_label("• Drift"), to_label("-varav hyror"), to_label("5-årsplan")
    ('Ekonomi', 'Drift', 'varav hyror', '5-årsplan')
    """
    return _SET_IN.sub("", label) or label


def to_place(report: Report) -> str:
    """Return whose report it is: its municipalities, else its committee, else its name."""
    return " / ".join(report.municipalities) or report.committee or report.name


def to_what(figure: Figure, language: Language) -> str:
    """Return the measure and period of a figure in words: "avvikelse 2019"; an unnamed measure by its column."""
    name = PHRASES[language].measures[figure.measure]
    if is_of_forecast(figure):
        name = PHRASES[language].forecast_variance
    if (figure.measure is Measure.OTHER or figure.period is None) and figure.column:
        return f"{name} ”{figure.column}”" if figure.measure is not Measure.OTHER else figure.column
    what = " ".join(part for part in (name, to_period(figure.period, language)) if part)
    is_plain = parse_measure(figure.column) or (parse_period(figure.column) and not _NAMES_MORE.search(figure.column))
    says_which = _SAYS_WHICH.search(figure.column) is not None or is_of_forecast(figure)
    says_which = says_which or round_of(figure) is not None
    names_nothing = not figure.column or (is_plain and not says_which)
    return what if names_nothing else f"{what}, ”{figure.column}”"
