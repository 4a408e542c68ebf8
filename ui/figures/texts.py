"""Words of the page of figures, in Swedish and in English.

In: the page's texts. Out: its words for figures, for example ``figure_texts_of(SWEDISH).title == "Siffror"``.
"""

from __future__ import annotations

from dataclasses import dataclass

from ui.texts import Noun, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTexts:
    """The words in one language; `{}` stands where a value is filled in."""

    title: str
    lead: str
    words: str
    words_hint: str
    label: str
    report: str
    municipality: str
    measure: str
    year: str
    all_reports: str
    all_municipalities: str
    all_measures: str
    all_years: str
    clear: str
    found: str
    shown: str
    none: str
    none_stored: str
    to_reports: str
    row: str
    table: str
    column: str
    period: str
    amount: str
    unit: str
    source: str
    total: str
    unreadable: str
    unproved: str
    sort_by: str
    previous: str
    following: str
    excel: str
    excel_title: str
    plain: str
    plain_title: str
    copy: str
    copy_figure: str
    copied: str
    open_source: str
    panel_empty: str
    figure: Noun


_SWEDISH = FigureTexts(
    title="Siffror",
    lead="Varje siffra i de inlästa rapporternas tabeller, som den står där.",
    words="Sök",
    words_hint="ord i rad, rubrik, tabell eller kolumn",
    label="Rad",
    report="Rapport",
    municipality="Kommun",
    measure="Mått",
    year="År",
    all_reports="Alla rapporter",
    all_municipalities="Alla kommuner",
    all_measures="Alla mått",
    all_years="Alla år",
    clear="Rensa",
    found="{figures}",
    shown="{first}–{last} av {total}",
    none="Ingen siffra stämmer med allt detta. Ta bort ett villkor eller sök på ett kortare ord.",
    none_stored="Inga rapporter är inlästa ännu.",
    to_reports="Lägg till rapporter",
    row="Rad",
    table="Tabell",
    column="Kolumn",
    period="Period",
    amount="Värde",
    unit="Enhet",
    source="Källa",
    total="summa",
    unreadable="går inte att läsa som tal",
    unproved="läst ur en bild, inte bevisad av någon summa",
    sort_by="Sortera på {column}",
    previous="Föregående sida",
    following="Nästa sida",
    excel="Excel (CSV)",
    excel_title="Allt som hittats, för svenskt Excel: semikolon och decimalkomma",
    plain="CSV",
    plain_title="Allt som hittats, i det öppna formatet: komma och decimalpunkt",
    copy="Kopiera sidan",
    copy_figure="Kopiera med källa",
    copied="Kopierat",
    open_source="Visa källan",
    panel_empty="Klicka på en siffra för att se var den står.",
    figure=Noun(one="siffra", many="siffror"),
)

_ENGLISH = FigureTexts(
    title="Figures",
    lead="Every figure in the tables of the loaded reports, as it stands there.",
    words="Search",
    words_hint="words in row, heading, table or column",
    label="Row",
    report="Report",
    municipality="Municipality",
    measure="Measure",
    year="Year",
    all_reports="All reports",
    all_municipalities="All municipalities",
    all_measures="All measures",
    all_years="All years",
    clear="Clear",
    found="{figures}",
    shown="{first}–{last} of {total}",
    none="No figure fits all of this. Take away a filter, or search for a shorter word.",
    none_stored="No reports are loaded yet.",
    to_reports="Add reports",
    row="Row",
    table="Table",
    column="Column",
    period="Period",
    amount="Value",
    unit="Unit",
    source="Source",
    total="total",
    unreadable="cannot be read as a number",
    unproved="read from an image, not proved by any sum",
    sort_by="Sort by {column}",
    previous="Previous page",
    following="Next page",
    excel="Excel (CSV)",
    excel_title="All that was found, for Swedish Excel: semicolons and decimal commas",
    plain="CSV",
    plain_title="All that was found, in the open format: commas and decimal points",
    copy="Copy the page",
    copy_figure="Copy with source",
    copied="Copied",
    open_source="Show the source",
    panel_empty="Click a figure to see where it stands.",
    figure=Noun(one="figure", many="figures"),
)


def figure_texts_of(texts: Texts) -> FigureTexts:
    """Give the words for figures in the language of the page's texts."""
    return _SWEDISH if texts.code == "sv" else _ENGLISH
