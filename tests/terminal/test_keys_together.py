"""Keys that arrive together do what they do one by one."""

import os
import random
from pathlib import Path

import pytest

from tests.extent import tries
from tests.terminal.own_campaign import data_in
from tests.terminal.together import await_end, in_packets, one_by_one, opened

BURSTS: dict[str, tuple[tuple[str, ...], str]] = {
    "a search on the board": (("3",), "/priya"),
    "a search, and what is done with who was found": (("3",), "/priya\rw"),
    "the board at once": ((), "3/priya\rp"),
    "the words of a finding, and typing": (("3", "w"), "\rsir"),
    "editing keys among letters": (("N",), "fri 3pn\x7fm"),
    "more of them": (("N",), "Adda\x7f\x7fa Lu\tNorth\x7f\x7f\x7fwind"),
    "two enters on a form": (("c", "\t"), "\r\r"),
    "a form filled in at once": ((), "NAda Lu\tFabrikam\t\t\x13"),
    "two of one screen": ((), "HHSSCC"),
    "in and out": ((), "\rqw\x1b\x1bHqSq?q3\r"),
    "the composer left at once": ((), "w\x1b\x1b"),
    "escape and a letter": (("N",), "A\x1b3\x1bd"),
    "escape, escape, a letter": (("N",), "A\x1b\x1b3"),
    "an answer in the conversation": (("4", "i"), "\rIt is SQL\rt"),
    "and what follows it": (("4", "i"), "\rIt is SQL\rtAsk early\rnIna Wu\rj"),
    "a name that somebody has already": (("4", "i"), "nPriya Nair, CTO at Acme\rjx d\r\x1b"),
    "snoozed, skipped, taken back": ((), "sin 2 weeks\r\x13xuuU"),
    "goals ticked and ordered": ((), "2  jjK J e"),
    "marked, and all done": ((), " j d"),
    "the palette": ((), ":settings\r"),
    "a completion that is offered": (("N",), "Ada\t\t\t\t\t\tberl\t\t"),
    "a card moved": (("3",), "l>jj<u"),
    "from the search of everything": ((), "Fnorthwind\r\r"),
    "from help": ((), "?jjjq2"),
    "a debrief begun and left": (("4",), "d\x1b\x1bq"),
    "sent is said twice": ((), "wssjss\r"),
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))
    return data_in(tmp_path_factory.mktemp("demo"))


@pytest.mark.parametrize("name", BURSTS)
def test_a_burst_ends_as_the_same_keys_one_by_one(data: Path, tmp_path: Path, name: str) -> None:
    before, keys = BURSTS[name]
    single = one_by_one(data, tmp_path / "single", before, keys)
    in_packets(data, tmp_path / "burst", before, [keys], single)


LETTERS = "1234jkhlgGpwdsxfeanmtKJ<>uU? /bvroiRcP"
KEYS = [*LETTERS, "\r", "\x1b", "\t", "\x7f", "\x1b[A", "\x1b[B"]


@pytest.mark.more
@pytest.mark.parametrize("seed", range(tries(3, 30, 1000)))
def test_random_keys_in_random_packets(data: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    keys = [chance.choice(KEYS) for _ in range(40)]
    packets, rest = [], list(keys)
    while rest:
        size = chance.choice((1, 2, 3, 5, 8, 40))
        packets.append("".join(rest[:size]))
        del rest[:size]
    single = one_by_one(data, tmp_path / "single", keys, "")
    in_packets(data, tmp_path / "packets", (), packets, single)


def test_keys_typed_before_the_first_screen_is_there_are_not_lost(
    data: Path, tmp_path: Path
) -> None:
    single = one_by_one(data, tmp_path / "single", ("3",), "/wim\r")
    with opened(data, tmp_path / "ahead", wait=False) as program:
        program.type("3/wim\r")
        await_end(program, tmp_path / "ahead", data, single)


def test_a_bracketed_paste_among_keys_is_one(data: Path, tmp_path: Path) -> None:
    with opened(data, tmp_path / "paste") as program:
        program.type("N\x1b[200~Ada\rLu\r\x1b[201~\tNorth\x1b[200~wind\x1b[201~")
        program.wait_for("Ada Lu", "Northwind", "The 2 lines that you pasted stand here as one.")
        program.type("\x1b\x1b\x1b[200~dxs>q\x1b[201~3")
        program.wait_for("Identified 18", "Met 1")
