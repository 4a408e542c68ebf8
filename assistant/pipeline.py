"""Question in, cited answer out: plan -> evidence -> answer -> guard. Start reading here.

In: the question as typed and the plan of the answer before. Out: an `Answer`, for example for "Vad kostade färdtjänsten
i Askersund?" the outturn with its cell, or that the reports do not say.
"""

from __future__ import annotations

import time
from copy import copy
from dataclasses import replace

from assistant.conversation.kept_place import reports_of_place_before
from assistant.evidence.editions import KnownPairs, find_editions
from assistant.evidence.retrieve import retrieve
from assistant.linking.named_tables import NamedTables, find_named_tables, names_table
from assistant.linking.rows import to_key
from assistant.overviews.overview import (
    answer_no_question,
    answer_other_language,
    make_examples,
)
from assistant.overviews.whole_table import asked_table
from assistant.plan import keep_within, leave_to_filter, stands_alone
from assistant.question.said_otherwise import say_usually
from assistant.question.several_questions import split_questions
from assistant.records import Answer, Language, Operation, Outcome, Plan
from assistant.several import answer_several
from assistant.store_answers import StoreAnswers
from assistant.verify import unresolved, unsupported
from assistant.words.answer_words import ASKS_MEANING
from assistant.words.missing_letters import restore_letters
from assistant.writing.answer import compose
from assistant.writing.badges import find_badges
from assistant.writing.code_notes import with_code_note
from assistant.writing.conflict_notes import with_conflicts
from assistant.writing.edition_notes import with_editions
from assistant.writing.meaning import say_meaning
from assistant.writing.millions import with_millions
from assistant.writing.notes import with_notes
from assistant.writing.phrases import PHRASES
from assistant.writing.table_note import with_tables, without_other_tables
from assistant.writing.untold_reasons import with_reason_missed
from ingest.embedding import Encoder
from ingest.store import Scope, Store, StorePart, find_years
from ingest.words import split_words

_PRINTED = 5  # texts that a search by a word finds first, the word itself before its parts


class Assistant:
    """Answers questions from one store. It keeps no state: the conversation is the previous answer's plan."""

    def __init__(self, store: Store, encoder: Encoder) -> None:
        self._store = store
        self._encoder = encoder
        self._known_pairs: KnownPairs = {}  # which reports are editions of one another: told by their content alone

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Return the answer to a question, in its language; `previous` is the plan of the answer before, if any.

        Nothing outside the scope is looked at. Never raises for what a user types. An answer that holds anything
        without support is withheld.
        """
        started = time.perf_counter()
        text = say_usually(restore_letters(text, self._is_printed))
        asks_meaning = previous is not None and ASKS_MEANING.match(text) is not None
        helpful = None if asks_meaning else answer_no_question(text, previous, self._within(scope), self._is_printed)
        if helpful:
            return replace(self._finish(helpful, self._store), seconds=time.perf_counter() - started)
        answer = self._ask(text, previous, scope)
        if asks_meaning:
            answer = self._guard(say_meaning(answer, self._store.catalogue()))
        questions = split_questions(text)
        if len(questions) > 1:
            answer = answer_several(questions, answer, previous, lambda one, plan: self._ask(one, plan, scope))
        if answer.outcome is Outcome.NOT_FOUND and (
            helpful := answer_other_language(text, previous, self._within(scope))
        ):
            answer = self._finish(helpful, self._store)
        return replace(answer, seconds=time.perf_counter() - started)

    def read(self, text: str, previous: Plan | None = None) -> Plan:
        """Return how a question is read that only goes before another."""
        return self.ask(text, previous).plan

    def answer_plan(self, plan: Plan, scope: Scope | None = None) -> Answer:
        """Return the answer to a plan whose rows were linked elsewhere: nothing of its question is read anew."""
        store = self._within(scope)
        return self._finish(compose(plan, retrieve(plan, store, self._encoder), store), store)

    def examples(self, language: Language, limit: int = 4) -> tuple[str, ...]:
        """Return questions that the stored reports answer, at most `limit`."""
        return make_examples(self._store, language, limit)

    def years(self) -> tuple[int, ...]:
        """Return the years that a scope can be of: those of stored figures, the latest first."""
        return find_years(self._store)

    def _is_printed(self, word: str) -> bool:
        """Whether a passage or a label holds a casefolded word, among those that a search by it finds first."""
        hits = [hit.passage.text for hit in self._store.search_passages_by_words(word, None, _PRINTED)]
        hits += [hit.label for hit in self._store.search_labels_by_words(word, None, _PRINTED)]
        return any(word in split_words(text) for text in hits)

    def _ask(self, text: str, previous: Plan | None, scope: Scope | None) -> Answer:
        """Return the guarded answer to a text as one question."""
        return self._finish(self._ask_part(text, previous, scope), self._within(scope))

    def _ask_part(self, text: str, previous: Plan | None, scope: Scope | None) -> Answer:
        """Return the answer of the whole store, or of a part of it that knows nothing of the rest.

        What the part does not hold may well be stored: it is denied only as far as the whole store lacks it.
        """
        if scope is None or scope.is_all:
            answer = self._answer_once(text, previous)
            own = reports_of_place_before(text, previous, answer, self._store)
            return (self._answer_of_place(text, previous, own) if own and previous else None) or answer
        part = self._part(scope)
        places = {place for report in part._store.catalogue().values() for place in report.municipalities}
        before = previous and leave_to_filter(previous, places, scope.years)
        answer = part._answer_once(text, before and keep_within(before, part._store.report_names()))
        if answer.outcome is not Outcome.NOT_FOUND:
            return answer
        if before != previous and stands_alone(text):  # what was said before is of what the filter shuts out
            alone = part._answer_once(text, None)
            if alone.outcome is not Outcome.NOT_FOUND:
                return alone
        previous = before
        whole = self._answer_once(text, previous)
        if whole.outcome is Outcome.NOT_FOUND:
            return answer if whole.figures or whole.citations else whole
        told = PHRASES[answer.language].only_outside
        return replace(answer, text=told, citations=(), figures=(), derivations=(), options=(), names=())

    def _answer_of_place(self, text: str, previous: Plan, names: frozenset[str]) -> Answer | None:
        """Return what the reports of the place that is talked of tell, if they do."""
        answer = self._part(Scope(reports=names))._answer_once(text, keep_within(previous, names))
        plan = replace(answer.plan, municipalities=previous.municipalities)
        return None if answer.outcome is Outcome.NOT_FOUND else replace(answer, plan=plan)

    def _within(self, scope: Scope | None) -> Store:
        return self._store if scope is None or scope.is_all else StorePart(self._store, scope)

    def _part(self, scope: Scope) -> Assistant:
        part = copy(self)  # with all that it was made with, but another store
        part._store = StorePart(self._store, scope)
        return part

    def _answer_once(self, text: str, previous: Plan | None) -> Answer:
        """Return the answer of one edition of each report, or of all: where that has none, and of a list of them."""
        is_filter = names_table(text) and not asked_table(text)
        named = find_named_tables(text, self._store.table_names()) if is_filter else None
        if named and (told := self._answer_of_tables(named, previous)):
            return told
        answer = self._answer_of_editions(text, previous)
        return answer if named is None else without_other_tables(answer, named)

    def _answer_of_editions(self, text: str, previous: Plan | None) -> Answer:
        """Return the answer of the latest edition of each report, or of all of them."""
        lesser = {name for group in find_editions(text, self._store, self._known_pairs) for name in group.names[1:]}
        if not lesser:
            return self._answer(text, previous)
        names = frozenset(self._store.report_names()) - lesser
        part = self._part(Scope(reports=names, years=self._store.years))
        answer = part._answer(text, previous and keep_within(previous, names))
        if answer.outcome is Outcome.NOT_FOUND or answer.plan.operation in (Operation.LIST_REPORTS, Operation.AUDIT):
            whole = self._answer(text, previous)
            return answer if whole.outcome is Outcome.NOT_FOUND else whole
        return answer

    def _answer_of_tables(self, named: NamedTables, previous: Plan | None) -> Answer | None:
        """Return what the tables say that a question names; None where they do not say."""
        names = frozenset(report for report, _ in named.tables)
        part = self._part(Scope(reports=names, years=self._store.years, tables=named.tables))
        answer = part._answer_once(named.rest, previous and keep_within(previous, names))
        if answer.outcome is Outcome.NOT_FOUND or not answer.figures:
            return None
        return with_tables(answer, named.captions)

    def _answer(self, text: str, previous: Plan | None) -> Answer:
        return StoreAnswers(self._store, self._encoder).answer(text, previous)

    def _finish(self, answer: Answer, store: Store) -> Answer:
        """Return the answer with the rows it is about and what its reader must know of its figures, or withheld.

        Other editions of a report are told of only as far as `store` holds them: the part that was asked.
        """
        shown = answer.plan.shown or tuple(dict.fromkeys(to_key(figure) for figure in answer.figures))
        answer = replace(answer, plan=replace(answer.plan, shown=shown))
        answer = with_notes(with_code_note(with_millions(with_reason_missed(answer))), self._store)
        badges = find_badges(answer.figures, self._store)
        answer = with_conflicts(answer, badges, self._store)
        editions = find_editions(answer.plan.question, store, self._known_pairs)
        guarded = self._guard(with_editions(answer, editions, store) if editions else answer)
        return replace(guarded, badges=badges if guarded.figures else ())  # a withheld answer shows no figure

    def _guard(self, answer: Answer) -> Answer:
        """Return the answer, or one that says that it was withheld if anything in it has no support."""
        if not unsupported(answer) and not unresolved(answer, self._store):
            return answer
        text = PHRASES[answer.language].withheld
        return Answer(outcome=Outcome.NOT_FOUND, language=answer.language, text=text, plan=answer.plan)
