"""LinkedIn's archive as it was downloaded: what is in it beside the connections."""

import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import Unreadable
from inroad.exchange.records import Records, TouchRecord
from inroad.exchange.registry import parse, read

CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Ruiz,https://www.linkedin.com/in/ana,,Initech,Lead,12 Mar 2023\n"
)
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n"
)
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
NOTES = "Profile URL,Note,Created At\nhttps://www.linkedin.com/in/ana,met at a fair,2025-06-01\n"


def message(talk: str, sender: str, to: str, text: str = "Hi", draft: str = "No") -> str:
    link = "https://www.linkedin.com/in/"
    return (
        f"{talk},,{sender.title()},{link}{sender},{to.title()},{link}{to},"
        f'2025-06-01 14:03:22 UTC,,"{text}",INBOX,,{draft}\n'
    )


def people_of(touch: TouchRecord) -> list[str]:
    return [one.name for one in touch.people]


def archive(path: Path, **members: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in members.items():
            made.writestr(name, text)
    return path


def test_all_files_of_an_archive_are_read_together(tmp_path: Path) -> None:
    found = read(
        archive(
            tmp_path / "x",
            **{
                "Export/Basic/CONNECTIONS.csv": CONNECTIONS,
                "Export/Basic/messages.csv": MESSAGES + message("a", "ana", "kim"),
                "Export/Basic/invitations.CSV": INVITATIONS
                + 'Ana Ruiz,Kim Me,"11/23/26, 2:05 PM",Hello,INCOMING,https://www.linkedin.com/in/ana,\n',
                "Export/Basic/Notes.csv": NOTES,
                "__MACOSX/Connections.csv": "x",
                "../../elsewhere/Notes.csv": NOTES,
            },
        )
    )
    assert [(one.name, one.file) for one in found.people] == [("Ana Ruiz", "CONNECTIONS.csv")]
    assert [(one.file, one.kind) for one in found.touches] == [
        ("messages.csv", TouchKind.IN_TOUCH),
        ("invitations.CSV", TouchKind.IN_TOUCH),
        ("Notes.csv", TouchKind.NOTE),
    ]
    said, invited, noted = found.touches
    assert (said.at, said.is_mine) == (datetime(2025, 6, 1, 14, 3, 22, tzinfo=UTC), None)
    assert people_of(said) == ["Ana", "Kim"]
    assert (invited.on, invited.is_mine, people_of(invited)) == (
        date(2026, 11, 23),
        False,
        ["Ana Ruiz"],
    )
    assert (noted.text, noted.people[0].url) == ("met at a fair", "https://www.linkedin.com/in/ana")
    assert found.origin == "LinkedIn"


def test_connections_alone_name_no_file(tmp_path: Path) -> None:
    (ana,) = read(archive(tmp_path / "x", **{"a/b/c/connections.CSV": CONNECTIONS})).people
    assert (ana.name, ana.file) == ("Ana Ruiz", "")


def test_a_folder_that_is_an_unpacked_archive_will_do_in_any_case_of_letters(
    tmp_path: Path,
) -> None:
    (tmp_path / "CONNECTIONS.CSV").write_text(CONNECTIONS)
    (tmp_path / "messages.csv").write_text(MESSAGES)
    assert [one.name for one in read(tmp_path).people] == ["Ana Ruiz"]


def test_two_lists_side_by_side_are_not_chosen_from(tmp_path: Path) -> None:
    path = archive(tmp_path / "x", **{"a/Connections.csv": CONNECTIONS, "b/Connections.csv": "x"})
    with pytest.raises(Unreadable, match="several lists"):
        read(path)


def test_a_file_beside_the_connections_that_cannot_be_read_costs_itself_alone(
    tmp_path: Path,
) -> None:
    members = {"Connections.csv": CONNECTIONS, "messages.csv": "a,b\n1,2\n", "Notes.csv": ""}
    found = read(archive(tmp_path / "x", **members))
    assert [one.name for one in found.people] == ["Ana Ruiz"]
    assert {one.file for one in found.problems} == {"messages.csv", "Notes.csv"}


def of_messages(*rows: str) -> Records:
    return parse(MESSAGES + "".join(rows))


def test_whoever_is_in_every_conversation_has_written_what_is_mine() -> None:
    found = of_messages(
        message("a", "ana", "kim"),
        message("a", "kim", "ana", "Thanks"),
        message("b", "bo", "kim"),
        message("c", "kim", "cara", "Dear Cara,\nhello"),
    )
    assert [(people_of(one), one.is_mine) for one in found.touches] == [
        (["Ana"], False),
        (["Ana"], True),
        (["Bo"], False),
        (["Cara"], True),
    ]


def test_a_message_is_known_again_and_two_are_not_the_same() -> None:
    rows = (message("a", "ana", "kim"), message("a", "ana", "kim", "Hi again"))
    first, again = of_messages(*rows), of_messages(*reversed(rows))
    assert {one.message_id for one in first.touches} == {one.message_id for one in again.touches}
    assert len({one.message_id for one in first.touches}) == 2


def test_a_draft_was_not_sent_and_is_named() -> None:
    found = of_messages(message("a", "kim", "ana", draft="Yes"), message("a", "ana", "kim"))
    assert len(found.touches) == 1
    assert [(one.place, one.message) for one in found.problems] == [
        (2, "a draft that was not sent")
    ]


def test_notes_by_themselves_are_known_and_a_list_with_notes_is_one_of_people() -> None:
    assert [one.kind for one in parse(NOTES).touches] == [TouchKind.NOTE]
    listed = parse("Name,Profile URL,Notes\nAna Ruiz,https://www.linkedin.com/in/ana,met\n")
    assert [(one.name, one.notes) for one in listed.people] == [("Ana Ruiz", "met")]


def test_two_exports_of_different_age_put_together() -> None:
    old = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    found = parse(old + "Bo,Li,bo@example.com,Acme,CTO,30 Dec 2020\n" + CONNECTIONS)
    assert [(one.name, one.email, one.organisation) for one in found.people] == [
        ("Bo Li", "bo@example.com", "Acme"),
        ("Ana Ruiz", "", "Initech"),
    ]
    assert found.problems == ()


FOREWORD = 'Notes:\n"When exporting your connection data, you may notice, that"\n\n'


@pytest.mark.parametrize("foreword", ["", FOREWORD, FOREWORD.replace("\n", ",,,,,,\n")])
@pytest.mark.parametrize("is_first", [True, False])
def test_lists_that_were_put_behind_one_another_are_read_each_by_its_headings(
    foreword: str, is_first: bool
) -> None:
    others = (
        MESSAGES
        + message("a", "ana", "kim", "Hello,\nBo,Li,x,y,z,1,2\nthere")
        + INVITATIONS
        + 'Ana Ruiz,Kim Me,"11/23/26, 2:05 PM",Hello,INCOMING,https://www.linkedin.com/in/ana,\n'
    )
    people = foreword + CONNECTIONS
    found = parse(people + others if is_first else others + people)
    assert [one.name for one in found.people] == ["Ana Ruiz"]
    assert [one.text for one in found.touches] == ["Hello,\nBo,Li,x,y,z,1,2\nthere", "Hello"]
    assert found.problems == ()
