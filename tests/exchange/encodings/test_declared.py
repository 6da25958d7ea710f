"""Bytes as text by what they say that they are in."""

import pytest

from inroad.exchange.encodings.declared import as_declared, codec_of


@pytest.mark.parametrize(
    ("said", "written", "text"),
    [
        ("iso-8859-1", "cp1252", "Grüße – Zoë"),
        ("windows-1251", "cp1251", "Мария"),
        ("koi8-r", "koi8_r", "Мария"),
        ("iso-2022-jp", "iso2022_jp", "安藤"),
        ("gb2312", "gb18030", "王芳"),
        # Bytes that would be UTF-8 too, and are what they say.
        ("gbk", "gbk", "联通"),
        ("utf-16le", "utf-16-le", "Zoë"),
        ("", "utf-8", "Zoë"),
        ("nonsense", "utf-8", "Zoë"),
        # UTF-8 that was passed on under an older name.
        ("iso-8859-1", "utf-8", "Grüße – Zoë"),
        ("windows-1251", "utf-8", "Мария"),
        ("us-ascii", "utf-8", "Zoë"),
        ("utf-8", "utf-8", "Zoë"),
    ],
)
def test_what_is_said_counts_where_it_can_be_true(said: str, written: str, text: str) -> None:
    found = as_declared(text.encode(written), said)
    assert found is not None
    assert found[0] == text


def test_a_few_broken_bytes_do_not_make_it_anything_else() -> None:
    assert as_declared("Zoë Müller ".encode() + b"\xff", "utf-8") == ("Zoë Müller \ufffd", "utf-8")
    assert as_declared("Zoë".encode("cp1252"), "utf-8") is None


@pytest.mark.parametrize("name", ["", "nonsense", "zip", "punycode", "undefined", "x" * 999])
def test_what_nothing_is_written_in_is_no_encoding(name: str) -> None:
    assert codec_of(name) == ""
