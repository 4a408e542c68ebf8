"""Links the words of a question to the rows that the store really holds.

In: terms and hints of a question, and the figures of the reports that it may be about. Out: `Link`s, best first, each
a row with how well it fits and which words nothing in it explains. For example "personalenheten" links to the row
"personalenheten" rather than to "Raminvestering Personal".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.linking.compounds import name_people
from assistant.linking.joined_duties import without_board
from assistant.linking.label_parts import ACROSS, CUT_SHORT, is_cut_short, is_told_across
from assistant.linking.matching import GOOD_MATCH, Term, score_coverage, score_term
from assistant.linking.own_names import company_names, federation_names, same_field
from assistant.linking.turned import is_series, turn_figures
from assistant.records import RowKey
from assistant.words import vocabulary
from ingest.records import Figure, Report, RowReference, Unit
from ingest.store import Store
from ingest.words import split_words, stem

# How far the place of a word counts: the row's own label, what it is a part of, its table, its chapter, its report.
LABEL, PARENT, CAPTION, HEADINGS, REPORT = 1.0, 0.9, 0.75, 0.65, 0.6
TOTAL_CAPTION = 0.94  # "Totalt" means nothing but its table
COVERAGE_WEIGHT = 0.3
_HINT_WEIGHT = 0.06
_LEAST_LABEL_FIT = 0.65  # "ekonomi" in "ekonomisk" is another thing, "arbetsmarknad" in "arbetsmarknadsåtgärder" is not
_NET_TOTAL = re.compile(r"netto(?:utgift|kostnad|investering)\w*|net")
_TOTAL_WORDS = frozenset({"summa", "totalt", "total", "s:a", "sum", "antal", "antalet"})
_SHARED = ("gemensam",)  # says of a board of several places nothing that its places do not
_UNIT_NAMES = {Unit.FULL_TIME_EQUIVALENTS: ("årsarbetare",)}  # units that a question may name as a thing
_REST = re.compile(r"övrig|andra\b|other\b|rest(?:en|erande)?\b|remaining\b", re.IGNORECASE)
_BEGINNING = 0.8  # what a word is worth that only begins one of a label
_LONGEST_CUT = 4  # letters of a word that is cut short
_SHORTEST_TAIL = 4
_LEAST_FIT = 0.4  # a word that fits worse than this in every place is not explained


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFigures:
    """A row of a table with its figures, in the order of its columns."""

    key: RowKey
    figures: tuple[Figure, ...]

    @property
    def first(self) -> Figure:
        """A figure of the row, for what all of them share."""
        return self.figures[0]

    @property
    def label(self) -> str:
        """The row's own label."""
        return self.first.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A row, how well it fits the words (more is better), and the words that nothing in it explains.

    `fit` is the mean fit of the words alone, `coverage` the share of the label's words that were asked for.
    """

    row: RowFigures
    score: float
    fit: float
    coverage: float
    unexplained: tuple[str, ...]


def group_rows(figures: Iterable[Figure]) -> tuple[RowFigures, ...]:
    """Return the rows that figures, ordered by report, table and row, belong to; of a turned table its columns."""
    turned = turn_figures(figures)
    return tuple(RowFigures(key=key, figures=tuple(group)) for key, group in groupby(turned, key=to_key))


def to_key(figure: Figure) -> RowKey:
    """Return the row that a figure stands in; a column that is read as a row is counted from -1 down."""
    row = -1 - figure.cell if figure.is_turned else figure.row
    return RowKey(report=figure.location.report, table=figure.table, row=row)


def find_rows_of(keys: Sequence[RowKey], store: Store) -> tuple[RowFigures, ...]:
    """Return stored rows by their keys, in the order of the keys."""
    places = [(key.report, RowReference(table=key.table, row=key.row)) for key in keys if key.row >= 0]
    turned = sorted({key.report for key in keys if key.row < 0})
    held = group_rows(store.figures(reports=turned)) if turned else ()
    found = {row.key: row for row in (*held, *(group_rows(store.figures(rows=places)) if places else ()))}
    return tuple(found[key] for key in keys if key in found)


def link_rows(
    terms: Sequence[Term],
    hints: Sequence[Term],
    rows: Iterable[RowFigures],
    reports: Mapping[str, Report],
    places: Sequence[str] = (),
) -> tuple[Link, ...]:
    """Return the rows that explain at least one term by their own label (a total: by its table), best first.

    `places` are the municipalities that are named: a label may hold one as well. That of the report itself says no
    more: "förskolan i Flen" is not the row "Förskola Flens tätort" rather than the other preschools of Flen.
    """
    asked = tuple(word for term in (*terms, *hints) for words in term.alternatives for word in words)
    found = []
    for row in rows:
        report = reports[row.key.report]
        others = (place for place in places if report.municipalities != (place,))
        named = (word for place in others for word in split_words(place))
        if link := _link_row(terms, hints, (*named, *asked), row, report):
            found.append(link)
    links = _literal_first(found, terms)
    return tuple(sorted(links, key=lambda link: (len(link.unexplained), -link.score)))


def _literal_first(links: Sequence[Link], terms: Sequence[Term]) -> list[Link]:
    """Return the links without those of a synonym, where a row has the very abbreviation: "HR" is "HR-enhet" then.

    A row that does not hold the word at all stays: it may be in the name of its table or its report.
    """
    kept = list(links)
    for term in terms:
        if term.text.isupper():
            holding = [link for link in kept if _holds(link.row, term.text.casefold())]
            literal = {link.row.key for link in holding}
            reports = {key.report for key in literal}
            # "socialnämnden (BAS)": the board of these initials, and not its office that has them alone
            least = min((len(link.unexplained) for link in holding), default=0)
            kept = [
                link
                for link in kept
                if link.row.key.report not in reports
                or link.row.key in literal
                or len(link.unexplained) < least
                or score_term(term, split_words(link.row.label)) < GOOD_MATCH
            ]
    return kept


def _holds(row: RowFigures, short: str) -> bool:
    return short in re.split(r"\W+", row.label.casefold())


def _is_rest(label: Sequence[str]) -> bool:
    """Whether a label names what is left beside other rows: "Övriga ärenden", "50 Övrigt stöd"."""
    first = next((word for word in label if not word.isdigit()), "")
    return _REST.match(first) is not None


def _link_row(
    terms: Sequence[Term], hints: Sequence[Term], asked: Sequence[str], row: RowFigures, report: Report
) -> Link | None:
    places = without_board(find_words_around(row, report), terms, report)
    label_words = split_words(row.label)
    from_caption = _is_named(row, hints) or is_series(row.figures)
    own = [(weight, words) for weight, words in places if weight >= (CAPTION if from_caption else PARENT)]
    caption_words = split_words(row.first.caption)
    parts = [_score_in_parts(term, row.label, label_words, caption_words) for term in terms]
    if not any(parts) and not any(score_term(term, words) >= _LEAST_LABEL_FIT for term in terms for _, words in own):
        return None
    if _is_rest(label_words) and not any(map(_REST.match, asked)):
        return None  # "Övriga ärenden" are not the cases
    fits = [max((weight * score_term(term, words) for weight, words in places), default=0.0) for term in terms]
    fits = [max(best, part) for best, part in zip(fits, parts, strict=True)]
    fits = [
        _BEGINNING if best < _LEAST_FIT and _is_begun(term, terms, label_words) else best
        for term, best in zip(terms, fits, strict=True)
    ]
    coverage = score_coverage(_naming_words(row, report), asked)
    hinted = sum(score_term(hint, label_words) >= GOOD_MATCH for hint in hints)
    fit = sum(fits) / len(fits)
    return Link(
        row=row,
        score=sum(fits) + COVERAGE_WEIGHT * coverage + _HINT_WEIGHT * hinted,
        fit=fit,
        coverage=coverage,
        unexplained=tuple(term.text for term, best in zip(terms, fits, strict=True) if best < _LEAST_FIT),
    )


def _score_in_parts(term: Term, label: str, words: Sequence[str], caption: Sequence[str]) -> float:
    """Return what a row is worth that writes a term short, or tells it together with the name of its table."""
    if is_told_across(term, words, caption):
        return ACROSS
    return CUT_SHORT if is_cut_short(term, label) else 0.0


def _is_begun(term: Term, terms: Sequence[Term], label: Sequence[str]) -> bool:
    """Whether a term is the beginning of a label's word, beside another word of it that is asked for.

    So "ek utredning" is written for "Ekonomisk utredning"; "ek" alone names nothing.
    """
    short = term.text.casefold()
    if len(short) > _LONGEST_CUT or not short.isalpha():
        return False
    begun = [word for word in label if word.startswith(short)]
    others = [word for word in label if word not in begun]
    return bool(begun) and any(score_term(other, others) >= GOOD_MATCH for other in terms if other is not term)


def _is_named(row: RowFigures, hints: Sequence[Term]) -> bool:
    """Whether hints are the row's whole label: of "intäkterna i sammandraget" the row "Intäkter" of that table."""
    words = [word for word in split_words(row.label) if not word.isdigit()]
    return bool(words) and all(any(score_term(hint, [word]) >= GOOD_MATCH for hint in hints) for word in words)


def find_words_around(row: RowFigures, report: Report) -> list[tuple[float, tuple[str, ...]]]:
    """Return the words around a row with what a match among them is worth."""
    figure = row.first
    caption = TOTAL_CAPTION if figure.is_total and not figure.parent else CAPTION
    others = [heading for heading in figure.headings if heading != figure.caption]  # a caption may stand among them
    last_heading = split_words(others[-1]) if others else ()
    return [
        (LABEL, (*split_words(figure.label), *_after_place(split_words(figure.label), report))),
        (PARENT, split_words(figure.parent)),
        (PARENT, name_people(figure.label, figure.caption) if _is_counted(row) else ()),
        (caption, split_words(figure.caption)),
        (caption if caption > CAPTION else HEADINGS, last_heading),
        (HEADINGS, tuple(word for heading in figure.headings for word in split_words(heading))),
        (HEADINGS, tuple(word for other in row.figures for word in split_words(other.column))),
        (HEADINGS, _unit_names(row)),
        (REPORT, (*report_words(report), *(_SHARED if len(report.municipalities) > 1 else ()))),
    ]


def _is_counted(row: RowFigures) -> bool:
    return {figure.amount.unit for figure in row.figures if figure.amount} == {Unit.COUNT}


def _after_place(words: Sequence[str], report: Report) -> tuple[str, ...]:
    """Return what companies are that are called by their place: "bostäder" of "Lyckebybostäder AB" in Lyckeby."""
    places = tuple(place.casefold() for place in report.municipalities)
    tails = (word.removeprefix(place).removeprefix("s") for word in words for place in places if word.startswith(place))
    return tuple(tail for tail in tails if len(tail) >= _SHORTEST_TAIL)


def _unit_names(row: RowFigures) -> tuple[str, ...]:
    units = {figure.amount.unit for figure in row.figures if figure.amount}
    return tuple(word for unit in units for word in _UNIT_NAMES.get(unit, ()))


def report_words(report: Report) -> tuple[str, ...]:
    """Return the words that name a report: its committee, its title and its municipalities, and its board's office."""
    named = split_words(" ".join((report.committee, report.title, *report.municipalities)))
    own = split_words(report.committee)
    return (*named, *same_field(own), *federation_names(named), *company_names(own))


def is_about_report(terms: Sequence[Term], report: Report) -> bool:
    """Whether every term names the report's committee or title, so that the question is about all of it."""
    words = report_words(report)
    return all(score_term(term, words) >= GOOD_MATCH for term in terms)


def _naming_words(row: RowFigures, report: Report) -> tuple[str, ...]:
    """Return the words that name a row: those of its label; of a bare "Totalt" or "Nettoutgifter" those of its table.

    That a total is the board's own says no more in the board's report: "Summa investeringar Bygg- och miljönämnden".
    """
    figure = row.first
    words = _without_total_words(split_words(figure.label))
    if not figure.is_total or figure.parent:
        return words
    own = {stem(word) for word in split_words(report.committee)}
    if all(word in _TOTAL_WORDS or _NET_TOTAL.fullmatch(word) for word in words):
        caption = split_words(figure.caption)
        return caption if {stem(word) for word in caption} - own else words  # a table "STAB" of the staff's report
    return tuple(word for word in words if stem(word) not in own) or words


def _without_total_words(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a label without those that only say that it is a sum or a number, and without codes."""
    content = tuple(word for word in words if word not in _TOTAL_WORDS and not any(map(str.isdigit, word)))
    return content or tuple(words)


def drop_soft_words(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words that can name a subject by themselves."""
    return tuple(word for word in words if word.casefold() not in vocabulary.SOFT_WORDS | vocabulary.STOP_WORDS)
