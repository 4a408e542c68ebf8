"""Words of the source panel and of the whole document beyond those that all pages share, in Swedish and in English.

In: the page's texts. Out: its words for sources, for example ``source_texts_of(SWEDISH).whole == "Hela dokumentet"``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ingest.records import Measure
from ui.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTexts:
    """The words in one language; `{}` stands where a value is filled in."""

    whole: str
    on_page: str
    page_of: str
    zoom_in: str
    zoom_out: str
    zoom_fit: str
    drawn_page: str
    gone: str
    changed: str
    not_drawn: str
    not_marked: str
    scanned: str
    part_of: str
    no_unit: str
    close: str
    unknown_report: str
    contents: str
    measures: Mapping[Measure, str]


_SWEDISH = SourceTexts(
    whole="Hela dokumentet",
    on_page="På sidan",
    page_of="Sida {page} av {total}",
    zoom_in="Förstora",
    zoom_out="Förminska",
    zoom_fit="Hela bredden",
    drawn_page="Sida {page} ur {report}, med det citerade inramat",
    gone="Originalfilen finns inte kvar där den lästes in. Därför visas texten i stället för sidan. "
    "Lägg till rapporten igen för att se sidorna.",
    changed="Originalfilen har ändrats sedan den lästes in. Därför visas texten som den var då. "
    "Läs in rapporten igen för att se sidorna.",
    not_drawn="Sidan kan inte visas: {problem}",
    not_marked="Stället kunde inte ringas in exakt på sidan. Därför är ingenting inramat.",
    scanned="Inskannad sida: siffran är läst ur bilden.",
    part_of="Ingår i",
    no_unit="ingen enhet angiven",
    close="Stäng källan",
    unknown_report="Rapporten finns inte bland de inlästa.",
    contents="Sidor",
    measures=MappingProxyType(
        {
            Measure.BUDGET: "budget",
            Measure.ACTUAL: "utfall",
            Measure.FORECAST: "prognos",
            Measure.VARIANCE: "avvikelse",
            Measure.TARGET: "mål",
            Measure.OTHER: "värde",
        }
    ),
)

_ENGLISH = SourceTexts(
    whole="Whole document",
    on_page="On the page",
    page_of="Page {page} of {total}",
    zoom_in="Zoom in",
    zoom_out="Zoom out",
    zoom_fit="Fit the width",
    drawn_page="Page {page} of {report}, with what is cited in a frame",
    gone="The original file is no longer where it was read. So its text is shown instead of the page. "
    "Add the report again to see its pages.",
    changed="The original file has changed since it was read. So its text is shown as it was then. "
    "Read the report again to see its pages.",
    not_drawn="The page cannot be shown: {problem}",
    not_marked="The place could not be framed exactly on the page. So nothing is framed.",
    scanned="Scanned page: the figure was read from the image.",
    part_of="Part of",
    no_unit="no unit given",
    close="Close the source",
    unknown_report="The report is not among the loaded ones.",
    contents="Pages",
    measures=MappingProxyType(
        {
            Measure.BUDGET: "budget",
            Measure.ACTUAL: "actual",
            Measure.FORECAST: "forecast",
            Measure.VARIANCE: "deviation",
            Measure.TARGET: "target",
            Measure.OTHER: "value",
        }
    ),
)


def source_texts_of(texts: Texts) -> SourceTexts:
    """Give the words for sources in the language of the page's texts."""
    return _SWEDISH if texts.code == "sv" else _ENGLISH
