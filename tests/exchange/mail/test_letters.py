"""One letter: whom it names, when it was, what it says, and what is no letter at all."""

import base64
import contextlib
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import InroadError, Unreadable
from inroad.exchange.invitations.reading import INVITATION
from inroad.exchange.mail.headers import is_forward, subject_of
from inroad.exchange.mail.pasted import pasted
from inroad.exchange.reader import Wishes
from inroad.exchange.received import MBOX, RECEIVED
from tests.exchange.mail import HEAD, an_input, letter, read, read_box

INVITE = (
    "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nDTSTART:20261201T100000Z\n"
    "ORGANIZER:mailto:ada@example.com\nEND:VEVENT\nEND:VCALENDAR\n"
)


def test_a_letter_is_read() -> None:
    found = letter(more="Reply-To: ada@northwind.example\nCc: Ines <ines@example.org>\n")
    assert [one.email for one in found.people] == [
        "ada@example.com",
        "ada@northwind.example",
        "nora@example.net",
        "ines@example.org",
    ]
    assert (found.sender.name, found.subject) == ("Ada Foster", "A question")
    assert found.at == datetime(2026, 11, 23, 9, 15, tzinfo=UTC)
    assert found.text == "Happy to talk."
    assert found.message_id == "first@example.com"


@pytest.mark.parametrize(
    "mark", ["RE: Re[2]: ", "AW: ", "Отв: ", "Odp: ", "回复：", "답장: ", "ΑΠ: "]
)
def test_signs_of_an_answer_go_in_any_language(mark: str) -> None:
    assert subject_of(f"{mark}A question") == "A question"


@pytest.mark.parametrize("mark", ["Fwd: ", "WG: ", "Re: TR : ", "Пересл: ", "전달: ", "ΠΡ: "])
def test_signs_of_a_forward_are_known_and_stay(mark: str) -> None:
    assert is_forward(f"{mark}A question")
    assert subject_of(f"{mark}A question") != "A question"


def test_a_date_in_the_language_of_its_writer_is_a_day() -> None:
    head = HEAD.replace("Mon, 23 Nov 2026 10:15:00 +0100", "lun., 23 nov. 2026 10:15:00 +0100")
    records = read(f"{head}\nHappy to.\n")
    assert (records.touches[0].at, records.touches[0].on) == (None, date(2026, 11, 23))
    assert not records.problems
    (problem,) = read(head.replace("23 nov. 2026", "?") + "\nHappy to.\n").problems
    assert "when it was written" in problem.message


def test_one_without_an_id_is_known_by_what_it_says() -> None:
    bare = HEAD.replace("Message-ID: <first@Example.COM>\n", "")
    assert letter(bare).message_id == letter(bare).message_id != ""
    assert letter(bare, "Something else.").message_id != letter(bare).message_id


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("=?utf-8?q?Jos=C3=A9_P=C3=A9rez?= <ada@example.com>", "José Pérez"),
        ("=?utf-8?b?Sm9zw6k=?= =?utf-8?q?_Maria?= <ada@example.com>", "José Maria"),
        ('"Foster, Ada" <ada@example.com>', "Foster, Ada"),
        ("ada@example.com (Ada Foster)", "Ada Foster"),
        ("Foster, Ada <ada@example.com>", "Foster, Ada"),
        ("=?utf-8?q?P=C3=A9rez?=, Ada <ada@example.com>", "Pérez, Ada"),
        ("root, Ada Foster <ada@example.com>", "Ada Foster"),
        ("'ada@example.com' <ada@example.com>", ""),
    ],
)
def test_names_are_read_in_every_form(written: str, name: str) -> None:
    found = letter(HEAD.replace("Ada Foster <ada@example.com>", written))
    assert (found.sender.name, found.sender.email) == (name, "ada@example.com")


@pytest.mark.parametrize(
    ("charset", "data"),
    [
        ("utf-8", "Grüße"),
        ("iso-8859-1", "Grüße"),
        ("windows-1252", "Grüße – bis bald"),
        ("nonsense", "Grüße"),
        ("us-ascii", "Grüße"),
        ("zip", "Grüße"),
    ],
)
def test_any_charset_is_read(charset: str, data: str) -> None:
    known = "utf-8" if charset in ("nonsense", "us-ascii", "zip") else charset
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\n\n".encode()
    assert read(head + data.encode(known)).touches[0].text == data


def test_html_is_read_as_text_and_its_quotation_goes() -> None:
    body = (
        "<style>p {}</style><p>Happy&nbsp;to.</p><div style='display:none'>x</div><p>Ada<br>F.</p>"
        "<div class=gmail_quote>On Mon, Nov 23, 2026 at 10:15 Nora &lt;nora@example.net&gt; wrote:"
        "<blockquote>Dear Ada</blockquote></div>"
    )
    found = letter(body=body, more="Content-Type: text/html\n")
    assert found.text == "Happy to.\n\nAda\nF."


def test_where_a_link_leads_is_said_where_its_words_do_not() -> None:
    long = "https://watch.example/" + "x" * 300
    body = (
        "<p>Take <a href='https://book.example/ada'>a time</a>, see <a href='http://ada.example/'>"
        f"ada.example</a>, <a href='mailto:a@x.example?subject=Hi'>write</a> or "
        f"<a href='{long}'>look</a>.</p>"
        "<a href='https://x.example/logo'><img src='x'></a>"
    )
    assert letter(body=body, more="Content-Type: text/html\n").text == (
        "Take a time (https://book.example/ada), see ada.example, write <a@x.example> or look."
    )


def test_a_line_that_outlook_draws_above_what_it_quotes_is_seen() -> None:
    head = "จาก: Nora &lt;nora@example.net&gt;<br>ส่ง: 23 2026 10:15<br>ถึง: Ada<br>เรื่อง: Q"
    body = (
        "<div><p>Happy to.</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'>"
        f"<p>{head}</p></div></div><p>Dear Ada</p></div>"
    )
    assert letter(body=body, more="Content-Type: text/html; charset=utf-8\n").text == "Happy to."


def test_letters_that_lie_about_their_encoding_are_read() -> None:
    head = f"{HEAD}Content-Type: text/plain; charset=iso-8859-1\n\n"
    assert letter(head, "Grüße, Zoë").text == "Grüße, Zoë"
    page = '<html><head><meta charset="windows-1251"></head><body>С радостью</body></html>'
    html = f"{HEAD}Content-Type: text/html\n\n".encode() + page.encode("cp1251")
    assert read(html).touches[0].text == "С радостью"


def test_plain_text_is_taken_before_html_and_calendars_are_read() -> None:
    parts = (
        ("text/plain", "Plain."),
        ("text/html", "<b>HTML</b>"),
        ("text/calendar", INVITE),
    )
    body = "".join(f"--b\nContent-Type: {kind}\n\n{text}\n" for kind, text in parts)
    more = 'Content-Type: multipart/alternative; boundary="b"\n'
    records = read(f"{HEAD}{more}\n{body}--b--\n")
    assert records.touches[0].text == "Plain."
    assert records.conversations[0].uid == "1"


def test_an_attached_calendar_counts_once_and_other_attachments_not_at_all() -> None:
    coded = base64.b64encode(INVITE.encode()).decode()
    body = (
        "--b\nContent-Type: text/plain\n\nHere.\n"
        f"--b\nContent-Type: text/calendar\n\n{INVITE}\n"
        "--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
        f'Content-Disposition: attachment; filename="invite.ics"\n\n{coded}\n'
        '--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="cv.txt"\n\nno\n'
        "--b--\n"
    )
    records = read(f'{HEAD}Content-Type: multipart/mixed; boundary="b"\n\n{body}')
    assert records.touches[0].text == "Here."
    assert len(records.conversations) == 1


def test_a_calendar_is_in_the_encoding_that_its_letter_says() -> None:
    invite = INVITE.replace("UID:1", "UID:1\nSUMMARY:С радостью").encode("cp1251")
    head = f"{HEAD}Content-Type: text/calendar; charset=windows-1251\n\n".encode()
    assert read(head + invite).conversations[0].subject == "С радостью"


def test_flowed_lines_are_whole_again() -> None:
    found = letter(body="Happy \nto talk.\n", more="Content-Type: text/plain; format=flowed\n")
    assert found.text == "Happy to talk."


def test_a_picture_in_a_letter_parts_no_text() -> None:
    inner = "".join(
        f"--c\nContent-Type: {kind}\n\n{text}\n"
        for kind, text in (
            ("text/html", "<p>Happy to.</p>"),
            ("image/png; name=a.png", "x"),
            ("text/html", "<p>On Tuesday?</p>"),
        )
    )
    body = f'--b\nContent-Type: multipart/mixed; boundary="c"\n\n{inner}--c--\n--b--\n'
    found = letter(body=body, more='Content-Type: multipart/alternative; boundary="b"\n')
    assert found.text == "Happy to.\n\nOn Tuesday?"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "-----BEGIN PGP MESSAGE-----\n\nhQ\n=a\n-----END PGP MESSAGE-----"),
        ('Content-Type: multipart/encrypted; boundary="b"\n',
         "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n"),
        ("Content-Type: application/pkcs7-mime; name=smime.p7m\n", "MIIB"),
        ("Content-Type: application/ms-tnef; name=winmail.dat\n", "eJ8+"),
    ],
)  # fmt: skip
def test_a_text_that_cannot_be_read_is_said(head: str, body: str) -> None:
    records = read(f"{HEAD}{head}\n{body}")
    assert records.touches[0].text == ""
    (problem,) = records.problems
    assert problem.message.startswith("its text cannot be read here: it is ")
    assert not problem.is_skipped


def test_a_list_that_writes_in_somebodys_name_is_not_who_wrote() -> None:
    head = HEAD.replace("Ada Foster <ada@example.com>", "'Ada' via Team <team@example.org>")
    found = letter(head, more="X-Original-From: Ada Foster <ada@example.com>\n")
    assert found.sender.email == "ada@example.com"


def test_machines_and_bounces_are_told_apart() -> None:
    assert not letter().is_automatic
    for subject in ("Abwesenheitsnotiz: Q", "Автоматический ответ: Q", "自動応答: Q"):
        assert letter(HEAD.replace("Re: A question", subject)).is_automatic
    receipt = "Content-Type: multipart/report; report-type=disposition-notification\n"
    assert letter(more=receipt).is_automatic
    assert letter(more=receipt).undelivered == ()
    assert letter(more="Auto-Submitted: auto-replied\n").is_automatic
    assert not letter(more="Auto-Submitted: no\n").is_automatic
    report = (
        "--b\nContent-Type: text/plain\n\nIt failed.\n"
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; example.net\n\n"
        "Final-Recipient: rfc822; ada@example.com\nAction: failed\nStatus: 5.1.1\n--b--\n"
    )
    head = HEAD.replace("Ada Foster <ada@example.com>", "MAILER-DAEMON@example.net")
    more = 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n'
    assert letter(head, report, more).undelivered == ("ada@example.com",)


def test_a_box_is_parted_at_letters_alone() -> None:
    mark = "From ada@example.com Mon Nov 23 10:15:00 2026\n"
    other = HEAD.replace("first@", "second@")
    box = f"{mark}{HEAD}\nFrom here on 10:15 2026 all is well.\n>From me.\n\n{mark}{other}\nBye.\n"
    assert MBOX.is_one(an_input(box))
    first, second = read_box(box).touches
    assert first.text == "From here on 10:15 2026 all is well.\nFrom me."
    assert second.text == "Bye."
    assert len(read_box(box + box).touches) == 2


@pytest.mark.parametrize(
    "mark",
    [
        "From 1234567890@xxx Mon Nov 23 10:15:00 +0000 2026\nX-GM-THRID: 1\n",
        "From - Mon Nov 23 10:15:00 2026\nX-Mozilla-Status: 0001\n",
        "From - Mon, 23 Nov 2026 10:15:00 GMT\n",
        "From \nX-Mozilla-Status: 0001\n",
        "From ada at example.com  Mon Nov 23 10:15:00 2026\n",
        "From MAILER-DAEMON Mon Nov 23 10:15:00 CET 2026\n",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_boxes_of_every_program_are_parted(mark: str, end: str) -> None:
    other = HEAD.replace("first@", "second@")
    box = f"{mark}{HEAD}\nHello.\n\n{mark}{other}\nBye.\n".replace("\n", end)
    assert MBOX.is_one(an_input(box))
    assert [one.text for one in read_box(box).touches] == ["Hello.", "Bye."]


def test_a_box_without_empty_lines_between_its_letters_loses_none() -> None:
    mark = "From ada@example.com Mon Nov 23 10:15:00 2026\n"
    other = HEAD.replace("first@", "second@")
    box = f"{mark}{HEAD}\nHello.\n{mark}{other}\nYes.\nFrom Mon, 10:15 in 2026\non: I am here.\n"
    assert [one.text for one in read_box(box).touches] == [
        "Hello.",
        "Yes.\nFrom Mon, 10:15 in 2026\non: I am here.",
    ]


@pytest.mark.parametrize(
    "mark",
    [
        "X-Unsent: 1",
        "X-Mozilla-Draft-Info: internal/draft; vcard=0",
        "X-Uniform-Type-Identifier: com.apple.mail-draft",
        "X-Status: T",
    ],
)
def test_a_draft_is_no_letter(mark: str) -> None:
    with pytest.raises(Unreadable, match=r"holds no letter \(a draft that was not sent\)"):
        read(f"{mark}\n{HEAD}\nCould we talk?\n")


def test_what_thunderbird_only_marked_as_deleted_is_left() -> None:
    mark = "From - Mon Nov 23 10:15:00 2026\nX-Mozilla-Status: "
    box = f"{mark}0009\n{HEAD}\nDeleted.\n\n{mark}0011\n{HEAD}\nKept.\n"
    records = read_box(box)
    assert [one.text for one in records.touches] == ["Kept."]
    assert not records.problems


@pytest.mark.parametrize("data", [b"", b"Name,E-mail\nAda,ada@example.com\n", b"\x00" * 99, b"PK"])
def test_what_is_no_letter_is_none(data: bytes) -> None:
    assert not any(one.is_one(an_input(data)) for one in RECEIVED)


def test_nothing_that_steers_a_terminal_is_let_in() -> None:
    found = letter(HEAD.replace("A question", "A \x1b[31mred\u202e one"), "a\x1b]0;x\x07b\x00c\n")
    assert found.subject == "A red one"
    assert found.text == "abc"


@pytest.mark.parametrize(
    ("text", "email", "day"),
    [
        ("From: Ada <ada@example.com>\nDate: 23 Nov 2026\nSubject: Hi\n\nHappy to.", True, 23),
        (
            "Von: Ada <ada@example.com>\nGesendet: Montag, 23. November 2026 10:15\n\nHappy to.",
            1,
            23,
        ),
        ("De : Ada <ada@example.com>\nEnvoyé : 23 novembre 2026\nObjet : Q\n\nHappy to.", True, 23),
        (
            "Date: Mon, 23 Nov 2026\nFrom: Ada <ada@example.com>\nUser-Agent: Mutt\nSubject: Q\n\n"
            "Happy to.",
            True,
            23,
        ),
        (
            "보낸 사람: Ada <ada@example.com>\n날짜: 2026년 11월 23일\n제목: Q\n\nHappy to.",
            True,
            23,
        ),
        ("Ada Foster <ada@example.com>\n23 Nov 2026, 10:15\nto me\n\nHappy to.", True, 23),
        ("Happy to.", False, None),
    ],
)
def test_what_was_pasted_is_read(text: str, email: bool, day: int | None) -> None:
    (found,) = pasted(text).touches
    assert found.text == "Happy to."
    assert found.sender.email == ("ada@example.com" if email else "")
    assert (found.on.day if found.on else None) == day


@pytest.mark.parametrize("field", ["Message-ID: <1@x.example>", "Return-Path: <a@x.example>"])
def test_the_source_of_a_letter_that_was_pasted_is_read_as_one(field: str) -> None:
    bare = HEAD.replace("Message-ID: <first@Example.COM>\n", "")
    coded = "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n"
    (found,) = pasted(f"{field}\n{bare}{coded}\nGr=C3=BC=C3=9Fe\n").touches
    assert (found.sender.email, found.text) == ("ada@example.com", "Grüße")


@given(st.binary(max_size=600))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for given_data in (data, HEAD.encode() + data, HEAD.encode() + b"\n" + data):
        for one in RECEIVED:
            one.is_one(an_input(given_data))
            _read_or_refuse(given_data)


@given(st.data())
def test_a_letter_with_any_fault_is_read_or_refused(data: st.DataObject) -> None:
    whole = (
        f'{HEAD}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html; '
        f"charset=utf-7\n\n<p>x</p>\n--b\nContent-Type: text/calendar\n\n{INVITE}--b--\n"
    ).encode()
    at = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(at, min(len(whole), at + 20)))
    _read_or_refuse(whole[:at] + data.draw(st.binary(max_size=8)) + whole[end:])


@given(st.text(max_size=400))
def test_any_text_is_taken_or_refused(text: str) -> None:
    with contextlib.suppress(InroadError):
        pasted(text)


def _read_or_refuse(data: bytes) -> None:
    for one in RECEIVED:
        try:
            one.read(an_input(data), Wishes(), lambda done: None)
        except InroadError:
            continue


def test_at_most_one_reader_knows_a_file() -> None:
    mark = "From ada@example.com Mon Nov 23 10:15:00 2026\n"
    for data in (HEAD + "\nx", f"{mark}{HEAD}\nx", f"{mark}{HEAD}\nx\n\n{mark}{HEAD}\ny", INVITE):
        assert sum(one.is_one(an_input(data)) for one in RECEIVED) == 1
    assert INVITATION.is_one(an_input(INVITE))
