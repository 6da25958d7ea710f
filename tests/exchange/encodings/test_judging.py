"""In which encoding a file is, where nothing but its letters says so."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import Unreadable
from inroad.exchange.encodings.judging import codec_of, read_as
from inroad.exchange.records import Reading

PLAIN = [f"John{at},Smith,Acme,Engineer,12 Mar 2023" for at in range(50)]

NAMES = {
    "cp1252": ["Beyoncé,Muñiz", "Jürgen,Bräunig", "Mårten,Sköld", "Aurélie,Bézier", "João,Leão"],
    "mac_roman": ["Beyoncé,Muñiz", "Jürgen,Bräunig", "Mårten,Sköld", "Aurélie,Bézier", "João,Leão"],
    "cp1250": ["Łucja,Brzęczyk", "Ondřej,Šmíd", "Győző,Fűzfási", "Željka,Jakšić"],
    "cp1251": ["Арсений,Бурлаков", "Зинаида,Гончарова", "Остап,Юрченко"],
    "cp1253": ["Στέφανος,Καλογεράκης", "Ουρανία,Ψάλτη"],
    "cp1254": ["Gülşah,Işıklar", "Tuğrul,Yağcı"],
    "cp932": ["大輔,山崎", "恵子,長谷川", "タロウ,ヤマモト"],
    "gb18030": ["建国,欧阳", "雪梅,陈", "志强,郭"],
    "cp949": ["서현,윤", "동욱,남궁"],
    "big5": ["志豪,陳", "淑芬,劉"],
}


def file_of(names: Sequence[str], encoding: str) -> bytes:
    """Return a list of fifty people, some of whom have these names."""
    rows = list(PLAIN)
    for at, name in enumerate(names):
        first, last = name.split(",")
        rows[7 + 3 * at] = f"{first},{last},Acme,Engineer,12 Mar 2023"
    return "\n".join(rows).encode(encoding)


def outcome(data: bytes, text: str, found: Reading) -> str:
    ways = [one.encoding for one in found.rivals] or [found.encoding]
    is_among = any(data.decode(one, "replace") == text for one in ways)
    if not is_among:
        return "wrong"
    return "asked" if found.rivals else "right"


@pytest.mark.parametrize("encoding", NAMES)
def test_all_names_together_say_which_encoding_it_is(encoding: str) -> None:
    data = file_of(NAMES[encoding], encoding)
    assert outcome(data, data.decode(encoding), read_as([data])) == "right"


@pytest.mark.parametrize(
    ("encoding", "name"), [(encoding, name) for encoding in NAMES for name in NAMES[encoding]]
)
def test_one_name_in_fifty_is_right_or_asked_about_and_never_wrong(
    encoding: str, name: str
) -> None:
    data = file_of([name], encoding)
    assert outcome(data, data.decode(encoding), read_as([data])) in ("right", "asked")


def test_rivals_stand_side_by_side_with_what_they_say() -> None:
    found = read_as([file_of(["Ryszard,Kamiński"], "cp1250")])
    said = {one.encoding: one.examples for one in found.rivals}
    assert said["cp1250"] == ("Kamiński",)
    assert said["cp1252"] == ("Kamiñski",)
    assert found.rivals[0].encoding == found.encoding
    assert len(set(said.values())) == len(said)


def test_what_reads_the_same_in_two_encodings_is_not_asked_about() -> None:
    found = read_as([file_of(["Jürgen,Müller"], "cp1250")])
    assert (found.encoding, found.name, found.rivals) == ("cp1252", "Windows-1252", ())


def test_a_wish_is_not_questioned() -> None:
    data = file_of(["Ryszard,Kamiński"], "cp1250")
    for wish in ("cp1250", "Windows-1250", "windows 1250", "CP1250"):
        found = read_as([data], wish)
        assert (found.encoding, found.example, found.rivals) == ("cp1250", "Kamiński", ())


@pytest.mark.parametrize("wish", ["klingon", "", "rot13", "hex", "a\x00b", "x" * 500])
def test_a_wish_that_is_no_encoding_is_one_sentence(wish: str) -> None:
    if wish:
        with pytest.raises(Unreadable, match="no encoding that is known here"):
            codec_of(wish)
    else:
        assert read_as([b"Ana"], wish).encoding == "utf-8"


@pytest.mark.parametrize(
    ("wish", "codec"),
    [("Mac Roman", "mac_roman"), ("macintosh", "mac_roman"), ("latin-1", "cp1252"),
     ("Shift_JIS", "cp932"), ("GBK", "gb18030"), ("utf8", "utf-8"), ("EUC-KR", "cp949")],
)  # fmt: skip
def test_encodings_are_known_by_what_people_call_them(wish: str, codec: str) -> None:
    assert codec_of(wish) == codec


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_gives_itself_away(encoding: str) -> None:
    text = "\n".join(PLAIN) + "\nZoë,Brontë"
    data = text.encode(encoding)
    found = read_as([data])
    assert (data.decode(found.encoding).lstrip("\ufeff"), found.rivals) == (text, ())


def test_a_bad_byte_makes_no_file_of_utf8_anything_else() -> None:
    data = "\n".join(f"José{at},Muñoz" for at in range(9)).encode() + b"\nK\xffra,Li"
    assert read_as([data]) == Reading("utf-8", "UTF-8", "José0")


def test_headings_that_are_known_say_which_encoding_it_is() -> None:
    data = "Imię,Nazwisko\nAdam,Li\n".encode("cp1250")
    assert read_as([data]).rivals != ()
    found = read_as([data], known=lambda text: text == "Imię")
    assert (found.encoding, found.rivals) == ("cp1250", ())


@given(st.lists(st.binary()))
def test_any_bytes_are_text_in_some_encoding(pieces: list[bytes]) -> None:
    data = b"".join(pieces)
    for chunks in ([data], pieces):
        assert isinstance(data.decode(read_as(chunks).encoding, "replace"), str)


@given(st.text())
def test_what_is_utf8_is_read_so_or_asked_about(text: str) -> None:
    found = read_as([text.encode()])
    ways = {found.encoding, *(one.encoding for one in found.rivals)}
    is_marked = found.encoding.startswith(("utf-16", "utf-32")) or "\x00" in text
    assert ways & {"utf-8", "utf-8-sig"} or is_marked


def test_one_cell_of_ten_megabytes_is_looked_at_once() -> None:
    data = b"a" * 5_000_000 + "é".encode("cp1252") + b"b" * 5_000_000
    found = read_as([data])
    assert found.encoding == "cp1252" or found.rivals


def test_letters_of_two_alphabets_are_not_in_one_word() -> None:
    data = file_of(["Gárate,Espiridión", "Cabañas,Abellán", "Ángela,Tomás"], "cp1252")
    assert read_as([data]) == Reading("cp1252", "Windows-1252", "Gárate")
