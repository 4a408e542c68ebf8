"""What went wrong, and what was hard to read, are told in the language of the page."""

from __future__ import annotations

import pytest

from assistant.records import Language
from ingest.corrections import change_corrections
from ingest.errors import CorrectionError, FacitError, ReadError, ReadFault, StoreError, StoreLockedError
from ingest.readers.sheets.grid import Doubt
from tests.doubt_templates import find_templates
from ui.doubt_words import describe_doubt
from ui.error_words import describe_error

_SWEDISH, _ENGLISH = Language.SWEDISH, Language.ENGLISH


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("municipality=Hytle", ("Hytle", "Hylte")),
        ("period=august", ("august", "202408")),
        ("published=i maj", ("i maj", "2024-10-12")),
        ("unit=dollar", ("dollar", "tkr")),
        ("kind=x", ("”x”", "annual")),
        ("title=-", ("title",)),
        ("colour=x", ("colour", "municipality")),
        ("x", ("”x”", "municipality=Hylte")),
    ],
)
def test_a_refused_correction_is_told_in_swedish(change: str, told: tuple[str, ...]) -> None:
    with pytest.raises(CorrectionError) as refused:
        change_corrections((), [change])
    swedish = describe_error(refused.value, _SWEDISH)
    assert swedish != str(refused.value) == describe_error(refused.value, _ENGLISH)
    assert all(word in swedish for word in told), swedish


@pytest.mark.parametrize("kind", [kind for kind in FacitError.__subclasses__() if kind.__module__ == "ingest.errors"])
def test_each_kind_of_error_has_swedish_words(kind: type[FacitError]) -> None:
    if kind in (ReadError, CorrectionError):  # each has kinds of its own
        return
    assert describe_error(kind("The folder x."), _SWEDISH) != "The folder x."


def test_what_only_the_message_tells_follows_in_parentheses() -> None:
    assert describe_error(StoreError("The disk x is full."), _SWEDISH).endswith("(The disk x is full.)")
    assert "process 7" not in describe_error(StoreLockedError("Being written to by process 7."), _SWEDISH)
    assert describe_error(ReadError("x is empty.", ReadFault.EMPTY), _SWEDISH).startswith("Filen är tom.")
    assert describe_error(FacitError("New."), _SWEDISH) == "New."


def test_each_doubt_of_reading_has_swedish_words() -> None:
    templates = find_templates()
    assert len(templates) > 15
    for template in templates - {"The cells {}{} {}"}:
        message = template.replace("{}", "'Skolor'")
        swedish = describe_doubt(message, _SWEDISH)
        assert swedish != message, message
        assert swedish.count("”Skolor”") == template.count("{}")
        assert describe_doubt(message, _ENGLISH) == message


@pytest.mark.parametrize("doubt", list(Doubt))
def test_each_doubt_of_a_sheet_has_swedish_words(doubt: Doubt) -> None:
    assert describe_doubt(f"The cells Drift!C4, Drift!C5 {doubt}", _SWEDISH).startswith("Cellerna Drift!C4, Drift!C5 ")
    assert "Drift!C9 och 3 till " in describe_doubt(f"The cells Drift!C9 and 3 more {doubt}", _SWEDISH)


def test_a_doubt_of_an_older_wording_is_told_as_it_is() -> None:
    assert describe_doubt("Something else.", _SWEDISH) == "Something else."


def test_a_text_of_the_report_keeps_its_signs() -> None:
    told = describe_doubt("""The line "Bo's {x} 1 2 3" can be cut into cells in 2 ways.""", _SWEDISH)
    assert told == "Raden ”Bo's {x} 1 2 3” går att dela i celler på 2 sätt."
