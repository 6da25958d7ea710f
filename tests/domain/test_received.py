"""What a letter means, by who is who in it and by its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.conversations.received import (
    Answer,
    Means,
    Roles,
    answer,
    kind_of_mine,
    means,
)
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.people.stages import Stage


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Happy to talk. How about Tuesday?", Answer.YES),
        ("Sure, that works for me.", Answer.YES),
        ("Sehr gerne, passt mir gut.", Answer.YES),
        ("Avec plaisir !", Answer.YES),
        ("I’m afraid I can’t help you with this.", Answer.NO),
        ("I have to decline, sorry.", Answer.NO),
        ("Leider habe ich dafür keine Zeit.", Answer.NO),
        ("Unfortunately I am swamped until March.", Answer.UNCLEAR),
        ("Unfortunately I'm out this week, but happy to talk in December.", Answer.UNCLEAR),
        ("Who gave you my name?", Answer.UNCLEAR),
        ("", Answer.UNCLEAR),
    ],
)
def test_how_an_answer_reads(text: str, reads: Answer) -> None:
    assert answer(text) is reads


@pytest.mark.parametrize(
    ("roles", "text", "what"),
    [
        (Roles(is_from_known=True), "Yes.", Means.REPLY),
        (Roles(is_from_known=True, has_others=True), "Yes.", Means.REPLY),
        (Roles(is_from_known=True, has_others=True), "Let me introduce Ines.", Means.INTRODUCTION),
        (Roles(is_from_known=True, has_others=True), "Ich stelle euch vor.", Means.INTRODUCTION),
        (Roles(is_from_known=True), "Let me introduce Ines.", Means.REPLY),
        (Roles(is_from_known=True, has_others=True), "Nora, meet Ines.", Means.INTRODUCTION),
        (Roles(is_from_known=True, has_others=True), "Happy to meet you.", Means.REPLY),
        (Roles(is_from_known=True, has_others=True), "Let's meet Tuesday.", Means.REPLY),
        (Roles(is_from_known=True, has_others=True), "Happy to talk to you.", Means.REPLY),
        (Roles(is_from_known=True, names_others=True), "Talk to Tom, tom@x.example.", Means.NAMING),
        (
            Roles(is_from_known=True, names_others=True),
            "tom@x.example is whom to contact",
            Means.NAMING,
        ),
        (Roles(is_from_known=True, names_others=True), "Contact me at a@x.example.", Means.REPLY),
        (
            Roles(is_from_known=True, names_others=True),
            "Happy to talk to you!\na@x.example",
            Means.REPLY,
        ),
        (Roles(is_from_known=True, is_automatic=True), "Yes.", Means.AUTOMATIC),
        (Roles(is_from_me=True, is_to_known=True), "Hello.", Means.MINE),
        (Roles(is_from_me=True), "Hello.", Means.UNKNOWN),
        (Roles(), "Hello.", Means.UNKNOWN),
        (Roles(is_automatic=True, is_undelivered=True), "Failed.", Means.UNDELIVERED),
    ],
)
def test_what_a_letter_is(roles: Roles, text: str, what: Means) -> None:
    assert means(roles, text) is what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("I was in contact with the team about it.", Means.REPLY),
        ("Let us stay in contact.", Means.REPLY),
        ("Lass uns in Kontakt bleiben!", Means.REPLY),
        ("Bleiben wir in Kontakt.", Means.REPLY),
        ("Restiamo in contatto.", Means.REPLY),
        ("Vamos manter o contato. Ficamos em contato!", Means.REPLY),
        ("Pozostańmy w kontakcie.", Means.REPLY),
        ("Laten we in contact blijven.", Means.REPLY),
        ("I will put you in contact with Ines.", Means.INTRODUCTION),
        ("Ich bringe euch in Kontakt. Bleiben wir in Kontakt!", Means.INTRODUCTION),
        ("Ik breng je graag in contact met Ines.", Means.INTRODUCTION),
        ("Ik wil jullie met elkaar in contact brengen.", Means.INTRODUCTION),
        ("Vi metto in contatto.", Means.INTRODUCTION),
        ("Coloco vocês em contato.", Means.INTRODUCTION),
    ],
)
def test_who_stays_in_touch_puts_nobody_in_touch(text: str, what: Means) -> None:
    assert means(Roles(is_from_known=True, has_others=True), text) is what


def test_what_i_wrote_is_said_by_where_we_stand() -> None:
    assert kind_of_mine(Stage.IDENTIFIED, True, 0, False) is TouchKind.REQUEST
    assert kind_of_mine(Stage.IDENTIFIED, False, 0, False) is TouchKind.IN_TOUCH
    assert kind_of_mine(Stage.REQUESTED, True, 1, False) is TouchKind.SECOND_REQUEST
    assert kind_of_mine(Stage.REQUESTED, True, 1, True) is TouchKind.IN_TOUCH
    assert kind_of_mine(Stage.REQUESTED, True, 2, False) is TouchKind.IN_TOUCH
    assert kind_of_mine(Stage.MET, True, 1, True) is TouchKind.THANK_YOU


@given(st.text(max_size=300))
def test_any_text_reads_somehow(text: str) -> None:
    assert answer(text) in Answer
    assert means(Roles(is_from_known=True, has_others=True), text) in Means
