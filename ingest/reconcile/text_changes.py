"""Recomputes changes that a sentence states with both their ends, and differences and nets of its own amounts.

In: a sentence. Out: checks, for example "ökade från 10 till 14, en ökning med 5" gives a finding: 14 - 10 is 4.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ingest.notation.told_amounts import read_told
from ingest.notation.units import UNIT_WORDS, to_unit
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_numbers import NUMBER, Verdict, judge, judge_share, step_of, to_decimal
from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_wording import Told, english, make_finding, to_number
from ingest.records import Amount, Finding, FindingKind, Measure, Severity, Unit

_UNIT = rf"(?:%|(?:{UNIT_WORDS})(?![\w-]))"
_ABOUT = r"(?P<about>(?:ca|cirka|c:a|ungefär|drygt|knappt|nästan|omkring|runt|närmare|över)\.?\s+)?"
_ENDS = (
    rf"från\s+(?:ca\s+|cirka\s+)?(?P<a>{NUMBER})\s*(?P<ua>{_UNIT})?(?:\s+[^\W\d]+|\s+(?:19|20)\d\d){{0,3}}?\s+till\s+"
    rf"(?:ca\s+|cirka\s+)?(?P<b>{NUMBER})\s*(?P<ub>{_UNIT})?(?:\s+(?:år\s+)?(?:19|20)\d\d\b)?"
)
_BOTH = rf"(?P<a>{NUMBER})\s*(?P<ua>{_UNIT})?\s+respektive\s+(?P<b>{NUMBER})\s*(?P<ub>{_UNIT})?"
_CHANGE = (
    r"(?P<word>\w*(?:ökning|minskning|höjning|sänkning|uppgång|nedgång|reducering|förändring|skillnad)\w*)"
    rf"\s+(?:med|på|om|av)\s+{_ABOUT}(?P<z>{NUMBER})\s*(?P<uz>{_UNIT})?"
)
_IN_BRACKETS = rf"\((?P<sign>[+−–-])?\s?{_ABOUT}(?P<z>{NUMBER})\s*(?P<uz>{_UNIT})\)"
_THAT_IS = rf"(?:dvs|d\.v\.s|det vill säga|alltså)\.?,?\s+(?:med\s+)?{_ABOUT}(?P<z>{NUMBER})\s*(?P<uz>{_UNIT})"
_AFTER = (
    re.compile(rf"{_ENDS}[^\d.;]{{0,60}}?\b{_CHANGE}", re.IGNORECASE),
    re.compile(rf"{_ENDS}[^\d.;(]{{0,30}}{_IN_BRACKETS}", re.IGNORECASE),
    re.compile(rf"{_ENDS}[^\d.;]{{0,20}}?\b{_THAT_IS}", re.IGNORECASE),
    re.compile(rf"{_BOTH}[^\d.;]{{0,60}}?\b{_CHANGE}", re.IGNORECASE),
    re.compile(
        rf"(?P<b>{NUMBER})\s*(?P<ub>{_UNIT})?(?:\s+[^\W\d]+)?\s+\((?P<a>{NUMBER})\s*(?P<ua>{_UNIT})?\),\s+"
        rf"(?:vilket är\s+|vilket ger\s+|dvs\s+)?en\s+{_CHANGE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<word>ökat|ökade|ökar|stigit|steg|minskat|minskade|minskar|sjunkit|sjönk)\s+med\s+{_ABOUT}(?P<z>{NUMBER})"
        rf"\s*(?P<uz>{_UNIT})?[^\d.;]{{0,20}}?\b{_ENDS}",
        re.IGNORECASE,
    ),
)
_FOLLOWING = re.compile(
    rf"^(?:det|detta|ökningen|minskningen|reduceringen|förändringen)\b[^\d.;]{{0,40}}?\b{_CHANGE}", re.IGNORECASE
)
_MOVED = re.compile(
    r"\b(?P<word>ök\w*|stig\w*|steg|höj\w*|väx\w*|minsk\w*|sjunk\w*|sjönk|sänk\w*|reducera\w*)\b"
    rf"(?P<between>[^\d.;]{{0,50}}?){_ENDS}",
    re.I,
)
# What brings in another clause or change before the ends: "har minskat sedan taxan höjdes från 5 till 9".
_OTHER_CHANGE = re.compile(
    r"\b(?:sedan|när|då|efter(?:som)?|genom|trots|till\s+följd|på\s+grund|tack\s+vare|medan|samtidigt|vilket|som|att)\b"
    r"|\b(?:höj|sänk|ök|minsk|sjunk|stig)\w*(?:t|ts|de|des|s|r)\b|\b(?:steg|sjönk)\b",
    re.IGNORECASE,
)
_UP = re.compile(r"ök|stig|steg|höj|väx|uppgång", re.IGNORECASE)
_DOWN = re.compile(r"minsk|sjunk|sjönk|sänk|reducer|nedgång", re.IGNORECASE)
_NET = re.compile(
    rf"\b(?:utfallet|kostnaden|nettokostnaden|budgeten|utgiften)\s+(?:är|var|blev|uppgår till|uppgick till)\s+"
    rf"(?P<a>{NUMBER})\s*(?P<ua>{_UNIT})[^\d.;]{{0,120}}?\b(?:bidrag|ersättning|intäkt|återbetalning)\w*[^\d.;]{{0,60}}?"
    rf"(?P<b>{NUMBER})\s*(?P<ub>{_UNIT})"
    rf"[^\d.;]{{0,20}}?\b(?:vilket|som|så att|därmed)\b[^\d.;]{{0,60}}?\b(?:är|blir|landar på|netto)\s+"
    rf"(?P<z>{NUMBER})\s*(?P<uz>{_UNIT})",
    re.IGNORECASE,
)
_SHARE_OF_BUDGET = re.compile(rf"(?P<z>{NUMBER})\s*(?:%|procent)\s+av\s+budget(?:en)?\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


def check_changes(sentence: Sentence) -> list[Checked]:
    """Give the checks of the changes, differences and nets in a sentence."""
    if not re.search(r"\d", sentence.plain):
        return []
    checks = [_check(sentence, match) for pattern in _AFTER for match in pattern.finditer(sentence.plain)]
    checks.extend(_check_direction(sentence, match) for match in _MOVED.finditer(sentence.plain))
    checks.append(_check_following(sentence))
    checks.extend(_check_net(sentence, match) for match in _NET.finditer(sentence.plain))
    checks.extend(_check_measures(sentence))
    return [check for check in checks if check is not None]


def _check(sentence: Sentence, match: re.Match[str], change: re.Match[str] | None = None) -> Checked | None:
    told = change or match
    if _YEAR.fullmatch(match["a"]) and _YEAR.fullmatch(match["b"]):
        return None
    start, end = to_decimal(match["a"]), to_decimal(match["b"])
    stated = abs(to_decimal(told["z"]))
    ends, unit = to_unit(match["ub"] or match["ua"] or ""), to_unit(told["uz"] or "")
    if match["ua"] and match["ub"] and to_unit(match["ua"]) is not to_unit(match["ub"]):
        return None
    approximate = bool(told["about"])
    difference, expression = abs(end - start), f"{to_number(end)} - {to_number(start)}"
    if unit is Unit.PERCENT and ends is not Unit.PERCENT:
        if not start:
            return None
        verdict, computed = judge_share(stated, end - start, start, approximate=approximate)
        expression = f"({expression}) / {to_number(start)}"
    elif unit in (ends, Unit.UNKNOWN) or (unit is Unit.PERCENTAGE_POINTS and ends is Unit.PERCENT):
        # Ends in per cent that are rounded may be a digit off; people are not.
        slack = step_of(start, end) if ends is not Unit.UNKNOWN and ends is not Unit.COUNT else Decimal(0)
        verdict, computed = judge(stated, difference, slack=slack, approximate=approximate), difference
        if unit is Unit.PERCENT and start and judge_share(stated, end - start, start)[0] is Verdict.RIGHT:
            verdict = Verdict.RIGHT  # "från 20 % till 25 %, en ökning med 25 %"
    else:
        return None
    quote = sentence.text[match.start() : match.end()] if change is None else sentence.text
    finding = _finding(sentence, quote, stated, computed, unit, expression, verdict)
    return Checked(table=None, kind=FindingKind.DIFFERENCE, finding=finding)


def _check_following(sentence: Sentence) -> Checked | None:
    """Check a change that the next sentence states: "Det är en minskning med 67 %"."""
    ends = [match for match in re.finditer(_ENDS, sentence.plain, re.IGNORECASE)]
    change = _FOLLOWING.match(sentence.following)
    if len(ends) != 1 or change is None or any(pattern.search(sentence.plain) for pattern in _AFTER):
        return None
    return _check(sentence, ends[0], change)


def _check_direction(sentence: Sentence, match: re.Match[str]) -> Checked | None:
    """Check that what "rose" ends higher than it began."""
    start, end = to_decimal(match["a"]), to_decimal(match["b"])
    direction = bool(_UP.search(match["word"])) - bool(_DOWN.search(match["word"]))
    if (
        not direction
        or _OTHER_CHANGE.search(match["between"])
        or start == end
        or min(start, end) < 0
        or (_YEAR.fullmatch(match["a"]) and _YEAR.fullmatch(match["b"]))
    ):
        return None
    finding = None
    if (end > start) != (direction > 0):
        printed = sentence.text[match.start() : match.end()]
        told = Told(
            swedish=f"Texten säger ”{printed}”, men {to_number(end)} är {'mer' if end > start else 'mindre'} än "
            f"{to_number(start)}.",
            english=f"The text says ”{printed}”, but {english(to_number(end))} is "
            f"{'more' if end > start else 'less'} than {english(to_number(start))}.",
        )
        finding = make_finding(FindingKind.SIGN, told, printed, (sentence.location,), passages=(sentence.passage.key,))
    return Checked(table=None, kind=FindingKind.SIGN, finding=finding)


def _check_net(sentence: Sentence, match: re.Match[str]) -> Checked | None:
    """Check "Kostnaden är 100 tkr, och ett bidrag kommer in med 30 tkr, vilket gör att prognosen är 70 tkr"."""
    units = {to_unit(match[name]) for name in ("ua", "ub", "uz")}
    if len(units) > 1:
        return None
    gross, grant, stated = (to_decimal(match[name]) for name in ("a", "b", "z"))
    verdict = judge(stated, gross - grant, slack=step_of(gross, grant))
    expression = f"{to_number(gross)} - {to_number(grant)}"
    printed = sentence.text[match.start() : match.end()]
    finding = _finding(sentence, printed, stated, gross - grant, units.pop(), expression, verdict)
    return Checked(table=None, kind=FindingKind.DIFFERENCE, finding=finding)


def _check_measures(sentence: Sentence) -> list[Checked]:
    """Check the deviation of a sentence against its budget and outcome, and the share that it is of the budget."""
    told = [one for one in read_told(sentence.plain)]
    budgets = [one for one in told if one.measure is Measure.BUDGET]
    outcomes = [one for one in told if one.measure in (Measure.ACTUAL, Measure.FORECAST) or one.is_result]
    deviations = [one for one in told if one.measure is Measure.VARIANCE and not one.is_result]
    if len(budgets) != 1 or len(outcomes) != 1 or len(deviations) != 1:
        return []
    budget, outcome, deviation = (one[0].mention.amount for one in (budgets, outcomes, deviations))
    if len({budget.unit, outcome.unit, deviation.unit}) > 1 or any(one.mention.is_approximate for one in told):
        return []
    difference = abs(outcome.value - budget.value)
    verdict = judge(abs(deviation.value), difference, slack=step_of(budget.value, outcome.value))
    expression = f"{to_number(outcome.value)} - {to_number(budget.value)}"
    printed = sentence.text[deviations[0].start : deviations[0].end].strip()
    found = _finding(sentence, printed, abs(deviation.value), difference, budget.unit, expression, verdict)
    checks = [Checked(table=None, kind=FindingKind.DIFFERENCE, finding=found)]
    if (share := _SHARE_OF_BUDGET.search(sentence.plain)) and budget.value:
        stated = to_decimal(share["z"])
        verdict, computed = judge_share(stated, deviation.value, budget.value)
        expression = f"{to_number(deviation.value)} / {to_number(budget.value)}"
        found = _finding(
            sentence, sentence.text[share.start() : share.end()], stated, computed, Unit.PERCENT, expression, verdict
        )
        checks.append(Checked(table=None, kind=FindingKind.DIFFERENCE, finding=found))
    return checks


def _finding(
    sentence: Sentence, printed: str, stated: Decimal, computed: Decimal, unit: Unit, expression: str, verdict: Verdict
) -> Finding | None:
    if verdict is Verdict.RIGHT:
        return None
    severity = Severity.REMARK if verdict is Verdict.ROUNDED else Severity.ERROR
    result = to_number(computed)
    told = Told(
        swedish=f"Texten säger ”{printed}”, men {expression} ger {result}.",
        english=f"The text says ”{printed}”, but {english(expression)} makes {english(result)}.",
    )
    return make_finding(
        FindingKind.DIFFERENCE,
        told,
        printed,
        (sentence.location,),
        severity=severity,
        amount=Amount(value=stated, unit=unit),
        computed=Amount(value=computed, unit=unit),
        expression=expression,
        passages=(sentence.passage.key,),
    )
