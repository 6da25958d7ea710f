"""What is found among many is what a look at each of them finds, in the same order."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.choosing.people_texts import key_of as key_of_person
from inroad.campaign.search import find
from inroad.clock import fixed_clock
from inroad.domain.documents.document import Document
from inroad.domain.documents.searchable import fields_written
from inroad.domain.people.contact import Contact, by_name
from inroad.domain.people.stages import BOARD, Stage
from inroad.domain.search import Wanted, name_key
from inroad.domain.tables import TABLES
from tests.conftest import MONDAY
from tests.extent import tries

_NAMES = (
    *(
        "Ana Kovač",
        "Anna-Lena Müller",
        "Jean-Luc Picard",
        "J. R. Smith",
        "O’Brien, Siân",
        "Mueller",
    ),
    *("田中 美咲", "김민준", "Şebnem Öztürk", "Øyvind Ångström", "Straße Weiß", "ʻOkina Kealoha"),
    *("Zoë (Ana) Ang", "_underscored name_", "X Æ A-12", "Đặng Thị Ánh", "Łukasz Żak", "אבי כהן"),
    *("Ĳsbrand de Vries", "ﬁona Ligature", "İpek Iğdır", "🙂", "Ana", "an", "ANA-ANA", "Er E"),
)
_PLACES = ("Northwind", "Ana’s Data – Analytics", "Bank of Ånd", "Globex, Inc.", "", "École 42")
_ROLES = ("Data engineer", "analyst/manager", "Head of R&D", "Ingénieure", "VP (ana)", "")
_PHONES = ("", "+44 20 7946 2052", "0170 12 34 56", "(030) 123.456")
_TAGS = ((), ("berlin", "café"), ("meet-up", "ana"), ("東京",))


def _people(chance: random.Random) -> Iterator[Contact]:
    for number in range(60):
        yield Contact(
            number * 7 + 1,
            chance.choice(_NAMES),
            role=chance.choice(_ROLES),
            organisation=chance.choice(_PLACES),
            email=chance.choice(("", f"person.{number}@example.com")),
            phone=chance.choice(_PHONES),
            tags=chance.choice(_TAGS),
            notes=chance.choice(("", "Knows Ana. Talked of fish-farms", "42 people; e-mail first")),
            stage=chance.choice(list(Stage)),
        )


def _queries(chance: random.Random, people: list[Contact]) -> Iterator[str]:
    """Yield what somebody may type: letters, parts of what is there, several of them, nonsense."""
    yield from ("a", "e", "1", "0", "an", "ana", "-", "'", ".", "(", "美", "zzz", "+44 20", "e r")
    for _ in range(tries(100, 1000, 10_000)):
        words = []
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            one = chance.choice(people)
            text = chance.choice((one.name, one.place, one.email, one.phone, *one.tags)) or "q"
            begin = chance.randrange(len(text))
            words.append(text[begin : begin + chance.randrange(1, 6)])
        yield chance.choice((str.lower, str.upper, str))(" ".join(words))


def _columns(campaign: Campaign, typed: str) -> list[tuple[int, ...]]:
    wanted, people = Wanted.read(typed), {one.id: one for one in campaign.people.all()}
    called = [f" {word}" for word in name_key(typed).split()]

    def key(one: int) -> str:
        return key_of_person(people[one])

    def is_called_otherwise(one: int) -> bool:
        return any(word not in f" {name_key(people[one].name)}" for word in called)

    return [
        tuple(sorted(wanted.best_first(column.ids, key), key=is_called_otherwise))
        for column in campaign.board.columns()
    ]


def _anything(campaign: Campaign, typed: str) -> list[Document]:
    """Return all that is found, without that names come before it."""
    wanted, store = Wanted.read(typed), campaign._work.store
    kinds = sorted((kind for kind in TABLES if fields_written(kind)), key=find._order)
    everything = [one for kind in kinds for one in store.all(kind).values()]
    return list(wanted.best_first(everything, find.key_of))


@pytest.mark.more
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("is_kept", [True, False])
def test_many_are_looked_in_as_one_is(data_file: Path, seed: int, is_kept: bool) -> None:
    chance = random.Random(seed)
    campaign = Campaign(data_file, fixed_clock(MONDAY))
    people = list(_people(chance))
    campaign.seed(people)
    campaign.people.note(people[3].id, "Said that ana-lysts are wanted; call 030 123 456")
    if is_kept:
        campaign.close()
        campaign = Campaign(data_file, fixed_clock(MONDAY))
    for typed in _queries(chance, people):
        wanted = Wanted.read(typed)
        # “-12” is a word that one would not have.
        if not wanted or campaign.choosing.people.read(typed).unwanted:
            continue
        columns = campaign.board.columns(typed)
        assert [column.ids for column in columns] == _columns(campaign, typed), typed
        firsts = {column.ids[0] for column in columns if column.ids}
        best = campaign.board.best(columns, typed, BOARD[2])
        assert (best in firsts) if firsts else best is None
        matches = campaign.board.matcher(typed)
        known = campaign.people.all()
        assert [matches(one.id) for one in known] == [
            wanted.is_in(key_of_person(one)) for one in known
        ], typed
        found = list(campaign.board.found(typed))
        by_names = sorted(known, key=by_name)
        assert found == list(wanted.best_first(by_names, key_of_person)), typed
        anything = [one.document for one in campaign.search.find(typed)]
        assert sorted(anything, key=str) == sorted(_anything(campaign, typed), key=str), typed
