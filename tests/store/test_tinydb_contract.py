"""What the store relies on in TinyDB, and how its tables behave on the journal."""

import inspect
import math
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.table import Table

from inroad.domain.errors import InroadError
from inroad.store import Store
from inroad.store.log.table import Database
from tests.store.helpers import MAYA, SAM, add


@pytest.fixture
def db(data_file: Path) -> Database:
    store = Store(data_file)
    add(store, MAYA, SAM)
    return store._db


def rows(data_file: Path, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in Store(data_file)._db.table(table).all()]


def test_the_underscore_methods_are_where_they_were() -> None:
    assert list(inspect.signature(Table._update_table).parameters) == ["self", "updater"]
    assert list(inspect.signature(Table._read_table).parameters) == ["self"]
    assert list(inspect.signature(Table.__init__).parameters)[1:4] == [
        "storage",
        "name",
        "cache_size",
    ]
    source = inspect.getsource(Table)
    # Every way to change a table goes through the one method that the store takes over.
    for method in ("insert", "insert_multiple", "update", "update_multiple", "remove", "truncate"):
        assert "_update_table" in inspect.getsource(getattr(Table, method)), method
    assert source.count("_storage.write") == 1


def test_tinydb_s_own_methods_do_the_same_as_on_a_stock_one(
    db: Database, data_file: Path, tmp_path: Path
) -> None:
    def work(tiny: TinyDB) -> list[Any]:
        table = tiny.table("extra")
        seen: list[Any] = [table.insert({"a": 1, "l": [1]})]
        seen.append(table.insert_multiple([{"a": 2}, {"a": 3}]))
        seen.append(table.update({"b": 1}, where("a") > 1))
        seen.append(table.upsert({"a": 9, "c": 1}, where("a") == 1))
        seen.append(table.remove(where("a") == 2))
        seen.append(table.update(lambda row: row.update(z=1), doc_ids=[3]))
        seen.append(sorted((row.doc_id, dict(row)) for row in table.all()))
        seen.append([dict(row) for row in table.search(where("b") == 1)])
        seen += [len(table), table.count(where("a").exists()), table.contains(doc_id=3)]
        return seen

    stock = TinyDB(tmp_path / "stock.json")
    assert work(db) == work(stock)
    assert rows(data_file, "extra") == [dict(row) for row in stock.table("extra").all()]
    for tiny in (db, stock):
        tiny.table("extra").truncate()
        tiny.drop_table("contacts")
    assert rows(data_file, "extra") == rows(data_file, "contacts") == []


def test_results_are_copies(db: Database) -> None:
    table = db.table("extra")
    doc_id = table.insert({"tags": ["a"], "deep": {"x": [1]}})
    for read in (
        lambda: table.get(doc_id=doc_id),
        lambda: table.all()[0],
        lambda: table.search(where("tags").exists())[0],
        lambda: table.get(where("deep").exists()),
    ):
        row: Any = read()
        row["tags"].append("leak")
        row["deep"]["x"].clear()
        assert dict(table.all()[0]) == {"tags": ["a"], "deep": {"x": [1]}}


@pytest.mark.parametrize(
    "document",
    [{"x": math.nan}, {"x": [math.inf]}, {"x": "\ud800"}, {"x": {1: 2}}, {"\ud800": 1}, {"x": {1}}],
    ids=["nan", "infinity", "surrogate", "key", "name", "set"],
)
def test_what_json_cannot_carry_faithfully_is_refused(
    db: Database, data_file: Path, document: dict[Any, Any]
) -> None:
    with pytest.raises(InroadError, match=r"is kept|not kept|can keep|only text is"):
        db.table("extra").insert(document)
    assert rows(data_file, "extra") == []
    assert db.table("extra").all() == []
