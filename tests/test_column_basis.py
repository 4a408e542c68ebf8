"""Each column says what its measure, its period and its unit rest on, and in which words that stands."""

from __future__ import annotations

from ingest.records import Origin
from tests.made_up import TO_AUGUST_2022, MadeUp


def basis(read: MadeUp, column: int, table: int = 0) -> dict[str, tuple[Origin, str]]:
    """Give what a column rests on, by field."""
    return {one.field: (one.origin, one.text) for one in read.tables[table].columns[column].basis}


def test_what_the_heading_says_is_told_from_what_the_report_is_of() -> None:
    read = MadeUp("Drift\n\nTkr\tUtfall\tBudget 2022\nSkola\t10\t12\n", period=TO_AUGUST_2022)
    assert basis(read, 0) == {
        "measure": (Origin.HEADER, "Utfall"),
        "period": (Origin.REPORT, ""),
        "unit": (Origin.HEADER, "Tkr"),
    }
    assert basis(read, 1)["period"] == (Origin.HEADER, "Budget 2022")


def test_a_unit_rests_on_the_sentence_that_gives_an_amount_of_the_table() -> None:
    read = MadeUp("Drift\n\nEnhet\tBudget\tUtfall\nSkola\t52 400\t51 000\n\nSkolan har en budget på 52 400 tkr.\n")
    assert basis(read, 0)["unit"] == (Origin.NEARBY, "52 400 tkr")


def test_a_unit_rests_on_a_caption_a_heading_or_another_table() -> None:
    read = MadeUp(
        "# Ekonomi\n\n## Drift, tkr\n\nEnhet\tBudget\tUtfall\nSkola\t10\t12\n\n"
        "## Mer\n\nEnhet\tBudget\tUtfall\nBad\t1\t2\n"
    )
    assert basis(read, 0, 0)["unit"] == (Origin.CAPTION, "Drift, tkr")
    assert basis(read, 0, 1)["unit"] == (Origin.SISTERS, "")


def test_a_period_and_a_measure_may_rest_on_sums() -> None:
    read = MadeUp("Drift, mnkr\n\nEnhet\tNetto\tBudget 2022\tAvvikelse\nBad\t-100,0\t-98,5\t-1,5\n")
    assert basis(read, 0)["measure"] == (Origin.SUMS, "")
    assert basis(read, 2)["period"] == (Origin.SUMS, "Netto, Budget 2022")


def test_what_nothing_tells_rests_on_nothing() -> None:
    read = MadeUp("Läget\n\nSlag\tVärde\nFiskar\t14\nFåglar\t9\n")
    assert basis(read, 0)["unit"] == (Origin.UNKNOWN, "")


def test_bare_words_over_rows_in_small_letters_are_a_heading_and_no_torn_label() -> None:
    read = MadeUp("Andelar, %\n\nSlag\t2022\nAndel heltid\t\nför kvinnor\t40\nför män\t60\nSjuka\t7\n")
    assert [one.label for one in read.figures] == ["för kvinnor", "för män", "Sjuka"]


def test_a_figure_keeps_the_spaces_that_are_printed() -> None:
    read = MadeUp("Tkr\n\nEnhet\tBudget 2022\tUtfall 2022\nKök\t**1\u00a0200**\t1\u202f300\n")
    assert [one.text for one in read.figures] == ["1\u00a0200", "1\u202f300"]


def test_a_goal_names_the_table_under_it() -> None:
    read = MadeUp(
        "Digitalisering\n\nNämndens mål 4: Fler e-tjänster ska tas i bruk.\n\nMått/metod: Räknas i juni.\n\n"
        "\tMål 2022\tUtfall 2022\nAntal e-tjänster\t12\t9\n"
    )
    assert read.tables[0].caption == "Nämndens mål 4: Fler e-tjänster ska tas i bruk."
