"""Templates: what a message may hold, gaps for what is missing, and nothing else let through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import InroadError
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.template_fields import FIELDS, TemplateField, examples, gap
from inroad.exchange.letters.template_engine import render, unknown_fields
from tests.domain.messages.checking import check


def test_fields_are_filled_in_and_the_rest_stays() -> None:
    assert render("Hi {{ first_name }}, 5 < 6 & “so”.", {"first_name": "Ana"}) == (
        "Hi Ana, 5 < 6 & “so”."
    )


def test_a_field_that_is_empty_or_unknown_is_a_gap_and_never_a_hole() -> None:
    assert render("{{ role }}, {{ found }}", {"role": ""}) == "[their role], [how you found them]"
    assert render("{{ my_cat }}", {}) == "[my cat]"


def test_two_stops_are_one_only_where_a_field_meets_the_stop_of_the_template() -> None:
    assert render("At {{ organisation }}.", {"organisation": "Holzrat e.V."}) == "At Holzrat e.V."
    mine = "see ../x and 3..5, or ..."
    assert render("Look, {{ kept }}", {"kept": mine}) == f"Look, {mine}"
    assert render(f"{mine} {{{{ role }}}}.", {"role": "So…"}) == f"{mine} So…."
    assert render("{{ kept }}.", {"kept": "wait.."}) == "wait..."


def test_if_leaves_out_what_is_not_known() -> None:
    template = "{% if quote %}You said {{ quote }}{% else %}Hello{% endif %}."
    assert render(template, {}) == "Hello."
    assert render(template, {"quote": "x"}) == "You said x."


def test_text_from_outside_is_text_in_a_template_too() -> None:
    assert render("{{ quote }}", {"quote": "{{ name }} {% if %}"}) == "{{ name }} {% if %}"
    assert render("{{ quote }}", {"quote": "a\x1b[31mb"}) == "ab"


@pytest.mark.parametrize(
    "template",
    [
        "{{ name.__class__ }}",
        "{{ name['x'] }}",
        "{% for one in name %}{{ one }}{% endfor %}",
        "{{ 'x' * 1000000000 }}",
        "{{ range(10) }}",
        "{{ name() }}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% macro m() %}{% endmacro %}",
        "{% set x = 1 %}",
        "{{ name|center(1000000000) }}",
        "{{ name|attr('upper') }}",
        "{{ lipsum() }}",
        "{{ 10 ** 10 }}",
        "{{ [1, 2] }}",
    ],
)
def test_what_a_letter_does_not_need_is_refused_with_its_line(template: str) -> None:
    with pytest.raises(InroadError, match="Line 2 of the template: a message may hold fields"):
        render(f"Hi\n{template}", {"name": "Ana"})


@pytest.mark.parametrize("template", ["{{ name", "{% if name %}", "{% endif %}", "{{ }}"])
def test_a_template_that_is_none_says_where(template: str) -> None:
    with pytest.raises(InroadError, match="Line 1 of the template: "):
        render(template, {})


@given(st.text(alphabet="{}%# abif\n'|.()[]x", max_size=60))
def test_any_text_is_a_template_or_is_refused_in_a_sentence(template: str) -> None:
    try:
        render(template, {"x": "y"})
    except InroadError as error:
        assert str(error).endswith(".")


def test_a_template_as_long_as_a_book_is_refused() -> None:
    for command in (unknown_fields, lambda text: render(text, {})):
        with pytest.raises(InroadError, match="too long"):
            command("x" * 20_001)


@pytest.mark.parametrize("deep", [90, pytest.param(150, marks=pytest.mark.long), 800])
@pytest.mark.parametrize(
    ("before", "middle", "after"),
    [
        ("{% if name %}", "x", "{% endif %}"),
        ("(", "name", ")"),
        ("not ", "name", ""),
        ("", "name", "|upper"),
    ],
)
def test_a_template_that_is_nested_deeper_than_python_reads_is_no_crash(
    before: str, middle: str, after: str, deep: int
) -> None:
    nested = before * deep + middle + after * deep
    template = nested if "%" in nested else f"{{{{ {nested} }}}}"
    for command in (unknown_fields, lambda text: render(text, {"name": "Ana"})):
        try:
            command(template)
        except InroadError as error:
            assert str(error).endswith("nested too deeply for a message.")


@pytest.mark.parametrize(
    "template",
    [
        "{{ " + "9" * 6000 + " }}",
        "{% if name == " + "9" * 6000 + " %}x{% endif %}",
        "{{ 0x" + "f" * 6000 + " }}",
        "{{ 3 < name }}",
        "{{ name in 3 }}",
        "{{ name|default(1, 2, 3, 4) }}",
        "{{ name|upper(1) }}",
        "{{ name|trim(3) }}",
        "{{ name|default(**name) }}",
    ],
    ids=lambda template: template[:24],
)
def test_what_makes_no_sense_is_one_sentence_where_it_is_kept_and_where_it_is_used(
    template: str,
) -> None:
    for command in (unknown_fields, lambda text: render(text, {"name": "Ana"})):
        try:
            command(template)
        except InroadError as error:
            assert "makes no sense in the template" in str(error)
    with pytest.raises(InroadError, match="makes no sense"):
        render(template, {"name": "Ana"})


def test_what_comes_of_a_template_is_no_longer_than_a_letter() -> None:
    """A field with a million letters, a thousand times: nobody waits for a gigabyte."""
    assert len(render("{{ name }}" * 1500, {"name": "Ana" * 400_000})) == 20_000
    assert len(render("{{ name" + "|upper" * 60 + " }}", {"name": "ß" * 400_000})) == 20_000


def test_names_that_are_no_fields_are_found() -> None:
    assert unknown_fields("{{ first_name }} {{ firstname }} {% if foo %}{% endif %}") == (
        "firstname",
        "foo",
    )


@pytest.mark.parametrize("kind", MessageKind)
def test_each_kind_has_a_template_that_is_well_written(kind: MessageKind) -> None:
    assert unknown_fields(kind.facts.template) == ()
    assert check(render(kind.facts.template, examples()), kind) == ()


@pytest.mark.parametrize("kind", MessageKind)
def test_of_an_empty_template_every_gap_is_found(kind: MessageKind) -> None:
    text = render(kind.facts.template, {})
    gaps = [one for one in check(text, kind) if one.rule is CheckRule.PLACEHOLDER]
    assert len(gaps) == text.count("[") > 0


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_the_gap_of_each_field_is_named_as_a_placeholder(field: TemplateField) -> None:
    text = f"Hi Ana, I read your post. Could we talk for 15 minutes? {gap(field.name)} is it."
    assert [one.rule for one in check(text, MessageKind.REQUEST)] == [CheckRule.PLACEHOLDER]
