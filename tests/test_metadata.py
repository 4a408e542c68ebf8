"""What a report is: read from its own words, in the right order of evidence, and left empty where it does not tell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import ReadError
from ingest.metadata import read_metadata
from ingest.readers import read_blocks
from ingest.records import Period, Report, ReportKind, ReportStatus, Unit

REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"
ANNUAL, INTERIM, OTHER = ReportKind.ANNUAL, ReportKind.INTERIM, ReportKind.OTHER


def describe(tmp_path: Path, text: str, name: str = "rapport.txt") -> Report:
    """Read a made-up report and say what it is."""
    path = tmp_path / name
    path.write_text(text)
    return read_metadata(read_blocks(path), path)


def until(year: int, month: int, day: int) -> Period:
    """Give the period from 1 January to a day."""
    return Period(start=date(year, 1, 1), end=date(year, month, day))


BODY = "\n\nNämnden arbetade med sina uppdrag under hela perioden och redovisar dem här nedan för fullmäktige.\n"


@pytest.mark.parametrize(
    ("text", "municipalities", "committee", "kind", "period"),
    [
        (
            "Tertialrapport 2 2025\n\nBarn- och utbildningsnämnden\n\nTrosa kommun" + BODY,
            ("Trosa",),
            "Barn- och utbildningsnämnden",
            INTERIM,
            until(2025, 8, 31),
        ),
        (
            "Verksamhetsberättelse 2022 Socialnämnden Mora kommun" + BODY,
            ("Mora",),
            "Socialnämnden",
            ANNUAL,
            until(2022, 12, 31),
        ),
        (
            "Månadsuppföljning oktober 2023\n\nTekniska nämnden, Ronneby kommun" + BODY,
            ("Ronneby",),
            "Tekniska nämnden",
            INTERIM,
            until(2023, 10, 31),
        ),
        (
            "Annual report 2023\n\nCity of Malmö\n\nEnvironment Committee\n\nThe committee kept its budget." + BODY,
            ("Malmö",),
            "Environment Committee",
            ANNUAL,
            until(2023, 12, 31),
        ),
        (
            "ÅRSREDOVISNING\n2023\n\nLEKSANDS KOMMUN" + BODY,
            ("Leksand",),
            "",
            ANNUAL,
            until(2023, 12, 31),
        ),
        (
            "Delårsrapport januari–juni 2024\n\nRäddningstjänstförbundet Höga Kusten" + BODY,
            (),
            "Räddningstjänstförbundet Höga Kusten",
            INTERIM,
            until(2024, 6, 30),
        ),
        ("Halvårsrapport 2024\n\nKulturnämnden" + BODY, (), "Kulturnämnden", INTERIM, until(2024, 6, 30)),
        ("Uppföljning per 31 mars 2024 Miljönämnden" + BODY, (), "Miljönämnden", INTERIM, until(2024, 3, 31)),
        ("Delårsrapport 2022\n\nSocialnämnden" + BODY, (), "Socialnämnden", INTERIM, None),
        (
            "Region Kalmar län\n\nDelårsrapport augusti 2024\n\nRegionstyrelsen\n\nI länet finns Nybro kommun.\n",
            (),
            "Regionstyrelsen",
            INTERIM,
            until(2024, 8, 31),
        ),
        (
            "Södra förbundet\n\nÅrsbokslut 2022\n\nFörbundets medlemmar är Hjo kommun och Tibro kommun.\n",
            ("Hjo", "Tibro"),
            "Södra förbundet",
            ANNUAL,
            until(2022, 12, 31),
        ),
        (
            "Göteborgs Stad\n\nDelårsrapport mars 2026\n\nHär redovisar nämnden för Intraservice sitt arbete i år.\n",
            ("Göteborg",),
            "Nämnden för Intraservice",
            INTERIM,
            until(2026, 3, 31),
        ),
        (
            "DELÅRSBOKSLUT 2024-04-30\n\nFÖR- OCH GRUNDSKOLENÄMNDEN" + BODY,
            (),
            "För- och grundskolenämnden",
            INTERIM,
            until(2024, 4, 30),
        ),
        ("Anteckningar" + BODY, (), "", OTHER, None),
    ],
)
def test_made_up_reports(
    tmp_path: Path,
    text: str,
    municipalities: tuple[str, ...],
    committee: str,
    kind: ReportKind,
    period: Period | None,
) -> None:
    report = describe(tmp_path, text)
    assert (report.municipalities, report.committee) == (municipalities, committee)
    assert (report.kind, report.period) == (kind, period)


def test_a_board_named_after_its_task_and_no_board_in_general(tmp_path: Path) -> None:
    text = "Delårsrapport mars 2024 - nämnder och styrelser\n\nNämnden för digital service\n\nMora kommun" + BODY
    report = describe(tmp_path, text)
    assert (report.committee, report.period) == ("Nämnden för digital service", until(2024, 3, 31))


def test_the_title_says_whose_a_report_is_before_whom_it_is_sent_to(tmp_path: Path) -> None:
    text = "Kommunfullmäktige\n\nVatten- och avfallsnämndens årsrapport för 2023\n\nMora kommun" + BODY
    assert describe(tmp_path, text).committee == "Vatten- och avfallsnämnden"


def test_months_of_an_interim_report_come_from_its_columns(tmp_path: Path) -> None:
    table = "Verksamhet\tBudget 2021\tUtfall 202104\tUtfall 202004\nSkola\t5\t6\t7\n"
    report = describe(tmp_path, "Delårsrapport 2021\n\nSkolnämnden" + BODY + "\n" + table)
    assert report.period == until(2021, 4, 30)
    assert [basis.text for basis in report.basis if basis.field == "period"] == ["Utfall 202104"]


def test_months_of_an_interim_report_come_from_its_text(tmp_path: Path) -> None:
    report = describe(tmp_path, "Delårsbokslut 2021" + BODY + "\nUnderskottet per april är 5 tkr.\n")
    assert report.period == until(2021, 4, 30)


def test_dates_of_meetings_are_no_period(tmp_path: Path) -> None:
    report = describe(tmp_path, "Årsredovisning 2020\n\nTill KS 2021-03-07\n\nversion 2021-02-01" + BODY)
    assert report.period == until(2020, 12, 31)


def test_joint_board_names_its_host_first(tmp_path: Path) -> None:
    text = (
        "Delårsrapport 2023-08-31 Gemensamma lönenämnden\n\n"
        "Lönenämnden är sedan 2015 gemensam för Laxå kommun och Kumla kommun. Kumla kommun är värdkommun.\n\n"
        "Kostnaden delas lika mellan Laxå och Kumla kommun.\n"
    )
    assert describe(tmp_path, text).municipalities == ("Kumla", "Laxå")


def test_neighbour_that_is_named_once_is_no_owner(tmp_path: Path) -> None:
    text = (
        "Bokslut 2023\n\nKumla kommun"
        + BODY
        + "\nKumla kommun köper lön av en nämnd gemensam för Kumla och Laxå kommun.\n"
        "\nKumla växer. Folk trivs i Kumla. Kumla kommun bygger. Kumla kommun säljer. Allt detta gör Kumla glatt.\n"
    )
    assert describe(tmp_path, text).municipalities == ("Kumla",)


def test_file_name_comes_last(tmp_path: Path) -> None:
    text = "Kommentarer" + BODY
    report = describe(tmp_path, text, "bokslut_2021_tibro.txt")
    assert (report.municipalities, report.kind, report.period) == (("Tibro",), ANNUAL, until(2021, 12, 31))
    assert {basis.text for basis in report.basis} == {"bokslut_2021_tibro.txt"}
    other = describe(tmp_path, "Bokslut 2019\n\nHjo kommun" + BODY, "bokslut_2021_tibro.txt")
    assert (other.municipalities, other.period) == (("Hjo",), until(2019, 12, 31))


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("(Siffror är preliminära)", ReportStatus.PRELIMINARY),
        ("Preliminärt bokslut", ReportStatus.PRELIMINARY),
        ("Utkast", ReportStatus.PRELIMINARY),
        ("Fastställd av kommunfullmäktige 2020-04-20", ReportStatus.FINAL),
        ("Förslag, antaget av utskottet", ReportStatus.UNKNOWN),
        ("Ekonomi", ReportStatus.UNKNOWN),
    ],
)
def test_status(tmp_path: Path, line: str, status: ReportStatus) -> None:
    assert describe(tmp_path, f"Bokslut 2019\n\n{line}{BODY}").status is status


def test_one_preliminary_item_makes_no_preliminary_report(tmp_path: Path) -> None:
    text = f"Bokslut 2019{BODY}\nResultatet för parkeringen är preliminärt 5 tkr. Planen fastställdes i maj."
    assert describe(tmp_path, text).status is ReportStatus.UNKNOWN


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Belopp i mnkr\tUtfall\nSkola\t5\n\nDet kostade 5 tkr, 6 tkr och 7 tkr.", Unit.MNKR),
        ("Skola\t5\n\nNettot blev 5 tkr, varav 2 tkr i maj och 1 mnkr i juni.", Unit.TKR),
        ("Verksamheter\n(tkr)\nBudget\n2021\nSkola 5 6 7\n\nResultatet blev 2 miljoner kronor.", Unit.TKR),
        ("Inga pengar nämns.", Unit.UNKNOWN),
    ],
)
def test_unit_of_the_tables_before_that_of_the_text(tmp_path: Path, text: str, unit: Unit) -> None:
    assert describe(tmp_path, f"Bokslut 2019\n\nNämnden gick runt.\n\n{text}").unit is unit


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("KULTURNÄMNDENS DELÅRSRAPPORT 2020", "Kulturnämndens delårsrapport 2020"),
        ("Kulturnämnden\n\nBokslut 2019", "Bokslut 2019 Kulturnämnden"),
        ("Anteckningar om skolan", "Anteckningar om skolan"),
    ],
)
def test_title(tmp_path: Path, text: str, title: str) -> None:
    assert describe(tmp_path, text + BODY).title == title


def test_every_basis_stands_in_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    path.write_text("Socialnämnden\n\nDelårsrapport 2023-04-30\n\nKils kommun" + BODY + "\nAllt i tkr.\n")
    read = read_blocks(path)
    for basis in read_metadata(read, path).basis:
        assert basis.location.first_line
        assert basis.location.last_line
        printed = " ".join(read.lines[basis.location.first_line - 1 : basis.location.last_line])
        assert basis.text in " ".join(printed.split())


@given(st.text(max_size=200))
@settings(max_examples=150)
def test_any_text_is_described(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_text(text, errors="ignore")
    try:
        read = read_blocks(path)
    except ReadError:
        return
    assert read_metadata(read, path).name == "any.txt"


REAL = [
    ("000", ("Hylte",), "Kommunstyrelsen", ANNUAL, until(2019, 12, 31), ReportStatus.PRELIMINARY, Unit.TKR),
    ("001", ("Askersund",), "Kommunstyrelsen", INTERIM, until(2024, 8, 31), ReportStatus.UNKNOWN, Unit.TKR),
    ("002", ("Nordanstig",), "Stab", ANNUAL, until(2021, 12, 31), ReportStatus.UNKNOWN, Unit.TKR),
    ("003", ("Vaggeryd",), "Kommunstyrelsen", INTERIM, until(2020, 8, 31), ReportStatus.UNKNOWN, Unit.TKR),
    (
        "004",
        ("Herrljunga", "Vårgårda"),
        "Servicenämnden IT, Växel och Telefoni",
        INTERIM,
        until(2023, 8, 31),
        ReportStatus.UNKNOWN,
        Unit.TKR,
    ),
]


@pytest.mark.skipif(not REPORTS.exists(), reason="the shared reports are not here")
@pytest.mark.parametrize(
    ("start", "committee", "kind", "period", "unit"),
    [
        ("goteborg_intraservice", "Nämnden för Intraservice", INTERIM, until(2026, 3, 31), Unit.MNKR),
        ("goteborg_stadsrevisionen", "Stadsrevisionen", ANNUAL, until(2023, 12, 31), Unit.TKR),
    ],
)
def test_real_reports_whose_municipality_is_a_logo(
    start: str, committee: str, kind: ReportKind, period: Period, unit: Unit
) -> None:
    (path,) = REPORTS.glob(f"{start}*.pdf")
    report = read_metadata(read_blocks(path), path)
    assert (report.municipalities, report.committee) == (("Göteborg",), committee)
    assert (report.kind, report.period, report.unit) == (kind, period, unit)


@pytest.mark.skipif(not REPORTS.exists(), reason="the shared reports are not here")
@pytest.mark.parametrize(("start", "owners", "committee", "kind", "period", "status", "unit"), REAL)
def test_real_reports(
    start: str,
    owners: tuple[str, ...],
    committee: str,
    kind: ReportKind,
    period: Period,
    status: ReportStatus,
    unit: Unit,
) -> None:
    (path,) = REPORTS.glob(f"{start}_*.txt")
    report = read_metadata(read_blocks(path), path)
    assert (report.municipalities, report.committee) == (owners, committee)
    assert (report.kind, report.period, report.status, report.unit) == (kind, period, status, unit)


def test_a_range_of_days_under_a_part_of_the_year_is_the_period(tmp_path: Path) -> None:
    report = describe(
        tmp_path,
        "Vattenförbundet Norra Åsen\nKinda · Boxholm · Ydre\n\nEKONOMISK RAPPORT TERTIAL 2 2031\n"
        "1 januari – 31 augusti, med prognos\n\nFörbundet bildades den 1 maj 2016. Medlemmar är Kinda, Boxholms och "
        "Ydre kommuner.\n",
    )
    assert report.period == until(2031, 8, 31)
    assert report.committee == "Vattenförbundet Norra Åsen"
    assert sorted(report.municipalities) == ["Boxholm", "Kinda", "Ydre"]


def test_what_belongs_to_a_board_is_not_the_board(tmp_path: Path) -> None:
    text = "TORSBY KOMMUN\n\nÅrsredovisning 2031\n\nKommunstyrelsens ordförande har ordet\n\nÅret blev bra för oss.\n"
    assert describe(tmp_path, text).committee == ""


def test_the_head_of_a_letter_does_not_end_the_cover(tmp_path: Path) -> None:
    report = describe(
        tmp_path,
        "TJÄNSTESKRIVELSE\t1 (9)\nDatum\tDiarienummer\n2031-11-12\tBUN 2031/0117-042\n\nSkolförvaltningen\n"
        "Ekonom Eva Ek\n\nSkolnämnden\n\nEkonomisk uppföljning per oktober 2031\n\nSkolnämnden beslutar följande.\n",
    )
    assert report.committee == "Skolnämnden"
    assert report.period == until(2031, 10, 31)


def test_a_heading_on_what_a_department_does_does_not_name_it(tmp_path: Path) -> None:
    text = "Fritid\n\nInternt bokslut 2031\n\nFörvaltningens uppdrag\n\nBad sköts av Fritid. Fritid är för alla.\n"
    assert describe(tmp_path, text).committee == "Fritid"


def test_the_town_hall_tells_whose_a_report_is(tmp_path: Path) -> None:
    """A report may name its municipality only where it says in which place its office lies."""
    text = "Byggnadsnämnden\n\nVerksamhetsberättelse 2021" + BODY
    text += "\nFörvaltningen sitter i kommunhuset i Trosa. Den tog emot ett studiebesök från Mora.\n"
    assert describe(tmp_path, text).municipalities == ("Trosa",)
    assert describe(tmp_path, text.replace("i kommunhuset i Trosa", "i nya lokaler")).municipalities == ()


def test_a_joint_authority_is_called_by_its_name_over_two_lines(tmp_path: Path) -> None:
    """A cover that says "Kommunalförbund för A och B" tells of what sort it is, not what it is called."""
    text = "RÄDDNINGSTJÄNSTEN\nÖSTRA VIKEN\n\nÅrsredovisning\n2020\n\nKommunalförbund för Nyköping och Gnesta" + BODY
    report = describe(tmp_path, text)
    assert report.committee == "Räddningstjänsten Östra Viken"
    assert set(report.municipalities) == {"Nyköping", "Gnesta"}
    alone = text.replace("ÖSTRA VIKEN", "Delårsrapport")
    assert describe(tmp_path, alone).committee == "Räddningstjänsten"


@pytest.mark.parametrize(
    ("name", "municipalities"),
    [
        ("alvdalen_bun_delar_2024.txt", ("Älvdalen",)),
        ("Monsteras-2024.txt", ("Mönsterås",)),
        ("mark_delar_2024.txt", ()),
        ("alvdalen_och_orsa_2024.txt", ()),
    ],
)
def test_the_name_of_the_file_tells_last_and_without_marks(
    tmp_path: Path, name: str, municipalities: tuple[str, ...]
) -> None:
    text = "Delårsrapport augusti 2024\n\nBarn- och utbildningsnämnden" + BODY
    assert describe(tmp_path, text, name).municipalities == municipalities
