"""Amounts of the text that are a slip of the pen from the cell that their sentence speaks of, however it is tied."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.reconcile.texts import reconcile_texts
from ingest.records import Finding, FindingKind

_YEAR = """Årsredovisning 2031

Fiskeby kommun

Hamnnämnden

Drift

Verksamhet, tkr\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Lots- och bogserhjälp\t44 200\t50 340\t-6 140
Farleder\t12 300\t11 900\t400
Summa\t56 500\t62 240\t-5 740

Årsarbetare

Verksamhet\t2031\t2030
Lots- och bogserhjälp\t28,5\t27,0
Farleder\t12,0\t12,5

Ärenden

Ärenden, antal\t2031\t2030\t2029
Beslut om ankring\t731\t698\t655
Beslut om muddring\t64\t71\t58
Liggplatser, båtdygn\t2 846\t2 215\t2 301

Kontroller

Bryggbesök\tPlan 2031\tUtfall 2031
Kajer och pirar\t60\t31
Småbåtshamnar\t84\t73
Summa\t144\t104

Resenärer

Resenärer per linje\tHt 2030\tHt 2031\tResenärer per tur
Norra linjen\t1 412\t1 398\t11,8
Södra linjen\t1 463\t1 471\t12,6
Västra linjen\t523\t512\t12,1
Summa\t3 398\t3 381\t12,2
"""
_AUGUST = """Delårsrapport januari–augusti 2031

Fiskeby kommun

Resultat

Resultaträkning, mnkr\tUtfall jan–aug 2031\tBudget 2031\tPrognos 2031\tAvvikelse
Intäkter\t81,9\t120,0\t121,5\t1,5
Kostnader\t-70,8\t-103,7\t-114,3\t-10,6
Årets resultat\t11,1\t16,3\t7,2\t-9,1

Helårsprognosen pekar på 7,2 mnkr.

Investeringar

Projekt, tkr\tBudget 2031\tUtfall aug\tPrognos 2031\tAvvikelse
Pumpar ny kaj Sjövik\t3 700\t2 840\t3 700\t0
Fyrtorn\t1 500\t640\t1 500\t0
Summa\t5 200\t3 480\t5 200\t0
"""


def _findings(tmp_path: Path, tables: str, prose: str) -> list[Finding]:
    path = tmp_path / "fiskeby.txt"
    path.write_text(f"{tables}\n{prose}\n", encoding="utf-8")
    return [one for one in reconcile_texts(read_report(path)).findings if one.kind is FindingKind.TEXT]


@pytest.mark.parametrize(
    ("prose", "says", "table", "apart"),
    [
        ("Under 2031 fattades 713 beslut om ankring, fler än 2030.", "713", "731", "18"),
        ("I somras slog liggplatserna rekord med 2 864 båtdygn.", "2 864", "2 846", "18"),
        ("Liggplatser. Antalet båtdygn uppgick till 2 864 och priset steg till 310 kronor.", "2 864", "2 846", "18"),
        ("**Lots- och bogserhjälp** gör ett underskott om 6 410 tkr.", "6 410 tkr", "-6 140 tkr", "270 tkr"),
        ("Farleder. Isen låg kort. Överskottet uppgår till 500 tkr.", "500 tkr", "400 tkr", "100 tkr"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_both_amounts_and_the_difference(
    tmp_path: Path, prose: str, says: str, table: str, apart: str
) -> None:
    """The row is named in all its words, in the sentence or in what its passage opens with."""
    found = _findings(tmp_path, _YEAR, f"Lägesbild\n\n{prose}")
    assert len(found) == 1
    told = found[0].swedish.replace("\u00a0", " ")
    assert says in told
    assert f"står {table} " in told
    assert f"skillnaden är {apart}." in told
    assert len(found[0].locations) == 2


def test_the_only_total_of_what_is_counted_in_all_is_meant(tmp_path: Path) -> None:
    """A sum has no name of its own: the corner of its table, in the sentence's chapter, says what it is of."""
    prose = "Sammanlagt gjordes 114 bryggbesök under året."
    tables = _YEAR.replace("\nResenärer\n\nR", f"\n{prose}\n\nResenärer\n\nR")
    found = _findings(tmp_path, tables, "")
    assert [one.computed.value for one in found if one.computed] == [104]
    assert not _findings(tmp_path, tables.replace("Sammanlagt gjordes", "Av dem gjordes"), "")
    assert not _findings(tmp_path, _YEAR, f"Lotsning\n\n{prose}")


@pytest.mark.parametrize(
    "told", ["har minskat från 3 398 till 3 318.", "är 3 318 (3 398).", "uppgick till 3 318 jämfört med 3 398."]
)
def test_an_amount_that_agrees_tells_the_row_of_the_one_beside_it(tmp_path: Path, told: str) -> None:
    """What it was is the row's to the digit: what it has become is the row's next year."""
    found = _findings(tmp_path, _YEAR, f"Antalet resenärer {told}")
    assert [one.computed.value for one in found if one.computed] == [3381]
    assert not _findings(tmp_path, _YEAR, f"Antalet resenärer {told.replace('3 318', '3 381')}")
    assert not _findings(tmp_path, _YEAR, f"Antalet resenärer {told.replace('3 398', '3 398,5')}")


def test_what_a_thing_is_expected_to_cost_is_tied_by_its_words(tmp_path: Path) -> None:
    """Small words and their order do not matter; a table of whole projects may mean other years."""
    prose = "Pumparna till kajen Sjövik beräknas kosta 3 900 tkr när allt är klart."
    found = _findings(tmp_path, _AUGUST, prose)
    assert [one.computed.value for one in found if one.computed] == [3700]
    whole = _AUGUST.replace("Prognos 2031\tAvvikelse\nPumpar", "Prognos 2031\tTotal projektram\nPumpar")
    assert not _findings(tmp_path, whole, prose)
    assert not _findings(tmp_path, _AUGUST, prose.replace("3 900", "5 100"))
    assert not _findings(tmp_path, _AUGUST, prose.replace("beräknas kosta", "beräknas kosta cirka"))


def test_the_forecast_of_the_result_is_taken_for_known(tmp_path: Path) -> None:
    """A sentence of the result tells another forecast than the row of the result and the summary do."""
    prose = "Balanskrav\n\nDet negativa resultatet kan återställas även om prognosen på 9,8 mnkr slår in."
    found = _findings(tmp_path, _AUGUST, prose)
    assert [one.computed.value for one in found if one.computed] == [
        found[0].computed.value if found[0].computed else 0
    ]
    assert "7,2" in found[0].swedish
    assert not _findings(tmp_path, _AUGUST, prose.replace("9,8 mnkr", "9,8 mnkr för lotsarna"))
    assert not _findings(tmp_path, _AUGUST, prose.replace("resultatet", "läget"))
    assert not _findings(tmp_path, _AUGUST, f"{prose}\n\nI maj var utsikterna 9,8 mnkr.")
    assert not _findings(tmp_path, _AUGUST.replace("Helårsprognosen pekar på 7,2 mnkr.", ""), prose)


@pytest.mark.parametrize(
    "prose",
    [
        "Under 2031 fattades 731 beslut om ankring.",
        "Under 2031 fattades cirka 713 beslut om ankring.",
        "Under 2030 fattades 713 beslut om ankring.",  # another year
        "Till och med maj fattades 713 beslut om ankring.",  # other months
        "Besluten om ankring ökade med 713.",  # a change
        "Det är fler än 713 beslut om ankring.",
        "Av besluten gällde 713 ankring, exklusive förnyade.",
        "Under 2031 fattades 713 av besluten om ankring i tid.",  # a part
        "Under 2031 fattades 713 beslut.",  # of which sort is not said
        "Under 2031 fattades 715 beslut om ankring och muddring.",  # no slip
        "Målet var 713 beslut om ankring.",
        "Beslut om ankring fattades 713 gånger i riket.",
        "Under 2031 fattades 698 beslut om ankring.",  # another cell
        "Ankring. Beslut togs för 731 båtar, och 713 båtar fick beslut om ankring efter samråd.",  # both are told
        "Lotsarna gör ett underskott om 6 410 tkr.",
        "Farleder. Isen låg kort. Prickarna har ett överskott på 500 tkr.",  # of another thing
        "Farleder. Isen låg kort. Överskottet i fjol var 500 tkr.",
        "Sammanlagt gjordes 114 provtagningar under året.",
    ],
)
def test_what_may_be_another_amount_stays_silent(tmp_path: Path, prose: str) -> None:
    """Estimates, parts, changes, other years, other scopes: none contradicts the row."""
    assert not _findings(tmp_path, _YEAR, f"Lägesbild\n\n{prose}")


def test_a_ratio_is_never_the_sum_of_its_rows(tmp_path: Path) -> None:
    """Neither by its heading nor, where the heading tells nothing, by amounts of which the total is one among many."""
    for heading in ("Resenärer per tur", "Turtal"):
        path = tmp_path / "fiskeby.txt"
        path.write_text(_YEAR.replace("Resenärer per tur", heading), encoding="utf-8")
        assert not [one for one in read_report(path).findings if one.kind is FindingKind.SUM]
