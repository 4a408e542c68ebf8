"""Recomputes percentages that stand beside their counts, in sentences and in the cells of a row.

In: sentences and tables. Out: checks, for example "12 av 50 (30 %)" gives a finding: 12 of 50 is 24 %.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ingest.notation.markup import strip_markup
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_numbers import NUMBER, Verdict, judge_share, to_decimal
from ingest.reconcile.text_sentences import COUNT, Sentence, to_count, to_plain
from ingest.reconcile.text_wording import Told, english, make_finding, to_number
from ingest.records import Amount, Finding, FindingKind, Location, Severity, Table, Unit

_ABOUT = r"(?P<about>(?:ca|cirka|c:a|ungefär|drygt|knappt|nästan|omkring|runt|närmare|över|mer än)\.?\s+)?"
_SHARE = rf"{_ABOUT}(?P<p>{NUMBER})\s*(?:%|procent\b)"
_A, _B = rf"(?<![\w,.])(?P<a>{COUNT})", rf"(?P<b>{COUNT})(?![\w%]|[.,:]\d|\s?%|\s?procent)"
_OF = rf"{_A}(?:\s+\w+)?\s+av\s+(?:de\s+|totalt\s+|sammanlagt\s+|alla\s+|våra\s+|dessa\s+)*{_B}"
_THAT_IS = (
    r"(?:\s*\(\s*|,?\s*(?:vilket\s+)?(?:motsvarar|motsvarande|utgör|ger|blir|är|dvs\.?|det vill säga|eller)\s+"
    r"(?:en andel (?:på|om)\s+)?|\s*=\s*)"
)
_IN_SENTENCE = (
    re.compile(rf"{_OF}(?:\s+[^\W\d]+){{0,5}}?{_THAT_IS}{_SHARE}", re.IGNORECASE),
    re.compile(
        rf"{_SHARE}(?:\s+[^\W\d]+){{0,2}}\s*(?:\(|,\s*(?:(?:dvs\.?|det vill säga|eller|motsvarande)\s+)?){_OF}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bav\s+(?:de\s+|totalt\s+|våra\s+)*{_B}[^\d(.;]{{2,40}}?{_A}(?:\s+[^\W\d]+){{0,3}}\s*\({_SHARE}\s*\)", re.I
    ),
    re.compile(rf"{_B}\s+[^\d(.;]{{2,60}}?\bvarav\s+{_A}(?:\s+[^\W\d]+){{0,4}}\s*\({_SHARE}\s*\)", re.IGNORECASE),
    re.compile(
        rf"{_B}\s+[^\d(.;]{{2,60}}?\bvarav\s+{_A}\s+(?P<who>kvinnor|män)\b[^(.;]{{0,40}}\({_SHARE}\s+(?P=who)\)",
        re.IGNORECASE,
    ),
)
_BARE_SHARE = re.compile(rf"{_SHARE}", re.IGNORECASE)
_BESIDE = (
    re.compile(rf"(?<![\w,.])(?P<a1>\d+)\s+kvinnor\s+och\s+(?P<a2>\d+)\s+män\s+av\s+(?:totalt\s+)?{_B}", re.IGNORECASE),
    re.compile(rf"^\W*{_B}\s+[^\d.;]{{2,70}}?\bvarav\s+{_A}\b", re.IGNORECASE),
    re.compile(rf"^\W*{_B}\s+[^\W\d]+\s+{_A}\s+(?:till|som|i|med)\b", re.IGNORECASE),
    re.compile(_OF, re.IGNORECASE),
)
_MOST_WORDS = 30


def check_shares(sentence: Sentence) -> list[Checked]:
    """Give the checks of percentages beside their counts in a sentence."""
    found: list[Checked | None] = []
    if "%" not in sentence.plain and "procent" not in sentence.plain:
        return []
    for pattern in _IN_SENTENCE:
        for match in pattern.finditer(sentence.plain):
            printed = sentence.text[match.start() : match.end()]
            found.append(_check(match, to_decimal(match["p"]), printed, [sentence.location], [sentence.passage.key]))
    return [check for check in found if check]


def check_cells(tables: Sequence[Table], known: str) -> list[Checked]:
    """Give the checks of percentages in cells, beside a cell with counts or in one; `known` texts are left out."""
    found: dict[tuple[str, str], Checked] = {}
    for table in tables:
        for row in table.rows:
            cells = [to_plain(strip_markup(cell)).strip() for cell in row.cells]
            for printed, share, match in _in_cells([cell for cell in cells if cell], known):
                check = _check(match, share, printed, [row.location], [], table.index)
                if check:
                    before = found.get((printed, match[0]))
                    found[printed, match[0]] = _joined(before, check)
    return list(found.values())


def _in_cells(cells: Sequence[str], known: str) -> Iterator[tuple[str, Decimal, re.Match[str]]]:
    for place, cell in enumerate(cells):
        if share := _BARE_SHARE.fullmatch(cell):
            beside = cells[place + 1] if place + 1 < len(cells) else ""
            matches = [match for pattern in _BESIDE if (match := pattern.search(beside))]
            if matches and len(beside.split()) <= _MOST_WORDS and "%" not in beside:
                yield cell, to_decimal(share["p"]), matches[0]
        elif ("%" in cell or "procent" in cell) and cell not in known:
            for pattern in _IN_SENTENCE:
                if match := pattern.search(cell):
                    yield match[0], to_decimal(match["p"]), match


def _joined(before: Checked | None, check: Checked) -> Checked:
    """Give one check for the same counts with the same percentage in two rows: told twice, wrong once."""
    if before is None or before.finding is None or check.finding is None:
        return check
    finding = before.finding
    return Checked(
        table=before.table,
        kind=before.kind,
        finding=make_finding(
            finding.kind,
            Told(swedish=finding.swedish, english=finding.english),
            finding.printed,
            (*finding.locations, *check.finding.locations),
            severity=finding.severity,
            amount=finding.amount,
            computed=finding.computed,
            expression=finding.expression,
            table=finding.table,
        ),
    )


def _check(
    match: re.Match[str],
    stated: Decimal,
    printed: str,
    places: Sequence[Location],
    passages: Sequence[str],
    table: int | None = None,
) -> Checked | None:
    groups = match.groupdict()
    counts = [to_count(groups[name]) for name in ("a", "a1", "a2") if groups.get(name)]
    whole = to_count(match["b"])
    if not whole or any(count is None for count in counts) or stated > 100:
        return None
    part = sum(count for count in counts if count is not None)
    if part > whole:
        return None
    verdict, computed = judge_share(stated, Decimal(part), Decimal(whole), approximate=bool(groups.get("about")))
    finding = (
        None
        if verdict is Verdict.RIGHT
        else _finding(stated, computed, part, whole, printed, places, passages, table, verdict, match[0])
    )
    return Checked(table=table, kind=FindingKind.COUNT, finding=finding)


def _finding(
    stated: Decimal,
    computed: Decimal,
    part: int,
    whole: int,
    printed: str,
    places: Sequence[Location],
    passages: Sequence[str],
    table: int | None,
    verdict: Verdict,
    counts: str,
) -> Finding:
    share = to_number(computed)
    told = Told(
        swedish=f"Andelen anges till {to_number(stated)} %, men {part} av {whole} är {share} % (”{counts.strip()}”).",
        english=f"The share is given as {english(to_number(stated))} %, but {part} of {whole} is {english(share)} % "
        f"(”{counts.strip()}”).",
    )
    return make_finding(
        FindingKind.COUNT,
        told,
        printed.strip(),
        places,
        severity=Severity.REMARK if verdict is Verdict.ROUNDED else Severity.ERROR,
        amount=Amount(value=stated, unit=Unit.PERCENT),
        computed=Amount(value=computed, unit=Unit.PERCENT),
        expression=f"{part} / {whole}",
        passages=passages,
        table=table,
    )
