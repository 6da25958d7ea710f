"""What is done with a person by a command: recorded as on the screen, and refused as there."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.people.stages import Stage
from tests.calling import run, run_json
from tests.cli.conftest import found, opened
from tests.somebody import added

Capture = pytest.CaptureFixture[str]


def touches(path: Path, name: str) -> list[tuple[TouchKind, str]]:
    """Return what happened with somebody, the newest first."""
    view = opened(path).people.view(found(path, name).id)
    return [(one.kind, one.text) for one in view.touches]


def refused(done: tuple[int, str, str], *words: str) -> None:
    """Check that a call could not be done, and that one sentence says why."""
    code, out, err = done
    assert (code, out) == (1, ""), err
    assert err.count("\n") == 1
    for word in words:
        assert word in err


def test_a_note_is_kept_and_the_answer_says_where_they_stand(capsys: Capture, filled: Path) -> None:
    code, out, err = run(capsys, "note", "maya", "likes", "tea")
    assert (code, err) == (0, "")
    assert out == "Noted something on Maya Chen.\nMet; next: Thank-you, Fri 20 Nov.\n"
    assert touches(filled, "Maya Chen")[0] == (TouchKind.NOTE, "likes tea")


def test_the_json_has_the_ids_of_what_was_made_and_what_is_next(
    capsys: Capture, filled: Path
) -> None:
    said = run_json(capsys, "note", "maya.chen@example.com", "likes tea")
    maya = found(filled, "Maya Chen")
    note = opened(filled).people.view(maya.id).touches[0]
    assert said["done"] == "Noted something on Maya Chen."
    assert said["changed"] == [{"kind": "touch", "id": note.id, "is": "added"}]
    contact = said["contact"]
    assert (contact["id"], contact["name"], contact["stage"]) == (maya.id, "Maya Chen", "Met")
    following = contact["next"]
    assert (following["name"], following["due"]) == ("thank-you", "2026-11-20")
    assert following["overdue"] is True


def given(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


def test_a_dash_is_standard_input_of_which_nothing_steers_a_terminal(
    capsys: Capture, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, "\ufeffone\n\x1b[31mtwo\x00 \xe9\n".encode() + b"\xff")
    assert run(capsys, "note", "maya", "-")[0] == 0
    assert touches(filled, "Maya Chen")[0][1] == "one\ntwo \xe9\n\ufffd"


def test_of_standard_input_no_more_is_read_than_a_field_has_room_for(
    capsys: Capture, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, b"x" * 1_000_001)
    refused(run(capsys, "note", "maya", "-"), "too long for a note", "1,000,000")
    given(monkeypatch, b"x" * 1_000_000)
    assert run(capsys, "note", "maya", "-")[0] == 0


@pytest.mark.parametrize("text", ["", " ", "\x1b[0m"])
def test_an_empty_note_is_none(capsys: Capture, filled: Path, text: str) -> None:
    refused(run(capsys, "note", "maya", text), "The note is empty")


@pytest.mark.parametrize(
    "call",
    [
        ["note", "nobody", "x"],
        ["reply", "nobody"],
        ["done", "nobody"],
        ["snooze", "nobody", "fri"],
        ["move", "nobody", "met"],
        ["promise", "nobody", "x"],
        ["schedule", "nobody", "fri 3pm"],
        ["edit", "nobody", "--role", "x"],
        ["goals", "for", "nobody", "1"],
        ["log", "nobody"],
    ],
)
def test_who_is_nobody_or_several_is_said(capsys: Capture, filled: Path, call: list[str]) -> None:
    refused(run(capsys, *call), "Nobody here is “nobody”; see: inroad contacts")
    several = ["data" if word == "nobody" else word for word in call]
    campaign = opened(filled)
    added(campaign, "Data One")
    added(campaign, "Data Two")
    campaign.close()
    refused(run(capsys, *several), "is more than one", "Data One", "Data Two")


def test_an_id_means_nobody_else(capsys: Capture, filled: Path) -> None:
    maya = found(filled, "Maya Chen")
    assert run_json(capsys, "log", str(maya.id)) == run_json(capsys, "log", "Maya Chen")


@pytest.mark.parametrize("typed", ["MAYA.chen@EXAMPLE.com", "maya.chen@example.com"])
def test_an_address_is_found_in_whichever_case(capsys: Capture, filled: Path, typed: str) -> None:
    assert run_json(capsys, "note", typed, "x")["contact"]["name"] == "Maya Chen"
    # What was changed since the file was written is found as well.
    campaign = opened(filled)
    added(campaign, "Zed Young", email="Zed.Young@example.com")
    campaign.hurry()
    campaign.close()
    zed = typed.lower().replace("maya.chen", "zed.young")
    assert run_json(capsys, "note", zed, "x")["contact"]["name"] == "Zed Young"


def test_two_with_one_address_are_several(capsys: Capture, filled: Path) -> None:
    campaign = opened(filled)
    added(campaign, "Maya Twin", email="Maya.Chen@example.com")
    campaign.close()
    refused(run(capsys, "note", "maya.chen@example.com", "x"), "is more than one", "Maya Twin")


def test_a_reply_puts_the_time_on_the_list(capsys: Capture, filled: Path) -> None:
    said = run_json(capsys, "reply", "sam", "gladly")
    assert said["contact"]["next"]["name"] == "set-time"
    assert touches(filled, "Sam Ortiz")[0] == (TouchKind.REPLY, "gladly")


def test_a_no_is_answered_with_thanks(capsys: Capture, filled: Path) -> None:
    said = run_json(capsys, "reply", "sam", "--declined", "no", "time")
    assert said["contact"]["next"]["name"] == "answer-a-no"
    assert touches(filled, "Sam Ortiz")[0] == (TouchKind.DECLINED, "no time")


def test_a_time_is_agreed_in_my_zone_and_said_in_full(capsys: Capture, filled: Path) -> None:
    code, out, err = run(
        capsys, "schedule", "sam", "next tue 3pm", "--minutes", "25 min", "--how", "phone"
    )
    assert (code, err) == (0, "")
    assert out.splitlines()[:2] == [
        "Scheduled Sam Ortiz for Tue 1 Dec 15:00.",
        "Tue 1 Dec 2026, 15:00 GMT · in 8 days.",
    ]
    campaign, sam = opened(filled), found(filled, "Sam Ortiz")
    talk = campaign.conversations.planned(sam.id)
    assert talk is not None
    assert (sam.stage, talk.minutes, talk.how, talk.zone) == (
        Stage.SCHEDULED,
        25,
        "phone",
        campaign.zone,
    )


def test_another_time_leaves_what_is_not_said(capsys: Capture, filled: Path) -> None:
    run(capsys, "schedule", "sam", "next tue 3pm", "--minutes", "25", "--how", "phone")
    run(capsys, "schedule", "sam", "wed 10-10:40am", "--where", "the lobby")
    campaign = opened(filled)
    talk = campaign.conversations.planned(found(filled, "Sam Ortiz").id)
    assert talk is not None
    assert talk.starts is not None
    assert (talk.starts.isoformat(), talk.minutes) == ("2026-11-25T10:00:00", 40)
    assert (talk.how, talk.where) == ("phone", "the lobby")


@pytest.mark.parametrize("call", [["fri 10:30am", "--zone", "new_york"], ["fri 10:30am new york"]])
def test_a_zone_stands_in_the_phrase_or_beside_it(
    capsys: Capture, filled: Path, call: list[str]
) -> None:
    run(capsys, "schedule", "sam", *call)
    talk = opened(filled).conversations.planned(found(filled, "Sam Ortiz").id)
    assert talk is not None
    assert talk.starts is not None
    assert (talk.zone, talk.starts.hour) == ("America/New_York", 10)


@pytest.mark.parametrize(
    ("call", "word"),
    [
        (["schedule", "sam", "next tue"], "Say the time too"),
        (["schedule", "sam", "fri 3pm", "--minutes", "0"], "How long is a number of minutes"),
        (["schedule", "sam", "fri 3pm", "--minutes", "9" * 5000], "up to 480; 15, 20 or 30"),
        (["schedule", "sam", "blue"], "“blue” is no date"),
        (["schedule", "sam", "fri 3pm", "--zone", "nowhere"], "nowhere"),
        (["snooze", "lee", "yesterday"], "That day is over"),
        (["snooze", "lee", "fri 3pm"], "Only the day counts here"),
        (["snooze", "gil", "fri"], "There is nothing to snooze for Gil"),
        (["snooze", "bea", "someday"], "There is nothing to snooze for Bea"),
        (["snooze", "yuki", "fri", "--action", "conversation"], "A conversation is not snoozed"),
        (["done", "bea"], "There is nothing to do for Bea at present."),
        (["done", "wim"], "still to come: Mon 23 Nov 16:30"),
        (["done", "sam", "dance"], "Nothing to do for Sam is “dance”; there is second-request"),
        (["move", "bea", "requested"], "Choose what the conversation with Bea is for first."),
        (["move", "sam", "requested"], "Sam is in Requested already."),
        (["move", "bea", "scheduled"], "Say for when, which moves Bea too: inroad schedule"),
        (["move", "priya", "met"], "is still to come: Wed 25 Nov 10:00"),
        (["promise", "maya", "x by thu", "--by", "fri"], "By when? It says Thu 26 Nov 2026"),
        (["promise", "maya", " "], "Write a few words first."),
        (["promise", "maya", "x", "--by", "fri 3pm"], "Only the day counts here"),
    ],
)
def test_what_the_screen_refuses_is_refused_here(
    capsys: Capture, filled: Path, call: list[str], word: str
) -> None:
    before = filled.read_bytes()
    refused(run(capsys, *call), word)
    assert opened(filled).history.can_undo is False
    assert filled.read_bytes() == before


def test_what_is_due_is_done(capsys: Capture, filled: Path) -> None:
    code, out, _ = run(capsys, "done", "maya")
    assert code == 0
    assert out.splitlines()[0] == "Done for Maya Chen: thank-you."
    assert found(filled, "Maya Chen").stage is Stage.THANKED


def test_of_several_that_are_due_it_has_to_be_said_which(capsys: Capture, filled: Path) -> None:
    for text in ("send the slides", "send the book"):
        run(capsys, "promise", "maya", text, "--by", "today")
    code, out, err = run(capsys, "done", "maya")
    assert (code, out) == (1, "")
    assert "thank-you; " in err
    book = next(
        one for one in opened(filled).follow_ups.of(found(filled, "Maya Chen").id)
        if one.about == "send the book"
    )  # fmt: skip
    assert f"keep-promise, send the book ({book.takeaway_id})" in err
    refused(run(capsys, "done", "maya", "keep-promise"), "send the slides", "send the book")
    assert run(capsys, "done", "maya", str(book.takeaway_id))[0] == 0
    said = run_json(capsys, "done", "maya", "slides")
    assert said["done"] == "Done for Maya Chen: keep my promise: send the slides."
    assert run_json(capsys, "done", "maya")["done"] == "Done for Maya Chen: thank-you."


def test_what_a_form_does_is_said_to_be_done_there(capsys: Capture, filled: Path) -> None:
    run(capsys, "reply", "sam")
    sam = found(filled, "Sam Ortiz")
    refused(run(capsys, "done", "sam"), f"inroad schedule {sam.id} “next tue 3pm”")
    run(capsys, "schedule", "sam", "yesterday 3pm")
    refused(run(capsys, "done", "sam", "debrief"), "written down on the screen")


def test_a_follow_up_is_put_off_to_a_day_or_to_none(capsys: Capture, filled: Path) -> None:
    assert run_json(capsys, "snooze", "lee", "in 2 weeks")["contact"]["next"]["due"] == "2026-12-07"
    assert run_json(capsys, "snooze", "lee", "Someday")["contact"]["next"]["due"] is None


def test_who_has_nothing_to_be_done_is_asked_on_that_day(capsys: Capture, filled: Path) -> None:
    said = run_json(capsys, "snooze", "bea", "tomorrow")
    assert said["contact"]["next"]["name"] == "send-request"
    assert str(found(filled, "Bea Lund").planned_on) == "2026-11-24"


@pytest.mark.parametrize("typed", ["thanked", "Thanked", "th", "THANKED"])
def test_a_stage_is_its_name_or_its_beginning(capsys: Capture, filled: Path, typed: str) -> None:
    assert run_json(capsys, "move", "maya", typed)["contact"]["stage"] == "Thanked"
    assert touches(filled, "Maya Chen")[0] == (TouchKind.THANK_YOU, "")


@pytest.mark.parametrize("typed", [["in", "touch"], ["in-touch"], ["In touch"]])
def test_a_stage_of_two_words_is_one(capsys: Capture, filled: Path, typed: list[str]) -> None:
    assert run_json(capsys, "move", "maya", *typed)["contact"]["stage"] == "In touch"


@pytest.mark.parametrize("typed", ["", "-", "i", "somewhere", "--", "metric"])
def test_no_stage_is_a_wrong_call(capsys: Capture, filled: Path, typed: str) -> None:
    code, out, err = run(capsys, "move", "maya", typed)
    assert (code, out) == (2, "")
    assert err.endswith("see inroad move --help.\n")


def test_closing_takes_the_conversation_off_too(capsys: Capture, filled: Path) -> None:
    said = run_json(capsys, "move", "priya", "closed")
    assert (said["contact"]["stage"], said["contact"]["next"]) == ("Closed", None)
    assert opened(filled).conversations.planned(found(filled, "Priya Nair").id) is None
    assert run_json(capsys, "move", "priya", "identified")["contact"]["stage"] == "Identified"


def test_a_promise_has_its_day_in_its_words_or_beside_them(capsys: Capture, filled: Path) -> None:
    assert run(capsys, "promise", "maya", "send", "it", "by", "fri")[1].startswith(
        "I promised: send it, by Fri 27 Nov.\n"
    )
    assert run(capsys, "promise", "maya", "call", "--by", "in 2 weeks", "--theirs")[1].startswith(
        "Maya Chen promised: call, by Mon 7 Dec.\n"
    )
    view = opened(filled).people.view(found(filled, "Maya Chen").id)
    assert {one.text for one in view.takeaways} >= {"send it", "call"}


def events(capsys: Capture, *call: str) -> Any:
    return run_json(capsys, "log", *call)


def test_the_log_has_all_that_happened_the_newest_first(capsys: Capture, filled: Path) -> None:
    run(capsys, "promise", "maya", "send the slides by fri")
    said = events(capsys, "maya")
    assert [one["at"] for one in said] == sorted((one["at"] for one in said), reverse=True)
    assert [one["kind"] for one in said] == [None, "met", "scheduled", "reply", "request"]
    assert said[0]["takeaways"][0]["due"] == "2026-11-27"
    assert {one["kind"] for one in said[1]["takeaways"]} == {"named", "learnt", "offered"}
    lines = run(capsys, "log", "maya")[1].splitlines()
    assert lines[0].endswith("I promised by Fri 27 Nov 2026: send the slides")
    assert "Thu 19 Nov 2026 15:30   Conversation held" in lines


def test_the_log_of_somebody_new_is_empty(capsys: Capture, filled: Path) -> None:
    run(capsys, "add", "Zora Quist")
    assert events(capsys, "zora") == []
    assert run(capsys, "log", "zora") == (0, "Nothing has happened yet.\n", "")


def test_without_a_campaign_nothing_is_begun(called: None, capsys: Capture, tmp_path: Path) -> None:
    refused(run(capsys, "note", "maya", "x"), "There is no campaign at")
    assert not (tmp_path / "data").exists()


def test_each_answer_is_json_that_says_what_was_done(capsys: Capture, filled: Path) -> None:
    calls = [
        "reply sam gladly", "schedule sam wed 3pm", "move lee closed", "note maya x", "undo",
        "promise maya y", "done vera", "snooze tess fri", "edit maya --role Lead", "add Zora Quist",
        "goals choose 1", "goals own Meet people who teach", "goals for maya 1,2",
    ]  # fmt: skip
    for call in calls:
        code, out, err = run(capsys, *call.split(), "--json")
        assert (code, err) == (0, ""), call
        said = json.loads(out)
        assert said["done"].endswith("."), call
        assert said["changed"], call
