"""What checking texts can break: a false alarm on sound prose, a planted fault that stays unseen."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.reconcile.texts import reconcile_texts
from ingest.records import Finding, FindingKind, Severity

_REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"
_NAMES = ("Kajskötsel", "Fyrvakten", "Lotsning", "Sjöräddning", "Badplatser", "Småbåtshamnen", "Isbrytning")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row of the made-up table: budget less outcome is the deviation, and more than nothing is good."""

    name: str
    before: int
    outcome: int
    budget: int

    @property
    def deviation(self) -> int:
        """What is left of the budget."""
        return self.budget - self.outcome


def _make_rows(seed: int) -> list[_Row]:
    rng = random.Random(seed)
    rows = []
    for name in rng.sample(_NAMES, 5):
        outcome = rng.randrange(2_000, 9_000)
        deviation = rng.choice((-1, 1)) * rng.randrange(130, 980)
        before = outcome + rng.choice((-1, 1)) * rng.randrange(40, 700)
        rows.append(_Row(name=name, before=before, outcome=outcome, budget=outcome + deviation))
    return rows


def _write(rows: list[_Row], prose: list[str]) -> str:
    lines = ["Hamnnämnden", "", "Bokslut 2022", "", "Fiskeby kommun", "", "4. Ekonomisk analys", ""]
    lines.append("Verksamhet, tkr\tBokslut 2021\tBokslut 2022\tBudget 2022\tAvvikelse 2022")
    totals = [sum(getattr(row, part) for row in rows) for part in ("before", "outcome", "budget", "deviation")]
    lines.extend(f"{row.name}\t{row.before}\t{row.outcome}\t{row.budget}\t{row.deviation}" for row in rows)
    lines.append("Totalt\t" + "\t".join(map(str, totals)))
    for paragraph in prose:
        lines.extend(["", paragraph])
    return "\n".join(lines) + "\n"


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def _direction(row: _Row) -> str:
    return "överskott" if row.deviation > 0 else "underskott"


def _sign(row: _Row) -> str:
    return "positiv" if row.deviation > 0 else "negativ"


_FORMS: tuple[Callable[[_Row], str], ...] = (
    lambda row: (
        f"{row.name} visar en {_sign(row)} avvikelse med {abs(row.deviation)} tkr. Orsaken är priset på diesel."
    ),
    lambda row: f"{row.name} redovisar ett {_direction(row)} på {_spaced(abs(row.deviation))} tkr.",
    lambda row: f"För {row.name} redovisas ett {_direction(row)} om {abs(row.deviation)} tkr mot budget.",
    lambda row: f"{row.name} har en budget på {_spaced(row.budget)} tkr och ett utfall på {_spaced(row.outcome)} tkr.",
    lambda row: (
        f"{row.name} gick {'plus' if row.deviation > 0 else 'minus'} {abs(row.deviation)} tkr, varav 41 tkr gäller el."
    ),
    lambda row: (
        f"{row.name} hade ett {_direction(row)} på cirka {round(abs(row.deviation), -1)} tkr. I fjol var det 312 tkr."
    ),
)


def _sound_prose(rows: list[_Row]) -> list[str]:
    """Sentences that agree with the table and with themselves."""
    prose = [form(row) for form, row in zip(_FORMS, rows, strict=False)]
    worst = min(rows, key=lambda row: row.deviation)
    if worst.deviation < 0:
        prose.append(f"Det största underskottet finns inom {worst.name}.")
    prose.extend(
        [
            "Antalet gästnätter ökade från 410 till 451, en ökning med 10 procent.",
            "Andelen nöjda gäster minskade från 84,5 procent till 81,0 procent, dvs med 3,5 procentenheter.",
            "Av 48 anställda är 30 kvinnor och 18 män.",
            "Enkäten besvarades av 36 av 48 anställda (75 %).",
            "Utfallet är 640 tkr för muddringen och ett bidrag kom in med 190 tkr, vilket gör att nettot är 450 tkr.",
            f"{rows[0].name} visar ett {_direction(rows[0])} på {abs(rows[0].deviation)} tkr och festen ett minus på "
            f"{abs(rows[0].deviation) + 2} tkr.",
            f"Kostnaden för {rows[1].name} {'ökade' if rows[1].outcome > rows[1].before else 'minskade'} med "
            f"{abs(rows[1].outcome - rows[1].before)} tkr jämfört med 2021.",
            "Under året lossades 7 fartyg, fördelat på 5 i en hamn och 2 i Norrviken.",
            "Bryggan invigdes den 4 juni 2022 av landshövdingen.",
            "Under lördagen den 4 juni 2022 var vädret fint.",
            "Arbetet delas upp i tre områden: drift, underhåll och tillsyn.",
            "Nämnden prioriterar följande två mål:\n- Renare vatten\n- Säkrare bryggor",
        ]
    )
    return prose


def _check(tmp_path: Path, rows: list[_Row], prose: list[str]) -> tuple[Finding, ...]:
    path = tmp_path / "hamnar.txt"
    path.write_text(_write(rows, prose), encoding="utf-8")
    return reconcile_texts(read_report(path)).findings


@pytest.mark.parametrize("seed", range(12))
def test_sound_prose_gives_no_finding(tmp_path: Path, seed: int) -> None:
    rows = _make_rows(seed)
    assert _check(tmp_path, rows, _sound_prose(rows)) == ()


def test_sound_prose_is_checked(tmp_path: Path) -> None:
    rows = _make_rows(3)
    path = tmp_path / "hamnar.txt"
    path.write_text(_write(rows, _sound_prose(rows)), encoding="utf-8")
    checks = reconcile_texts(read_report(path)).checks
    assert sum(check.made for check in checks if check.kind is FindingKind.TEXT) >= 6
    assert sum(check.made for check in checks if check.kind is FindingKind.COUNT) >= 4
    assert all(check.made == check.passed for check in checks)


def _other_direction(row: _Row) -> str:
    return "underskott" if row.deviation > 0 else "överskott"


def _swap(number: int) -> int:
    digits = str(abs(number))
    for place in range(len(digits) - 1):
        if digits[place] != digits[place + 1]:
            return int(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :])
    return abs(number) + 1


_FAULTS: dict[str, tuple[FindingKind, Callable[[list[_Row]], str]]] = {
    "sign word": (
        FindingKind.TEXT,
        lambda rows: f"{rows[0].name} redovisar ett {_other_direction(rows[0])} på {abs(rows[0].deviation)} tkr.",
    ),
    "sign word alone": (FindingKind.TEXT, lambda rows: f"{rows[0].name} visar ett {_other_direction(rows[0])}."),
    "digits swapped": (
        FindingKind.TEXT,
        lambda rows: f"{rows[0].name} redovisar ett {_direction(rows[0])} på {_swap(rows[0].deviation)} tkr.",
    ),
    "budget digits swapped": (
        FindingKind.TEXT,
        lambda rows: f"{rows[0].name} har en budget på {_spaced(_swap(rows[0].budget))} tkr.",
    ),
    "unit": (
        FindingKind.UNIT,
        lambda rows: f"{rows[0].name} redovisar ett {_direction(rows[0])} på {abs(rows[0].deviation)} mnkr.",
    ),
    "growth": (
        FindingKind.TEXT,
        lambda rows: (
            f"Kostnaden för {rows[2].name} {'minskade' if rows[2].outcome > rows[2].before else 'ökade'} med "
            f"{abs(rows[2].outcome - rows[2].before)} tkr jämfört med 2021."
        ),
    ),
    "second row of a sentence": (
        FindingKind.TEXT,
        lambda rows: (
            f"{rows[0].name} visar ett {_direction(rows[0])} på {abs(rows[0].deviation)} tkr och {rows[2].name} ett "
            f"{_other_direction(rows[2])} på {abs(rows[2].deviation)} tkr."
        ),
    ),
    "rank": (
        FindingKind.TEXT,
        lambda rows: "Det största underskottet finns inom " + sorted(rows, key=lambda row: row.deviation)[1].name + ".",
    ),
    "change": (
        FindingKind.DIFFERENCE,
        lambda rows: "Antalet anlöp ökade från 120 till 134, en ökning med 16.",
    ),
    "change of direction": (FindingKind.SIGN, lambda rows: "Antalet anlöp minskade från 120 till 134."),
    "deviation of its own budget": (
        FindingKind.DIFFERENCE,
        lambda rows: "Festen hade en budget på 500 tkr och ett utfall på 620 tkr, en avvikelse på 130 tkr.",
    ),
    "net": (
        FindingKind.DIFFERENCE,
        lambda rows: (
            "Utfallet är 640 tkr för kajen och ett bidrag kom in med 190 tkr, vilket gör att nettot är 540 tkr."
        ),
    ),
    "percentage beside its counts": (FindingKind.COUNT, lambda rows: "Godkända vid syn blev 12 av 50 båtar (30 %)."),
    "parts of a count": (FindingKind.COUNT, lambda rows: "Av 52 lotsar är 30 kvinnor och 21 män."),
    "count of a list": (FindingKind.COUNT, lambda rows: "Tillsynen delas in i fyra områden: bryggor, bad och bojar."),
    "count of items": (FindingKind.COUNT, lambda rows: "Nämnden har följande tre mål:\n- Renare sjöar\n- Fler båtar"),
    "day that is none": (FindingKind.DATE, lambda rows: "Hamnen stängde den 31 november 2022."),
    "weekday": (FindingKind.DATE, lambda rows: "Hamnen stängde måndagen den 15 november 2022."),
    "year beside itself": (
        FindingKind.DATE,
        lambda rows: "Sjukfrånvaron sjönk (4,1 procent 2022 jämfört med 5,6 procent 2022).",
    ),
    "event on two days": (
        FindingKind.DATE,
        lambda rows: "Nya bryggan invigdes den 4 juni 2022.\n\nBåtlivet\n\nNya bryggan invigdes den 14 juni 2022.",
    ),
}


@pytest.mark.parametrize("fault", sorted(_FAULTS))
@pytest.mark.parametrize("seed", [1, 5])
def test_planted_fault_gives_one_finding(tmp_path: Path, fault: str, seed: int) -> None:
    rows = _make_rows(seed)
    # Two deficits at least, so that a second-worst one is there to be called the worst.
    rows[0], rows[1] = replace(rows[0], budget=rows[0].outcome - 347), replace(rows[1], budget=rows[1].outcome - 981)
    kind, plant = _FAULTS[fault]
    sound = [form(row) for form, row in zip(_FORMS, rows[1:], strict=False)]
    found = _check(tmp_path, rows, [*sound, plant(rows)])
    assert [(finding.kind, finding.severity) for finding in found] == [(kind, Severity.ERROR)]
    assert found[0].locations
    assert found[0].swedish
    assert found[0].english


def test_numbers_of_analyses_that_are_one_off_are_one_finding(tmp_path: Path) -> None:
    head = "Projekt, tkr\tPrognos 2022\tBudget 2022\tAvvikelse 2022\tAnalys"
    rows = [("Scenen", 640, 700, 60, 1), ("Foajén", 910, 880, -30, 2), ("Biljettkassan", 250, 330, 80, 3)]
    lines = ["Kulturnämnden", "", "Delårsrapport 2022-08-31", "", "Investeringar", "", head]
    lines.extend("\t".join(map(str, row)) for row in rows)
    for name, forecast, budget, deviation, note in rows:
        lines.extend(["", "Projekt\tPrognos 2022\tBudget 2022\tAvvikelse budget"])
        lines.append(f"{name}\t{forecast}\t{budget}\t{deviation}")
        lines.extend([f"Analys {note if note < 3 else 2}\t\t\t", "Entreprenaden blev försenad under våren.\t\t\t"])
    path = tmp_path / "kultur.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = reconcile_texts(read_report(path)).findings
    assert [finding.kind for finding in found] == [FindingKind.NOTE]
    assert "Biljettkassan" in found[0].swedish


def test_percentage_of_counts_in_the_next_cell(tmp_path: Path) -> None:
    lines = ["Kulturnämnden", "", "Delårsrapport 2022-08-31", "", "Mål", "", "Mått\tUtfall 2022\tKommentar"]
    lines.extend(
        ["Andel vidare till arbete\t44%\t9 avslutade varav 4 till arbete", "Andel nöjda\t35%\t8 svarande varav 5"]
    )
    path = tmp_path / "kultur.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = reconcile_texts(read_report(path)).findings
    assert [(finding.kind, finding.printed) for finding in found] == [(FindingKind.COUNT, "35%")]


def test_cut_off_percentage_is_a_remark(tmp_path: Path) -> None:
    found = _check(tmp_path, _make_rows(1), ["Antalet anlöp ökade från 105 till 134 (+27%) på ett år."])
    assert [finding.severity for finding in found] == [Severity.REMARK]


@pytest.mark.skipif(not _REPORTS.is_dir(), reason="the real reports are not beside the project")
@pytest.mark.parametrize(
    ("name", "errors"),
    [
        ("000_4420099523af4f72.txt", [FindingKind.TEXT]),
        ("002_1bc81b045fa1f089.txt", []),
        ("004_608e8cf50ad3d3b2.txt", []),
        ("goteborg_intraservice_delarsrapport_2026-03.pdf", []),
        ("goteborg_stadsrevisionen_arsredogorelse_2023.pdf", []),
    ],
)
def test_real_report_has_no_other_errors(name: str, errors: list[FindingKind]) -> None:
    found = reconcile_texts(read_report(_REPORTS / name)).findings
    assert [finding.kind for finding in found if finding.severity is Severity.ERROR] == errors
