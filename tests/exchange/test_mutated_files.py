"""Whatever bytes a file has: it is read, or refused in one sentence; never half, never a traceback.

`make soak` goes on with it for long, led by which lines of the readers run.
"""

import io
import random
import zipfile
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.domain.errors import Unreadable
from inroad.domain.text import clean
from inroad.exchange.reader import Input
from inroad.exchange.registry import READERS, read
from tests.calling import EXPORT
from tests.exchange.mutated_files import Corpus
from tests.extent import tries

CARD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Ana\r\n"
    "TEL;CELL:+49 30 1234567\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo Li\r\n"
    "item1.EMAIL;TYPE=work:bo@example.com\r\nitem1.X-ABLabel:_$!<Work>!$_\r\n"
    "NOTE:a\\nb\r\n folded\r\nEND:VCARD\r\n"
)
GOOGLE = (
    "First Name,Last Name,Organization Name,E-mail 1 - Value,Birthday,Labels\n"
    "Ana,Kovač,Initech,a@example.com ::: b@example.com,--04-01,* myContacts ::: alumni\n"
)
OUTLOOK = (
    '"Title","First Name","Last Name","Company","Job Title","E-mail Address","E-mail Type"\r\n'
    '"Dr.","Renée","Müller","Bäckerei","Chef","renee@example.com","SMTP"\r\n'
)
MESSAGES = (
    "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT\n"
    "1,Ana Kovac,https://www.linkedin.com/in/ana,Me,,2026-11-20 10:00:00 UTC,,Gladly!\n"
)
TABLE = "Name;Firma;E-Mail\nAda Byron;Analytical;ada@example.org\n"


def archive(**members: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items():
            file.writestr(name, text)
    return made.getvalue()


LINKEDINS = {"Basic/Connections.csv": EXPORT, "Basic/messages.csv": MESSAGES}
CARDS = {"Takeout/All Contacts.vcf": CARD, "more.vcf": CARD}
SEEDS = (
    *(EXPORT.encode(), CARD.encode(), GOOGLE.encode(), OUTLOOK.encode("cp1252")),
    *(MESSAGES.encode(), TABLE.encode("utf-16"), TABLE.encode("mac_roman")),
    *(archive(**LINKEDINS), archive(**CARDS)),
)


def everything_of(data: bytes, path: Path) -> None:
    """Read a file as whatever it is; every text in it is one that can be shown."""
    path.write_bytes(data)
    try:
        records = read(path)
    except Unreadable as refused:
        assert str(refused)
        return
    for person in records.people:
        assert person.name
        said = (person.name, person.organisation, person.role, person.email)
        assert all(clean(text) == text for text in said)
    for touch in records.touches:
        assert all(clean(one.name) == one.name for one in touch.people)


@pytest.mark.more
@pytest.mark.parametrize("seed", range(4))
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    corpus = Corpus(SEEDS, random.Random(seed))
    path = tmp_path / "a file"
    for _ in range(tries(150, 3_000, 100_000)):
        corpus.try_one(lambda data: everything_of(data, path))
    assert corpus.lines > 800, "it gets about in the readers"


@pytest.mark.more
@pytest.mark.parametrize("seed", range(2))
def test_no_reader_minds_what_is_another_ones(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(tries(60, 1_000, 20_000)):
        data = chance.choice(SEEDS)[: chance.randrange(400)]
        found = Input("a file", len(data), lambda data=data: io.BytesIO(data))  # type: ignore[misc]
        for reader in READERS:
            reader.is_one(found)


@pytest.mark.more
def test_nothing_of_a_file_is_half_imported(campaign: Campaign, tmp_path: Path) -> None:
    """Rows read and said add up, whatever they hold."""
    chance, path = random.Random(5), tmp_path / "people.csv"
    corpus = Corpus(SEEDS[:4], chance)

    def prepared(data: bytes) -> None:
        path.write_bytes(data)
        try:
            records = campaign.imports.read(path)
            report = campaign.imports.prepare(records).report
        except Unreadable:
            return
        taken = report.added + report.updated + report.unchanged + report.asked
        assert taken == len(records.people)
        assert report.skipped == sum(one.is_skipped for one in records.problems)

    for _ in range(tries(60, 1_000, 20_000)):
        corpus.try_one(prepared)
    assert campaign.people.count() == 0
