"""Somebody who is forgotten stands in no byte of any file that is left."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.me.about_me import AboutMe
from inroad.clock import fixed_clock
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.errors import InroadError
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.message import Message
from inroad.domain.people.contact import Contact
from inroad.domain.people.detail import Detail, ValueKind
from inroad.domain.people.forgotten import SOMEBODY, Forgotten
from inroad.store import Store
from inroad.store.format.raw import Head, RawEdit
from inroad.store.log.journal import write_line
from inroad.store.repair.doctor import UNWELL
from tests.conftest import MONDAY
from tests.somebody import added, somebody

NAME, WAS_CALLED = "Zoë Quintanilla", "Zoë Vandermeer"
SECRETS = (
    *(
        "Quintanilla",
        "Vandermeer",
        "zoe.q@example.org",
        "zoe.before@",
        "q.home@example.net",
        "7946 0777",
    ),
    *("79460777", "zoe-quintanilla", "Quixotic Labs", "Wizard of Ops", "lineagé at the fair"),
    *("apricots", "cranberries", "persimmon", "tamarind", "elderflower", "kumquat", "rhubarb"),
    "gooseberry",
)
"""Words that are hers alone: of her fields, of each kind of document, and of old versions."""
STAMP = "1a20786bb400000952c418d"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")


def ways_of(secret: str) -> Iterator[bytes]:
    """Yield the ways in which a word may stand in a file."""
    for encoding in ENCODINGS:
        yield secret.encode(encoding)
    yield json.dumps(secret)[1:-1].encode()
    yield secret.encode("unicode_escape")


def left_in(folder: Path) -> list[str]:
    """Return which words stand in which file below a folder, or in its name."""
    found = []
    for path in sorted(folder.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        named = path.name.encode()
        found += [
            f"{path.relative_to(folder)}: {secret}"
            for secret in SECRETS
            if any(way.lower() in (data + b"\0" + named).lower() for way in ways_of(secret))
        ]
    return found


def opened(folder: Path, machine: str = "one") -> Campaign:
    return Campaign(folder / "data" / "inroad.json", fixed_clock(MONDAY), folder / machine)


def detail(number: int, contact: Contact, kind: ValueKind, text: str) -> Edit:
    return Edit(None, Detail(5_000_000_000 + number, contact.id, kind, text))


@pytest.fixture
def zoe(tmp_path: Path) -> Contact:
    """Zoë, of whom every kind of document and every file says something; the campaign is closed."""
    campaign = opened(tmp_path)
    campaign.me.answer(AboutMe(name="Robin Hale", zone="Europe/London"))
    first = somebody(
        WAS_CALLED,
        organisation="Quixotic Labs",
        role="Wizard of Ops",
        email="zoe.before@example.org",
        phone="+44 20 7946 0777",
        url="https://www.linkedin.com/in/zoe-quintanilla",
        how_found="Her talk on lineagé at the fair.",
        tags=("data",),
    )
    bo = added(campaign, "Bo Li", organisation="Initech")
    campaign.people.add(replace(first, referred_by=bo.id))
    (zoe,) = (one for one in campaign.people.all() if one.name == WAS_CALLED)
    campaign.people.edit(
        zoe.id, replace(zoe, name=NAME, email="zoe.q@example.org", notes="Grows apricots.")
    )
    zoe = campaign.people.get(zoe.id)
    campaign.people.note(bo.id, "Wrote to zoe.before@example.org about it.")
    campaign.history.undo()
    campaign.people.note(zoe.id, "Likes cranberries.")
    campaign.people.promise(zoe.id, "send persimmon", None, mine=True)
    campaign.pipeline.choose_goals(zoe.id, ["industry"])
    when = Arrangement(
        datetime(2026, 11, 25, 10, 0), "Europe/London", 30, "video", "tamarind.example.com"
    )
    campaign.conversations.schedule(zoe.id, when)
    planned = campaign.conversations.planned(zoe.id)
    assert planned is not None
    campaign.calendars.keep_in(tmp_path / "calendar")
    campaign.calendars.export()
    named = Takeaway(
        5_000_000_010,
        bo.id,
        0,
        TakeawayKind.NAMED,
        f"{NAME}, Quixotic Labs",
        MONDAY,
        named_id=zoe.id,
    )
    ines = added(campaign, "Ines Vidal")
    store = campaign._work.store
    store.commit(
        Change(
            f"Much of {NAME}",
            (
                detail(1, zoe, ValueKind.EMAIL, "q.home@example.net"),
                detail(2, zoe, ValueKind.NAME, WAS_CALLED),
                detail(3, zoe, ValueKind.NOTE, "elderflower"),
                Edit(None, Message(5_000_000_011, zoe.id, MessageKind.REQUEST, "Hi Zoë, kumquat?")),
                Edit(None, named),
                Edit(ines, replace(ines, referred_by=zoe.id)),
            ),
        )
    )
    campaign.sheets.save(planned.id)
    folder = campaign.path.parent
    (folder / "messages").mkdir()
    (folder / "messages" / "2026-11-20-request-Zoë-Quintanilla.eml").write_text("rhubarb")
    campaign.close()
    campaign.safekeeping.backup()
    campaign.unsaved_forms.keep(("note", str(zoe.id)), f"A note on {NAME}", {"text": "rhubarb"})
    editing = campaign.unsaved_forms.edit(("message", str(zoe.id)), NAME, "kumquat")
    (editing.path.parent / "message.txt.save").write_text("kumquat")
    aside = folder / "inroad.json.aside"
    aside.mkdir(exist_ok=True)
    whole = (folder / "inroad.json").read_bytes()
    (aside / "inroad.json.damaged-20261101-080000").write_bytes(whole[: len(whole) - 400])
    (aside / "inroad.json.odd-20261101-080000").write_bytes(
        json.dumps(json.loads(whole), indent=1).encode()
    )
    (aside / "inroad.json.foreign-20261101-080000").write_text(whole.decode(), "utf-16")
    (aside / "inroad.json.journal-20261101-080000").write_bytes(
        next(folder.glob("*.journal")).read_bytes()
    )
    (folder / ".inroad.json.4711-0.tmp").write_bytes(whole)
    (folder / "inroad.json.cafebabe.journal").write_bytes(
        next(folder.glob("*.journal")).read_bytes()
    )
    # Another device answered a question, and said nothing else.
    raw = {"conversation_id": planned.id, "text": "Why?", "answer": "gooseberry", "created": STAMP}
    answered = RawEdit("questions", "5000000020", None, raw)
    line = write_line(Head(), STAMP, "Answered", [answered])
    (folder / "inroad.json.0badcafe.journal").write_bytes(line)
    return zoe


def test_no_byte_is_left(tmp_path: Path, zoe: Contact) -> None:
    before = {one.split(":")[0].split("/")[0] for one in left_in(tmp_path)}
    assert before >= {"data", "calendar", "one"}
    campaign = opened(tmp_path)
    done = campaign.out.forgetting.forget(zoe.id)
    campaign.close()
    assert (done.name, done.failed) == (NAME, "")
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert f'"referred_by":{zoe.id}'.encode() not in everything
    assert left_in(tmp_path) == []


def test_a_calendar_folder_that_is_away_is_cleared_once_it_is_back(
    tmp_path: Path, zoe: Contact
) -> None:
    calendar, away = tmp_path / "calendar", tmp_path / "away" / "calendar"
    away.parent.mkdir()
    calendar.rename(away)
    campaign = opened(tmp_path)
    done = campaign.out.forgetting.forget(zoe.id)
    campaign.close()
    assert done.failed == (
        f"The calendar folder {calendar} is not there now: what it has of them goes when Inroad "
        "next finds it."
    )
    assert {one.split("/")[0] for one in left_in(tmp_path)} == {"away"}
    away.rename(calendar)
    campaign = opened(tmp_path)
    assert campaign.calendars.folders == (calendar,)
    campaign.calendars.bring_up()
    campaign.close()
    assert left_in(tmp_path) == []


def test_what_was_deleted_in_a_calendar_of_others_does_not_come_back(
    tmp_path: Path, zoe: Contact
) -> None:
    """What was written of one person is forgotten, and of nobody else."""
    campaign = opened(tmp_path)
    ines = next(one for one in campaign.people.all() if one.name == "Ines Vidal")
    when = Arrangement(datetime(2026, 11, 26, 10, 0), "Europe/London", 30, "phone", "")
    campaign.conversations.schedule(ines.id, when)
    calendar = tmp_path / "calendar"
    campaign.calendars.bring_up()
    (path,) = (one for one in calendar.iterdir() if "Conversation with Ines" in one.read_text())
    path.unlink()
    campaign.out.forgetting.forget(zoe.id)
    assert [one.name for one in campaign.calendars.questions()] == ["Ines Vidal"]
    assert not path.exists()
    campaign.close()
    assert left_in(tmp_path) == []


def test_what_is_of_others_stays(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    campaign.out.forgetting.forget(zoe.id)
    campaign.close()
    again = opened(tmp_path)
    assert again.notices() == ()
    assert [one.name for one in again.people.all()] == ["Bo Li", "Ines Vidal"]
    (named,) = again._work.store.all(Takeaway).values()
    assert (named.text, named.named_id) == (SOMEBODY, None)
    assert [one.referred_by for one in again.people.all()] == [None, None]
    assert again._work.store.get(Forgotten, zoe.id) is not None
    unwell = [one for one in again.safekeeping.examine() if one.status == UNWELL]
    assert unwell == []


def test_the_rest_of_the_history_can_be_taken_back(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    campaign.out.forgetting.forget(zoe.id)
    labels = [one.label for one in campaign.history.events()]
    assert not [one for one in labels if "Zoë" in one]
    assert "Added Bo Li" in labels
    campaign.people.note(campaign.people.all()[0].id, "Prefers mail.")
    campaign.close()
    again = opened(tmp_path)
    undone = again.history.undo()
    assert undone is not None
    assert "Bo Li" in undone.label
    assert [one.name for one in again.people.all()] == ["Bo Li", "Ines Vidal"]


def test_a_session_that_is_open_goes_on_without_them(tmp_path: Path, zoe: Contact) -> None:
    other = opened(tmp_path)
    assert other.people.get(zoe.id).name == NAME
    campaign = opened(tmp_path)
    campaign.out.forgetting.forget(zoe.id)
    other.look()
    assert [one.name for one in other.people.all()] == ["Bo Li", "Ines Vidal"]
    added(other, "Sam Ortiz")
    other.close()
    campaign.look()
    assert len(campaign.people.all()) == 3
    campaign.close()
    assert left_in(tmp_path) == []


def test_no_copy_and_no_older_file_brings_them_back(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    older = tmp_path / "older.json"
    older.write_bytes(b"".join(campaign.out.copies.written()))
    other = Campaign(tmp_path / "other" / "inroad.json", fixed_clock(MONDAY), tmp_path / "two")
    other.out.copies.take_in(older)
    other.people.edit(zoe.id, replace(other.people.get(zoe.id), role="Chief Wizard of Ops"))
    other.people.note(zoe.id, "Likes cranberries.")
    campaign.out.forgetting.forget(zoe.id)
    newer = tmp_path / "newer.json"
    newer.write_bytes(b"".join(other.out.copies.written()))
    for path in (older, newer):
        campaign.out.copies.take_in(path)
        assert [one.name for one in campaign.people.all()] == ["Bo Li", "Ines Vidal"]
        campaign.safekeeping.restore(path)
        assert [one.name for one in campaign.people.all()] == ["Bo Li", "Ines Vidal"]
        assert not list(campaign._work.store.all(Touch).values())
    newer.write_bytes(b"".join(campaign.out.copies.written()))
    other.out.copies.take_in(newer)
    assert zoe.id not in [one.id for one in other.people.all()]


def test_what_others_say_of_them_is_listed_and_left(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    (bo,) = (one for one in campaign.people.all() if one.name == "Bo Li")
    campaign.people.note(bo.id, f"Knows {NAME} well.")
    mentions = campaign.out.forgetting.mentions(zoe.id)
    assert mentions == ("Note of Bo Li: “Knows Zoë Quintanilla well.”",)
    done = campaign.out.forgetting.forget(zoe.id)
    assert done.left == mentions
    assert [one.text for one in campaign._work.store.all(Touch).values()] == [f"Knows {NAME} well."]


def test_who_is_called_alike_is_no_mention(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    added(campaign, "Zoë Brandt")
    (bo,) = (one for one in campaign.people.all() if one.name == "Bo Li")
    campaign.people.note(bo.id, "Zoë may know.")
    assert campaign.out.forgetting.mentions(zoe.id) == ("Note of Bo Li: “Zoë may know.”",)


def test_a_namesake_and_a_shared_address_are_left_alone(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    campaign.people.add(somebody(NAME, organisation="Contoso", email="zoe.q@example.org"), 0)
    campaign.close()
    campaign = opened(tmp_path)
    campaign.safekeeping.backup()
    campaign.out.forgetting.forget(zoe.id)
    campaign.close()
    (path,) = campaign.path.parent.glob("*.backups/*-*-*-*.json")
    kept = json.loads(path.read_text("utf-8"))["contacts"].values()
    assert (NAME, "zoe.q@example.org") in [(one["name"], one.get("email")) for one in kept]


def test_what_an_export_remembers_of_somebody_goes_though_a_namesake_is_known(
    tmp_path: Path, zoe: Contact
) -> None:
    """What went out and was taken back since hangs on nobody any more, and has their name."""
    campaign = opened(tmp_path)
    campaign.people.add(somebody(NAME, organisation="Contoso"), 0)
    ines = next(one for one in campaign.people.all() if one.name == "Ines Vidal")
    when = Arrangement(datetime(2026, 11, 26, 10, 0), "Europe/London", 30, "phone", "")
    campaign.conversations.schedule(ines.id, when)
    campaign.people.remove(zoe.id)
    campaign.calendars.export()
    campaign.history.undo()
    (state,) = (tmp_path / "one").rglob("*.calendar.json")
    campaign.conversations.schedule(zoe.id, when)
    campaign.calendars.export()
    campaign.history.undo()
    campaign.out.forgetting.forget(zoe.id)
    assert "Quintanilla" not in json.dumps(json.loads(state.read_text()), ensure_ascii=False)
    assert "Ines Vidal" in state.read_text()
    campaign.close()


def test_once_more_does_what_is_left(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    campaign.out.forgetting.forget(zoe.id)
    campaign.out.forgetting.forget(zoe.id)
    assert left_in(tmp_path) == []
    with pytest.raises(InroadError):
        campaign.out.forgetting.forget(zoe.id + 1)


def test_what_it_means_is_said_first(tmp_path: Path, zoe: Contact) -> None:
    said = opened(tmp_path).out.forgetting.meaning(zoe.id)
    assert said.startswith(f"{NAME} with ")
    assert said.endswith("Nothing brings that back.")


def test_all_about_one_person(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    (bo,) = (one for one in campaign.people.all() if one.name == "Bo Li")
    campaign.people.note(bo.id, f"Knows {NAME} well.")
    said = json.loads(campaign.out.person(zoe.id))
    assert said["person"] == NAME
    assert said["documents"]["contacts"][0]["email"] == "zoe.q@example.org"
    kinds = {
        "contacts",
        "conversations",
        "details",
        "messages",
        "takeaways",
        "touches",
        "questions",
    }
    assert kinds <= said["documents"].keys()
    assert [one["name"] for one in said["referred"]] == ["Ines Vidal"]
    assert [one["text"] for one in said["mentions"]] == [f"Knows {NAME} well."]
    assert {"rhubarb"} <= {text for one in said["unsaved"] for text in one["typed"].values()}
    text = json.dumps(said, ensure_ascii=False)
    assert [
        one for one in ("apricots", "cranberries", "persimmon", "elderflower") if one not in text
    ] == []


def test_the_store_alone_opens_what_is_left(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    campaign.out.forgetting.forget(zoe.id)
    store = Store(campaign.path, fixed_clock(MONDAY), tmp_path / "three")
    assert zoe.id not in store.all(Contact)


def test_what_named_them_can_be_taken_back(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    bo = next(one for one in campaign.people.all() if one.name == "Bo Li")
    campaign.people.note(bo.id, f"Knows {NAME} well.")
    campaign.people.edit(bo.id, replace(bo, role=f"Deputy of {NAME}"))
    campaign.out.forgetting.forget(zoe.id)
    campaign.close()
    again = opened(tmp_path)
    assert again.people.get(bo.id).role == f"Deputy of {NAME}"
    with pytest.raises(InroadError, match="Whoever was forgotten does not come back"):
        again.history.undo()
    undone = again.history.undo()
    assert undone is not None
    assert again.people.get(bo.id).role == ""
    undone = again.history.undo()
    assert undone is not None
    assert [one.text for one in again.people.view(bo.id).touches] == []


def test_what_named_them_and_was_changed_since_stays(tmp_path: Path, zoe: Contact) -> None:
    campaign = opened(tmp_path)
    bo = next(one for one in campaign.people.all() if one.name == "Bo Li")
    campaign.people.edit(bo.id, replace(bo, role=f"Deputy of {NAME}"))
    (edited, *_) = campaign.history.events()
    campaign.out.forgetting.forget(zoe.id)
    campaign.people.edit(bo.id, replace(campaign.people.get(bo.id), role="Deputy"))
    with pytest.raises(InroadError, match="Bo Li got another role"):
        campaign.history.turn(edited.n)
