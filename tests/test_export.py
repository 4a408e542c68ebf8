"""Answers as files: nothing of them is lost, all sources are there, and they open as what they are."""

from __future__ import annotations

import csv
import io
import json

import docx
import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer
from tests.fakes import FakeStore
from ui.chat.conversation import Turn
from ui.export.export import Form, export, file_name
from ui.texts import ENGLISH, SWEDISH

QUESTIONS = (
    "Jämför personalenheten och ekonomienheten i Hylte 2019",
    "why did Askersund's forecast miss?",
    "vilka enheter gick back i Hylte?",
)


@pytest.fixture(scope="module")
def turns(assistant: Assistant) -> tuple[Turn, ...]:
    asked = [Turn(question=question, answer=assistant.ask(question)) for question in QUESTIONS]
    return (*asked, Turn(question="hm", problem="It cannot be answered."))


def answers_of(turns: tuple[Turn, ...]) -> list[Answer]:
    return [turn.answer for turn in turns if turn.answer is not None]


def test_markdown_holds_questions_answers_and_every_source(turns: tuple[Turn, ...], assistant: Assistant) -> None:
    text = export(turns, Form.MARKDOWN, assistant._store, SWEDISH).decode()
    for answer in answers_of(turns):
        assert answer.text.strip() in text
        for citation in answer.citations:
            assert f"\\[{citation.number}]" in text
            assert citation.location.report in text.replace("\\", "")
    assert (text.count("### Källor"), text.count("### Sources")) == (2, 1)  # each in the language of its answer
    assert "cannot be answered" not in text


def test_word_opens_with_tables_quotations_and_sources(turns: tuple[Turn, ...], assistant: Assistant) -> None:
    document = docx.Document(io.BytesIO(export(turns, Form.WORD, assistant._store, ENGLISH)))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    compared, missed, _ = answers_of(turns)
    assert "2\u00a0340\u00a0tkr" in words
    assert "**" not in words
    assert any("9\u00a0454\u00a0tkr" in cell for cell in cells)
    quoted = [
        paragraph.text for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == "Quote"
    ]
    assert len(quoted) == sum(line.startswith("> ") for line in missed.text.splitlines())
    assert all(f"[{citation.number}]" in words for citation in compared.citations)


def test_json_holds_the_answers_as_the_command_writes_them(turns: tuple[Turn, ...], assistant: Assistant) -> None:
    found = json.loads(export(turns, Form.JSON, assistant._store, SWEDISH))
    assert [one["text"] for one in found] == [answer.text for answer in answers_of(turns)]
    assert [len(one["sources"]) for one in found] == [len(answer.citations) for answer in answers_of(turns)]


def test_the_table_opens_in_swedish_excel_with_each_figure_once(turns: tuple[Turn, ...], assistant: Assistant) -> None:
    content = export(turns, Form.TABLE, assistant._store, SWEDISH)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    keys = {figure.key for answer in answers_of(turns) for figure in answer.figures}
    assert len(rows) == len(keys) + 1
    assert any("9454" in row for row in rows)


def test_a_question_cannot_act_as_markup_in_the_file(turns: tuple[Turn, ...]) -> None:
    asked = (Turn(question="# <script>[x](http://y) *z*", answer=answers_of(turns)[0]),)
    text = export(asked, Form.MARKDOWN, FakeStoreOfAnything(), SWEDISH).decode()
    assert "## \\# \\<script>\\[x](http://y) \\*z\\*" in text


class FakeStoreOfAnything(FakeStore):
    """A store whose reports have all been removed since."""


def test_the_files_name_says_what_was_asked(turns: tuple[Turn, ...]) -> None:
    assert file_name(turns, Form.WORD) == "facit-jamfor-personalenheten-och-ekonomienheten-i-hylte.docx"
    assert file_name((), Form.MARKDOWN) == "facit.md"
