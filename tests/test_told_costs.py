"""What a text tells of a cost, of a forecast or of a whole, in other words than the table's row and title."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from ingest.pipeline import read_report
from ingest.reconcile.texts import reconcile_texts
from ingest.records import Finding, FindingKind
from tests.one_report import knowing

_INTERIM = """Delårsrapport

Januari – augusti 2031

Ystads kommun

## Drift

Verksamhet, tkr\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse
Lotsning\t-9 100\t-14 200\t-14 900\t700
varav lotsning utomskärs\t-3 100\t-4 820\t-4 000\t-820
Fyrar\t-2 100\t-3 300\t-3 300\t0
Summa\t-11 200\t-17 500\t-18 200\t700

### Lotsning utomskärs

{drift}

## Investeringar

Projekt, tkr\tBudget 2031\tUtfall 2031-08\tPrognos 2031\tAvvikelse
Lotsbåt Sandhammaren\t3 600\t1 900\t3 910\t-310
Kajskjul, takbyte\t2 400\t1 050\t2 610\t-210
Bojar\t500\t120\t480\t20
Summa\t6 500\t3 070\t7 000\t-500

{invest}
"""
_ANNUAL = """Årsredovisning 2031

Ystads kommun

## Medarbetare

{told}

{title}

Grupp\t2031\t2030
{whole}\t7,9\t8,6
Kvinnor\t8,6\t9,2
Män\t5,3\t6,1
"""
_SHARE = "Sjukfrånvaro i procent av ordinarie arbetstid"


def _findings(tmp_path: Path, text: str) -> list[Finding]:
    path = tmp_path / "ystad.txt"
    path.write_text(text, encoding="utf-8")
    return list(reconcile_texts(read_report(path)).findings)


def _invest(tmp_path: Path, told: str) -> list[tuple[str, str]]:
    found = _findings(tmp_path, _INTERIM.format(drift="Vintern var lång.", invest=told))
    return [(str(one.amount.value), str(one.computed.value)) for one in found if one.amount and one.computed]


@pytest.mark.parametrize(
    "told",
    [
        "Lotsbåten vid Sandhammaren levereras i november och beräknas nu kosta 3 710 tkr.",
        "Lotsbåten, som byggs i Viken, väntas kosta 3 710 tkr.",
        "Lotsbåten beräknas numera kosta 3 710 tkr, eftersom stålet har blivit dyrare.",
        "Kostnaden för lotsbåten väntas bli 3 710 tkr.",
        "Utgiften för lotsbåten till Sandhammaren beräknas nu till 3 710 tkr.",
        "Prognosen för lotsbåten till Sandhammaren är 3 710 tkr.",
    ],
)
def test_what_a_project_costs_is_tied_without_the_whole_name_of_its_row(tmp_path: Path, told: str) -> None:
    """What is told in between, a small word and a place left out do not hide whose cost it is."""
    assert _invest(tmp_path, told) == [("3710", "3910")]
    assert not _invest(tmp_path, told.replace("3 710", "3 910"))


@pytest.mark.parametrize(
    "told",
    [
        "Lotsbåten levereras i november och kajen beräknas nu kosta 3 710 tkr.",  # another thing
        "Lotsbåten levereras i november och beräknas nu kosta 5 190 tkr.",  # too far to be a slip
        "Lotsbåten beräknas kosta cirka 3 710 tkr.",
        "Lotsbåten beräknas kosta 3 710 tkr, exklusive moms.",
        "Båten beräknas kosta 3 710 tkr.",
        "Lotsbåten i Viken beräknas kosta 3 710 tkr.",
        "Lotsbåten kostade 3 710 tkr.",  # in a report of a part of the year
        "Prognosen för lotsbåten är 3 700 tkr.",  # what the row says beyond the name is told nowhere
    ],
)
def test_a_cost_of_another_thing_or_scope_is_not_judged(tmp_path: Path, told: str) -> None:
    """A wrong finding is worse than none."""
    assert not _invest(tmp_path, told)


def test_the_rest_of_a_row_s_name_may_stand_in_the_sentence_before(tmp_path: Path) -> None:
    """What the text calls the forecast is the row's, however few digits it is off by."""
    told = "På kajskjulet lossnade plåten. Prognosen för takbytet är 2 700 tkr, och det är klart i oktober."
    assert _invest(tmp_path, told) == [("2700", "2610")]
    assert not _invest(tmp_path, told.replace("På kajskjulet", "I hamnen"))
    assert not _invest(tmp_path, told.replace("2 700", "3 700"))


def test_the_forecast_of_a_thing_is_that_of_its_heading(tmp_path: Path) -> None:
    """The row is a part of another, "varav", and the sentence names it by less than its heading does."""
    told = "Prognosen för lotsningen är ett underskott på 1 120 tkr."
    found = _findings(tmp_path, _INTERIM.format(drift=told, invest=""))
    assert [f"{one.amount.value} {one.computed.value}" for one in found if one.amount and one.computed] == ["1120 -820"]
    assert not _findings(tmp_path, _INTERIM.format(drift=told.replace("lotsningen", "bojarna"), invest=""))
    assert not _findings(tmp_path, _INTERIM.format(drift=told.replace("1 120", "820"), invest=""))


@pytest.mark.parametrize("title", [_SHARE, "Tabell 4. Sjukfrånvaro per förvaltning, procent", "Sjukfrånvaro i % 2031"])
def test_the_whole_of_a_table_is_of_what_its_title_names(tmp_path: Path, title: str) -> None:
    """What the title measures it in, or divides it by, is no part of the name."""
    report = _ANNUAL.format(
        title=title, whole="Totalt", told="Den totala sjukfrånvaron minskade till 7,4 procent under 2031."
    )
    found = [one for one in _findings(tmp_path, report) if one.kind is FindingKind.TEXT]
    assert [(str(one.amount.value), str(one.computed.value)) for one in found if one.amount and one.computed] == [
        ("7.4", "7.9")
    ]
    assert not _findings(tmp_path, report.replace("7,4", "7,9"))
    assert not _findings(tmp_path, report.replace("Den totala sjukfrånvaron", "Den totala sjukfrånvaron inom hamnen"))
    assert not _findings(tmp_path, report.replace("Totalt", "Hamnen"))
    assert not _findings(tmp_path, report.replace("Sjukfrånvaro", "Korttidsfrånvaro"))


def test_a_count_on_the_day_of_counting_is_that_of_the_body(tmp_path: Path) -> None:
    """The day is introduced, and the body is named by its board."""
    report = (
        "Hamnnämnden\n\nDelårsrapport\n\nJanuari – augusti 2031\n\nYstads kommun\n\n## Personal\n\n"
        "Mått\tAug 2031\tAug 2030\nAntal månadsanställda\t141\t138\nAntal årsarbetare\t132,4\t130,1\n\n"
        "Vid mätdatum den 31 augusti hade hamnnämndens förvaltning 143 månadsanställda, varav 78 kvinnor.\n"
    )
    found = _findings(tmp_path, report)
    assert [(str(one.amount.value), str(one.computed.value)) for one in found if one.amount and one.computed] == [
        ("143", "141")
    ]
    assert not _findings(tmp_path, report.replace("143", "141"))
    assert not _findings(tmp_path, report.replace("hade hamnnämndens", "hade fyrstyrelsens"))
    assert not _findings(tmp_path, report.replace("31 augusti", "30 juni"))


def test_the_other_table_that_tells_a_count_again_is_in_doubt_too(tmp_path: Path) -> None:
    """Whichever of two tables answers, the contradiction is told."""
    report = (
        "Årsredovisning 2031\n\nYstads kommun\n\n## Skolor\n\n"
        "Skola\tElever 15 okt\tUtfall 2031, tkr\nViken\t900\t9 400\nSandhammaren\t512\t5 300\n"
        "Summa grundskola\t1 412\t14 700\n\n## Volymer\n\nAntal\t2031\t2030\nElever i grundskola 15 okt\t1 412\t1 437\n"
        "Elever i särskola\t34\t29\n\n"
        "Antalet elever i grundskolan uppgick till 1 421 vid mätningen den 15 oktober.\n"
    )
    found = [one for one in _findings(tmp_path, report) if one.kind is FindingKind.TEXT]
    assert [len(one.figures) for one in found] == [2]
    other = report.replace("Elever 15 okt", "Barn 15 okt")
    assert [len(one.figures) for one in _findings(tmp_path, other) if one.kind is FindingKind.TEXT] == [1]


ASKED = (
    "Hur stor var den totala sjukfrånvaron 2031?",
    "hur hög var sjukfrånvaron i ystad 2031",
    "What was the total sick leave in Ystad in 2031?",
)


@pytest.mark.parametrize("asked", ASKED)
def test_the_answer_tells_both_what_the_table_and_what_the_text_say(tmp_path: Path, asked: str) -> None:
    """Both figures, where they stand, and how far they are apart."""
    told = "Den totala sjukfrånvaron minskade till 7,4 procent under 2031."
    with knowing(_ANNUAL.format(title=_SHARE, whole="Totalt", told=told), tmp_path) as assistant:
        answer = assistant.ask(asked)
    assert answer.outcome is Outcome.CONFLICTING
    text = answer.text.replace("\u00a0", " ").replace(",", ".")
    assert all(part in text for part in ("7.9 %", "7.4 %", "0.5 ", told.replace(",", ".")))


@pytest.mark.parametrize(
    "asked",
    [
        "Vad väntas lotsbåten kosta 2031?",
        "vad blir prognosen för lotsbåten i sandhammaren",
        "What is the forecast for Lotsbåt Sandhammaren in 2031?",
    ],
)
def test_the_answer_on_a_project_tells_both_costs(tmp_path: Path, asked: str) -> None:
    """Whichever words ask for it."""
    told = "Lotsbåten till Sandhammaren levereras i november och beräknas nu kosta 3 710 tkr."
    with knowing(_INTERIM.format(drift="Vintern var lång.", invest=told), tmp_path) as assistant:
        answer = assistant.ask(asked)
    assert answer.outcome is Outcome.CONFLICTING
    assert all(part in answer.text.replace("\u00a0", " ") for part in ("3 910 tkr", "3 710 tkr", "200 tkr"))


def test_a_change_of_one_thing_is_not_that_of_what_followed_it(tmp_path: Path) -> None:
    """Alarms became fewer since a fee was raised: nothing of that is wrong."""
    report = "Larmrapport 2031\n\nYstads kommun\n\nLarmen har minskat {}från 7 500 till 9 800 kronor per larm.\n"
    assert not _findings(tmp_path, report.format("sedan taxan höjdes "))
    assert not _findings(tmp_path, report.format("när avgiften gick "))
    assert [one.kind for one in _findings(tmp_path, report.format(""))] == [FindingKind.SIGN]
