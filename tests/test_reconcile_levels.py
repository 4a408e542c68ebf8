"""Amounts of the text whose row is told by what stands beside them: the growth, the sentence before, another's part."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.reconcile.texts import reconcile_texts
from ingest.records import Finding

_REPORT = """Årsredovisning 2031

Fiskeby kommun

Fem år i korthet

Nyckeltal\t2031\t2030\t2029
Folkmängd vid årets slut\t9 342\t9 271\t9 240
Fiskelicenser\t1 418\t1 390\t1 377

Investeringar 2031, tkr

Projekt\tBudget 2031\tUtfall 2031\tAvvikelse
Isbrytare och spolbil\t1 600\t1 847\t-247
Räcken längs bryggan\t700\t650\t50

Kommunernas andelar, tkr

Kommun\tBudget 2031\tUtfall 2031\tAvvikelse
Fiskeby\t8 200\t8 515\t-315
Sjövik\t6 100\t7 340\t-1 240
Summa\t14 300\t15 855\t-1 555
"""


def _findings(folder: Path, prose: str) -> tuple[Finding, ...]:
    path = folder / "fiskeby.txt"
    path.write_text(f"{_REPORT}\nKommentarer\n\n{prose}\n", encoding="utf-8")
    return reconcile_texts(read_report(path)).findings


def test_growth_that_is_a_rows_tells_which_row_a_level_is_of(tmp_path: Path) -> None:
    """The people of a place are its "folkmängd", for they grew by just as many."""
    found = _findings(tmp_path, "Antalet boende växte med 71 personer till 9 432 under 2031.")

    assert [str(one.computed.value) for one in found if one.computed] == ["9342"]
    assert "Folkmängd" in found[0].swedish


@pytest.mark.parametrize(
    "prose",
    [
        "Antalet boende växte med 71 personer till 9 342 under 2031.",  # as the table has it
        "Antalet boende växte med 70 personer till 9 432 under 2031.",  # another growth: another thing
        "Antalet boende minskade med 71 personer till 9 432 under 2031.",
        "Antalet boende växte med 71 personer till omkring 9 432.",
        "Antalet gäster växte med 28 personer till 3 650.",  # no slip of 1 418
    ],
)
def test_level_of_another_thing_is_no_error(tmp_path: Path, prose: str) -> None:
    """A growth that only nearly fits, or a level far away, is of something else."""
    assert _findings(tmp_path, prose) == ()


@pytest.mark.parametrize("goes_on", ["Projektets utfall", "Slutkostnaden", "Det"])
def test_sentence_that_goes_on_is_of_the_one_before(tmp_path: Path, goes_on: str) -> None:
    """What "the project" is says the sentence before."""
    verb = "slutade på" if goes_on != "Det" else "kostade"
    prose = f"Isbrytare och spolbil köptes i mars. {goes_on} {verb} 1 487 tkr, där priset steg på grund av valutan."

    found = _findings(tmp_path, prose)

    assert [str(one.computed.value) for one in found if one.computed] == ["1847"]
    assert _findings(tmp_path, prose.replace("1 487", "1 847")) == ()
    assert _findings(tmp_path, prose.replace("Isbrytare och spolbil", "Bryggan")) == ()


def test_comparison_with_the_year_before_narrows_nothing(tmp_path: Path) -> None:
    """That it was less last year leaves the amount what it is."""
    prose = "Antalet fiskelicenser var 1 148 under 2031, en ökning jämfört med fjolåret."

    assert [str(one.computed.value) for one in _findings(tmp_path, prose) if one.computed] == ["1418"]
    assert _findings(tmp_path, prose.replace("en ökning jämfört med fjolåret", "exklusive fjolårets")) == ()


def test_parts_of_a_deficit_are_those_of_the_rows_where_one_of_them_is(tmp_path: Path) -> None:
    """One part that is its row's own tells that the other should be: shared out by a key both would differ."""
    told = "Fiskebys del av underskottet är {} tkr. Sjöviks del är {} tkr."

    found = _findings(tmp_path, told.format(700, "1 240"))

    assert [str(one.computed.value) for one in found if one.computed] == ["-315"]
    assert _findings(tmp_path, told.format(315, "1 240")) == ()
    assert _findings(tmp_path, told.format(778, 777)) == ()
