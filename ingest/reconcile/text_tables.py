"""Checks what sentences say of rows against the rows: the amount, its unit, and whether it is a surplus or a deficit.

In: sentences and the rows they are tied to. Out: checks, for example "Hamnen visar ett överskott på 63 tkr" beside a
row whose deviation is -63: one check made, and a finding of kind TEXT.

An amount that is another altogether is not judged: it may be of another scope. One that is a slip of a digit away from
the cell, or has its digits in another unit, is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.notation.periods import parse_year
from ingest.notation.told_amounts import Told, is_other_thing, read_direction, read_told
from ingest.notation.units import MONEY
from ingest.passages.wording import speaks_of_whole, words_before_verb
from ingest.reconcile.row_arithmetic import imply_variance
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_differences import find_gap
from ingest.reconcile.text_fits import Fit, compare
from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_ties import Names, Tie, names_something, tie_name, tie_sentence
from ingest.reconcile.text_wording import Told as Words
from ingest.reconcile.text_wording import english, make_finding, to_amount, to_name, to_signed
from ingest.records import Amount, Figure, Finding, FindingKind, Measure, Severity

_JOINED = re.compile(
    r"(?:\boch|\bsamt|\bmedan|,)\s+(?P<name>[^,.;\d]{2,50}?)(?:\s+(?:visar|redovisar|har|hade|gick|lämnar))?"
    r"(?:\s+(?:ett|en))?\s*(?:positiv\w*|negativ\w*)?\s*$",
    re.IGNORECASE,
)
_RESULT_LABEL = re.compile(r"resultat|result\b", re.IGNORECASE)
_HEDGED = re.compile(r"\b(?:om|men|dock|trots|förutom|exkl\w*|utan|delvis|både|respektive|while|but|although)\b", re.I)
_RESULTS = frozenset({Measure.VARIANCE, Measure.ACTUAL, Measure.FORECAST})
_REVENUE = re.compile(r"intäkt|inkomst|revenue|income", re.IGNORECASE)


def check_sentence(sentence: Sentence, names: Names) -> list[Checked]:
    """Give the checks of one sentence against the rows that it is about."""
    told = read_told(sentence.plain)
    direction = 0 if told else read_direction(sentence.plain)
    if not told and not direction:
        return []
    ties = tie_sentence(sentence, names)
    if not ties:
        return [check for one in told if (check := _check_summary(sentence, one, names))]
    if not told:
        return _check_direction(sentence, direction, ties, names)
    checks = []
    for place, one in enumerate(told):
        between = sentence.plain[told[place - 1].end : one.start] if place else ""
        about = _named_between(between, sentence, names) if names_something(between) else ties
        if about and (check := _check_amount(sentence, one, about, names)):
            checks.append(check)
    return checks


def _check_summary(sentence: Sentence, told: Told, names: Names) -> Checked | None:
    """Check what a chapter without tables says of the whole against the totals of the others.

    Only a slip of a digit away from a total that two tables or more agree on is judged, where no cell of the report
    is the very amount: "ett underskott på 1 430 tkr" where the tables sum up to -1 340.
    """
    if not speaks_of_whole(words_before_verb(sentence.plain)) or is_other_thing(sentence.plain):
        return None
    if any(table.headings == sentence.passage.headings for table in names.tables.values()):
        return None
    cells = [figure for figures in names.figures.values() for figure in figures if figure.amount]
    if any(compare(told.mention, figure.amount) is Fit.AGREES for figure in cells if figure.amount):
        return None
    totals = [figure for figure in cells if figure.is_total and not figure.parent and figure.measure is told.measure]
    near = [figure for figure in totals if figure.amount and compare(told.mention, figure.amount) is Fit.NEAR]
    near = [figure for figure in near if not told.direction or _goodness(figure) in (0, told.direction)]
    if len({figure.table for figure in near}) < 2 or len({figure.amount for figure in near}) > 1:
        return None
    return Checked(table=near[0].table, kind=FindingKind.TEXT, finding=_finding(sentence, told, near[0], Fit.NEAR))


def _named_between(between: str, sentence: Sentence, names: Names) -> tuple[Tie, ...]:
    """Give the row that a sentence goes on to speak of: "Hamnen visar ett överskott på 5 tkr och Fyren ett ..."."""
    name = _JOINED.search(between)
    return tie_name(name["name"], sentence, names) if name else ()


def _check_amount(sentence: Sentence, told: Told, ties: Sequence[Tie], names: Names) -> Checked | None:
    candidates = [figure for tie in ties for figure in _candidates(told, tie, sentence)]
    fits = [(figure, compare(told.mention, figure.amount)) for figure in candidates if figure.amount]
    agreeing = [figure for figure, fit in fits if fit in (Fit.AGREES, Fit.TRUNCATED)]
    if agreeing:
        finding = _wrong_sign(sentence, told, agreeing, names)
        if finding is None and not any(fit is Fit.AGREES for _, fit in fits):
            finding = _finding(sentence, told, agreeing[0], Fit.TRUNCATED)
        return Checked(table=agreeing[0].table, kind=FindingKind.TEXT, finding=finding)
    if is_other_thing(sentence.plain) or not any(tie.is_named for tie in ties) or _is_said_elsewhere(told, ties):
        return None
    wrong = [(figure, fit) for figure, fit in fits if fit in (Fit.NEAR, Fit.UNIT)]
    if not wrong:
        return None
    figure, fit = min(wrong, key=lambda one: one[1] is not Fit.UNIT)
    kind = FindingKind.UNIT if fit is Fit.UNIT else FindingKind.TEXT
    return Checked(table=figure.table, kind=kind, finding=_finding(sentence, told, figure, fit))


def _candidates(told: Told, tie: Tie, sentence: Sentence) -> list[Figure]:
    """Give the cells of a row that an amount may be: of its measure, and of a year that the sentence does not deny."""
    measures = {told.measure}
    if told.measure is Measure.VARIANCE and _RESULT_LABEL.search(tie.row.row.label):
        measures = set(_RESULTS)  # a result is a deviation from nought
    elif told.is_result:
        return []
    year = parse_year(sentence.plain)
    return [
        figure
        for figure in tie.figures
        if figure.measure in measures
        and figure.amount
        and figure.amount.unit in MONEY
        and (year is None or figure.period is None or figure.period.start.year <= year <= figure.period.end.year)
    ]


def _is_said_elsewhere(told: Told, ties: Sequence[Tie]) -> bool:
    """Whether another cell of the rows is the very amount: it is of another measure then, and not wrong."""
    return any(
        compare(told.mention, figure.amount) is Fit.AGREES for tie in ties for figure in tie.figures if figure.amount
    )


def _wrong_sign(sentence: Sentence, told: Told, agreeing: Sequence[Figure], names: Names) -> Finding | None:
    """Give a finding where all cells of this amount run the other way than the text says."""
    if told.measure is not Measure.VARIANCE:
        return None
    signs = [_goodness(figure) for figure in agreeing]
    direction = told.direction
    if not direction and told.mention.amount.value < 0:
        direction = -1
    if not direction or any(not sign or sign == direction for sign in signs):
        return None
    for figure in agreeing:
        implied = imply_variance(names.tables[figure.table], figure.row, figure.cell)
        if figure.amount and implied is not None and implied != figure.amount.value:
            return None  # the table's own arithmetic says that the cell is wrong: that is the finding
    return _sign_finding(sentence, told, agreeing[0], direction)


def _goodness(figure: Figure) -> int:
    """Give 1 for a deviation that is good, -1 for a bad one, 0 where the table does not tell."""
    if figure.amount is None or not figure.amount.value:
        return 0
    sign = 1 if figure.amount.value > 0 else -1
    if figure.measure is Measure.VARIANCE:
        return sign * figure.favourable
    return sign if _RESULT_LABEL.search(figure.label) else 0


def _check_direction(sentence: Sentence, direction: int, ties: Sequence[Tie], names: Names) -> list[Checked]:
    """Check "Hamnen redovisar ett överskott", where the subject is a row and nothing is taken back."""
    named = [tie for tie in ties if tie.is_named and not tie.row.row.is_total]
    if len(named) != 1 or _HEDGED.search(sentence.plain) or is_other_thing(sentence.plain):
        return []
    if len(sentence.plain.split()) > 14 or sentence.place or not _is_plain_statement(sentence.plain):
        return []
    figures = [figure for figure in named[0].figures if figure.measure is Measure.VARIANCE and _goodness(figure)]
    money = [figure for figure in figures if figure.amount and figure.amount.unit in MONEY]
    if not money or len({_goodness(figure) for figure in money}) > 1:
        return []
    figure = money[0]
    finding = None
    if _goodness(figure) != direction:
        finding = _direction_finding(sentence, figure)
    return [Checked(table=figure.table, kind=FindingKind.TEXT, finding=finding)]


def _is_plain_statement(plain: str) -> bool:
    return bool(
        re.search(
            r"\b(?:visar|visade|redovisar|redovisade|har|hade|gör|gjorde|lämnar|prognostiserar|uppvisar)\s+"
            r"(?:ett|en|ett litet|ett mindre|ett större)?\s*(?:\w+\s+)?\w*(?:överskott|underskott|avvikelse)\b",
            plain,
            re.IGNORECASE,
        )
    )


def _finding(sentence: Sentence, told: Told, figure: Figure, fit: Fit) -> Finding:
    printed = sentence.text[told.start : told.end].strip()
    amount = told.mention.amount
    if told.direction < 0 < amount.value:
        amount = Amount(value=-amount.value, unit=amount.unit)
    cell = to_amount(figure.amount) if figure.amount else figure.text
    name, kind, severity = to_name(figure.label), FindingKind.TEXT, Severity.ERROR
    gap = to_amount(find_gap(told.mention.amount, figure.amount)) if figure.amount and fit is Fit.NEAR else ""
    words = Words(
        swedish=f"Texten säger ”{printed}” om {name}, men i tabellen står {cell} i kolumnen {to_name(figure.column)}"
        + (f"; skillnaden är {gap}." if gap else "."),
        english=f"The text says ”{printed}” of {name}, but {to_name(figure.column)} is {english(cell)} in the table"
        + (f"; they differ by {english(gap)}." if gap else "."),
    )
    if fit is Fit.UNIT:
        kind = FindingKind.UNIT
        words = Words(
            swedish=f"Texten anger ”{printed}” för {name}, men tabellen har {cell}: samma siffror i en annan enhet.",
            english=f"The text gives ”{printed}” for {name}, but the table has {english(cell)}, in another unit.",
        )
    if fit is Fit.TRUNCATED:
        severity = Severity.REMARK
        words = Words(
            swedish=f"Texten anger ”{printed}” för {name}; {cell} i tabellen är avkortat, inte avrundat.",
            english=f"The text gives ”{printed}” for {name}; {english(cell)} in the table is cut off, not rounded.",
        )
    return make_finding(
        kind,
        words,
        printed,
        (sentence.location, figure.location),
        severity=severity,
        amount=amount,
        computed=figure.amount,
        figures=(figure.key,),
        passages=(sentence.passage.key,),
        table=figure.table,
    )


def _sign_finding(sentence: Sentence, told: Told, figure: Figure, direction: int) -> Finding:
    """Give the finding that a text and a cell print one amount with opposite signs, each said in word and sign.

    Both signs are the table's, in which a good deviation may be negative.
    """
    printed, name = sentence.text[told.start : told.end].strip(), to_name(figure.label)
    said = told.mention.amount
    amount = Amount(value=abs(said.value) * direction * (figure.favourable or 1), unit=said.unit)
    good, good_english = ("överskott", "underskott"), ("surplus", "deficit")
    own, other = (0, 1) if direction > 0 else (1, 0)
    cell = to_signed(figure.amount) if figure.amount else figure.text
    words = Words(
        swedish=f"Texten säger ”{printed}” om {name}, alltså ett {good[own]} ({to_signed(amount)}), men i tabellen "
        f"står ett {good[other]} ({cell}) i kolumnen {to_name(figure.column)}.",
        english=f"The text says ”{printed}” of {name}, so a {good_english[own]} ({english(to_signed(amount))}), but "
        f"{to_name(figure.column)} is a {good_english[other]} ({english(cell)}) in the table.",
    )
    return make_finding(
        FindingKind.TEXT,
        words,
        printed,
        (sentence.location, figure.location),
        amount=amount,
        computed=figure.amount,
        figures=(figure.key,),
        passages=(sentence.passage.key,),
        table=figure.table,
    )


def _direction_finding(sentence: Sentence, figure: Figure) -> Finding:
    printed = sentence.text.strip()
    cell = to_signed(figure.amount) if figure.amount else figure.text
    kind, kind_english = ("överskott", "surplus") if _goodness(figure) > 0 else ("underskott", "deficit")
    return make_finding(
        FindingKind.TEXT,
        Words(
            swedish=f"Texten säger ”{printed}”, men tabellens avvikelse för {to_name(figure.label)} är ett {kind} "
            f"({cell}).",
            english=f"The text says ”{printed}”, but the deviation of {to_name(figure.label)} is a {kind_english} "
            f"({english(cell)}).",
        ),
        printed,
        (sentence.location, figure.location),
        computed=figure.amount,
        figures=(figure.key,),
        passages=(sentence.passage.key,),
        table=figure.table,
    )
