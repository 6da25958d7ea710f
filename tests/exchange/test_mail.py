"""Messages for a mail program: a draft file, and a link."""

from email import message_from_bytes
from email.policy import compat32, default
from email.utils import getaddresses
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.letters.mail import MAILTO_LONGEST, eml, letter_file, mailto, whole_mailto

TEXT = "Subject: Grüße & Küsse\n\nHi Ana,\n\nüber 20 minutes?\n\nRobin"


def test_a_draft_file_is_opened_as_one_still_to_send() -> None:
    message = message_from_bytes(eml(TEXT, "ana@example.com", "Ana Kováč"), policy=default)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Grüße & Küsse"
    (to,) = message["To"].addresses
    assert (to.display_name, to.addr_spec) == ("Ana Kováč", "ana@example.com")
    body = message.get_content().replace("\r\n", "\n")
    assert body == "Hi Ana,\n\nüber 20 minutes?\n\nRobin\n"


def test_lines_end_as_mail_wants_them() -> None:
    raw = eml(TEXT, "ana@example.com")
    assert b"\n" not in raw.replace(b"\r\n", b"")


NONE = ("", "not an address", "a@", "@b.example", "a@b.example>, <evil@c.example", "a@b.example,"
        "evil@c.example", "a@b.example\r\nBcc: evil@c.example", "a@b.example?bcc=evil@c.example",
        '"a@b.example"@c.example', "a@b.example;evil@c.example", "/o=EX/cn=ANA")  # fmt: skip


@pytest.mark.parametrize("address", NONE)
def test_what_is_no_address_is_no_recipient(address: str) -> None:
    message = message_from_bytes(eml(TEXT, address), policy=default)
    assert message.keys() == [key for key in list(message) if key not in ("To", "Cc", "Bcc")]
    assert mailto(TEXT, address) is None


def recipients(written: bytes) -> list[tuple[str, str]]:
    """Return every address that a mail program could read in the headers of a message."""
    headers = message_from_bytes(written, policy=compat32)
    said = [str(headers[name]) for name in ("To", "Cc", "Bcc") if name in headers]
    return getaddresses([one.replace("\r\n", "").replace("\n", "") for one in said])


HOSTILE = ('Ana "the\r\nBcc: all@example.com" K', "Ana <x@example.com>, B", "x" * 300,
           "Ana <x@example.com>, " * 12, "=?utf-8?q?Ana=3Cx=40y=2Ez=3E=2C?=", "\u202eAna",
           '" <x@example.com>, "' * 5)  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_adds_no_header_and_no_recipient(name: str) -> None:
    written = eml(TEXT, "ana@example.com", name)
    assert [address for _, address in recipients(written)] == ["ana@example.com"]
    message = message_from_bytes(written, policy=default)
    assert [one.addr_spec for one in message["To"].addresses] == ["ana@example.com"]


ENCODED = "=?utf-8?q?a=0D=0ABcc=3A_evil=40c=2Eexample=0D=0A=0D=0A?="


@pytest.mark.parametrize("subject", [ENCODED, f"{ENCODED} {ENCODED}", "=?utf-8?b?YQ0KQmNjOiB4?="])
def test_a_subject_adds_no_header(subject: str) -> None:
    usual = message_from_bytes(eml(TEXT, "ana@example.com"), policy=compat32)
    message = message_from_bytes(eml(f"Subject: {subject}\n\nü", "ana@example.com"))
    assert message.keys() == usual.keys()
    assert message.get_payload(decode=True).decode("utf-8").strip() == "ü"


@given(st.text(max_size=200), st.text(max_size=60))
def test_whatever_was_stored_there_is_one_recipient_or_none(name: str, address: str) -> None:
    for said in (address, f"{address}@example.com", f"ana@example.com{address}"):
        assert len(recipients(eml(TEXT, said, name))) <= 1
        link = mailto(TEXT, said)
        assert link is None or unquote(urlsplit(link).path).count("@") == 1


def test_letters_of_other_scripts_go_out_as_programs_take_them() -> None:
    link = mailto("Subject: x\n\ny", "jürgen@exämple.example")
    assert link == "mailto:j%C3%BCrgen@xn--exmple-cua.example?subject=x&body=y"
    assert b'To: "Ana" <ana@xn--exmple-cua.example>\r\n' in eml(TEXT, "ana@exämple.example", "Ana")
    written = eml(TEXT, "jürgen@exämple.example", "Jürgen").decode("utf-8")
    assert 'To: "Jürgen" <jürgen@xn--exmple-cua.example>\r\n' in written


def test_a_link_holds_subject_and_body() -> None:
    link = mailto(TEXT, "ana@example.com")
    assert link is not None
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "ana@example.com")
    assert parse_qs(parts.query) == {
        "subject": ["Grüße & Küsse"],
        "body": ["Hi Ana,\r\n\r\nüber 20 minutes?\r\n\r\nRobin"],
    }


def test_what_is_too_long_for_a_link_is_none() -> None:
    assert mailto("x" * MAILTO_LONGEST, "ana@example.com") is None


def test_a_file_for_a_program_of_this_system_has_its_lines_and_no_mark() -> None:
    data = letter_file(f"Subject: Grüße\n\nHi Zoë,\n\n{'long words ' * 200}\n", "zoe@example.com")
    assert b"\r" not in data
    assert b"X-Unsent" not in data
    message = message_from_bytes(data, policy=default)
    assert message["Subject"] == "Grüße"
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().rstrip() == f"Hi Zoë,\n\n{'long words ' * 200}".rstrip()


def test_a_link_for_an_argument_has_any_length_and_the_address_as_it_stands() -> None:
    link = whole_mailto(f"Subject: Hi\n\n{'x' * 5000}", "zoe+me@example.com")
    assert link.startswith("mailto:zoe+me@example.com?subject=Hi&body=xxx")
    assert len(link) > MAILTO_LONGEST
    assert whole_mailto("Hi", "nobody").startswith("mailto:?")
