"""Files that are odd, damaged or made to harm: what is readable is read, the rest is said."""

import csv
import io
import itertools
import os
import socket
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import Unreadable
from inroad.exchange.contacts.csv_rows import LONG, TORN, Rows, lines_of
from inroad.exchange.records import PersonRecord, Records
from inroad.exchange.registry import parse, read
from tests.patience import PATIENCE

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
OLD_HEADER = "First Name,Last Name,Email Address,Company,Position,Connected On\n"


def row(name: str, company: str = "Initech", role: str = "Engineer", email: str = "") -> str:
    url = f"https://www.linkedin.com/in/{name.lower()}"
    return f"{name},Kovac,{url},{email},{company},{role},12 Mar 2023\n"


def said(found: Records) -> list[tuple[int, str, bool]]:
    return [(one.place, one.message, one.is_skipped) for one in found.problems]


def written(folder: Path, content: bytes) -> Path:
    path = folder / "Connections.csv"
    path.write_bytes(content)
    return path


def place(one: PersonRecord) -> tuple[str, str]:
    return one.organisation, one.role


# What belongs into no text


@pytest.mark.parametrize("odd", ["\x00", "\x00\x00\x00", "\x07", "\x1b[31m", "\x7f", "\x84"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_a_control_character_costs_nobody_and_is_named(
    odd: str, encoding: str, tmp_path: Path
) -> None:
    people = [row(f"Ana{at}") for at in range(300)]
    people[100] = row("Bea", company=f"Ini{odd}tech")
    found = read(written(tmp_path, (HEADER + "".join(people)).encode(encoding)))
    assert len(found.people) == 300
    assert (found.people[100].name, found.people[100].organisation) == ("Bea Kovac", "Initech")
    assert said(found) == [(102, "control characters were taken out of it", False)]


def test_a_control_character_in_the_headings_hides_no_column() -> None:
    found = parse(HEADER.replace("URL", "U\x00RL") + row("Ana"))
    assert found.people[0].url == "https://www.linkedin.com/in/ana"


def test_a_block_of_nuls_is_no_other_encoding(tmp_path: Path) -> None:
    content = HEADER.encode() + bytes(4096) + b"\n" + row("Ana").encode() + bytes(4096)
    found = read(written(tmp_path, content))
    assert [one.name for one in found.people] == ["Ana Kovac"]
    begun = read(written(tmp_path, bytes(4096) + b"\n" + content))
    assert [one.name for one in begun.people] == ["Ana Kovac"]


def test_one_bad_byte_spoils_no_other_letter(tmp_path: Path) -> None:
    people = [row(f"José{at}", company="Müller & Söhne") for at in range(30)]
    content = (HEADER + "".join(people)).encode() + row("Bea").encode().replace(b"Ko", b"K\xff")
    found = read(written(tmp_path, content))
    assert {one.organisation for one in found.people[:30]} == {"Müller & Söhne"}
    message = "a byte in it is none of UTF-8; read as Windows-1252 it says “Kÿvac”"
    assert said(found) == [(32, message, False)]
    assert found.people[30].name == "Bea Kÿvac"


def test_the_first_accent_may_stand_far_down(tmp_path: Path) -> None:
    people = "".join(row(f"Ana{at}") for at in range(20_000)) + row("Zoë", "Müller & Söhne")
    found = read(written(tmp_path, (HEADER + people).encode("cp1252")))
    assert (found.people[-1].name, found.people[-1].organisation) == ("Zoë Kovac", "Müller & Söhne")


# Rows with more cells than headings


@pytest.mark.parametrize(
    ("company", "role", "mended"),
    [
        ("Acme, Inc.", "CEO", "“Acme, Inc.”"),
        ("Acme", "VP, Sales", "“VP, Sales”"),
        ("Acme, Inc.", "VP, Sales, EMEA", "“Acme, Inc.” and “VP, Sales, EMEA”"),
    ],
)
def test_a_comma_without_quotes_is_put_right_where_that_is_certain(
    company: str, role: str, mended: str
) -> None:
    found = parse(HEADER + row("Ana") + row("Bea", company, role) + row("Cara"))
    assert [one.name for one in found.people] == ["Ana Kovac", "Bea Kovac", "Cara Kovac"]
    assert place(found.people[1]) == (company, role)
    assert said(found) == [(3, f"put right: {mended} has a comma and no quotes", False)]


def test_where_just_one_way_fits_the_headings_it_is_the_right_one() -> None:
    header = "URL,First Name,Company,Connected On,Last Name\n"
    line = "https://www.linkedin.com/in/ana,Ana,Acme,Inc.,12 Mar 2023,Kovac\n"
    assert parse(header + line).people == ()
    header = "Company,URL,First Name,Connected On,Last Name\n"
    line = "Acme,Inc.,https://www.linkedin.com/in/ana,Ana,12 Mar 2023,Kovac\n"
    found = parse(header + line)
    assert [(one.name, one.organisation) for one in found.people] == [("Ana Kovac", "Acme,Inc.")]


@pytest.mark.parametrize(
    "askew",
    [
        row("Bea", "Acme,Inc."),
        row("Bea", "Acme,Inc., Boston"),
        row("Bea", "A,B,C,D,E,F", "G,H,I,J,K"),
        row("Bea", "Acme, Inc.").replace("12 Mar 2023", "soon"),
        "Bea,Kovac,PhD,https://www.linkedin.com/in/bea,,Acme,CEO,12 Mar 2023\n",
    ],
)
def test_a_row_that_nobody_can_put_right_is_left_out_and_named(askew: str) -> None:
    found = parse(HEADER + row("Ana") + askew + row("Cara"))
    assert [one.name for one in found.people] == ["Ana Kovac", "Cara Kovac"]
    cells = askew.count(",") + 1
    message = f"{cells} cells under 7 headings; put quotes around what has a comma in it"
    assert said(found) == [(3, message, True)]


def test_what_a_spreadsheet_adds_at_the_end_of_rows_is_no_cell() -> None:
    padded = "".join(f"{line},,,\n" for line in (HEADER + row("Ana")).splitlines())
    assert said(parse(padded)) == []
    found = parse(HEADER + row("Ana").rstrip() + ",,,\n")
    assert [one.name for one in found.people] == ["Ana Kovac"]
    assert said(found) == []


def test_a_spreadsheet_makes_all_rows_as_long_as_the_one_that_is_askew() -> None:
    rows = [HEADER, row("Ana"), row("Bea", "Acme, Inc."), ",,,,,,07 Jun 2024\n", "C,Three,,,,,\n"]
    rows += ["D,Four,,,,,32 Xxx 2024\n", row("E", "Acme, Inc.").replace("12 Mar 2023", "")]
    longest = max(one.count(",") for one in rows) + 2
    padded = [one.rstrip("\n") + "," * (longest - one.count(",")) + "\n" for one in rows]
    for written in (rows, padded):
        found = parse("".join(written))
        assert [one.name for one in found.people] == ["Ana Kovac", "Bea Kovac", "C Three", "D Four"]
        assert place(found.people[1]) == ("Acme, Inc.", "Engineer")
        assert [one for one, _, _ in said(found)] == [3, 4, 6, 7]


def test_an_unclosed_quote_costs_no_row_that_has_quotes_itself() -> None:
    torn = '"Torn,Quote,,,,,1 Mar 2023\n'
    people = [row("Ana"), row("Bea", '"Acme, Inc."'), row("Cara")]
    found = parse(HEADER + torn + "".join(people))
    assert [one.name for one in found.people] == ["Ana Kovac", "Bea Kovac", "Cara Kovac"]
    assert said(found) == [(2, TORN, True)]


def test_an_unclosed_quote_costs_no_row_without_any() -> None:
    torn = 'Torn,Kovac,,,"Acme,,1 Mar 2023\n'
    found = parse(HEADER + torn + row("Ana") + row("Bea"))
    assert [one.name for one in found.people] == ["Ana Kovac", "Bea Kovac"]
    assert [number for number, _, _ in said(found)] == [2]


def test_a_row_that_is_cut_off_at_the_end_is_named() -> None:
    found = parse(HEADER + row("Ana") + 'Bea,"Kov')
    assert [one.name for one in found.people] == ["Ana Kovac"]
    assert said(found) == [(3, TORN, True)]


def test_two_files_put_together_bring_no_headings_along_as_people() -> None:
    preamble = 'Notes:\n"When exporting your connection data, you may notice that some"\n\n'
    found = parse((preamble + HEADER + row("Ana")) + (preamble + HEADER + row("Bea")))
    assert [one.name for one in found.people] == ["Ana Kovac", "Bea Kovac"]
    assert said(found) == [], "what stands before the headings is nobody"


# Addresses


def test_a_bad_address_keeps_the_person_and_names_the_row() -> None:
    found = parse(
        HEADER + row("Ana", email="a@") + row("Bea", email='"a@b.example>, <evil@c.example"')
    )
    assert [(one.name, one.email) for one in found.people] == [("Ana Kovac", ""), ("Bea Kovac", "")]
    assert [(one.place, one.is_skipped) for one in found.problems] == [(2, False), (3, False)]
    assert found.problems[0].message == (
        "kept without an address: “a@” is no e-mail address (nothing stands after the @)"
    )


# The sum

CELLS = st.sampled_from(["", "Ana", "Acme, Inc.", "a@", "12 Mar 2023", '"', "\x00", " Inc.", "x;y"])


@given(st.lists(st.lists(CELLS, min_size=1, max_size=10), max_size=12), st.booleans())
def test_every_row_is_a_person_or_is_named(rows: list[list[str]], is_quoted: bool) -> None:
    text = io.StringIO()
    quoting = csv.writer(text)
    for cells in rows:
        if is_quoted:
            quoting.writerow(cells)
        else:
            text.write(",".join(cells).replace('"', "") + "\n")
    found = parse(HEADER + text.getvalue())
    filled = sum(any(cell.strip(" " if is_quoted else ' "') for cell in cells) for cells in rows)
    assert len(found.people) + sum(one.is_skipped for one in found.problems) == filled


# Rows as the csv module reads them


@given(st.text(alphabet='a",;\n\r ', max_size=60), st.sampled_from(",;"))
def test_rows_are_those_of_the_csv_module(text: str, delimiter: str) -> None:
    found = list(Rows(lines_of(io.StringIO(text, newline="")), delimiter))
    if any(one.flaw for one in found):
        assert '"' in text
        return
    expected = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    # Of a blank line it says that there is no cell in it, and not an empty one.
    assert [one.cells for one in found] == [cells or [""] for cells in expected]
    assert [one.number for one in found] == list(range(1, len(expected) + 1))


@pytest.mark.parametrize("line", ['"a\n', 'a"b,"c\n', '"' + "a," * 30 + "\n"])
def test_a_file_without_end_is_read_row_by_row(line: str) -> None:
    rows = Rows(itertools.chain([HEADER], itertools.repeat(line)), ",")
    assert [one.number for one in itertools.islice(rows, 2000)] == list(range(1, 2001))


def test_a_list_of_more_people_than_anybody_knows_is_none() -> None:
    with pytest.raises(Unreadable, match="more than 500,000 rows"):
        parse(HEADER + "\n" * 500_001)


# Files that are none, or far too large

READ = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]), int(sys.argv[2])))
from inroad.cli import main
sys.exit(main(["import", sys.argv[1]]))
"""


def imported(path: Path, memory: int = 1 << 31) -> tuple[int, str, str]:
    """Import a file with so many bytes of memory; one that is waited for fails the test."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path), str(memory)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env={**os.environ, "INROAD_DATA": str(path.parent / "data" / "inroad.json")},
    )
    return done.returncode, done.stdout, done.stderr


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


def _circle(path: Path) -> None:
    path.symlink_to("other")
    path.with_name("other").symlink_to(path.name)


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(500 << 20)


def _folder_with_fifo(path: Path) -> None:
    path.mkdir()
    os.mkfifo(path / "Connections.csv")


def _nowhere(path: Path) -> None:
    path.symlink_to("nowhere")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (_fifo, "is no file that ends; name the file itself, or the archive with it."),
        (_device, "is no file that ends; name the file itself, or the archive with it."),
        (_socket, "cannot be read (No such device or address)."),
        (_circle, "cannot be read (its links lead round in a circle)."),
        (_huge, "is too large to be read here; name a smaller part of it."),
        (_folder_with_fifo, "is no file that ends; name the file itself"),
        (_nowhere, "There is no file"),
    ],
)
def test_what_is_no_file_is_one_sentence_at_once(
    make: Callable[[Path], None], sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "s"
    make(path)
    code, out, err = imported(path)
    assert (code, out) == (1, "")
    assert sentence in err
    assert err.startswith("inroad: ")
    assert err.count("\n") == 1
    assert not stat.S_ISREG(path.lstat().st_mode) or make is _huge


@pytest.mark.parametrize("name", ["a\x00b", "nowhere/x.csv", "~nobody-here/x.csv"])
def test_a_name_that_no_file_has_is_one_sentence(name: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"There is no file .*; check the path"):
        read(tmp_path / name)


def test_a_link_to_the_file_is_the_file(tmp_path: Path) -> None:
    written(tmp_path, (HEADER + row("Ana")).encode())
    link = tmp_path / "link.csv"
    link.symlink_to("Connections.csv")
    assert [one.name for one in read(link).people] == ["Ana Kovac"]


@pytest.mark.parametrize("quote", ["", '"'])
def test_one_cell_of_a_hundred_megabytes_takes_no_memory(quote: str, tmp_path: Path) -> None:
    """In an archive it is a hundred kilobytes; the rows before and after it are read."""
    path = tmp_path / "export.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("Connections.csv", "w") as file,
    ):
        file.write((HEADER + row("Ana") + f"Bea,Kovac,,,{quote}").encode())
        for _ in range(100):
            file.write(b"a" * (1 << 20))
        file.write(f"{quote},CEO,12 Mar 2023\n{row('Cara')}".encode())
    code, out, err = imported(path, memory=160 << 20)
    assert (code, out) == (0, "2 added; 1 row skipped.\n")
    assert err.splitlines()[-1] == f"row 3: {LONG}"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_archive_that_unpacks_more_than_is_asked_for_is_not_unpacked(
    method: int, tmp_path: Path
) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("Connections.csv", HEADER + row("Ana"))
    with pytest.raises(Unreadable, match="unpack it yourself"):
        read(path)


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = written(tmp_path, (HEADER + row("Ana") * 2000).encode())
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 2:
            raise Unreadable("Stopped.")

    with pytest.raises(Unreadable, match="Stopped"):
        read(path, watch=watch)
    size = path.stat().st_size
    assert len(told) == 2
    assert all(0 < done <= total == size for done, total in told)
