"""Files that nobody would write, and such as were damaged: never a traceback, nothing let in."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.domain.errors import Unreadable
from inroad.domain.text import clean, clean_lines, harmless
from inroad.exchange.cards.folded_lines import LONGEST_LINE, lines_of, unfolded
from inroad.exchange.cards.writing import card
from inroad.exchange.records import Records
from tests.exchange.cards.made_cards import read
from tests.exchange.cards.test_card_reading import APPLE
from tests.extent import tries

PIECES = [
    *(line.encode() + b"\r\n" for line in APPLE.splitlines()),
    *(bytes([one]) for one in b'\r\n\t =;:,\\".^\x00\x1b\x9b\xff\xc3\xef'),
    b"BEGIN:VCARD\n",
    b"END:VCARD\n",
    b"BEGIN:VCARD\nFN:A\nAGENT:\n",
    b"VERSION:2.1\n",
    b"N;CHARSET=Shift_JIS;ENCODING=QUOTED-PRINTABLE:=88=C0;=\n",
    b"PHOTO;BASE64:\n AAAA\n",
    b"item1.X-ABLABEL:x\n",
    b";CHARSET=idna:",
    b";ENCODING=QUOTED-PRINTABLE:=",
    "\u202e\u2066\x9b31m".encode(),
    b"\xff\xfe",
    b"TZ:../../etc/passwd\n",
    b"BDAY:99999999\n",
]


def texts_of(found: Records) -> Iterator[str]:
    for person in found.people:
        yield from (person.name, person.organisation, person.role, person.email, person.phone)
        yield from (person.url, person.given, person.family, person.uid, *person.tags)
        for value in person.further:
            yield from (value.text, value.label)
    yield from (problem.message for problem in found.problems)


def check(data: bytes) -> None:
    """Read a file: what comes of it is harmless, each card once, and can be written."""
    try:
        found = read(data)
    except Unreadable as error:
        assert str(error) == clean(str(error))
        return
    for text in texts_of(found):
        assert text == clean(text)
    for person in found.people:
        assert person.name
        assert person.notes == clean_lines(person.notes)
        assert all(line == harmless(line) for line in person.properties)
        assert read(card(person)).people[0].name
    places = [person.place for person in found.people]
    skipped = [problem.place for problem in found.problems if problem.is_skipped]
    assert sorted({*places, *skipped}) == sorted([*places, *skipped])
    assert len(places) + len(skipped) == max([*places, *skipped])


@pytest.mark.more
@settings(max_examples=tries(300, 3000, 30_000), deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=40).map(b"".join))
def test_random_files(data: bytes) -> None:
    check(data)


@pytest.mark.more
@settings(max_examples=tries(300, 3000, 30_000), deadline=None)
@given(st.randoms(use_true_random=False))
def test_damaged_files(chance: random.Random) -> None:
    data = bytearray(APPLE.replace("\n", "\r\n").encode() * 2)
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(data))
        size = chance.choice([0, 1, 1, 2, 60])
        data[at : at + size] = chance.choice(PIECES)
    check(bytes(data))


@pytest.mark.more
@settings(max_examples=tries(200, 2000, 20_000), deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map(b"".join), st.integers(1, 9))
def test_pieces_of_any_size_give_the_same_lines(data: bytes, size: int) -> None:
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    assert list(unfolded(lines_of(pieces))) == list(unfolded(lines_of([data])))


@pytest.mark.parametrize("filling", [b"x", b"=", b"\\", b"\\,", b";", b'"', b"^", b",", b"\xff"])
@pytest.mark.parametrize("head", [b"NOTE:", b"X-A;B=", b"N;ENCODING=QUOTED-PRINTABLE:", b"ORG:"])
def test_cells_of_ten_megabytes(filling: bytes, head: bytes) -> None:
    line = head + filling * (10_000_000 // len(filling))
    found = read(b"BEGIN:VCARD\nFN:Ana\n" + line + b"\nTEL:1\nEND:VCARD\n")
    (ana,) = found.people
    assert (ana.name, ana.phone) == ("Ana", "1")
    assert sum(map(len, texts_of(found))) + len(ana.notes) < 2 * LONGEST_LINE


@pytest.mark.parametrize(
    "line",
    [
        b"\r",
        b"\n",
        b" x\n",
        b"x\n",
        b"X-A:b\n",
        b"item1.X-ABLABEL:b\n",
        b"TEL:1\n",
        b"BEGIN:VCARD\n",
        b"AGENT:\nBEGIN:VCARD\n",
        b"NOTE;ENCODING=QUOTED-PRINTABLE:=\n",
        b"END:VCARD\n",
    ],
)
def test_a_hundred_thousand_lines(line: bytes) -> None:
    found = read(b"BEGIN:VCARD\nFN:Ana\n" + line * 100_000 + b"\nEND:VCARD\n")
    assert found.people[0].name.startswith("Ana")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([f"TEL:{number}" for number in range(1000)], "kept with 500 of 999 further values"),
        (
            ["CATEGORIES:" + ",".join(map(str, range(1000)))],
            "kept with 500 of 1,000 tags",
        ),
        ([f"EMAIL:{number}" for number in range(1000)], "kept without 995 more addresses"),
        (
            [f"NOTE:{number} {'x' * 100}" for number in range(1000)],
            "cut after 32,767 letters: NOTE",
        ),
        (
            [f"X-{'A' * 70}:{'x' * 200_000}"],
            f"kept without what is too large to keep: X-{'A' * 58}",
        ),
    ],
)
def test_a_card_with_too_much_says_so(lines: list[str], said: str) -> None:
    found = read("\n".join(["BEGIN:VCARD", "FN:Ana", *lines, "END:VCARD"]))
    (ana,) = found.people
    assert max(len(ana.further), len(ana.tags)) <= 500
    assert len(found.problems) <= 6
    assert found.problems[-1].message == said


def test_a_label_is_cut() -> None:
    found = read(
        f"BEGIN:VCARD\nFN:A\nTEL:1\nTEL;TYPE={'x' * 9000}:2\n"
        f"A.TEL:3\nA.X-ABLABEL:{'y' * 9000}\nEND:VCARD\n"
    )
    assert [len(one.label) for one in found.people[0].further] == [200, 200]
