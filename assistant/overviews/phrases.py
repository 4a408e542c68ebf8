"""What overviews say, in Swedish and English: data with named gaps, filled by `str.format`.

In: nothing. Out: `OVERVIEW_PHRASES[language]`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.records import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPhrases:
    """The phrases of one language."""

    deficits: str
    surpluses: str
    rows: str
    on_budget: str
    kept: str
    of_rows: str
    goals_told: str
    goals_computed: str
    goals_in_sentences: str
    unused: str
    newest_report: str
    oldest_report: str
    no_report_of: str
    count: str
    one: str
    none: str
    unsigned: str
    together: str
    more: str
    basis: str
    places: str
    indicators: str
    no_indicators: str
    summary: str
    pulls_down: str
    pulls_up: str
    words: str
    no_total: str
    which_report: str
    topic: str
    row: str
    meaning: str
    no_meaning: str
    examples: str
    other_language: str
    greeting: str
    thanks: str


_SV = OverviewPhrases(
    deficits="Rader med underskott mot budget, {place}:",
    surpluses="Rader med överskott mot budget, {place}:",
    rows="Rader i rapporten för {place}:",
    on_budget="Rader utan avvikelse mot budget, {place}:",
    kept="Rader utan underskott mot budget, {place}:",
    of_rows="{count} av {whole}",
    goals_told="**{count} av {whole}** mål som rapportens text bedömer:",
    goals_computed="**{count} av {whole}** mål utan bedömning, efter utfall och målvärde:",
    goals_in_sentences="I löpande text:",
    unused="Rader utan utfall, {place}:",
    newest_report="Den rapport som gäller den senaste tiden:",
    oldest_report="Den rapport som gäller den tidigaste tiden:",
    no_report_of="Ingen inläst rapport gäller {what}.",
    count="**{count} rader** ({place})",
    one="**En rad** ({place})",
    unsigned="Rapporten för {place} anger avvikelser, men inte vilket tecken som är underskott:",
    none="Ingen sådan rad finns i rapporten för {place}.",
    together="Tillsammans: {expression} = {value}",
    more="Fler rader finns än de som visas här.",
    basis="Rader som summerar andra rader är inte med.",
    places="Jag har rapporter från:",
    indicators="Nyckeltal och mått, {place}:",
    no_indicators="Rapporten för {place} har inga tabeller med nyckeltal.",
    summary="**{title}** ({place}, {period})",
    pulls_down="Största underskotten:",
    pulls_up="Största överskotten:",
    words="Rapportens egna ord:",
    no_total="Någon summa för hela verksamheten går inte att läsa ut ur tabellerna.",
    which_report="Vilken rapport menar du?",
    topic="Så står det i rapporterna:",
    row="Rad",
    meaning="Så förklarar rapporten det:",
    no_meaning="Rapporterna förklarar inte vad ”{word}” betyder.",
    examples="Prova till exempel:",
    other_language="Jag förstår svenska och engelska. I understand Swedish and English.",
    greeting="Hej! ",
    thanks="Varsågod! ",
)

_EN = OverviewPhrases(
    deficits="Rows with a deficit against the budget, {place}:",
    surpluses="Rows with a surplus against the budget, {place}:",
    rows="Rows of the report of {place}:",
    on_budget="Rows without a deviation from the budget, {place}:",
    kept="Rows without a deficit against the budget, {place}:",
    of_rows="{count} of {whole}",
    goals_told="**{count} of {whole}** goals that the report's text judges:",
    goals_computed="**{count} of {whole}** goals without a judgement, by outcome and target:",
    goals_in_sentences="In running text:",
    unused="Rows on which nothing was spent, {place}:",
    newest_report="The report of the latest time:",
    oldest_report="The report of the earliest time:",
    no_report_of="No report that is read in is of {what}.",
    count="**{count} rows** ({place})",
    one="**One row** ({place})",
    unsigned="The report of {place} gives deviations, but not which sign is a deficit:",
    none="The report of {place} has no such row.",
    together="Together: {expression} = {value}",
    more="There are more rows than are shown here.",
    basis="Rows that sum up other rows are left out.",
    places="I have reports from:",
    indicators="Key figures, {place}:",
    no_indicators="The report of {place} has no tables of key figures.",
    summary="**{title}** ({place}, {period})",
    pulls_down="The largest deficits:",
    pulls_up="The largest surpluses:",
    words="The report's own words:",
    no_total="No total of all operations can be read from the tables.",
    which_report="Which report do you mean?",
    topic="The reports say:",
    row="Row",
    meaning="The report explains it so:",
    no_meaning="The reports do not explain what ”{word}” means.",
    examples="Try, for example:",
    other_language="I understand Swedish and English. Jag förstår svenska och engelska.",
    greeting="Hello! ",
    thanks="You are welcome! ",
)

OVERVIEW_PHRASES: Final = {Language.SWEDISH: _SV, Language.ENGLISH: _EN}
