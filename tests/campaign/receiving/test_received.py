"""What letters and invitations become, and that each counts once."""

from datetime import UTC, datetime

import pytest

from inroad.campaign import Campaign
from inroad.campaign.people.namesakes import SOMEBODY_ELSE, WhoIsMeant
from inroad.campaign.receiving.proposals import Deed, Proposal
from inroad.domain.conversations.conversation import Outcome
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import Profile
from inroad.domain.people.stages import Stage

HEAD = (
    "From: Ada Foster <ada@example.com>\nTo: nora@example.net\n"
    "Date: Fri, 20 Nov 2026 10:15:00 +0100\nSubject: Re: A question\n"
)
INVITE = (
    "BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nUID:u1\nSEQUENCE:{version}\n"
    "DTSTART;TZID=America/New_York:202612{day:02}T100000\nDURATION:PT45M\n"
    "ORGANIZER;CN=Ada Foster:mailto:{who}\nATTENDEE:mailto:nora@example.net\n"
    "END:VEVENT\nEND:VCALENDAR\n"
)


@pytest.fixture
def mine(campaign: Campaign) -> Campaign:
    """A campaign of Nora's, who knows Ada."""
    campaign.seed([Profile(name="Nora Lind", zone="Europe/Berlin")])
    campaign.people.add(Contact(0, "Ada Foster", email="ada@example.com"))
    return campaign


def proposed(campaign: Campaign, text: str) -> tuple[Proposal, ...]:
    return campaign.received.prepare(campaign.received.read(text.encode(), "it"))


def take(campaign: Campaign, text: str) -> Proposal:
    """Take the one thing that a text is; it is taken twice, which changes nothing."""
    (found,) = proposed(campaign, text)
    campaign.received.take([found])
    assert not campaign.received.take([found]).edits
    return found


def letter(body: str = "Happy to talk.", more: str = "", head: str = HEAD, id: str = "1") -> str:
    return f"{head}Message-ID: <{id}@example.com>\n{more}\n{body}\n"


def ada(campaign: Campaign) -> Contact:
    return next(one for one in campaign.people.all() if one.name == "Ada Foster")


def kinds(campaign: Campaign) -> list[TouchKind]:
    return [one.kind for one in campaign.people.view(ada(campaign).id).touches]


def invite(
    method: str = "REQUEST", version: int = 0, day: int = 1, who: str = "ada@example.com"
) -> str:
    return INVITE.format(method=method, version=version, day=day, who=who)


def test_a_reply_is_taken_once_whatever_way_it_comes(mine: Campaign) -> None:
    found = take(mine, letter())
    assert found.sentence == "Ada Foster replied, Fri 20 Nov; it reads like a yes."
    (touch,) = mine.people.view(ada(mine).id).touches
    assert (touch.kind, touch.text) == (TouchKind.REPLY, "A question\n\nHappy to talk.")
    assert touch.at == datetime(2026, 11, 20, 9, 15, tzinfo=UTC)
    (again,) = proposed(mine, letter("Happy to talk.\n\n> quoted"))
    assert again.deed is Deed.NOTHING
    pasted = mine.received.read_pasted("Happy to talk.", ada(mine).id)
    (again,) = mine.received.prepare(pasted, ada(mine).id)
    assert "already" in again.sentence


def test_the_same_words_under_another_subject_are_another_letter(mine: Campaign) -> None:
    take(mine, letter("Thanks!"))
    again = letter("Thanks!", head=HEAD.replace("A question", "Your notes"), id="2")
    assert take(mine, again).kind is TouchKind.REPLY
    assert kinds(mine) == [TouchKind.REPLY] * 2
    (known,) = proposed(mine, letter("Thanks!", id="3"))
    assert known.deed is Deed.NOTHING


def test_whoever_rested_is_on_the_board_again(mine: Campaign) -> None:
    mine.pipeline.close(ada(mine).id)
    take(mine, letter())
    assert ada(mine).stage is Stage.REQUESTED


def test_a_no_is_a_no_only_where_it_is_certain(mine: Campaign) -> None:
    found = take(mine, letter("Unfortunately I cannot help you with that."))
    assert found.kind is TouchKind.DECLINED
    (other,) = proposed(mine, letter("Unfortunately I am away, but happy to talk.", id="2"))
    assert other.kind is TouchKind.REPLY


def test_the_sender_is_found_where_answers_go(mine: Campaign) -> None:
    head = HEAD.replace("ada@example.com", "calls@example.org")
    found = take(mine, letter(more="Reply-To: ADA@example.com\n", head=head))
    assert found.contact_id == ada(mine).id


def test_an_introduction_brings_somebody_new(mine: Campaign) -> None:
    more = "Cc: Ines Vidal <ines@contoso.com>\n"
    found = take(mine, letter("Nora, let me introduce you to Ines.", more))
    assert found.deed is Deed.INTRODUCTION
    assert found.is_clear
    (ines,) = [one for one in mine.people.all() if one.name == "Ines Vidal"]
    assert (ines.email, ines.organisation) == ("ines@contoso.com", "Contoso")
    assert (ines.referred_by, ines.is_introduced) == (ada(mine).id, True)


def test_an_address_in_the_text_is_somebody_who_was_named(mine: Campaign) -> None:
    take(mine, letter("You should talk to Tom Reyes <tom@contoso.com>."))
    (tom,) = [one for one in mine.people.all() if one.name == "Tom Reyes"]
    assert (tom.referred_by, tom.is_introduced) == (ada(mine).id, False)


def test_an_address_behind_a_link_is_somebody_who_was_named(mine: Campaign) -> None:
    body = '<p>Talk to <a href="mailto:tom@contoso.com">Tom Reyes</a>.</p>'
    take(mine, letter(body, "Content-Type: text/html\n"))
    (tom,) = [one for one in mine.people.all() if one.name == "Tom Reyes"]
    assert (tom.email, tom.referred_by) == ("tom@contoso.com", ada(mine).id)


@pytest.mark.parametrize(
    ("body", "more"),
    [
        ("Happy to talk to you.\n\nAda Foster\nada.foster@northwind.example", ""),
        ("Sounds good!\n\nNot for you? Please contact privacy@northwind.example.", ""),
        ("You can also contact me at ada@home.example.", ""),
        ("Happy to talk to you.", "Cc: Team <team@northwind.example>\n"),
    ],
)
def test_a_reply_with_another_address_in_it_names_nobody(
    mine: Campaign, body: str, more: str
) -> None:
    assert take(mine, letter(body, more)).deed is Deed.TOUCH
    assert [one.name for one in mine.people.all()] == ["Ada Foster"]
    assert kinds(mine) == [TouchKind.REPLY]


def test_who_only_had_it_too_is_not_introduced(mine: Campaign) -> None:
    mine.people.add(Contact(0, "Bo Li", email="bo@example.org"))
    found = take(mine, letter("Happy to talk to you.", "Cc: Bo Li <bo@example.org>\n"))
    assert found.sentence.endswith("Bo Li had it too.")
    (bo,) = [one for one in mine.people.all() if one.name == "Bo Li"]
    assert bo.referred_by is None


def test_a_namesake_is_asked_about(mine: Campaign) -> None:
    mine.people.add(Contact(0, "Ines Vidal", organisation="Contoso"))
    more = "Cc: Ines Vidal <ines@contoso.com>\n"
    (found,) = proposed(mine, letter("Let me introduce you to Ines.", more))
    with pytest.raises(WhoIsMeant) as asked:
        mine.received.take([found])
    assert kinds(mine) == []
    asked.value.again(asked.value.candidates[0].contact.id)
    (ines,) = [one for one in mine.people.all() if one.name == "Ines Vidal"]
    assert ines.email == "ines@contoso.com"
    assert kinds(mine) == [TouchKind.REPLY]


def test_somebody_else_of_the_name_is_new(mine: Campaign) -> None:
    mine.people.add(Contact(0, "Bo Li"))
    head = HEAD.replace("Ada Foster <ada@example.com>", "Bo Li <bo@example.org>")
    (found,) = proposed(mine, letter(head=head))
    assert (found.deed, found.is_clear) == (Deed.NEW_PERSON, False)
    with pytest.raises(WhoIsMeant) as asked:
        mine.received.take([found])
    asked.value.again(SOMEBODY_ELSE)
    assert {one.email for one in mine.people.all() if one.name == "Bo Li"} == {"", "bo@example.org"}


def test_what_i_wrote_is_mine(mine: Campaign) -> None:
    head = HEAD.replace("Ada Foster <ada@example.com>", "Nora Lind <nora@example.net>")
    mail = letter(head=head.replace("To: nora@example.net", "To: ada@example.com"))
    assert take(mine, mail).kind is TouchKind.IN_TOUCH
    assert kinds(mine) == [TouchKind.IN_TOUCH]


def test_a_request_moves_the_card(mine: Campaign) -> None:
    mine.pipeline.choose_goals(ada(mine).id, [mine.goals.all()[0].key])
    head = "From: Nora Lind <nora@example.net>\nTo: ada@example.com\n"
    date = "Date: Fri, 20 Nov 2026 10:15:00 +0100\n"
    assert take(mine, letter(head=head + date)).kind is TouchKind.REQUEST
    assert ada(mine).stage is Stage.REQUESTED


def test_a_whole_thread_is_read_in_its_order(mine: Campaign) -> None:
    mine.pipeline.choose_goals(ada(mine).id, [mine.goals.all()[0].key])

    def sent(id: str, day: int, body: str) -> str:
        date = f"Date: {day} Nov 2026 10:15:00 +0100\n"
        head = f"From: Nora Lind <nora@example.net>\nTo: ada@example.com\n{date}"
        return f"From - Mon Nov {day} 10:15:00 2026\n{letter(body, head=head, id=id)}\n"

    answer = f"From - Fri Nov 20 10:15:00 2026\n{letter(id='3')}\n"
    box = f"{sent('4', 22, 'Great.')}{answer}{sent('1', 2, 'Could we?')}{sent('2', 11, 'Again?')}"
    found = proposed(mine, box)
    mine.received.take(found)
    assert [one.kind for one in found] == [
        TouchKind.REQUEST,
        TouchKind.SECOND_REQUEST,
        TouchKind.REPLY,
        TouchKind.IN_TOUCH,
    ]
    assert ada(mine).stage is Stage.REQUESTED
    assert all(one.deed is Deed.NOTHING for one in proposed(mine, box))


def test_what_i_wrote_to_several_is_known_of_each(mine: Campaign) -> None:
    mine.people.add(Contact(0, "Bo Li", email="bo@example.org"))
    head = HEAD.replace("Ada Foster <ada@example.com>", "Nora Lind <nora@example.net>")
    mail = letter(head=head.replace("To: nora@", "To: ada@example.com, Bo <bo@example.org>, n@"))
    found = proposed(mine, mail)
    assert [one.kind for one in found] == [TouchKind.IN_TOUCH] * 2
    mine.received.take(found)
    for one in mine.people.all():
        assert [touch.kind for touch in mine.people.view(one.id).touches] == [TouchKind.IN_TOUCH]
    assert not mine.received.take(found).edits
    (again,) = proposed(mine, mail)
    assert again.deed is Deed.NOTHING


def test_what_i_wrote_is_mine_on_the_page_of_whom_it_went_to(mine: Campaign) -> None:
    text = "From: Nora Lind <nora@example.net>\nTo: ada@home.example\nSubject: Q\n\nCould we?"
    pasted = mine.received.read_pasted(text, ada(mine).id)
    (found,) = mine.received.prepare(pasted, ada(mine).id)
    assert (found.deed, found.kind) == (Deed.TOUCH, TouchKind.IN_TOUCH)
    mine.received.take([found])
    assert kinds(mine) == [TouchKind.IN_TOUCH]


def test_what_i_wrote_to_a_stranger_is_nobody_new(mine: Campaign) -> None:
    head = HEAD.replace("Ada Foster <ada@example.com>", "Nora Lind <nora@example.net>")
    (found,) = proposed(mine, letter(head=head))
    assert found.deed is Deed.NOTHING


def test_machines_and_bounces_count_as_notes(mine: Campaign) -> None:
    take(mine, letter("Out until Monday.", "Auto-Submitted: auto-replied\n"))
    head = HEAD.replace("Ada Foster <ada@example.com>", "MAILER-DAEMON@example.net")
    bounce = letter(
        "It failed.",
        "X-Failed-Recipients: ada@example.com\n",
        head.replace("Re: A question", "Undelivered Mail"),
        "2",
    )
    assert "could not be delivered to ada@example.com" in take(mine, bounce).sentence
    assert kinds(mine) == [TouchKind.NOTE, TouchKind.NOTE]


def test_an_invitation_agrees_moves_and_calls_off(mine: Campaign) -> None:
    found = take(mine, invite())
    assert found.sentence == (
        "Agreed: a conversation with Ada Foster, Tue 1 Dec 16:00 (10:00 New York)."
    )
    talk = mine.conversations.planned(ada(mine).id)
    assert talk is not None
    assert (talk.starts, talk.zone) == (datetime(2026, 12, 1, 10), "America/New_York")
    assert talk.minutes == 45
    assert take(mine, invite(version=2, day=3)).deed is Deed.MOVE
    assert proposed(mine, invite(version=1, day=2))[0].deed is Deed.NOTHING
    moved = mine.conversations.planned(ada(mine).id)
    assert moved is not None
    assert (moved.id, moved.starts) == (talk.id, datetime(2026, 12, 3, 10))
    assert take(mine, invite("CANCEL", 2, 3)).deed is Deed.CALL_OFF
    assert ada(mine).stage is Stage.REQUESTED
    for old in (invite(version=2, day=3), invite(), invite("CANCEL", 2, 3)):
        assert proposed(mine, old)[0].deed is Deed.NOTHING
    assert take(mine, invite(version=3, day=4)).deed is Deed.AGREE


def test_all_versions_at_once_leave_the_last(mine: Campaign) -> None:
    texts = (invite(), invite(version=2, day=3), invite(version=1, day=2))
    found = [one for text in texts for one in proposed(mine, text)]
    mine.received.take(found)
    talk = mine.conversations.planned(ada(mine).id)
    assert talk is not None
    assert talk.starts == datetime(2026, 12, 3, 10)


def boxed(*invitations: str) -> str:
    """Return an mbox whose letters have these invitations, in this order."""
    parts = [
        f"From - Mon Nov 23 10:15:00 2026\n{HEAD}Message-ID: <{at}@example.com>\n"
        f"Content-Type: text/calendar\n\n{one}\n"
        for at, one in enumerate(invitations)
    ]
    return "".join(parts)


def talks(campaign: Campaign) -> list[tuple[int, Outcome]]:
    """Return the day and the outcome of each conversation with Ada that has a time."""
    found = campaign.people.view(ada(campaign).id).conversations
    return [(one.starts.day, one.outcome) for one in found if one.starts]


def test_a_time_that_was_called_off_in_the_same_box_is_not_agreed(mine: Campaign) -> None:
    found = proposed(mine, boxed(invite("CANCEL", 1), invite()))
    mine.received.take(found)
    assert talks(mine) == []
    assert "No time is agreed" in found[-1].sentence


def test_an_update_in_the_same_box_is_all_that_is_agreed(mine: Campaign) -> None:
    found = proposed(mine, boxed(invite(), invite(version=1, day=3)))
    mine.received.take(found)
    assert talks(mine) == [(3, Outcome.PLANNED)]
    assert kinds(mine).count(TouchKind.SCHEDULED) == 1


def test_whoever_declines_a_time_of_others_calls_nothing_off(mine: Campaign) -> None:
    mine.people.add(Contact(0, "Bo Li", email="bo@example.org"))
    take(mine, invite())
    declined = "ATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.org"
    reply = invite("REPLY").replace("ATTENDEE:mailto:nora@example.net", declined)
    (found,) = proposed(mine, reply)
    assert found.deed is Deed.NOTHING
    (off,) = proposed(mine, reply.replace("bo@example.org", "ada@example.com"))
    assert off.deed is Deed.CALL_OFF


def test_two_invitations_at_once_are_asked_about(mine: Campaign) -> None:
    other = invite(day=8).replace("UID:u1", "UID:u2")
    *_, first, second = proposed(mine, boxed(invite(), other))
    assert (first.is_clear, second.is_clear) == (True, False)
    assert second.sentence.endswith("instead of Tue 1 Dec 16:00.")


def series(first: int, moved: int, to: int) -> str:
    """Return a weekly series from a day of December on, of which one day is moved."""
    whole = invite(day=first).replace("END:VEVENT", "RRULE:FREQ=WEEKLY\nEND:VEVENT")
    event = invite(day=to).split("BEGIN:VEVENT\n")[1].partition("END:VCALENDAR")[0]
    again = f"RECURRENCE-ID;TZID=America/New_York:202612{moved:02}T100000\n"
    return whole.replace("END:VCALENDAR", f"BEGIN:VEVENT\n{again}{event}END:VCALENDAR")


@pytest.mark.parametrize(
    ("moved", "to", "agreed"),
    [(8, 9, 1), (1, 2, 2)],
    ids=["another day of it", "the first"],
)
def test_a_series_with_a_moved_day_is_one_time(
    mine: Campaign, moved: int, to: int, agreed: int
) -> None:
    (found,) = proposed(mine, series(1, moved, to))
    assert found.deed is Deed.AGREE
    mine.received.take([found])
    assert talks(mine) == [(agreed, Outcome.PLANNED)]


def test_of_a_series_that_began_long_ago_the_moved_day_to_come_counts(mine: Campaign) -> None:
    past = series(1, 8, 9).replace("DTSTART;TZID=America/New_York:20261201", "DTSTART:20261103", 1)
    (found,) = proposed(mine, past)
    mine.received.take([found])
    assert talks(mine) == [(9, Outcome.PLANNED)]
    (off,) = proposed(mine, invite("CANCEL", 1))
    assert off.deed is Deed.CALL_OFF


def test_the_agreed_day_of_a_series_is_moved(mine: Campaign) -> None:
    take(mine, invite().replace("END:VEVENT", "RRULE:FREQ=WEEKLY\nEND:VEVENT"))
    again = "RECURRENCE-ID;TZID=America/New_York:20261201T100000\nEND:VEVENT"
    found = take(mine, invite(version=1, day=2).replace("END:VEVENT", again))
    assert (found.deed, found.is_clear) == (Deed.MOVE, True)
    assert talks(mine) == [(2, Outcome.PLANNED)]


def test_an_invitation_of_a_stranger_is_offered(mine: Campaign) -> None:
    text = invite(who="ines@contoso.com").replace("Ada Foster", "Ines Vidal")
    (found,) = proposed(mine, text)
    assert (found.deed, found.is_clear) == (Deed.AGREE, False)
    assert found.person is not None
    mine.received.take([found])
    assert [one.stage for one in mine.people.all() if one.email == "ines@contoso.com"] == [
        Stage.SCHEDULED
    ]


def test_one_undo_takes_all_of_it_back(mine: Campaign) -> None:
    found = [*proposed(mine, letter()), *proposed(mine, invite())]
    mine.received.take(found)
    mine.history.undo()
    assert kinds(mine) == []
    assert ada(mine).stage is Stage.IDENTIFIED
