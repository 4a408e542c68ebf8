"""Answers one question from one store: the kind that its plan asks for, from figures first and then from sentences.

In: a question as typed and the plan before. Out: an `Answer`, not yet guarded. For example a share that no two figures
give may stand in a sentence. Which editions and which part of the store are asked is the pipeline's to know.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.claims.claim import judge_claim
from assistant.claims.false_premise import answer_false_premise
from assistant.conversation.outcome_then import answer_outcome_then
from assistant.evidence.either_sex import asks_which_sex
from assistant.evidence.retrieve import retrieve
from assistant.linking.likeness import answer_by_likeness, explain_operands, with_told
from assistant.linking.subjects import link_plan
from assistant.operations.gap_answer import answer_row_gap
from assistant.operations.operation_answer import answer_operation
from assistant.overviews.asked_whole import answer_asked_whole
from assistant.overviews.measures import tell_measures
from assistant.overviews.of_reports import answer_overview
from assistant.overviews.overview import describe_self
from assistant.overviews.report_list import list_reports
from assistant.overviews.told_in_words import as_words
from assistant.overviews.told_states import without_untold_state
from assistant.plan import make_plan
from assistant.question.asked_payout import PAID, asks_payout, tells_payout
from assistant.question.asked_share import asks_portion
from assistant.question.asked_thing import asks_measures
from assistant.records import CALCULATIONS, OVERVIEWS, Answer, Operation, Outcome, Plan
from assistant.writing.answer import compose
from assistant.writing.ascribed_answer import answer_ascribed_part
from assistant.writing.goal_values import answer_goal_values
from assistant.writing.head_counts import answer_head_count, without_other_number
from assistant.writing.no_ranking import say_no_ranking, tells_extreme
from assistant.writing.prose_answer import answer_from_prose
from assistant.writing.prose_parts import answer_counted_part
from assistant.writing.prose_share import tells_in_words, tells_no_share, tells_share
from assistant.writing.prose_sides import answer_sides
from assistant.writing.told_span_sum import answer_told_span
from assistant.writing.untold_acts import without_untold_act
from assistant.writing.untold_counts import without_other_sort
from assistant.writing.untold_prices import without_total_for_one
from assistant.writing.untold_report import without_other_decision
from assistant.writing.whole_asked import tells_no_duration, with_whole_asked
from ingest.embedding import Encoder
from ingest.store import Store


class StoreAnswers:
    """What a store answers; it keeps no state."""

    def __init__(self, store: Store, encoder: Encoder) -> None:
        self._store = store
        self._encoder = encoder

    def answer(self, text: str, previous: Plan | None) -> Answer:
        """Return the answer of the store to a question, not yet guarded; `previous` is the plan before, if any."""
        plan = make_plan(text, previous, self._store)
        if plan.operation is Operation.LIST_REPORTS:
            return list_reports(plan, self._store)
        if plan.operation is Operation.HELP or plan.is_empty:
            says = describe_self(plan, self._store, was_asked=plan.operation is Operation.HELP)
            return replace(says, plan=previous) if previous else says  # "tack" ends no conversation
        if told := answer_asked_whole(plan, self._store):
            return told
        if plan.operation in OVERVIEWS:
            return answer_overview(plan, self._store, self._encoder)
        if plan.operation is Operation.CLAIM:
            return judge_claim(plan, self._store, self._encoder)
        plan = as_words(plan)
        if ascribed := answer_ascribed_part(plan, self._store, self._encoder):
            return ascribed
        if counted := answer_head_count(plan, self._store):
            return counted
        if plan.operation is Operation.LOOK_UP and (history := answer_operation(plan, self._store)):
            return history  # "hur står sig prognosen nu mot den i juni?"
        if plan.operation in CALCULATIONS:
            return without_other_sort(self._calculate(plan), self._store.catalogue())
        reports = self._store.catalogue()
        found = without_other_number(self._look_up(plan), self._store)
        found = answer_outcome_then(text, plan, previous, found, self._look_up) or found
        found = without_other_decision(found, reports)
        found = without_other_sort(without_untold_state(without_untold_act(found, reports), reports), reports)
        found = with_whole_asked(without_total_for_one(found, reports), reports, self._store)
        return answer_false_premise(text, found, lambda claim: self._judge(claim, previous)) or found

    def _judge(self, claim: str, previous: Plan | None) -> Answer | None:
        """Return the verdict on a text, None where it claims nothing."""
        plan = make_plan(claim, previous, self._store)
        return judge_claim(plan, self._store, self._encoder) if plan.operation is Operation.CLAIM else None

    def _calculate(self, plan: Plan) -> Answer:
        """Return the answer to an operation over figures; what no figures tell may stand in a sentence."""
        answer = answer_operation(plan, self._store)
        if answer is not None and answer.outcome is not Outcome.NOT_FOUND:
            return answer
        told = answer_from_prose(plan, self._store, self._encoder) or answer_sides(plan, self._store)
        told = told or answer_told_span(plan, self._store)
        found = told or self._by_likeness(plan) or answer
        if found is None or found.outcome is Outcome.NOT_FOUND:
            found = self._share_in_text(plan) or found
        if found and (plan.operation is not Operation.RANK or found.outcome is not Outcome.NOT_FOUND):
            return found
        if plan.operation is Operation.RANK:
            return self._rank_in_text(plan, found)
        return self._look_up(link_plan(replace(plan, operation=Operation.LOOK_UP), self._store))

    def _share_in_text(self, plan: Plan) -> Answer | None:
        """Return what a sentence says of a share: "av lärarna är 79 procent kvinnor"."""
        is_of_sexes = asks_which_sex(plan.question)
        if plan.operation is not Operation.SHARE and not is_of_sexes:
            return None
        linked = link_plan(replace(plan, operation=Operation.LOOK_UP), self._store)
        told = self._look_up(replace(linked, rows=(), whole=False, unexplained=plan.subject))
        return told if tells_share(told, self._store.catalogue()) or (is_of_sexes and tells_in_words(told)) else None

    def _rank_in_text(self, plan: Plan, answer: Answer | None) -> Answer:
        """Return what sentences say of a ranking that no rows have; one row's figure or another text is no answer."""
        told = self._look_up(link_plan(replace(plan, operation=Operation.LOOK_UP), self._store))
        if told.outcome is Outcome.ANSWERED and (tells_extreme(told) or answer is None):
            return told if tells_extreme(told) else say_no_ranking(told)
        return answer or told

    def _look_up(self, plan: Plan) -> Answer:
        """Return the answer to a question about one thing: the figures of its rows, or what sentences say."""
        if asks_measures(plan.question) and (measures := tell_measures(plan, self._store)):
            return measures
        if goal := answer_goal_values(plan, self._store):
            return goal
        if part := answer_counted_part(plan, self._store, self._encoder):
            return part
        answer = compose(plan, retrieve(plan, self._store, self._encoder), self._store)
        if plan.operation is Operation.LOOK_UP and asks_portion(plan.question) and tells_no_share(answer):
            return self._look_up(replace(plan, rows=(), whole=False, unexplained=plan.subject))
        if plan.operation is Operation.LOOK_UP and tells_no_duration(answer):
            return self._look_up(replace(plan, rows=(), whole=False, unexplained=plan.subject))
        if answer.figures and asks_payout(plan.question) and not tells_payout(answer):
            subject = (*plan.subject, PAID)
            paid = self._look_up(replace(plan, subject=subject, rows=(), whole=False, unexplained=subject))
            return paid if tells_payout(paid) else answer
        if not answer.figures and (told := answer_from_prose(plan, self._store, self._encoder)):
            return told
        if gap := answer_row_gap(plan, answer, self._store):
            return gap
        return answer_by_likeness(plan, answer, self._store, self._encoder)

    def _by_likeness(self, plan: Plan) -> Answer | None:
        """Return the answer to an operation whose unexplained English terms stand clear for labels."""
        explained = explain_operands(plan, self._store, self._encoder)
        answer = answer_operation(explained[0], self._store) if explained else None
        return with_told(answer, explained[1], explained[0]) if explained and answer else None
