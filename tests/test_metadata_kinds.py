"""The kinds of reports that municipalities, regions and their companies write, and the days that they are dated."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ingest.metadata import read_metadata
from ingest.metadata.publication import find_published
from ingest.readers import ReadText, read_blocks
from ingest.records import Basis, Block, BlockKind, Location, Period, Report, ReportKind, ReportStatus

ANNUAL, INTERIM, OTHER = ReportKind.ANNUAL, ReportKind.INTERIM, ReportKind.OTHER
BODY = "Verksamheten har i stort sett följt sin plan under hela perioden, och det redovisas närmare här nedan.\n"


def describe(tmp_path: Path, *paragraphs: str, name: str = "rapport.txt") -> Report:
    """Read a made-up report that begins with these paragraphs and say what it is."""
    path = tmp_path / name
    path.write_text("\n\n".join((*paragraphs, BODY)), encoding="utf-8")
    return read_metadata(read_blocks(path), path)


def until(year: int, month: int, day: int) -> Period:
    return Period(start=date(year, 1, 1), end=date(year, month, day))


def published_basis(report: Report) -> list[str]:
    return [basis.text for basis in report.basis if basis.field == "published"]


@pytest.mark.parametrize(
    ("cover", "committee", "kind", "period"),
    [
        (("Bokslutskommentar 2027", "Socialnämnden"), "Socialnämnden", ANNUAL, until(2027, 12, 31)),
        (("Verksamhetsberättelse 2027", "Kulturnämnden"), "Kulturnämnden", ANNUAL, until(2027, 12, 31)),
        (("Tertialrapport 1 2027", "Skolnämnden"), "Skolnämnden", INTERIM, until(2027, 4, 30)),
        (("Tertialrapport 1", "Skolnämnden 2027"), "Skolnämnden", INTERIM, until(2027, 4, 30)),
        (("Uppföljning april 2027", "Skolnämnden"), "Skolnämnden", INTERIM, until(2027, 4, 30)),
        (("Månadsrapport oktober 2027", "Hamnnämnden"), "Hamnnämnden", INTERIM, until(2027, 10, 31)),
        (("Kvartalsrapport 2 2027", "Fastighets AB Eken"), "Fastighets AB Eken", INTERIM, until(2027, 6, 30)),
        (("Kvartalsrapport Q3 2027", "Teknikkontoret"), "Teknikkontoret", INTERIM, until(2027, 9, 30)),
        (("Delårsrapport 2 2027", "Miljönämnden"), "Miljönämnden", INTERIM, None),
        (("Delårsrapport 2, januari–augusti 2027", "Miljönämnden"), "Miljönämnden", INTERIM, until(2027, 8, 31)),
        (("Budgetuppföljning mars 2027", "Servicenämnden"), "Servicenämnden", INTERIM, until(2027, 3, 31)),
        (("Helårsprognos 2027 per april", "Socialkontoret"), "Socialkontoret", INTERIM, until(2027, 4, 30)),
        (("Årsredovisning 2026/27", "Skolstiftelsen"), "", ANNUAL, None),
        (("Region Dalarna", "Årsredovisning 2027"), "Region Dalarna", ANNUAL, until(2027, 12, 31)),
        (("Norra kommunalförbundet", "Årsbokslut 2027"), "Norra kommunalförbundet", ANNUAL, until(2027, 12, 31)),
        (("Verksamhetsrapport", "Gymnasienämnden"), "Gymnasienämnden", OTHER, None),
    ],
)
def test_kinds_of_reports(
    tmp_path: Path, cover: tuple[str, ...], committee: str, kind: ReportKind, period: Period | None
) -> None:
    report = describe(tmp_path, *cover)
    assert (report.committee, report.kind, report.period) == (committee, kind, period)


def test_a_split_year_is_no_year_that_the_text_speaks_of(tmp_path: Path) -> None:
    often = "Under 2027 växte skolan. Budgeten för 2027 höll. Målen för 2027 nåddes. Allt om 2027 står nedan."
    assert describe(tmp_path, "Årsredovisning 2026/27", "Skolstiftelsen", often).period is None
    assert describe(tmp_path, "Årsredovisning", "Skolstiftelsen", often).period == until(2027, 12, 31)


def test_a_company_keeps_the_municipality_in_its_name(tmp_path: Path) -> None:
    report = describe(tmp_path, "Årsredovisning 2027", "Mora Bostäder AB")
    assert (report.committee, report.municipalities) == ("Mora Bostäder AB", ("Mora",))


def test_who_a_report_is_sent_to_or_adopted_by_is_not_whose_it_is(tmp_path: Path) -> None:
    assert describe(tmp_path, "Årsrapport 2027 till kommunfullmäktige", "Valnämnden").committee == "Valnämnden"
    adopted = describe(tmp_path, "Årsredovisning 2027", "Fastställd av kommunfullmäktige 2028-04-24", "Laxå kommun")
    assert (adopted.committee, adopted.status) == ("", ReportStatus.FINAL)
    assert describe(tmp_path, "Nämndens årsrapport 2027", "Skolnämnd väst").committee == "Skolnämnd väst"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Antagen av nämnden 2028-03-12", date(2028, 3, 12)),
        ("Fastställd av kommunfullmäktige den 24 april 2028 § 45", date(2028, 4, 24)),
        ("Årsredovisningen godkänd 2028-02-20", date(2028, 2, 20)),
        ("Publicerad: 2028-05-02", date(2028, 5, 2)),
        ("Beslutsdatum: 2028-03-01", date(2028, 3, 1)),
        ("Datum 2028-02-14", date(2028, 2, 14)),
        ("version 2028-02-03 kl. 8.15", date(2028, 2, 3)),
        ("2028-02-28", date(2028, 2, 28)),
        ("Kumla den 3 mars 2028", date(2028, 3, 3)),
        ("2027-12-31", None),
        ("2027-01-01 – 2027-12-31", None),
        ("Nästa rapport publiceras 2028-05-02", None),
        ("Tjänsteskrivelse i ärendet daterad 2028-02-01", None),
        ("Till KS 2028-03-07", None),
        ("Förslag till beslut 2028-03-01", None),
        ("Antagen 2028-02-30", None),
        ("2035-02-28", None),
    ],
)
def test_the_day_of_a_report_is_read_from_lines_that_are_about_it(tmp_path: Path, line: str, day: date | None) -> None:
    report = describe(tmp_path, "Bokslut 2027", line)
    assert report.published == day
    assert published_basis(report) == ([line] if day else [])


def test_a_sentence_about_another_day_is_no_day_of_the_report(tmp_path: Path) -> None:
    report = describe(tmp_path, "Bokslut 2027", "Nämnden fastställde planen för digitalisering den 5 mars 2028.")
    assert report.published is None


def test_adoption_counts_before_the_day_of_writing_and_the_last_lines_count_as_well(tmp_path: Path) -> None:
    filler = tuple(
        f"Stycke {number} handlar om något helt annat än datum, och är en hel mening." for number in range(60)
    )
    report = describe(tmp_path, "Bokslut 2027", "Datum 2028-02-14", *filler, "Antagen 2028-03-30")
    assert report.published == date(2028, 3, 30)


def test_a_bare_day_needs_a_period_that_is_over_by_then(tmp_path: Path) -> None:
    assert describe(tmp_path, "Delårsrapport 2027-08-31", "2027-10-12", "Valnämnden").published == date(2027, 10, 12)
    assert describe(tmp_path, "Delårsrapport 2027-08-31", "2027-08-31", "Valnämnden").published is None
    assert describe(tmp_path, "Delårsrapport", "2027-10-12", "Valnämnden").published is None


def test_the_lines_in_the_middle_of_a_long_report_date_nothing() -> None:
    lines = tuple("" for _ in range(300))
    where = Location(report="a.pdf", first_line=150, last_line=150)
    block = Block(kind=BlockKind.PARAGRAPH, text="Antagen 2028-03-30", location=where)
    read = ReadText(lines=lines, blocks=(block,), digest="")
    assert find_published(read, None) == (None, None)
    front = Location(report="a.pdf", first_line=3, last_line=3)
    moved = Block(kind=BlockKind.PARAGRAPH, text="Antagen 2028-03-30", location=front)
    expected = Basis(field="published", text="Antagen 2028-03-30", location=front)
    assert find_published(ReadText(lines=lines, blocks=(moved,), digest=""), None) == (date(2028, 3, 30), expected)


def test_where_a_board_has_its_duty_tells_more_than_with_whom_it_agrees(tmp_path: Path) -> None:
    duty = "Kulturnämnden ansvarar för bibliotek, badhus och föreningsstöd i Mora kommun."
    often = "Ett avtal om badhus slöts med Orsa kommun. Barn från Orsa kommun simmar gratis. Bussar går med Orsa."
    assert describe(tmp_path, "Verksamhetsberättelse 2027", duty, often).municipalities == ("Mora",)


def test_the_board_in_the_head_of_a_page_beside_the_municipality(tmp_path: Path) -> None:
    head = "MORA KOMMUN                Uppföljning 2\nTekniska nämnden           januari–april 2027"
    report = describe(tmp_path, head, "Till tekniska nämndens möte", "Uppföljning 2 per den 30 april 2027")
    assert report.committee == "Tekniska nämnden"


@pytest.mark.parametrize(
    ("cover", "municipalities", "committee"),
    [
        (("Hittviks kommun", "Socialnämnden", "Delårsrapport augusti 2027"), ("Hittvik",), "Socialnämnden"),
        (("Hittsunda kommun Skolnämnden – verksamhetsberättelse 2027",), ("Hittsunda",), "Skolnämnden"),
        (("Hittfors kommun", "Årsredovisning 2027"), ("Hittfors",), ""),
        (("Älghults kommun – Personalekonomisk redovisning 2027",), ("Älghult",), ""),
        (("Framtidens kommun", "Årsredovisning 2027"), (), ""),
    ],
)
def test_a_municipality_of_no_list_is_told_without_its_genitive(
    tmp_path: Path, cover: tuple[str, ...], municipalities: tuple[str, ...], committee: str
) -> None:
    report = describe(tmp_path, "\n".join(cover))
    assert (report.municipalities, report.committee) == (municipalities, committee)


def test_what_is_measured_under_a_heading_is_no_unit(tmp_path: Path) -> None:
    measured = "Korttidsfrånvaron var 3,1 procent. Korttidsfrånvaron bland kvinnor har dock ökat något."
    assert describe(tmp_path, "# Korttidsfrånvaro", measured, name="a.md").committee == ""
    assert describe(tmp_path, "# Kansli", "Kansliet ansvarar för posten. Kansliet flyttade.", name="b.md").committee


def test_the_number_of_the_case_beside_a_board_is_no_part_of_its_name(tmp_path: Path) -> None:
    head = "Delårsrapport per den 31 augusti 2031\nMora kommun"
    assert describe(tmp_path, head, "Kulturnämnden     Dnr KUN 2031/77").committee == "Kulturnämnden"


def test_names_of_many_places_over_columns_are_no_owner(tmp_path: Path) -> None:
    rows = "BJUV BÅS HBG HÖG\n2031 6,1 5,2 4,3 7,7\n2030 6,0 5,1 4,4 7,9"
    assert describe(tmp_path, "Frånvaro", rows, f"Långtidsfrånvaro\n\n{rows}").municipalities == ()


def test_the_form_of_a_name_that_stands_before_kommun_alone(tmp_path: Path) -> None:
    report = describe(tmp_path, "Delårsrapport augusti 2031", "Kulturnämnden, Falu kommun")
    assert (report.municipalities, report.committee) == (("Falun",), "Kulturnämnden")
    assert describe(tmp_path, "Årsredovisning 2031", "Falu gruva lockade många.").municipalities == ()


@pytest.mark.parametrize(
    ("opening", "kind", "period"),
    [
        (
            "Delårsrapport januari-augusti 2031 Godkänd av direktionen 2031-09-19 Förbundet hade en lugn sommar. " * 3,
            INTERIM,
            until(2031, 8, 31),
        ),
        (
            "1 Mora kommun Bron vid Sandängarna. Färdigställd Årsredovisning 2031 Året var gott på många sätt. " * 3,
            ANNUAL,
            until(2031, 12, 31),
        ),
        ("4 Översikt Prognos 2031 Budget 2031 Bokslut 2030 Netto -11,1 -2,6 Därav -1,9 -1,0. Slut. " * 3, OTHER, None),
        ("Källa: Årsredovisning 2030. Befolkningen växte. " * 6, OTHER, None),
    ],
)
def test_a_title_that_a_long_first_paragraph_opens_with(
    tmp_path: Path, opening: str, kind: ReportKind, period: Period | None
) -> None:
    report = describe(tmp_path, opening.strip())
    assert (report.kind, report.period) == (kind, period)


def test_months_in_a_title_and_the_year_in_the_name_of_the_file(tmp_path: Path) -> None:
    report = describe(tmp_path, "Utfall januari-augusti", name="utfall_2031.txt")
    assert (report.kind, report.period) == (INTERIM, until(2031, 8, 31))


def test_the_period_that_is_spoken_of_as_from_january(tmp_path: Path) -> None:
    spoken = "Revisorerna har granskat rapporten för perioden 2031-01-01 – 2031-08-31."
    report = describe(tmp_path, "Granskning av delårsrapport 2031", spoken)
    assert report.period == until(2031, 8, 31)
