"""What can break in text without blank lines, whose rows are set with single spaces, as some programs extract it."""

from __future__ import annotations

from pathlib import Path

from ingest.pipeline import read_report
from ingest.readers.dense_text import find_cuts, find_headings
from ingest.readers.page_marks import find_page_marks
from ingest.records import Amount, Figure, Measure, Unit
from ingest.tables.spaced_numbers import cut_numbers

REPORT = """\
Årsredovisning 2024
Gagnefs kommun
2 | Årsredovisning 2024 | Gagnefs kommun
1. Fyra år i korthet
2024 2023 2022 2021
Invånare 31 december 9 902 9 984 10 031 10 097
Årets resultat, tkr 8 365 17 192 23 618 4 936
Soliditet, % 49,3 47,8 46,1 44,9
Året gick bättre än väntat. Resultatet blev 8,4 mnkr, och
kommunen amorterade på sina lån.
2. Nämnderna
Nettokostnad, tkr
Nämnd Budget 2024 Utfall 2024 Avvikelse
Kommunstyrelse 118 400 114 900 3 500
Skolnämnd 268 900 274 300 −5 400
Valnämnd 450 530 −80
Summa 387 750 389 730 −1 980
Skolnämnden. Underskottet beror på fler elever med stöd.
3 | Årsredovisning 2024 | Gagnefs kommun
Mål och mått
Mål Mått 2023 2024 Mål 2024 Uppfyllt
Trygg skola Närvaro åk 9, % 86,5 88,9 88,0 Ja
Gott åldrande Väntetid, dagar 71 96 60 Ej uppnått
Ett av två mål är uppfyllt.
4. Resultaträkning
Tkr
Kommunen Koncernen
Not Utfall 2024 Budget 2024 Utfall 2024
Intäkter 1 182 460 171 900 318 905
Kostnader 2 −842 915 −829 300 −931 544
Verksamhetens resultat 3 529 9 800 13 901
Finansiella intäkter 3 6 982 5 000 5 204
Resultatet följer planen.
4 | Årsredovisning 2024 | Gagnefs kommun
5. Noter
Tkr om inget annat anges
Not 1 Maskiner 2024
Ingående värde 43 218
Årets inköp 7 027
Avskrivning −8 340
Not 2 Lokaler 2024 2023
Skolor 1 420 610
Gator 64 75
Parker 31 28
"""


def read(text: str, folder: Path) -> tuple[Figure, ...]:
    path = folder / "gagnef.txt"
    path.write_text(text, encoding="utf-8")
    return read_report(path).figures


def amount(figure: Figure) -> Amount:
    assert figure.amount is not None
    return figure.amount


def told(figures: tuple[Figure, ...], label: str) -> list[tuple[str, str]]:
    """Give column and amount of each figure of a row."""
    return [(figure.column, str(amount(figure).value)) for figure in figures if figure.labels[-1] == label]


def test_rows_between_sentences_are_read_with_the_headings_right_above(tmp_path: Path) -> None:
    figures = read(REPORT, tmp_path)
    assert told(figures, "Årets resultat, tkr") == [
        ("2024", "8365"),
        ("2023", "17192"),
        ("2022", "23618"),
        ("2021", "4936"),
    ]
    assert told(figures, "Skolnämnd") == [("Budget 2024", "268900"), ("Utfall 2024", "274300"), ("Avvikelse", "-5400")]
    school = next(figure for figure in figures if figure.labels[-1] == "Skolnämnd")
    assert amount(school).unit is Unit.TKR


def test_the_number_of_a_note_is_none_of_the_amounts(tmp_path: Path) -> None:
    figures = read(REPORT, tmp_path)
    columns = ("Kommunen Utfall 2024", "Kommunen Budget 2024", "Koncernen Utfall 2024")
    assert told(figures, "Intäkter") == list(zip(columns, ("182460", "171900", "318905"), strict=True))
    assert told(figures, "Finansiella intäkter") == list(zip(columns, ("6982", "5000", "5204"), strict=True))
    # 3 is no note here: that of the next row is.
    assert told(figures, "Verksamhetens resultat") == list(zip(columns, ("3529", "9800", "13901"), strict=True))


def test_a_word_at_the_end_of_each_row_is_no_part_of_the_amounts(tmp_path: Path) -> None:
    figures = [figure for figure in read(REPORT, tmp_path) if "Närvaro" in figure.labels[-1]]
    assert [(figure.column, str(amount(figure).value), figure.measure) for figure in figures] == [
        ("2023", "86.5", Measure.ACTUAL),
        ("2024", "88.9", Measure.ACTUAL),
        ("Mål 2024", "88.0", Measure.TARGET),
    ]


def test_every_word_of_status_ends_a_row(tmp_path: Path) -> None:
    figures = [figure for figure in read(REPORT, tmp_path) if "Väntetid" in figure.labels[-1]]
    assert [str(amount(figure).value) for figure in figures] == ["71", "96", "60"]


def test_a_note_of_one_year_and_its_unit_told_for_all_notes(tmp_path: Path) -> None:
    figures = read(REPORT, tmp_path)
    assert told(figures, "Årets inköp") == [("2024", "7027")]
    assert told(figures, "Avskrivning") == [("2024", "-8340")]
    assert {amount(figure).unit for figure in figures if figure.labels[-1] == "Ingående värde"} == {Unit.TKR}


def test_names_that_differ_in_a_number_leave_the_row_in_doubt(tmp_path: Path) -> None:
    rows = "Björken 1 420 610\nBjörken 2 380 590\nEken 312 305\nAlen 98 91\n"
    text = f"Bokslut 2024 Gagnefs kommun\n\nAvdelning 2024 2023\n{rows}"
    path = tmp_path / "gagnef.txt"
    path.write_text(text, encoding="utf-8")
    read = read_report(path)
    assert told(read.figures, "Eken") == [("2024", "312"), ("2023", "305")]
    assert not any("Björken" in figure.labels[-1] and amount(figure).value > 1000 for figure in read.figures)


def test_a_number_is_not_parted_to_fill_a_blank_cell(tmp_path: Path) -> None:
    rows = "Skola 2 410 2 380 2 290\nBredband 1 300 900\nVägar 1 180 1 150 1 090\n"
    figures = read(f"Bokslut 2024 Gagnefs kommun\n\nVerksamhet 2024 2023 2022\n{rows}", tmp_path)
    assert told(figures, "Vägar") == [("2024", "1180"), ("2023", "1150"), ("2022", "1090")]
    assert not told(figures, "Bredband")


def test_rows_with_more_numbers_than_headings_give_no_figure(tmp_path: Path) -> None:
    rows = "Skola 24 23 22 21\nVård 18 17 16 15\nKultur 12 11 10 9\nVägar 14 13 12 11\n"
    path = tmp_path / "gagnef.txt"
    path.write_text(f"Bokslut 2024 Gagnefs kommun\n\nEnhet 2024 2023 2022\n{rows}", encoding="utf-8")
    report = read_report(path)
    assert not report.figures
    assert any("headings" in problem.message for problem in report.problems)


def test_the_running_foot_of_a_page_stands_once() -> None:
    lines = [line for page in range(3, 7) for line in [*["Text om året."] * 6, f"{page} | Bokslut 2024 | Gagnef"]]
    assert find_page_marks(lines) == {14, 21, 28}


def test_the_running_head_of_a_page_of_so_many_is_no_text_of_the_report() -> None:
    lines = ["Gagnefs kommun", "Uppföljning"]
    lines += [line for page in range(1, 4) for line in [*["Text om året."] * 6, f"Gagnefs kommun | Maj  {page} (3)"]]
    assert find_page_marks(lines) == {9, 16, 23}


def test_sentences_and_lists_are_not_cut() -> None:
    assert (
        find_cuts(["Under 2024 slutade 92 medarbetare, varav", "26 med pension. Året innan slutade 80", "personer."])
        == ()
    )
    assert (
        find_headings(["Budgeten höll.", "Anna Ek", "Bo Al", "Vi lämnar detta till nämnden för beslut."]) == frozenset()
    )
    assert find_headings(["Budgeten höll.", "Kultur", "Biblioteket hade öppet längre under hela året."]) == {1}


def test_every_way_to_read_words_as_numbers() -> None:
    assert set(cut_numbers(["1", "352", "225"], 2)) == {("1 352", "225"), ("1", "352 225")}
    assert cut_numbers(["5", "000"], 2) == ()
    assert cut_numbers(["100"] * 30, 12) == ()  # too many ways to tell them apart
