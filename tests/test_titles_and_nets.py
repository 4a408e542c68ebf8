"""Titles over periods of women and men, months that a heading tells, and a net printed on a line of incomes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from assistant.records import Answer, Language, Operation, Outcome, Plan
from assistant.writing.conflict_quotes import leads
from ingest.pipeline import read_report
from ingest.records import FindingKind
from tests.one_report import knowing
from tests.test_held_counts import _INTERIM

_NETS = """Ystads kommun
Tekniska nämnden

DELÅRSRAPPORT AUGUSTI 2031

Driftredovisning 2031, tkr\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse
27 Hamnvakt\t-4 308\t-7 378\t-7 162\t-216
28 Simhall\t-2 100\t-3 300\t-3 400\t100
Summa\t-6 408\t-10 678\t-10 562\t-116

Verksamhetsanalys, tkr\t\tPrognos 2031\tBudget 2031\tNettoavvikelse mot budget
27 Hamnvakt\tIntäkt\t1 341\t753\t-216
27 Hamnvakt\tKostnad\t-8 719\t-7 915\t
28 Simhall\tIntäkt\t441\t353\t100
28 Simhall\tKostnad\t-3 741\t-3 753\t
"""


def test_a_title_may_stand_over_periods_of_women_and_men(tmp_path: Path) -> None:
    """What the columns are of stands over the labels, whosever the columns are."""
    path = tmp_path / "vikby.txt"
    path.write_text(_INTERIM, encoding="utf-8")
    assert read_report(path).tables[1].caption == "Frånvaro i procent"


def test_a_column_that_repeats_its_title_has_the_months_of_it(tmp_path: Path) -> None:
    """Below a title "Antal uppdrag januari – april", "Antal uppdrag 2030" is of these months."""
    path = tmp_path / "vikby.txt"
    header = "Antal uppdrag januari – april\n\nStation\tAntal uppdrag 2030\tAntal uppdrag 2031"
    table = f"{header}\nNorr\t31\t44\nSöder\t66\t71\n"
    path.write_text(f"Tertialrapport 1 2031\n\nVikby kommun\n\n{table}", encoding="utf-8")
    periods = [column.period for column in read_report(path).tables[0].columns]
    assert [period and period.end for period in periods] == [date(2030, 4, 30), date(2031, 4, 30)]


def test_a_quotation_of_a_doubted_sentence_leads_with_it(tmp_path: Path) -> None:
    """A quotation that opens with other sentences tells what was asked by the doubted one, where that names it."""
    path = tmp_path / "vikby.txt"
    prose = "Frånvaron inom förvaltningen uppgår totalt till 8,7 procent per augusti 2031."
    path.write_text(f"{_INTERIM}{prose}\n", encoding="utf-8")
    (finding,) = [one for one in read_report(path).findings if one.kind is FindingKind.TEXT]

    def leads_for(asked: str) -> bool:
        plan = Plan(question="", language=Language.SWEDISH, operation=Operation.LOOK_UP, unexplained=(asked,))
        told = f"Så står det i rapporten:\n\n> Två kajer är nya. {prose} [1]"
        return leads(finding, Answer(outcome=Outcome.ANSWERED, language=Language.SWEDISH, text=told, plan=plan))

    assert leads_for("frånvaron")
    assert not leads_for("kajer")


def test_a_net_on_a_line_of_incomes_is_no_choice(tmp_path: Path) -> None:
    """The same deviation of the same name in two tables is one answer."""
    with knowing(_NETS, tmp_path) as assistant:
        told = assistant.ask("Why is item 27 Hamnvakt forecast to overshoot its 2031 budget?")
    assert told.outcome is not Outcome.AMBIGUOUS
    assert told.text.startswith("**−216\u00a0tkr**")
