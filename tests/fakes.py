"""An assistant, a store and an ingest that need no model and no database, for tests of the page.

In: nothing. Out: `FakeStore` with one made-up report, `FakeAssistant` that answers from it, `fake_ingest` that adds
one. For example ``FakeAssistant(store).ask("Hur gick det för personal?").figures[0].text == "-1 500"``.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from assistant.records import Answer, Citation, Language, Operation, Option, Outcome, Plan
from ingest.errors import ReadError, UnknownReportError
from ingest.pipeline import Progress, Result, Stage, Status
from ingest.records import (
    Amount,
    CheckCount,
    Column,
    Figure,
    Finding,
    Location,
    Measure,
    Page,
    Period,
    Problem,
    Report,
    ReportKind,
    ReportStatus,
    RowReference,
    Table,
    TableRow,
    Unit,
)
from ingest.store import Scope
from ingest.store.figure_search import FigurePage, FigureQuery
from ingest.store.queries import ReportSummary
from ui.chat.history import History
from ui.services import Services

SLOW_SECONDS = 2.0
NAME = "sandvik-bokslut-2023.txt"
HOSTILE = '<img src=x onerror="window.hacked=1"> [1](http://evil.example/) $$x^2$$ <script>window.hacked=1</script>'
LINES = (
    "Bokslut 2023 för Sandviks kommun",
    "",
    "Ekonomi",
    "",
    "Enhet\tBudget\tUtfall\tAvvikelse",
    "\t2023\t2023\ttkr",
    "Personal\t12 000\t13 500\t-1 500",
    "Skolskjuts\t4 200\t4 200\t0",
    "Totalt\t16 200\t17 700\t-1 500",
    "",
    "Personal gick back. Underskottet på 1 500 tkr beror på dyra vikarier under hösten.",
    "",
    f"Skolskjuts: {HOSTILE} slut.",
    *[f"Rad {number} handlar om något annat." for number in range(14, 30)],
)
YEAR = Period(start=date(2023, 1, 1), end=date(2023, 12, 31))
COLUMNS = (("Budget 2023", Measure.BUDGET), ("Utfall 2023", Measure.ACTUAL), ("Avvikelse tkr", Measure.VARIANCE))


def make_report(name: str = NAME, municipality: str = "Sandvik") -> Report:
    return Report(
        name=name,
        source=name,
        digest="0" * 64,
        title="Bokslut 2023",
        municipalities=(municipality,),
        committee="Kommunstyrelsen",
        kind=ReportKind.ANNUAL,
        period=YEAR,
        status=ReportStatus.PRELIMINARY,
        unit=Unit.TKR,
    )


def make_table(name: str = NAME) -> Table:
    rows = tuple(
        TableRow(
            labels=(cells[0],),
            parent="",
            is_total=cells[0] == "Totalt",
            cells=cells,
            location=Location(report=name, first_line=number, last_line=number),
        )
        for number, cells in ((number, tuple(LINES[number - 1].split("\t"))) for number in (7, 8, 9))
    )
    columns = tuple(
        Column(index=index, header=header, measure=measure, period=YEAR, unit=Unit.TKR)
        for index, (header, measure) in enumerate(COLUMNS, start=1)
    )
    return Table(
        index=0,
        caption="Ekonomi",
        headings=("Ekonomi",),
        columns=columns,
        rows=rows,
        unit=Unit.TKR,
        favourable=1,
        location=Location(report=name, first_line=5, last_line=9),
    )


def make_figure(row: int, cell: int, name: str = NAME) -> Figure:
    table = make_table(name)
    text = table.rows[row].cells[cell]
    header, measure = COLUMNS[cell - 1]
    return Figure(
        table=0,
        row=row,
        cell=cell,
        caption="Ekonomi",
        headings=("Ekonomi",),
        labels=table.rows[row].labels,
        parent="",
        column=header,
        measure=measure,
        period=YEAR,
        amount=Amount(value=Decimal(text.replace(" ", "")), unit=Unit.TKR),
        text=text,
        is_total=row == 2,
        favourable=1,
        location=table.rows[row].location,
    )


def cite_figure(number: int, figure: Figure) -> Citation:
    assert figure.location.first_line
    row = LINES[figure.location.first_line - 1]
    return Citation(number=number, quote=figure.text, location=figure.location, row=row, label=figure.label)


class FakeStore:
    """A store with the one report, and whatever is added to `names`."""

    def __init__(self) -> None:
        self.names = [NAME]

    def reports(self) -> tuple[ReportSummary, ...]:
        """Summarise each report that it has."""
        return tuple(
            ReportSummary(
                report=make_report(name, "Sandvik" if name == NAME else Path(name).stem),
                tables=1,
                figures=9,
                passages=18,
                problems=1,
            )
            for name in self.names
        )

    def report(self, name: str) -> Report:
        """Give a report, or raise UnknownReportError."""
        self._check(name)
        return make_report(name)

    def lines(self, name: str, first: int, last: int) -> tuple[str, ...]:
        """Give the lines; they are the same in every report."""
        self._check(name)
        return LINES[first - 1 : last]

    def table(self, name: str, index: int) -> Table:
        """Give the only table that there is."""
        self._check(name)
        assert index == 0
        return make_table(name)

    def tables(self, reports: Sequence[str] | None = None) -> tuple[Table, ...]:
        """Give the only table of each report."""
        return tuple(make_table(name) for name in self.names if reports is None or name in reports)

    def places(self, name: str, first: int, last: int) -> tuple[Location, ...]:
        """Give no places: its reports have no pages."""
        return ()

    def pages(self, name: str) -> tuple[Page, ...]:
        """Give no pages."""
        return ()

    def checks(self, name: str) -> tuple[CheckCount, ...]:
        """Give no checks: none were made."""
        return ()

    def checks_of(self, names: Sequence[str]) -> Mapping[str, tuple[CheckCount, ...]]:
        """Give no checks of any report."""
        return {name: self.checks(name) for name in names}

    def findings(self, reports: Sequence[str] | None = None) -> tuple[Finding, ...]:
        """Give no findings."""
        return ()

    def problems(self, name: str) -> tuple[Problem, ...]:
        """Give the one doubt that every report has."""
        self._check(name)
        return (Problem(message="'1 2 3' is no number", location=Location(report=name, first_line=8, last_line=8)),)

    def figures(
        self,
        *,
        reports: Sequence[str] | None = None,
        labels: Sequence[str] | None = None,
        measures: Sequence[Measure] | None = None,
        rows: Sequence[tuple[str, RowReference]] | None = None,
    ) -> tuple[Figure, ...]:
        """Give the figures of these rows, or all of each report."""
        found = [make_figure(row, cell, name) for name in self.names for row in range(3) for cell in (1, 2, 3)]
        wanted = [(name, reference.row) for name, reference in rows or ()]
        return tuple(one for one in found if rows is None or (one.location.report, one.row) in wanted)

    def search_figures(self, query: FigureQuery, first: int = 0, count: int | None = None) -> FigurePage:
        """Give the figures whose label holds the words; it knows no other filter."""
        found = [one for one in self.figures() if query.words.casefold() in one.label.casefold()]
        return FigurePage(total=len(found), figures=tuple(found[first:][:count]))

    def figure_years(self) -> tuple[int, ...]:
        """Give the one year."""
        return (YEAR.end.year,)

    def _check(self, name: str) -> None:
        if name not in self.names:
            raise UnknownReportError(f"{name} is not in the store.")


class FakeAssistant:
    """Knows the answers to a handful of words: personal, varför, skolskjuts, båda, fel; all else is not found.

    It takes its time for vänta.
    """

    def __init__(self, store: FakeStore) -> None:
        self.store = store

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer by the word in the question; raise ReadError for fel."""
        plan = Plan(question=text, language=Language.SWEDISH, operation=Operation.LOOK_UP)
        words = text.casefold()
        if "fel" in words:
            raise ReadError("Rapporten går inte att läsa.")
        if "vänta" in words:
            time.sleep(SLOW_SECONDS)
        if "båda" in words:
            return _offer_choices(plan)
        if "skolskjuts" in words:
            return _quote_hostile(plan)
        if "varför" in words and previous is not None:
            return _explain(plan)
        if "personal" in words:
            return _give_figure(plan)
        return Answer(outcome=Outcome.NOT_FOUND, language=plan.language, text="Det står inte i rapporterna.", plan=plan)

    def years(self) -> tuple[int, ...]:
        """Give the one year of the report."""
        return (2023,)

    def examples(self, language: Language, limit: int = 4) -> tuple[str, ...]:
        """Give two questions in Swedish, one in English."""
        swedish = ("Hur gick det för personal?", "Vad säger rapporten om skolskjuts?")
        return (swedish if language is Language.SWEDISH else ("How did personal do?",))[:limit]


def _give_figure(plan: Plan) -> Answer:
    figures = (make_figure(0, 3), make_figure(0, 1), make_figure(0, 2))
    return Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text="**Personal** redovisar **−1 500 tkr** mot budget [1].\n\n| | Budget | Utfall |\n|---|---:|---:|\n"
        "| Personal | 12 000 [2] | 13 500 [3] |",
        plan=plan,
        reading="Tolkat som: avvikelsen för Personal, Sandvik, 2023",
        figures=figures,
        citations=tuple(cite_figure(number, figure) for number, figure in enumerate(figures, start=1)),
        seconds=0.1,
    )


def _explain(plan: Plan) -> Answer:
    quote = "Underskottet på 1 500 tkr beror på dyra vikarier under hösten."
    citation = Citation(number=1, quote=quote, location=Location(report=NAME, first_line=11, last_line=11))
    text = f"Rapporten förklarar det så:\n\n> {quote} [1]"
    return Answer(
        outcome=Outcome.ANSWERED, language=plan.language, text=text, plan=plan, citations=(citation,), reading="Varför"
    )


def _quote_hostile(plan: Plan) -> Answer:
    quote = LINES[12]
    citation = Citation(number=1, quote=quote, location=Location(report=NAME, first_line=13, last_line=13))
    text = f"Om {HOSTILE} står det [1]:\n\n> {quote} [1]"
    return Answer(
        outcome=Outcome.CONFLICTING,
        language=plan.language,
        text=text,
        plan=plan,
        citations=(citation,),
        reading=f"Tolkat som: {HOSTILE}",
    )


def _offer_choices(plan: Plan) -> Answer:
    options = (
        Option(text="Personal", question="Hur gick det för personal?"),
        Option(text=f"Skolskjuts {HOSTILE}", question="Vad säger rapporten om skolskjuts?"),
    )
    text = "Vilken enhet menar du?"
    return Answer(outcome=Outcome.AMBIGUOUS, language=plan.language, text=text, plan=plan, options=options)


class FakeLibrary:
    """A library that stores any text file, and fails on all else; it corrects and removes nothing."""

    def __init__(self, store: FakeStore) -> None:
        self.store = store

    def add(self, paths: Sequence[Path], report_progress: Callable[[Progress], None]) -> tuple[Result, ...]:
        """Store the text files."""
        results = []
        for done, path in enumerate(paths):
            report_progress(Progress(name=path.name, stage=Stage.READING, done=done, total=len(paths)))
            if path.suffix == ".txt":
                self.store.names.append(path.name)
                results.append(_to_result(path.name, Status.ADDED, figures=9))
            else:
                results.append(_to_result(path.name, Status.FAILED, message="okänt format <b>"))
        return tuple(results)

    def correct(self, name: str, changes: Sequence[str]) -> str:
        """Correct nothing."""
        return ""

    def read_again(self, name: str, report_progress: Callable[[Progress], None]) -> Result:
        """Read nothing."""
        return _to_result(name, Status.UNCHANGED)

    def remove(self, name: str) -> None:
        """Remove nothing."""


def _to_result(name: str, status: Status, *, figures: int = 0, message: str = "") -> Result:
    return Result(name=name, status=status, figures=figures, passages=0, problems=0, message=message)


def make_services(store: FakeStore, folder: Path) -> Services:
    """Give what stands behind the pages, with the history and the uploads in the folder."""
    history = History.open(folder)
    return Services(
        assistant=FakeAssistant(store),
        store=store,
        uploads=folder / "uploads",
        library=FakeLibrary(store),
        history=history,
        controls=folder,
    )
