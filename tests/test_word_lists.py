"""The shipped word lists can be read, hold no term twice and are sorted; a spoilt line is refused."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from assistant.words.glossary import GLOSSARY
from assistant.words.synonyms import SYNONYMS
from assistant.words.word_lists import WordListError, read_terms, read_words

WORDS = Path(str(resources.files("assistant.words")))
LISTS = sorted(path for path in WORDS.glob("*/*.txt"))
TERMS = [
    path
    for path in LISTS
    if path.parent.name in ("english_terms", "english_verbs", "natural_settings", "synonym_lists")
]


def body(path: Path) -> list[str]:
    """Give the lines of a list that are no comments."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def test_there_are_lists() -> None:
    assert {path.parent.name for path in LISTS} >= {"english_terms", "everyday_words", "question_words"}
    assert GLOSSARY["school transport"] == ("skolskjuts",)
    assert SYNONYMS["partistöd"] == ("stöd till politiska partier",)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_list_says_what_it_holds(path: Path) -> None:
    first, *_ = path.read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ")
    assert len(first) > 20
    assert body(path)


@pytest.mark.parametrize("path", TERMS, ids=lambda path: path.stem)
def test_the_terms_of_a_list_are_sorted(path: Path) -> None:
    terms = [line.partition(" = ")[0] for line in body(path)]
    assert terms == sorted(terms)


@pytest.mark.parametrize(
    "line", ["quay", "quay = ", " = kaj", "quay = kaj |  brygga", "Quay = kaj", "quay = kaj | kaj", "quay=kaj"]
)
def test_a_spoilt_line_is_refused(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "terms"
    folder.mkdir()
    (folder / "harbour.txt").write_text(f"# Harbours.\nferry = färja\n{line}\n", encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda name: tmp_path)
    with pytest.raises(WordListError, match=r"terms/harbour\.txt line 3"):
        read_terms("terms")


def test_a_term_of_two_lists_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("boats", "harbours"):
        (tmp_path / f"{name}.txt").write_text("ferry = färja\n", encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda name: tmp_path)
    with pytest.raises(WordListError, match="twice"):
        read_terms("")


def test_a_comment_holds_no_word() -> None:
    assert "#" not in read_words("everyday_words", "sv_verbs")
    assert "gälla" in read_words("everyday_words", "sv_verbs")
