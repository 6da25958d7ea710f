"""Two copies made one: the rules, one by one."""

from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest

from inroad.store.format.field_stamps import fields_of
from inroad.store.format.raw import CONFLICTS
from inroad.store.merging.merge import merge
from tests.store.copying import MAYA, TOUCH, Copy, met, pair, tags_of


def test_edits_of_different_fields_are_both_there() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    other.put("contacts", MAYA, notes="tea")
    assert met(one, other).get("contacts", MAYA) == {"name": "Maya", "role": "CTO", "notes": "tea"}
    assert CONFLICTS not in met(one, other).state.tables


def test_of_one_field_the_later_wins_and_the_other_is_kept_as_a_conflict() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    other.time = 2000
    other.put("contacts", MAYA, role="CEO")
    result = met(one, other)
    assert result.get("contacts", MAYA) == {"name": "Maya", "role": "CEO"}
    (conflict,) = result.state.tables[CONFLICTS].values()
    assert fields_of(conflict) == {
        "table": "contacts",
        "document": int(MAYA),
        "field": "role",
        "value": '"CTO"',
    }


def test_who_has_seen_the_other_value_overwrites_it_without_a_conflict() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    other.take(one)
    other.put("contacts", MAYA, role="CEO")
    assert CONFLICTS not in met(one, other).state.tables


def test_a_value_that_lost_against_two_in_turn_is_kept() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    other.time = 2000
    other.put("contacts", MAYA, role="CEO")
    third = other.fork("cccccccc")
    third.time = 3000
    third.put("contacts", MAYA, role="COO")
    left, right = met(one, other), met(one, third)
    left.take(third)
    result = met(left, right)
    assert result.get("contacts", MAYA) == {"name": "Maya", "role": "COO"}
    (conflict,) = result.state.tables[CONFLICTS].values()
    assert conflict["value"] == '"CTO"'


def test_a_resolved_conflict_stays_resolved_everywhere() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    other.put("contacts", MAYA, role="CEO")
    left, right = met(one, other), met(other, one)
    (doc_id,) = left.state.tables[CONFLICTS]
    left.drop(CONFLICTS, doc_id)
    assert not met(left, right).state.tables.get(CONFLICTS)
    assert not met(left, one).state.tables.get(CONFLICTS)
    assert not met(left, other).state.tables.get(CONFLICTS)


def test_who_knows_only_one_of_the_edits_does_not_resolve_their_conflict() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    third = one.fork("cccccccc")
    other.put("contacts", MAYA, role="CEO")
    fourth = other.fork("dddddddd")
    result = met(one, other)
    for knows_one in (third, fourth):
        assert len(met(result, knows_one).state.tables[CONFLICTS]) == 1


def test_a_delete_is_taken_over_and_an_edit_beats_it() -> None:
    one, other = pair()
    one.drop("contacts", MAYA)
    assert met(one, other).get("contacts", MAYA) is None
    other.put("contacts", MAYA, role="CTO")
    assert met(one, other).get("contacts", MAYA) == {"name": "Maya", "role": "CTO"}


def test_a_new_touch_brings_its_deleted_contact_back() -> None:
    one, other = pair()
    one.drop("contacts", MAYA)
    other.put("touches", TOUCH, contact_id=int(MAYA), text="met at a talk")
    result = met(one, other)
    assert result.get("contacts", MAYA) == {"name": "Maya"}
    assert result.get("touches", TOUCH) is not None


def test_lists_are_sets_that_keep_their_order() -> None:
    one, other = pair(tags=["a", "b", "c"])
    one.put("contacts", MAYA, tags=["c", "a"])
    other.put("contacts", MAYA, tags=["a", "b", "c", "d"])
    assert sorted(tags_of(met(one, other))) == ["a", "c", "d"]
    one.take(other)
    one.put("contacts", MAYA, tags=["d", "c", "a"])
    assert tags_of(met(one, other)) == ["d", "c", "a"]


def test_the_same_import_on_two_machines_is_no_conflict_and_a_blank_erases_nothing() -> None:
    one, other = Copy("aaaaaaaa"), Copy("bbbbbbbb")
    one.put("contacts", MAYA, name="Maya", email="maya@example.com")
    other.time = 2000
    other.put("contacts", MAYA, name="Maya", role="CTO")
    result = met(one, other)
    assert result.get("contacts", MAYA) == {
        "name": "Maya",
        "email": "maya@example.com",
        "role": "CTO",
    }
    assert CONFLICTS not in result.state.tables
    created = [copy.state.tables["contacts"][MAYA]["created"] for copy in (one, other)]
    assert result.state.tables["contacts"][MAYA]["created"] == min(created) != max(created)


def test_fields_that_this_version_does_not_know_merge_like_others() -> None:
    one, other = pair(mood={"x": [1]})
    one.put("contacts", MAYA, mood={"x": [2]})
    other.put("contacts", MAYA, colour=7)
    assert met(one, other).get("contacts", MAYA) == {
        "name": "Maya",
        "mood": {"x": [2]},
        "colour": 7,
    }


def test_what_a_list_lost_stays_lost_when_nothing_is_left_of_it() -> None:
    one, other = pair(tags=["a"])
    third = one.fork("cccccccc")
    one.put("contacts", MAYA, tags=None)
    other.put("contacts", MAYA, role="CTO")
    third.put("contacts", MAYA, notes="tea")
    result = met(met(one, other), third)
    assert result.get("contacts", MAYA) == {"name": "Maya", "role": "CTO", "notes": "tea"}


@pytest.mark.parametrize("value", [7, "abc", {"a": 1}, None, True, [[1], {"b": 2}]], ids=repr)
def test_a_list_that_somebody_made_something_else_of_merges_all_the_same(value: Any) -> None:
    one, other = pair(tags=["a"])
    one.put("contacts", MAYA, tags=["a", "b"])
    other.time = 2000
    other.put("contacts", MAYA, tags=value)
    met(one, other)


def years_ahead(one: Copy) -> None:
    """Let a copy's clock stand in 2036 for one edit, and then show the right time again."""
    one.ahead = timedelta(days=3_650)
    one.put("contacts", MAYA, role="CTO")
    one.ahead = timedelta(0)


@pytest.mark.parametrize("is_first", [True, False])
def test_a_later_edit_stands_against_one_of_a_clock_that_was_ahead(is_first: bool) -> None:
    one, other = pair()
    years_ahead(one)
    other.time = 2000
    other.put("contacts", MAYA, role="CEO")
    if is_first:
        one.put("contacts", MAYA, notes="tea")
        one.take(other)
        other.take(one)
    else:
        other.take(one)
        one.take(other)
    assert one.state.tables == other.state.tables
    assert (one.get("contacts", MAYA) or {})["role"] == "CEO"
    (conflict,) = one.state.tables[CONFLICTS].values()
    assert conflict["value"] == '"CTO"'


def test_who_typed_over_a_value_of_2036_has_the_later_one() -> None:
    one, other = pair()
    years_ahead(one)
    one.put("contacts", MAYA, role="CFO")
    other.take(one)
    other.put("contacts", MAYA, role="CEO")
    third = one.fork("cccccccc")
    assert (met(one, other).get("contacts", MAYA) or {})["role"] == "CEO"
    assert (met(third, other).get("contacts", MAYA) or {})["role"] == "CEO"
    assert CONFLICTS not in met(one, other).state.tables


def test_a_value_whose_clock_is_found_out_late_is_not_lost() -> None:
    one, other = pair()
    one.ahead = timedelta(days=3_650)
    one.put("contacts", MAYA, role="CTO")
    other.time = 2000
    other.put("contacts", MAYA, role="CEO")
    one.take(other)
    other.take(one)
    one.ahead = timedelta(0)
    result = met(one, other)
    kept = {document["value"] for document in result.state.tables[CONFLICTS].values()}
    assert kept | {f'"{(result.get("contacts", MAYA) or {})["role"]}"'} == {'"CTO"', '"CEO"'}


def test_with_a_base_changes_without_stamps_are_found() -> None:
    one, other = pair(tags=["a"])
    base = deepcopy(one.state)
    one.put("contacts", MAYA, role="CTO")
    other.state.tables["contacts"][MAYA]["notes"] = "typed in an editor"
    other.state.tables["contacts"][MAYA]["tags"] = ["a", "new"]
    other.state.tables["contacts"]["77"] = {"name": "Typed"}
    for left, right in ((one, other), (other, one)):
        merged, _ = merge(base, left.state, right.state)
        found = fields_of(merged.tables["contacts"][MAYA])
        assert found == {
            "name": "Maya",
            "role": "CTO",
            "notes": "typed in an editor",
            "tags": ["a", "new"],
        }
        assert merged.tables["contacts"]["77"]["name"] == "Typed"
        # And whoever has the merged copy wins over whoever has the old one.
        assert merge(None, base, merged)[0].tables == merged.tables
