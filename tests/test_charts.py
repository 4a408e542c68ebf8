"""Charts of answers: the right bars, from zero, with exact amounts on them, and none where figures make none."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PIL import Image

from assistant.records import Answer, Language, Operation, Outcome, Plan
from assistant.writing.audit_phrases import AUDIT_PHRASES
from ingest.records import Amount, Figure, Measure, Period, Unit
from tests.fakes import make_figure
from ui.chat.chart_drawing import draw
from ui.chat.charts import Chart, find_chart

FIGURE = make_figure(0, 1)


def figure(
    value: str | None,
    *,
    label: str = "Hamn",
    measure: Measure = Measure.ACTUAL,
    year: int = 2021,
    unit: Unit = Unit.TKR,
) -> Figure:
    """Make a figure; rows of the same label are the same row."""
    return replace(
        FIGURE,
        row=sum(map(ord, label)),
        labels=(label,),
        measure=measure,
        period=Period(start=date(year, 1, 1), end=date(year, 12, 31)),
        amount=None if value is None else Amount(value=Decimal(value), unit=unit),
    )


def chart_of(operation: Operation, figures: Sequence[Figure], outcome: Outcome = Outcome.ANSWERED) -> Chart | None:
    plan = Plan(question="?", language=Language.SWEDISH, operation=operation)
    return find_chart(Answer(outcome=outcome, language=Language.SWEDISH, text="", plan=plan, figures=tuple(figures)))


def bars_of(chart: Chart | None) -> list[tuple[str, str]]:
    return [(bar.label, str(bar.amount.value)) for bar in chart.bars] if chart else []


def test_a_trend_stands_in_the_order_of_its_years_whatever_the_columns_order() -> None:
    chart = chart_of(Operation.TREND, [figure("7702", year=2017), figure("7114", year=2019), figure("6850", year=2018)])
    assert bars_of(chart) == [("2017", "7702"), ("2018", "6850"), ("2019", "7114")]
    assert chart is not None
    assert chart.is_over_time


def test_rows_stand_in_the_order_of_the_answer_by_the_measure_that_leads_it() -> None:
    asked = [figure("-9", label="Kaj"), figure("-4"), figure("100", label="Kaj", measure=Measure.BUDGET)]
    assert bars_of(chart_of(Operation.RANK, asked)) == [("Kaj", "-9"), ("Hamn", "-4")]


def test_budget_stands_beside_outcome_and_is_hatched_as_planned() -> None:
    asked = [figure("350"), figure("-50", measure=Measure.VARIANCE), figure("300", measure=Measure.BUDGET)]
    chart = chart_of(Operation.LOOK_UP, asked)
    assert bars_of(chart) == [("Budget 2021", "300"), ("Utfall 2021", "350")]
    assert chart is not None
    assert [bar.is_planned for bar in chart.bars] == [True, False]


@pytest.mark.parametrize(
    ("operation", "figures"),
    [
        (Operation.LOOK_UP, [figure("350")]),
        (Operation.LOOK_UP, [figure("350"), figure("-50", measure=Measure.VARIANCE)]),
        (Operation.LOOK_UP, [figure("350"), figure("0.3", measure=Measure.BUDGET, unit=Unit.MNKR)]),
        (Operation.LOOK_UP, [figure("350"), figure("300", measure=Measure.BUDGET, year=2020)]),
        (Operation.LOOK_UP, [figure("22"), figure("-396", measure=Measure.BUDGET)]),
        (Operation.LOOK_UP, [figure("350"), figure("300"), figure("310", measure=Measure.BUDGET)]),
        (Operation.TREND, [figure("350"), figure(None, year=2020)]),
        (Operation.RANK, [figure("1"), figure("2", label="Kaj", unit=Unit.PERCENT)]),
        (Operation.RANK, [figure("1"), figure("2", label="Kaj", year=2020)]),
    ],
)
def test_figures_that_do_not_belong_beside_each_other_make_no_chart(
    operation: Operation, figures: Sequence[Figure]
) -> None:
    assert chart_of(operation, figures) is None


def test_an_answer_that_found_nothing_has_no_chart() -> None:
    asked = [figure("350"), figure("300", measure=Measure.BUDGET)]
    assert chart_of(Operation.LOOK_UP, asked, Outcome.NOT_FOUND) is None


def test_a_figure_in_doubt_is_not_drawn_as_the_picture_would_lose_the_words_that_say_so() -> None:
    asked = tuple(figure(value, label=label) for value, label in (("1", "Kaj"), ("2", "Hamn")))
    plan = Plan(question="?", language=Language.SWEDISH, operation=Operation.RANK)
    answer = Answer(outcome=Outcome.ANSWERED, language=plan.language, text="Kaj.", plan=plan, figures=asked)
    assert find_chart(answer)
    assert find_chart(replace(answer, text=f"Kaj.\n\n{AUDIT_PHRASES[plan.language].in_finding}")) is None
    assert find_chart(replace(answer, outcome=Outcome.CONFLICTING)) is None


def test_a_phones_drawing_is_narrow_and_holds_the_same() -> None:
    chart = chart_of(Operation.TREND, [figure(f"{year}", year=year) for year in range(2010, 2019)])
    assert chart is not None
    wide, narrow = draw(chart, "svg").decode(), draw(chart, "svg", is_narrow=True).decode()
    for drawn, most in ((wide, 540), (narrow, 290)):  # points; a phone has 390 pixels, four for three points
        width = re.search(r'viewBox="0 0 ([\d.]+)', drawn)
        assert width
        assert most - 40 < float(width[1]) < most
        assert all(f">{bar.label}</text>" in drawn for bar in chart.bars)


def test_a_dark_pages_drawing_holds_the_same_without_a_white_ground() -> None:
    chart = chart_of(Operation.LOOK_UP, [figure("350"), figure("300", measure=Measure.BUDGET)])
    assert chart is not None
    light, dark = draw(chart, "svg").decode(), draw(chart, "svg", is_dark=True).decode()
    assert ("#ffffff" in light, "#ffffff" in dark) == (True, False)
    shown = [re.findall(r">([^<>]+)</text>", drawn) for drawn in (light, dark)]
    assert shown[0] == shown[1]


def test_several_threads_draw_the_same() -> None:
    chart = chart_of(Operation.TREND, [figure("7", year=2018), figure("8", year=2019)])
    assert chart is not None
    with ThreadPoolExecutor(4) as workers:
        assert len(set(workers.map(lambda _: draw(chart, "svg"), range(8)))) == 1


def test_a_drawing_holds_every_label_and_exact_amount_and_its_source_as_text() -> None:
    chart = chart_of(Operation.RANK, [figure("-1250", label="Kaj"), figure("0.5"), figure("3", label="<b>&")])
    assert chart is not None
    drawn = draw(chart, "svg").decode()
    words = re.findall(r">([^<>]+)</text>", drawn)
    assert {"−1\u00a0250", "0,5", "3", "Kaj", "Hamn", "&lt;b&gt;&amp;", "tkr"} <= set(words)
    assert any(FIGURE.location.report in word for word in words)
    assert draw(chart, "svg") == draw(chart, "svg")


def test_the_axis_starts_at_zero() -> None:
    chart = chart_of(Operation.TREND, [figure("7000", year=2018), figure("7100", year=2019)])
    assert chart is not None
    assert ">0</text>" in draw(chart, "svg").decode()


def test_a_png_is_an_image_large_enough_for_print() -> None:
    chart = chart_of(Operation.TREND, [figure("-7", year=2018), figure("7", year=2019)])
    assert chart is not None
    image = Image.open(io.BytesIO(draw(chart, "png")))
    assert image.width > 1_200


def test_the_chart_in_words_holds_all_that_is_drawn() -> None:
    chart = chart_of(Operation.TREND, [figure("-7", year=2018), figure("7", year=2019)])
    assert chart is not None
    assert chart.alternative == "Hamn: utfall. 2018: −7\u00a0tkr; 2019: 7\u00a0tkr"
