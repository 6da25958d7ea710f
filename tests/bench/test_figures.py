"""The table: what a figure says, when its aim is met, and what the JSON has."""

import json
from pathlib import Path

import pytest

from tests.bench.figures import Figure, Table


def test_of_times_the_median_counts_and_of_bytes_each() -> None:
    values = (1.0, 1.1, 9.0)
    assert Figure("a", "b", values, "× bare", 1.15).is_met is True
    assert Figure("a", "b", values, "B", 1.15, is_for_each=True).is_met is False
    assert Figure("a", "b", values, "ms").is_met is None


def test_a_line_says_what_was_measured_its_spread_its_aim_and_whether_it_is_met() -> None:
    line = Figure("start", "10 people", (1.0, 1.25, 2.0), "× bare", 1.15).line
    assert line.split() == "10 people 1.25 × bare 1 to 2 1.15 not met".split()
    line = Figure("start", "bytes", (4200.0,), "B", 4500).line
    assert line.split() == ["bytes", "4,200", "B", "4,500", "met"]


def test_the_table_prints_as_it_goes_and_is_kept_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = Table()
    table.begin("Starting")
    table.add("10 people", [2.0, 2.2, 2.1], "× bare", 1.15)
    table.add("nobody", [], "× bare", 1.15)
    table.add("sent", 4000, "B", 4500, is_for_each=True)
    table.fail("leaving", AssertionError("it did not end"))
    printed = capsys.readouterr().out
    assert "10 people" in printed
    assert "not met" in printed
    assert "nobody" not in printed
    assert table.summary() == "1 of 2 aims are met"
    table.write(tmp_path / "figures.json", 12.4)
    kept = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert kept["failures"] == {"leaving": "it did not end"}
    first = kept["figures"][0]
    assert (first["section"], first["what"], first["median"]) == ("Starting", "10 people", 2.1)
    assert (first["least"], first["most"], first["aim"], first["met"]) == (2.0, 2.2, 1.15, False)
