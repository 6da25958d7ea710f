"""Messages for a mail program: a draft file, and a link."""

from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, urlsplit

import pytest

from inroad.exchange.mail import MAILTO_LONGEST, eml, mailto

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


@pytest.mark.parametrize("address", ["", "not an address"])
def test_without_an_address_the_draft_has_no_recipient(address: str) -> None:
    assert message_from_bytes(eml(TEXT, address), policy=default)["To"] is None


@pytest.mark.parametrize("name", ['Ana "the\r\nBcc: all@example.com" K', "Ana <x@example.com>, B"])
def test_a_name_adds_no_header_and_no_recipient(name: str) -> None:
    message = message_from_bytes(eml(TEXT, "ana@example.com", name), policy=default)
    assert [one.addr_spec for one in message["To"].addresses] == ["ana@example.com"]
    assert message["Bcc"] is None


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
