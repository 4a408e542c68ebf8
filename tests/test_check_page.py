"""What can break on the pages that judge: a word that acts as markup, a place that is lost, a text that is kept."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from docx import Document

from assistant.check import CheckedText, Scope, check_text
from assistant.records import Language
from ingest.errors import ReadError
from ingest.pipeline import ingest_paths
from ingest.records import FindingKind, Severity
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.fakes import FakeStore, make_services
from ui.audit.page import to_form as to_audit_form
from ui.audit.page import to_results
from ui.audit.page import to_source as to_finding_source
from ui.audit.places import find_places
from ui.audit.query import AuditView, find_found, number_findings, read_audit_view
from ui.audit.routes import make_audit
from ui.audit.view import MOST_FINDINGS, Audited, to_audits
from ui.check.drafts import LARGEST_DRAFT, read_sent_draft
from ui.check.export import EXPORTS, write_word
from ui.check.page import LONGEST_DRAFT, Draft, run_check, to_file, to_form, to_source, to_taken
from ui.check.page import find_places as find_cited
from ui.check.run import CheckStep, follow_check, make_check
from ui.check.view import to_checked
from ui.services import Services
from ui.texts import ENGLISH, SWEDISH

ENCODER = HashEncoder()
HOSTILE = '"><script>hack()</script>'
# The sums of the columns are 2 550 and 2 715; the second deviation is printed with the wrong sign.
REPORT = (
    "Bokslut 2022 Ale kommun\n\nDriftredovisning, tkr\n\nVerksamhet\tBudget 2022\tBokslut 2022\tAvvikelse 2022\n"
    f"Simhall\t1 200\t1 450\t-250\nBibliotek {HOSTILE}\t950\t870\t80\nPark\t400\t395\t5\nSumma\t2 550\t2 725\t-165\n\n"
    "Parken gick back 5 tkr under året.\n"
)
DRAFT = f"Ale 2022. Simhallen kostade 1 450 tkr. Parken {HOSTILE} kostade 300 tkr. Ett slott för 48 mnkr planeras."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("judged")
    (folder / "ale <b>.txt").write_text(REPORT, encoding="utf-8")
    with Store.open(folder / "data", model=ENCODER.name) as opened:
        ingest_paths([folder / "ale <b>.txt"], opened, ENCODER)
        yield opened


@pytest.fixture(scope="module")
def checked(store: Store) -> CheckedText:
    return check_text(DRAFT, store, language=Language.SWEDISH)


@pytest.fixture
def services(store: Store, tmp_path: Path) -> Services:
    return replace(make_services(FakeStore(), tmp_path), store=store, check=make_check(store))


def test_nothing_of_a_text_or_a_report_is_markup(checked: CheckedText, store: Store, services: Services) -> None:
    shown = to_checked(checked, SWEDISH)
    panels = [to_source(checked, str(figure.number), 0, services, SWEDISH) for figure in checked.figures]
    audits = to_results(AuditView(), store, SWEDISH) + to_audit_form(AuditView(), store, SWEDISH)
    found = [to_finding_source(one.key, 0, services, SWEDISH) for one in find_found("ale <b>.txt", store)]
    for html in (shown, *panels, audits, *found, to_form(store, SWEDISH)):
        assert "<script" not in html
        assert "ale <b>" not in html
    assert "&lt;script&gt;" in shown
    assert any("&lt;script&gt;" in html for html in (*panels, *found))


def test_a_hostile_card_does_nothing(checked: CheckedText) -> None:
    figures = tuple(
        replace(one, message=HOSTILE, sentence=HOSTILE, claimed=replace(one.claimed, text=HOSTILE), expression=HOSTILE)
        for one in checked.figures
    )
    assert "<script" not in to_checked(replace(checked, figures=figures), SWEDISH)


def test_every_figure_has_a_mark_a_card_and_a_sign(checked: CheckedText) -> None:
    shown = to_checked(checked, SWEDISH)
    for figure in checked.figures:
        assert f'data-show="{figure.number}"' in shown
        assert f'id="siffra-{figure.number}"' in shown
    assert [shown.count(f"<sup>{number} {sign}</sup>") for number, sign in ((1, "✓"), (2, "✗"), (3, "?"))] == [1, 1, 1]
    assert 'data-filter-by="wrong" aria-pressed="false"><span aria-hidden="true">✗</span> Bara fel <b>1</b>' in shown


def test_the_first_place_of_a_wrong_figure_is_the_cell_that_it_was_tied_to(
    checked: CheckedText, services: Services
) -> None:
    wrong = checked.wrong[0]
    place = find_cited(wrong)[0]
    assert place.figure == wrong.figures[0]
    panel = to_source(checked, str(wrong.number), 0, services, SWEDISH)
    assert "<mark>395</mark>" in panel
    assert "Det finns inget ställe" in to_source(checked, "3", 0, services, SWEDISH)
    assert "finns inte kvar" in to_source(None, "1", 0, services, SWEDISH)
    assert "finns inte kvar" in to_source(checked, "99", 0, services, SWEDISH)


def results_of(text: str, services: Services, municipality: str = "", year: str = "") -> list[object]:
    draft = Draft(text=text, municipality=municipality, year=year)
    return [result for result, _, _ in run_check(draft, services, SWEDISH, Event())]


def test_a_text_that_cannot_be_checked_is_refused_with_what_to_do(services: Services) -> None:
    assert "Klistra in en text" in str(results_of(" \n", services)[-1])
    assert "Granska högst 60\u00a0000" in str(results_of("x" * (LONGEST_DRAFT + 1), services)[-1])
    assert "inga siffror" in str(results_of("Inga tal alls.", services)[-1])


def test_what_the_text_does_not_say_is_taken_from_the_form(services: Services) -> None:
    text = "Simhallen kostade 1 450 tkr."
    assert "1 ✓" in str(results_of(text, services, "Ale", "2022")[-1])
    assert "1 ✓" not in str(results_of(text, services, "Hjo", "2022")[-1])
    assert "1 ✓" not in str(results_of(text, services, "Ale", "2020")[-1])


def test_a_long_text_tells_how_far_it_has_come(services: Services) -> None:
    shown = [str(one) for one in results_of("Ale 2022. " + "Parken kostade 395 tkr. " * 200, services)]
    assert any('max="201"' in one and "av 201" in one for one in shown)
    assert 10 <= len(shown) <= 60
    assert "200\u00a0siffror" in shown[-1]


def test_a_check_that_fails_says_why(services: Services) -> None:
    def fail(text: str, language: Language, scope: Scope, report_progress: Callable[[int, int], None]) -> CheckedText:
        report_progress(0, 2)
        raise ReadError("Lagret går inte att läsa <nu>.")

    assert isinstance(next(follow_check(fail, "1", Language.SWEDISH, Scope(), Event())), CheckStep)
    broken = replace(services, check=fail)
    assert "går inte att läsa &lt;nu&gt;" in str(results_of("1 tkr", broken)[-1])


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", "Åtta å".encode("cp1252"), "Åtta å"),
        ("a.txt", "Åtta å".encode("utf-16"), "Åtta å"),
        ("../../a.md", b"\xef\xbb\xbf# Titel", "# Titel"),
    ],
)
def test_a_dropped_file_is_read_in_its_own_encoding(name: str, data: bytes, said: str) -> None:
    assert read_sent_draft(name, len(data), base64.b64encode(data).decode()) == said


@pytest.mark.parametrize(
    ("name", "size", "content", "said"),
    [
        ("stor.pdf", LARGEST_DRAFT + 1, "", "larger than 10 MB"),
        ("halv.txt", 10, base64.b64encode(b"half").decode(), "did not arrive whole"),
        ("skev.txt", 4, "!!", "did not arrive whole"),
        ("<b>.pdf", 4, base64.b64encode(b"%PDF").decode(), ".pdf"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_names_no_folder(name: str, size: int, content: str, said: str) -> None:
    taken = to_taken(name, size, content, ENGLISH)
    assert said in taken
    assert 'role="alert"' in taken
    assert "/tmp" not in taken
    assert "<b>" not in taken


def test_a_dropped_text_reaches_the_box_as_it_is() -> None:
    text = "\nförst <b>\n</textarea><script>"
    taken = to_taken("a.txt", len(text.encode()), base64.b64encode(text.encode()).decode(), SWEDISH)
    assert "\n\nförst &lt;b&gt;" in taken
    assert "<script>" not in taken


def test_a_file_to_save_is_what_the_command_writes(checked: CheckedText) -> None:
    for kind, export in EXPORTS.items():
        sent = to_file(checked, kind, ENGLISH)
        content = base64.b64decode(sent.partition(">")[2].partition("<")[0])
        assert f'data-file="check.{kind}"' in sent
        assert kind == "docx" or content == export.write(checked)
    assert "data-file" not in to_file(checked, "exe", SWEDISH)
    assert "data-file" not in to_file(None, "md", SWEDISH)


def test_a_word_file_holds_the_text_and_a_row_a_figure(checked: CheckedText) -> None:
    document = Document(io.BytesIO(write_word(checked)))
    assert any("1 450 tkr [1 ✓]" in paragraph.text for paragraph in document.paragraphs)
    assert [row.cells[0].text for row in document.tables[0].rows] == ["Nr", "1", "2", "3"]


def test_without_reports_both_pages_lead_to_where_they_are_added() -> None:
    empty = FakeStore()
    empty.names = []
    assert 'href="./rapporter"' in to_form(empty, SWEDISH)
    assert 'href="./rapporter"' in to_results(AuditView(), empty, SWEDISH)
    assert to_audit_form(AuditView(), empty, SWEDISH) == ""


def test_a_report_without_checks_says_so() -> None:
    assert "Ingen kontroll kunde göras" in to_results(AuditView(), FakeStore(), SWEDISH)


def test_an_address_is_read_as_far_as_it_can_be() -> None:
    view = read_audit_view("rapport=a.txt&slag=sum&allvar=remark")
    assert (view.report, view.kind, view.severity) == ("a.txt", FindingKind.SUM, Severity.REMARK)
    assert read_audit_view("slag=x&allvar=&rapport=") == AuditView()


def test_each_place_of_a_finding_is_reached_from_its_link(store: Store, services: Services) -> None:
    found = find_found("ale <b>.txt", store)
    assert {one.finding.kind for one in found} >= {FindingKind.TEXT}
    for one in found:
        places, first = find_places(one.finding, store)
        assert len(first) == len(one.finding.locations)
        for location, step in zip(one.finding.locations, first, strict=True):
            assert places[step].citation.location.first_line == location.first_line
        keys = [place.figure.key for place in places if place.figure]
        assert sorted(keys) == sorted(one.finding.figures)
        for step in range(len(places)):
            panel = to_finding_source(one.key, step, services, SWEDISH)
            assert "<mark>" in panel, (one.finding.swedish, places[step])


def test_a_finding_that_is_gone_says_so(services: Services) -> None:
    for key in ("ale <b>.txt#99", "ingen.txt#0", "", "#"):
        assert 'class="notice"' in to_finding_source(key, 0, services, SWEDISH)


def test_errors_stand_before_remarks_and_the_worst_report_first(store: Store) -> None:
    one = find_found("ale <b>.txt", store)[0].finding
    numbered = number_findings("a.txt", [replace(one, severity=Severity.REMARK), replace(one, severity=Severity.ERROR)])
    assert [each.key for each in numbered] == ["a.txt#1", "a.txt#0"]
    report, found = store.report("ale <b>.txt"), find_found("ale <b>.txt", store)
    clean = Audited(report=report, checks=store.checks(report.name), found=())
    bad = Audited(report=report, checks=store.checks(report.name), found=found)
    shown = to_audits([clean, bad], AuditView(), SWEDISH)
    assert shown.index('class="card finding') < shown.rindex('class="audited"')
    many = Audited(report=report, checks=(), found=found * (MOST_FINDINGS // len(found) + 1))
    long = to_audits([many], AuditView(), ENGLISH)
    assert long.count('class="card finding') == MOST_FINDINGS
    assert f"The first {MOST_FINDINGS} of" in long


def test_an_audit_to_save_is_that_of_the_command(store: Store) -> None:
    audit = make_audit("ale <b>.txt", store)
    assert audit.findings == store.findings(["ale <b>.txt"])
    assert audit.tables == store.tables(["ale <b>.txt"])


def test_no_line_breaks_within_an_amount(checked: CheckedText) -> None:
    html = to_checked(checked, SWEDISH)
    assert "1\u00a0450\u00a0tkr" in html
    assert "1 450" not in html
    assert "48 mnkr" not in html
