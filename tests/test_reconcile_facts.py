"""What comparing two tables of a report can break: other scopes taken for one, a fact that differs left unseen."""

from __future__ import annotations

import random
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.records import Language
from ingest.pipeline import read_report
from ingest.reconcile.facts import check_facts
from ingest.records import Finding, FindingKind, Severity
from ui.audit.audit import describe_finding

_PROJECTS = ("Repskolan", "Tullhuset", "Badbryggan", "Seglarhallen", "Vågbrytaren")


def _rows(seed: int) -> list[list[int]]:
    rng = random.Random(seed)
    rows = []
    for _ in _PROJECTS:
        forecast, budget = -rng.randrange(1_000, 9_000), -rng.randrange(1_000, 9_000)
        rows.append([-rng.randrange(100, 990), forecast, budget, forecast - budget])
    return rows


def _write(first: list[list[int]], second: list[list[int]], heads: tuple[str, str] = ("", "")) -> str:
    lines = ["Byggnadsnämnden", "", "Delårsrapport 2023-08-31", "", "Investeringar", ""]
    for title, head, rows in (("Investeringsredovisning, tkr", heads[0], first), ("Projekt, tkr", heads[1], second)):
        lines.extend([title, "", f"Projekt\tUtfall 2308\tPrognos 2023\t{head or 'Budget 2023'}\tAvvikelse 2023"])
        lines.extend("\t".join((name, *map(str, row))) for name, row in zip(_PROJECTS, rows, strict=False))
        lines.append("")
    return "\n".join(lines)


def _find(tmp_path: Path, text: str) -> list[Finding]:
    path = tmp_path / "bygg.txt"
    path.write_text(text, encoding="utf-8")
    return [check.finding for check in check_facts(read_report(path)) if check.finding]


@pytest.mark.parametrize("seed", range(6))
def test_same_rows_in_two_tables_give_no_finding(tmp_path: Path, seed: int) -> None:
    assert _find(tmp_path, _write(_rows(seed), _rows(seed))) == []


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("column", [0, 1, 2])
def test_one_other_value_is_one_finding(tmp_path: Path, seed: int, column: int) -> None:
    other = _rows(seed)
    other[2][column] -= 37
    found = _find(tmp_path, _write(_rows(seed), other))
    assert [(finding.kind, finding.severity) for finding in found] == [(FindingKind.TABLE, Severity.ERROR)]
    assert found[0].amount
    assert found[0].amount.value == other[2][column]
    assert len({place.first_line for place in found[0].locations}) == 2


def test_value_that_breaks_its_own_row_is_the_doubted_one(tmp_path: Path) -> None:
    broken = _rows(4)
    broken[1][1] -= 500
    found = _find(tmp_path, _write(broken, _rows(4)))
    assert [finding.amount.value for finding in found if finding.amount] == [broken[1][1]]


def test_missing_minus_is_a_sign(tmp_path: Path) -> None:
    other = _rows(2)
    other[3][1] = -other[3][1]
    found = _find(tmp_path, _write(_rows(2), other))
    assert [finding.kind for finding in found] == [FindingKind.SIGN]


def test_one_unit_of_the_last_digit_is_a_remark(tmp_path: Path) -> None:
    other = _rows(2)
    other[3][0] += 1
    assert [finding.severity for finding in _find(tmp_path, _write(_rows(2), other))] == [Severity.REMARK]


def test_rows_of_one_name_and_other_values_are_other_things(tmp_path: Path) -> None:
    assert _find(tmp_path, _write(_rows(2), _rows(3))) == []


def test_budget_after_additions_is_another_fact(tmp_path: Path) -> None:
    other = _rows(2)
    other[0][2], other[1][2] = other[0][2] - 400, other[1][2] - 90
    assert _find(tmp_path, _write(_rows(2), other, ("", "Budget inkl tillägg 2023"))) == []


def test_column_that_differs_throughout_is_another_scope(tmp_path: Path) -> None:
    other = [[row[0] - 55, *row[1:]] for row in _rows(2)]
    assert _find(tmp_path, _write(_rows(2), other)) == []


def test_column_in_common_is_enough_where_the_other_rows_agree(tmp_path: Path) -> None:
    rows = _rows(5)
    lines = _write(rows, rows)
    spent = [row[0] for row in rows]
    spent[1] -= 70
    lines += "\n4. Kassaflöde, tkr\n\nProjekt\tUtfall 2308\tUtfall 2208\n"
    lines += "".join(f"{name}\t{value}\t{value - 111}\n" for name, value in zip(_PROJECTS, spent, strict=True))
    assert [finding.kind for finding in _find(tmp_path, lines)] == [FindingKind.TABLE]


def test_net_of_revenue_and_cost_is_held_against_the_row(tmp_path: Path) -> None:
    nets = {
        "41 Bibliotek": (120, -1_540, -1_390),
        "42 Simhall": (310, -2_270, -2_050),
        "43 Ungdomsgård": (45, -890, -905),
    }
    nets["44 Museum"] = (80, -760, -700)
    lines = ["Kulturnämnden", "", "Delårsrapport 2023-08-31", "", "Drift, tkr", ""]
    lines.append("Verksamhet\tPrognos 2023\tBudget 2023\tAvvikelse")
    for name, (revenue, cost, budget) in nets.items():
        off = 70 if name.startswith("44") else 0
        lines.append(f"{name}\t{revenue + cost + off}\t{budget + off}\t{revenue + cost - budget}")
    lines.extend(["", "Analys av drift, tkr"])
    for name, (revenue, cost, budget) in nets.items():
        lines.extend(["", "Verksamhetskod\t\tPrognos 2023\tBudget 2023\tNettoavvikelse mot budget"])
        lines.append(f"{name}\tIntäkt\t{revenue}\t{0}\t{revenue + cost - budget}")
        lines.append(f"\tKostnad\t{cost}\t{budget}\t")
    found = _find(tmp_path, "\n".join(lines) + "\n")
    assert [finding.kind for finding in found] == [FindingKind.TABLE]
    assert "44 Museum" in found[0].swedish
    finding = found[0]
    assert finding.amount
    assert finding.computed
    assert (finding.amount.value, finding.computed.value) == (Decimal(-680), Decimal(-610)), (
        "what the sentence speaks of, not a term"
    )
    told = finding.swedish.replace("\u00a0", " ")
    assert "-680 tkr (uträknat: 80 - 760) i tabellen" in told
    values = next(line for line in describe_finding(finding, Language.SWEDISH) if "Tryckt" in line)
    assert values.replace("\u00a0", " ").endswith("Tryckt: 80 - 760 = −680 tkr · Rapporten i övrigt: −610 tkr")


def test_a_deficit_in_words_beside_a_surplus_says_both_signs(tmp_path: Path) -> None:
    """The words print no sign, so that the same amount would stand on both sides."""
    rows = {"Kansliet": (1_679, 1_742, 63), "Arkivet": (820, 905, 85), "Växeln": (660, 640, -20)}
    lines = ["Bokslut 2022", "", "Drift, tkr", "", "Enhet\tUtfall 2022\tBudget 2022\tAvvikelse 2022"]
    lines += [f"{name}\t{spent}\t{budget}\t{gap}" for name, (spent, budget, gap) in rows.items()]
    lines += ["", "Analys", "", "Kansliet gick back 63 tkr för att en tjänst stod tom."]
    path = tmp_path / "drift.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (finding,) = [one for one in read_report(path).findings if one.kind is FindingKind.TEXT]
    told = finding.swedish.replace("\u00a0", " ")
    assert "alltså ett underskott (−63 tkr), men i tabellen står ett överskott (+63 tkr)" in told
    values = next(line for line in describe_finding(finding, Language.SWEDISH) if "Tryckt" in line)
    assert values.replace("\u00a0", " ").endswith("Tryckt: back 63 tkr (−63 tkr) · Rapporten i övrigt: +63 tkr")
