"""What is asked for beside the talk, and what is part of it."""

import pytest

from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.kinds import MessageKind
from tests.domain.messages.checking import around, check

REQUEST = MessageKind.REQUEST


@pytest.mark.parametrize(
    "second",
    ["I'd also be glad if you could glance over my personal statement.",
     "And would you mind if I spent a day with your crew?",
     "Would you also be willing to write me a letter of recommendation?",
     "I would also like to ask you to judge our science fair.",
     "Our students would love to have you as a guest on our podcast.",
     "It'd be brilliant if our apprentices could get a tour of the works.",
     "Perhaps you could also introduce me to your colleague.",
     "If you could also fill in my survey, that would be wonderful.",
     "Could you also send me the slides?"],
)  # fmt: skip
def test_a_favour_of_another_kind_beside_the_talk_is_a_second_ask(second: str) -> None:
    text = around("I like maps.").replace("next week?", f"next week? {second}")
    assert CheckRule.TWO_ASKS in {one.rule for one in check(text, REQUEST)}


@pytest.mark.parametrize(
    "more",
    ["Or, if that is easier, would you answer two questions by mail?",
     "I'd love to hear how you read a drawing and how you give a workshop.",
     "If not, could you introduce me to a colleague?",
     "I'd be glad to send you my notes afterwards.",
     "I'd also be happy to bring you a loaf of mine.",
     "Half an hour at our club evening would suit me too.",
     "Please send me a time that suits."],
)  # fmt: skip
def test_a_fallback_an_offer_and_what_the_talk_is_about_are_no_second_ask(more: str) -> None:
    text = around("I like maps.").replace("next week?", f"next week? {more}")
    assert check(text, REQUEST) == ()


@pytest.mark.parametrize(
    "added",
    ["Also, would you carve a sign for our house?", "Separately, could you feed my cat in May?",
     "I'd be glad, as well, if you would lend our choir your hall."],
)  # fmt: skip
def test_whatever_is_added_to_the_talk_is_a_second_ask(added: str) -> None:
    text = around("I like maps.").replace("next week?", f"next week? {added}")
    assert CheckRule.TWO_ASKS in {one.rule for one in check(text, REQUEST)}


@pytest.mark.parametrize(
    "added",
    ["I would also love to hear how you draw a river.", "Could you also do it on the phone?",
     "I could also come to you, if you prefer."],
)  # fmt: skip
def test_what_is_added_about_the_talk_is_part_of_it(added: str) -> None:
    text = around("I like maps.").replace("next week?", f"next week? {added}")
    assert check(text, REQUEST) == ()


def test_a_favour_in_a_sentence_that_asks_for_a_job_is_named_once() -> None:
    text = around("Could you also forward my application to whoever is hiring?")
    assert {one.rule for one in check(text, REQUEST)} == {CheckRule.JOB}
