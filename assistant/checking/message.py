"""Puts a judgement into words and beside its sources: the record that a reader of the result gets.

In: a judgement with its figures. Out: a `CheckedFigure`. For example ROUNDED with a figure of 1 718 tkr says "Rätt
avrundat. Exakt: avvikelse 2019, Ekonomienheten: 1 718 tkr."
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checking.layout import Sentence
from assistant.checking.library import Library
from assistant.checking.phrases import CHECK_PHRASES, CheckPhrases
from assistant.checking.records import CONFIRMED, CheckedFigure, CheckVerdict, ClaimedFigure, Doubt, Judgement, Tie
from assistant.checking.unnumbered import Judged
from assistant.claims.figures import print_amount
from assistant.records import Citation, Language
from assistant.writing.badges import doubts
from assistant.writing.citing import Quotation, line, write_lines
from assistant.writing.wording import to_amount, to_expression, to_what
from ingest.notation.markup import without_tags
from ingest.records import Figure, Finding, Severity
from ingest.store import Store


def to_checked(
    number: int, sentence: Sentence, judged: Judged, library: Library, store: Store, language: Language
) -> CheckedFigure:
    """Return a judged figure with its place in the text, its sources and the sentence that says it."""
    mention, judgement = judged.mention, judged.judgement
    start, end = sentence.place(mention.start, mention.end)
    amount = mention.amount
    findings = _findings(judgement, library)
    return CheckedFigure(
        number=number,
        start=start,
        end=end,
        sentence=sentence.text,
        verdict=judgement.verdict,
        claimed=ClaimedFigure(
            text=amount.text,
            value=amount.value,
            step=amount.step,
            kind=amount.kind,
            is_negative=amount.is_negative,
            upper=mention.upper,
        ),
        tie=judgement.tie,
        printed=_to_printed(judgement, library),
        figures=tuple(judgement.figures),
        citations=_cite(judgement.figures, store),
        passage=_cite_passage(judgement, store),
        derivation=judgement.derivation,
        expression=judgement.expression,
        doubt=judgement.doubt,
        findings=findings,
        message=_say(judgement, findings, language),
    )


def _to_printed(judgement: Judgement, library: Library) -> Tie:
    """Return what the first figure is itself; the claim may be tied to another year, row, measure or report."""
    if not judgement.figures:
        return judgement.tie
    figure = judgement.figures[0]
    report = library.reports.get(figure.location.report)
    return Tie(
        municipalities=report.municipalities if report else (),
        report=figure.location.report,
        row=figure.label or figure.caption,
        measure=figure.measure,
        period=figure.period,
        is_certain=judgement.tie.is_certain,
    )


def _cite(figures: Sequence[Figure], store: Store) -> tuple[Citation, ...]:
    """Return a citation a figure, in the same order."""
    return tuple(write_lines([line(figure)], store)[1][0] for figure in figures)


def _cite_passage(judgement: Judgement, store: Store) -> Citation | None:
    if judgement.quote is None:
        return None
    key, quote = judgement.quote
    passage = next(iter(store.passages(keys=[key])))
    return write_lines([line(Quotation(passage=passage, quote=quote))], store)[1][0]


def _findings(judgement: Judgement, library: Library) -> tuple[Finding, ...]:
    """Return where the report contradicts itself on the first figure, or on the sentence that is quoted."""
    keys = {figure.key for figure in judgement.figures[:1]} | ({judgement.quote[0]} if judgement.quote else set())
    reports = {figure.location.report for figure in judgement.figures[:1]} | {judgement.tie.report}
    return tuple(
        found
        for name in sorted(reports)
        for found in library.findings.get(name, ())
        if found.severity is Severity.ERROR and (keys & {*found.passages} or any(doubts(found, key) for key in keys))
    )


def _say(judgement: Judgement, findings: Sequence[Finding], language: Language) -> str:
    phrases = CHECK_PHRASES[language]
    said = _main(judgement, phrases, language)
    notes = [found.swedish if language is Language.SWEDISH else found.english for found in findings[:1]]
    return " ".join(" ".join([said, *(phrases.finding.format(finding=note) for note in notes)]).split())


def _main(judgement: Judgement, phrases: CheckPhrases, language: Language) -> str:
    shown = [describe_figure(figure, language) for figure in judgement.figures]
    value = to_amount(judgement.computed, language) if judgement.computed else ""
    own = judgement.derivation.expression if judgement.derivation else judgement.expression
    expression = to_expression(own, language)
    computed = f" ({expression})" if judgement.derivation else ""
    if judgement.quote is not None and judgement.verdict in CONFIRMED:
        return phrases.prose.format(quote=" ".join(without_tags(judgement.quote[1]).split()))
    if judgement.reason and judgement.reason in phrases.reasons:
        return phrases.reasons[judgement.reason].format(
            first=shown[0] if shown else "",
            second=shown[1] if len(shown) > 1 else "",
            rest="; ".join(shown[1:]) + ("." if shown[1:] else ""),
            value=value,
            computed=computed,
            expression=expression,
            quote=" ".join(without_tags(judgement.quote[1]).split()) if judgement.quote else "",
        )
    if judgement.verdict in CONFIRMED:
        if judgement.derivation:
            return phrases.computed_right.format(value=value, computed=computed)
        phrase = phrases.right if judgement.verdict is CheckVerdict.RIGHT else phrases.rounded
        return phrase.format(first=shown[0])
    return _open(judgement, shown, phrases)


def _open(judgement: Judgement, shown: Sequence[str], phrases: CheckPhrases) -> str:
    """Return why a figure was left open, with what is nearest."""
    printed = judgement.figures[0].text if judgement.figures else ""
    why = phrases.doubts[judgement.doubt] if judgement.doubt else ""
    column = judgement.figures[0].column if judgement.figures else ""
    parts = [why.format(printed=printed, column=column, names=", ".join(judgement.names))]
    if judgement.verdict is CheckVerdict.ABSENT:
        names = ", ".join(judgement.names)
        parts.append(phrases.nothing_of.format(names=names) if names else phrases.nothing)
    quoted = [f"”{' '.join(without_tags(judgement.quote[1]).split())}”"] if judgement.quote is not None else []
    if near := [*quoted, *(shown if not quoted or judgement.doubt is Doubt.CONFLICT else ())]:
        parts.append(phrases.nearest.format(rest="; ".join(near)))
    return " ".join(parts)


def describe_figure(figure: Figure, language: Language) -> str:
    """Return a stored figure in words: what it is, of which row, and its amount."""
    label = figure.label or figure.caption
    return f"{to_what(figure, language)}, {label}: {print_amount(figure, language)}"
