"""What an e-mail address is, and what is wrong with what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.people.email_address import NotAnAddress, read_address, sendable


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("maya@example.com", "maya@example.com"),
        (" Maya.O'Neil+jobs@Mail.Example.co.uk ", "Maya.O'Neil+jobs@Mail.Example.co.uk"),
        ("mailto:maya@example.com", "maya@example.com"),
        ("<maya@example.com>", "maya@example.com"),
        ("Maya Chen <maya@example.com>", "maya@example.com"),
        ("Chen, Maya <maya@example.com>", "maya@example.com"),
        ('"Chen, Maya" <maya@example.com>', "maya@example.com"),
        ("jürgen@exämple.example", "jürgen@exämple.example"),
        ("ju\u0308rgen@example.com", "jürgen@example.com"),
        ("用户@例子.广告", "用户@例子.广告"),
        ("ana\u202e@example.com", "ana@example.com"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_what_people_type_and_paste(typed: str, address: str) -> None:
    assert read_address(typed) == address


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("maya", "it has no @"),
        ("a@", "nothing stands after the @"),
        ("@example.com", "nothing stands before the @"),
        ("mailto:", "it has no @"),
        ("a@b@example.com", "it has more than one @"),
        ("a@b.example>, <evil@c.example", "it has more than one @"),
        ("x@b.example, <evil@c.example>", "it has more than one @"),
        ("x, <evil@c.example>", "“,” cannot stand in it"),
        ("a@b.example <evil@c.example>", "it has more than one @"),
        ("maya chen@example.com", "it has a space in it"),
        ("ma:ya@example.com", "“:” cannot stand in it"),
        ('"maya"@example.com', '“"” cannot stand in it'),
        (".maya@example.com", "a dot stands at the wrong place before the @"),
        ("ma..ya@example.com", "a dot stands at the wrong place before the @"),
        ("🚀@example.com", "“🚀” cannot stand in it"),
        ("maya@example", "what follows the @ is no name like example.com"),
        ("maya@example..com", "what follows the @ is no name like example.com"),
        ("maya@-example.com", "what follows the @ is no name like example.com"),
        ("maya@exa_mple.com", "what follows the @ is no name like example.com"),
        ("maya@192.0.2.1", "what follows the @ is no name like example.com"),
        ("maya@[192.0.2.1]", "what follows the @ is no name like example.com"),
        (f"maya@{'ä' * 70}.example", "what follows the @ is no name like example.com"),
        (f"{'m' * 65}@example.com", "it is longer than addresses may be"),
        (f"maya@{'example.' * 40}com", "it is longer than addresses may be"),
    ],
)
def test_what_is_no_address_is_named_in_one_sentence(typed: str, fault: str) -> None:
    with pytest.raises(NotAnAddress) as raised:
        read_address(typed)
    sentence = str(raised.value)
    assert sentence.startswith("“")
    assert sentence.endswith(
        f"” is no e-mail address ({fault}); write one like maya@example.com, or leave it out."
    )
    assert len(sentence) < 200


@given(st.text())
def test_any_text_is_one_address_or_none(text: str) -> None:
    for said in (text, f"{text}@example.com", f"ana@{text}", f"ana@example.com{text}"):
        try:
            address = read_address(said)
        except NotAnAddress:
            continue
        assert read_address(address) == address
        assert sendable(address).count("@") == address.count("@") == bool(address)
        assert not set(address) & set(' \t\r\n<>,;:()[]"\\')


def test_a_domain_goes_out_in_plain_letters() -> None:
    assert sendable("jürgen@exämple.example") == "jürgen@xn--exmple-cua.example"
    # Not strasse.example, which is somebody else's.
    assert sendable("a@Straße.example") == "a@xn--strae-oqa.example"
