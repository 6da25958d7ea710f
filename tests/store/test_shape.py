"""Files that are no campaign any more: tables, documents, ids and headers that are none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from inroad.domain.people.contact import Contact
from inroad.store import Store
from inroad.store.format.raw import HEADER, HEADER_ID, Raw
from inroad.store.format.shape import are_sound
from tests.store.editing import Tables, edited, sealed
from tests.store.helpers import MAYA, SAM, add, aside, closed, names, names_in

ODD_SHAPES: dict[str, Callable[[Tables], object]] = {
    "a table that is a list": lambda tables: tables.update(touches=[1, 2]),
    "a table that is null": lambda tables: tables.update(touches=None),
    "a document that is a list": lambda tables: tables["contacts"].update({"4000000009": []}),
    "a document that is a text": lambda tables: tables["contacts"].update({"4000000009": "x"}),
    "a document that is null": lambda tables: tables["contacts"].update({"4000000009": None}),
    "an id that is a word": lambda tables: tables["contacts"].update({"abc": {"name": "x"}}),
    "an id below zero": lambda tables: tables["contacts"].update({"-1": {"name": "x"}}),
    "an id of zero": lambda tables: tables["contacts"].update({"0": {"name": "x"}}),
    "an id with zeros before": lambda tables: tables["contacts"].update({"007": {"name": "x"}}),
    "an id that is too large": lambda tables: tables["contacts"].update({"9" * 400: {"name": "x"}}),
    "an id in other digits": lambda tables: tables["contacts"].update({"٣٤٥": {"name": "x"}}),
    "an empty id": lambda tables: tables["contacts"].update({"": {"name": "x"}}),
    "NaN": lambda tables: tables["contacts"].update({"4000000009": {"name": float("nan")}}),
    "infinity": lambda tables: tables["contacts"].update({"4000000009": {"mood": 1e400}}),
    "half a character": lambda tables: tables["contacts"].update(
        {"4000000009": {"name": "x", "mood": "\ud800"}}
    ),
    "deep nesting": lambda tables: tables["contacts"].update(
        {"4000000009": {"name": "x", "mood": json.loads("[" * 500 + "]" * 500)}}
    ),
}


@pytest.mark.parametrize("shape", ODD_SHAPES)
@pytest.mark.parametrize("way", ["alone", "edited", "while open", "copy"])
def test_what_is_no_document_is_left_out_named_and_kept(
    data_file: Path, tmp_path: Path, shape: str, way: str
) -> None:
    closed(data_file, MAYA)
    path, store = data_file, Store(data_file)
    if way == "alone":
        path = tmp_path / "elsewhere" / "inroad.json"
        path.parent.mkdir()
    whole = data_file.read_bytes()
    target = data_file.with_name("inroad.sync-conflict-20261124-101112-ABCDEFG.json")
    target = target if way == "copy" else path
    target.write_bytes(whole)
    edited(target, ODD_SHAPES[shape])
    odd = target.read_bytes()
    if way in ("while open", "copy"):
        store.refresh()
    else:
        store = Store(path)
    assert names(store) == {"Maya Chen"}
    said = " ".join(store.notices())
    assert "“contacts”" in said or "“touches”" in said
    add(store, SAM)
    store.close()
    assert names_in(path) == {"Maya Chen", "Sam Ortiz"}
    kept = path.with_name("inroad.json.aside")
    assert odd in [one.read_bytes() for one in kept.iterdir()]
    assert all("odd" in name for name in aside(path))


HEADERS: dict[str, Callable[[Raw], object]] = {
    **{
        f"{name} is {str(value)[:12]!r}": lambda header, name=name, value=value: header.update(
            {name: value}
        )
        for name in ("schema", "campaign", "key", "epoch", "_seen")
        for value in (0, -1, True, None, [], "x" * 1_000, "\ud800")
    },
    **{
        f"{name} is missing": lambda header, name=name: header.pop(name, 0)
        for name in ("schema", "campaign", "key", "epoch", "_seen")
    },
}


@pytest.mark.parametrize("way", ["alone", "sealed", "edited", "while open", "copy"])
def test_an_odd_header_does_not_stop_a_campaign(data_file: Path, tmp_path: Path, way: str) -> None:
    closed(data_file, MAYA)
    whole = data_file.read_bytes()
    for number, what in enumerate(HEADERS):

        def put(tables: Tables, what: str = what) -> None:
            HEADERS[what](tables[HEADER][HEADER_ID])

        path = tmp_path / str(number) / "inroad.json"
        path.parent.mkdir()
        path.write_bytes(whole)
        store = Store(path)
        add(store, SAM)
        store.close()
        target = path
        if way in ("alone", "sealed"):
            target = path = tmp_path / f"{number}-alone" / "inroad.json"
            path.parent.mkdir()
            path.write_bytes(whole)
        elif way == "copy":
            target = path.with_name("inroad_conflict-20261124-101112.json")
            target.write_bytes(path.read_bytes())
        if way == "sealed":
            if "ud800" not in what:
                path.write_bytes(sealed(path, put))
        else:
            edited(target, put)
        if way in ("while open", "copy"):
            store.refresh()
        else:
            store = Store(path)
        assert "Maya Chen" in names(store), what
        assert store.key, what
        assert not any("another campaign" in said for said in store.notices()), what
        third = Contact(4_000_000_003, "Third")
        add(store, third)
        store.close()
        assert "Third" in names_in(path), what
        assert Store(path).notices() == () or way == "copy", what


def test_a_header_that_is_none_is_made_up_alike_everywhere(data_file: Path, tmp_path: Path) -> None:
    closed(data_file, MAYA)
    keys = set()
    for number, header in enumerate(([], None, "x", {}, {HEADER_ID: 7}, {HEADER_ID: {}})):
        for machine in "ab":
            path = tmp_path / f"{number}{machine}" / "inroad.json"
            path.parent.mkdir()
            path.write_bytes(data_file.read_bytes())
            edited(path, lambda tables, header=header: tables.update({HEADER: header}))
            store = Store(path)
            assert names(store) == {"Maya Chen"}
            assert any("header" in said for said in store.notices())
            store.close()
            keys.add(
                (store.key, json.loads(path.read_text("utf-8"))[HEADER][HEADER_ID]["campaign"])
            )
    assert len(keys) == 1


STAMP = "1a2019520000000be9c0001"


@pytest.mark.parametrize(
    ("tables", "is_so"),
    [
        ({}, True),
        ({"contacts": {}}, True),
        ({"contacts": {"7": {}, "9007199254740991": {"name": "x", "created": STAMP}}}, True),
        ({"contacts": {"7": {"tags": ["a", 1, None], "_t": {"name": STAMP}}}}, True),
        ({"contacts": {"7": {"deep": [{"a": [1.5]}]}}}, True),
        ([], False),
        ({"contacts": []}, False),
        ({"contacts": {"7": []}}, False),
        ({"contacts": {"7": {}, "8": None}}, False),
        ({"contacts": {"07": {}}}, False),
        ({"contacts": {"": {}}}, False),
        ({"contacts": {"7": {}, "": {}}}, False),
        ({"contacts": {"7\n8": {}}}, False),
        ({"contacts": {"7\n": {}}}, False),
        ({"contacts": {"7": {}, "9007199254740992": {}}}, False),
        ({"contacts": {"7": {"created": "x"}}}, False),
        ({"contacts": {"7": {"created": 7}}}, False),
        ({"contacts": {"7": {"created": [STAMP]}}}, False),
        ({"contacts": {"7": {"created": STAMP}, "8": {"created": STAMP + "0"}}}, False),
        ({"contacts": {"7": {"_t": "x"}}}, False),
        ({"contacts": {"7": {"_t": []}}}, False),
        ({"contacts": {"7": {"_t": {"name": "x"}}}}, False),
        ({"contacts": {"7": {"mood": float("nan")}}}, False),
        ({"contacts": {"7": {"mood": [[float("inf")]]}}}, False),
    ],
)
def test_the_shape_that_this_store_writes(tables: object, is_so: bool) -> None:
    assert are_sound(tables, json.dumps(tables).encode()) is is_so


@pytest.mark.parametrize("half", ["\\ud800", "\\uDFFF", "\\udc00"])
def test_half_a_character_is_found_wherever_it_stands(half: str) -> None:
    text = f'{{"contacts":{{"7":{{"name":"x","mood":"{half}"}}}}}}'
    assert not are_sound(json.loads(text), text.encode())
