"""Says what a figure of a sentence is about: rows that are named beside it, before it, or in the sentence before.

In: a sentence with its figures and named rows, and what the text said before. Out: a `Subject`, or a doubt. For example
in "Budgeten är 70 294 tkr" after "Gymnasieskolan väntas kosta 76,3 mnkr" the subject is still the row Gymnasieskola.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.checking import small_words, words
from assistant.checking.naming import NamedRow, covers, group_of, label_words
from assistant.checking.plain_rows import tells_income, with_row_before
from assistant.checking.records import Doubt
from assistant.checking.segments import Segment
from assistant.checking.things import goes_on, is_thing
from assistant.checking.tokens import Token
from assistant.checking.topic import Scene, Subject
from assistant.linking.matching import GOOD_MATCH, is_stop_word, score_term
from assistant.linking.rows import RowFigures, report_words
from assistant.question.question_words import root_of_measure
from assistant.words.time_words import FULL_YEAR, YEAR_AFTER, YEAR_BEFORE
from ingest.municipalities import find_municipalities
from ingest.words import split_words, stem

_LEAST_ROOT = 4
_INVEST = "invester"
_HALF = 0.5
_LEAST_HEADED = 8  # letters of a word that heads a table
# What tells when, or than what, and names no thing.
_TIMES = (YEAR_BEFORE, YEAR_AFTER, FULL_YEAR, words.THAN_BUDGET, words.BETTER_THAN_BUDGET, words.SAME_PERIOD)


def find_subject(segment: Segment, scene: Scene, earlier: Subject) -> Subject:
    """Return what a figure is about; `earlier` is the subject of the figure before it in the sentence."""
    start, end = segment.mention.start, segment.mention.end
    lead = [named for named in scene.named if segment.start <= named.start and named.end <= start]
    trail = [named for named in scene.named if end <= named.start and named.end <= segment.end]
    owned = [named for named in trail if words.OWNER.search(scene.text[end : named.start])]
    if segment.mention.amount.kind == "count" and (counted := _find_counted(scene, start, end)):
        return counted
    if chosen := (_last_group(lead) if not owned else owned[:1] and group_of(owned[0], trail)):
        return _of_named(chosen, lead, segment, scene, earlier)
    if totals := _find_totals(segment, scene):
        return Subject(rows=totals)
    # "Kommunen hade 9 000 invånare": whose it is, and no thing that it is of.
    unknown = [one for one in find_things(scene, segment.start, start) if not _is_actor(one)]
    if headed := _find_headed_total(unknown, scene, start):
        return Subject(rows=headed)
    if unknown or _things_owned(scene, end, segment.end):
        return Subject(doubt=Doubt.OTHER_SUBJECT)
    if (words.WHOLE.search(segment.lead) and not earlier.rows) or _names_report(scene, segment.start, segment.end):
        return Subject(whole=True)
    return _of_nothing_named(trail, segment, scene, earlier)


def _of_named(
    chosen: Sequence[NamedRow], lead: Sequence[NamedRow], segment: Segment, scene: Scene, earlier: Subject
) -> Subject:
    """Return the rows that are named beside a figure, or what their plain or weak name means there."""
    subject = _to_subject(chosen, scene)
    own = [token for token in scene.tokens if chosen[0].start <= token.start and token.end <= chosen[0].end]
    if subject.is_weak and (headed := _find_headed_total(own, scene, segment.mention.start)):
        return Subject(rows=headed)
    subject = replace(subject, doubt=subject.doubt or _find_doubt(segment, scene, chosen))
    return with_row_before(subject, lead, scene, earlier) if chosen[0] in lead else subject


def _of_nothing_named(trail: Sequence[NamedRow], segment: Segment, scene: Scene, earlier: Subject) -> Subject:
    """Return what a figure is about beside which nothing is named: what follows, is counted, or came before."""
    start, end = segment.mention.start, segment.mention.end
    if earlier.doubt and not earlier.is_known:
        return earlier
    if not earlier.is_known and trail:
        return _to_subject(group_of(trail[0], trail), scene)
    if not earlier.is_known and (counted := _find_counted(scene, start, end)):
        return counted
    free = [token for token in _free_tokens(scene, segment.start, segment.end) if not start <= token.start < end]
    has_result = bool(segment.statement.direction or words.OF_MEASURE.search(segment.lead))
    if not goes_on((token.term.text for token in free), has_result=has_result):
        return Subject(doubt=Doubt.OTHER_SUBJECT)
    return _go_on(segment, scene, earlier)


def _go_on(segment: Segment, scene: Scene, earlier: Subject) -> Subject:
    """Return what the text was about before a figure that names nothing itself; what it counts must be named there."""
    found = _find_before(segment, scene, earlier)
    if not found.rows:
        return found
    of_income = words.INCOME.search(segment.lead) and not any(map(tells_income, found.rows))
    return Subject(doubt=Doubt.OTHER_SUBJECT) if of_income or counts_other(segment, scene, found.rows) else found


def counts_other(segment: Segment, scene: Scene, rows: Sequence[RowFigures]) -> bool:
    """Whether a figure counts what neither the name nor the unit of a row tells of: "12 elever" of "Antal resor"."""
    start, end = segment.mention.start, segment.mention.end
    counted = [token for token in scene.tokens if start <= token.start < end and is_thing(token.term.text)]
    units = {figure.amount.unit for row in rows for figure in row.figures if figure.amount}
    known = _words_around(rows) | {word for row in rows for word in split_words(row.label)}
    known |= {word for unit in units for word in words.UNIT_THINGS.get(unit, ())}
    return any(score_term(token.term, tuple(known)) < GOOD_MATCH for token in counted)


def _find_before(segment: Segment, scene: Scene, earlier: Subject) -> Subject:
    if earlier.is_known:
        return earlier
    before = [named for named in scene.named if named.end <= segment.start]
    if before:
        return _to_subject(_last_group(before), scene)
    if scene.before.is_known and not find_municipalities(scene.text):
        return scene.before
    return Subject(whole=True, is_full=False, doubt=Doubt.NO_ROW)


def _last_group(named: Sequence[NamedRow]) -> list[NamedRow]:
    return group_of(named[-1], named) if named else []


def _find_totals(segment: Segment, scene: Scene) -> tuple[RowFigures, ...]:
    """Return the totals of the tables that a compound beside a figure names: "investeringsbudgeten"."""
    inside = [token for token in scene.tokens if segment.start <= token.start and token.end <= segment.mention.start]
    roots = {root_of_measure(token.term.text.casefold()) for token in inside} - small_words.PLAIN_ROOTS
    root = roots.pop().rstrip("s") if len(roots) == 1 else ""
    if len(root) < _LEAST_ROOT:
        return ()
    found = tuple(row for row in scene.totals if any(word.startswith(root) for word in _words_of_table(row)))
    return tuple(row for row in found if not label_words(row.label)) or found


def _find_counted(scene: Scene, start: int, end: int) -> Subject | None:
    """Return the row that the thing which a figure counts names in full: "87 årsarbetare"; None where there is none."""
    counted = [one for one in scene.named if one.start < end and start < one.end]
    subject = _to_subject(group_of(counted[0], counted), scene) if counted else None
    return subject if subject and subject.is_full else None


def _is_actor(token: Token) -> bool:
    return token.term.text.casefold() in small_words.ACTORS


def _find_headed_total(unknown: Sequence[Token], scene: Scene, start: int) -> tuple[RowFigures, ...]:
    """Return the nameless totals of tables that are headed by the one thing beside a figure: "Investeringarna"."""
    if not unknown:
        unknown = [one for one in scene.tokens if one.end <= start and words.INVESTED.fullmatch(one.term.text)]
    if len({token.term.text.casefold() for token in unknown}) != 1 or len(unknown[0].term.text) < _LEAST_HEADED:
        return ()
    bare = [row for row in scene.totals if not label_words(row.label)]
    root = _INVEST if words.INVESTED.fullmatch(unknown[0].term.text) else stem(unknown[0].term.text.casefold())
    return tuple(row for row in bare if any(word.startswith(root) for word in _words_of_table(row)))


def _words_of_table(row: RowFigures) -> list[str]:
    texts = (row.label, row.first.caption, *row.first.headings[-1:])
    return [word for text in texts for word in split_words(text)]


def _to_subject(group: Sequence[NamedRow], scene: Scene) -> Subject:
    full = closest([named for named in group if named.share == 1], scene)
    full = full or [named for named in group if _is_told_in_full(named, scene)]
    chosen = full or group
    doubt = None if full else Doubt.PART_OF_NAME
    is_weak = not full and max(named.share for named in chosen) < _HALF
    return Subject(rows=tuple(named.row for named in chosen), is_full=bool(full), doubt=doubt, is_weak=is_weak)


def _is_told_in_full(named: NamedRow, scene: Scene) -> bool:
    """Whether the words of a label stand apart: "Sjukfrånvaron var 5 procent, 6 för kvinnor" names both."""
    before = [token for token in scene.tokens if token.start < named.end]
    return covers(before, named.row) and not any(
        other.share == 1 and other.row.label != named.row.label and other.start < named.end and named.start < other.end
        for other in scene.named
    )


def closest(full: Sequence[NamedRow], scene: Scene) -> Sequence[NamedRow]:
    """Return of rows that differ in a small word ("Summa", "Övriga") those whose small words the sentence has."""
    said = set(split_words(scene.text))
    small = {
        id(one): {word for word in split_words(one.row.label) if word.isalpha()} - set(label_words(one.row.label))
        for one in full
    }
    if exact := [one for one in full if small[id(one)] and small[id(one)] <= said]:
        return exact
    return [one for one in full if not any(word.startswith("övrig") for word in small[id(one)])] or full


def _find_doubt(segment: Segment, scene: Scene, chosen: Sequence[NamedRow]) -> Doubt | None:
    """Return why a figure beside a name may be another thing's: "elkostnaderna för badhuset", "5 tkr i hyra"."""
    first, last = min(named.start for named in chosen), max(named.end for named in chosen)
    own = tuple(named.row for named in chosen)
    before = [token for token in find_things(scene, segment.start, first, own)]
    if any(words.OWNER.fullmatch(scene.text[token.end : first].lstrip()) for token in before):
        return Doubt.OTHER_SUBJECT
    between = scene.text[last : segment.mention.start]
    joins = list(words.JOIN.finditer(between))
    if joins and find_things(scene, last + joins[-1].end(), segment.mention.start, own):
        return Doubt.OTHER_SUBJECT
    end = max(segment.mention.end, last) if last <= segment.end else segment.mention.end
    return Doubt.OTHER_SUBJECT if _things_owned(scene, end, segment.end, own) else None


def _things_owned(scene: Scene, start: int, end: int, rows: Sequence[RowFigures] = ()) -> bool:
    """Whether the words after a figure say that it is of something that no report names."""
    things = find_things(scene, start, end, rows)
    return any(words.OWNER.search(scene.text[start : token.start]) for token in things)


def find_things(scene: Scene, start: int, end: int, rows: Sequence[RowFigures] = ()) -> tuple[Token, ...]:
    """Return the words of a part of a sentence that may name a thing which no report has."""
    known = _words_around(rows)
    free = _free_tokens(scene, start, end)
    return tuple(token for token in free if is_thing(token.term.text) and not _is_known(token, scene, known))


def _free_tokens(scene: Scene, start: int, end: int) -> list[Token]:
    """Return the words of a part of a sentence that name no row and no municipality, and give no reason."""
    asides = [match.span() for match in words.ASIDE.finditer(scene.text)]
    times = [match.span() for pattern in _TIMES for match in pattern.finditer(scene.text)]
    places = [(place.start, place.end) for place in find_municipalities(scene.text)]
    taken = [*asides, *times, *places, *((named.start, named.end) for named in scene.named)]
    inside = [token for token in scene.tokens if start <= token.start and token.end <= end]
    return [token for token in inside if not any(a < token.end and token.start < b for a, b in taken)]


def _words_around(rows: Sequence[RowFigures]) -> frozenset[str]:
    """Return the words of the tables, columns and headings around rows."""
    texts = [text for row in rows for figure in row.figures for text in (figure.column, figure.caption, figure.parent)]
    texts += [heading for row in rows for heading in row.first.headings]
    return frozenset(word for text in texts for word in split_words(text))


def _is_known(token: Token, scene: Scene, known: frozenset[str]) -> bool:
    if known and score_term(token.term, tuple(known)) >= GOOD_MATCH:
        return True
    return any(score_term(token.term, report_words(report)) >= GOOD_MATCH for report in scene.reports)


def _names_report(scene: Scene, start: int, end: int) -> bool:
    """Whether a part of a sentence names the board of a report, by a word that none of its rows is named by."""
    inside = [token for token in scene.tokens if start <= token.start and token.end <= end]
    free = [token for token in inside if not find_municipalities(scene.text[token.start : token.end])]
    boards = [split_words(report.committee) for report in scene.reports if report.committee]
    telling = [token for token in free if len(token.term.text) > 2 and not is_stop_word(token.term.text)]
    return any(score_term(token.term, board) >= GOOD_MATCH for token in telling for board in boards)
