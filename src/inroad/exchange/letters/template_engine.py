"""Templates of messages, filled in: Jinja2 in its sandbox, with far less allowed than it could.

A template may come with a copy of a campaign that somebody else wrote to. So only what a
letter needs is let through: text, fields, `if`, and a few filters. No loops, calls, macros or
imports; what comes out is bounded. A field that is empty shows as a gap to fill.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from jinja2 import Template, TemplateSyntaxError, Undefined, nodes
from jinja2.exceptions import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from inroad.domain.errors import InroadError
from inroad.domain.messages.check.letter import first_sentence
from inroad.domain.messages.template_fields import FIELDS, Values, gap
from inroad.domain.text import clean, clean_lines

_LONGEST = 20_000
"""Characters: a template longer than this is no letter, and neither is what comes of one."""
_SHOWN = 120
"""Characters of what Jinja2 says of a template."""

_FILTERS = frozenset({"upper", "lower", "capitalize", "title", "trim", "default", "first_sentence"})
_ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.If,
    nodes.CondExpr,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.Compare,
    nodes.Operand,
    nodes.Filter,
)


_TOO_DEEP = (RecursionError, SyntaxError, MemoryError)
"""What Jinja2 lets through from Python where a template is nested deeper than Python can read."""
_NESTED = "The template is nested too deeply for a message."
_SENSELESS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What Jinja2 lets through from Python for a number of 6,000 digits, or for 3 < "Maya"."""
_NO_SENSE = (
    "Something between {{ and }} or {% and %} makes no sense in the template; a message needs "
    "nothing there but fields like {{ first_name }}."
)


class Gap(Undefined):
    """A field that is empty: it shows as what to fill in, and `if` leaves it out."""

    def __str__(self) -> str:
        """Return the gap, in brackets."""
        return gap(self._undefined_name or "something")


def render(template: str, values: Values) -> str:
    """Return a template filled in with `values`; empty ones show as gaps.

    Raises:
        InroadError: it is no template; the message says what to mend, and where.
    """
    filled = {name: value[:_LONGEST] for name, value in values.items() if value}
    try:
        text = _written(_compiled(template).generate(filled))
    except _TOO_DEEP as error:
        raise InroadError(_NESTED) from error
    except _SENSELESS as error:
        raise InroadError(_NO_SENSE) from error
    except TemplateError as error:
        raise InroadError(f"The template cannot be filled in ({_said(error)}).") from error
    return clean_lines(text)


def unknown_fields(template: str) -> tuple[str, ...]:
    """Return the names in a template that are no fields; raises InroadError like `render`."""
    known = {field.name for field in FIELDS}
    parsed = _parsed(_environment(), template)
    names = dict.fromkeys(one.name for one in parsed.find_all(nodes.Name))
    return tuple(name for name in names if name not in known)


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=Gap, autoescape=False, keep_trailing_newline=True, trim_blocks=False
    )
    environment.globals.clear()
    present = {name: one for name, one in environment.filters.items() if name in _FILTERS}
    environment.filters = {**present, "first_sentence": _first_sentence}
    return environment


@lru_cache(maxsize=64)
def _compiled(template: str) -> Template:
    """Return a template as Jinja2 compiles it; to do so takes far longer than to fill it in."""
    environment = _environment()
    return environment.from_string(_parsed(environment, template))


def _written(pieces: Iterator[str]) -> str:
    """Join what a template writes, up to the length of a letter.

    Where a sentence ends on a field that has a stop of its own ("at Holzrat e.V."), the stop of
    the template is left out: what stands within a field, or within the template, is as it was.
    """
    found: list[str] = []
    room = _LONGEST
    end = ""
    while room > 0 and (piece := next(pieces, None)) is not None:
        if _ends(end) and _begins(piece):
            piece = piece[1:]
        end = piece[-2:] or end
        found.append(piece[:room])
        room -= len(piece)
    return "".join(found)


def _ends(text: str) -> bool:
    return text.endswith(".") and not text.endswith("..")


def _begins(text: str) -> bool:
    return text.startswith(".") and not text.startswith("..")


def _parsed(environment: ImmutableSandboxedEnvironment, template: str) -> nodes.Template:
    if len(template) > _LONGEST:
        raise InroadError("This template is too long for a message.")
    try:
        parsed = environment.parse(template)
        found = _all_nodes(parsed)
    except TemplateSyntaxError as error:
        raise InroadError(f"Line {error.lineno} of the template: {_said(error)}.") from error
    except _TOO_DEEP as error:
        raise InroadError(_NESTED) from error
    except _SENSELESS as error:
        raise InroadError(_NO_SENSE) from error
    for node in found:
        if not isinstance(node, _ALLOWED) or (
            isinstance(node, nodes.Filter) and node.name not in _FILTERS
        ):
            raise InroadError(
                f"Line {node.lineno} of the template: a message may hold fields like "
                "{{ first_name }} and {% if … %}, nothing else."
            )
    return parsed


def _said(error: TemplateError) -> str:
    """Return what Jinja2 says of a template, short and without a stop."""
    return clean(error.message or "it cannot be read")[:_SHOWN].rstrip(".")


def _all_nodes(node: nodes.Node) -> list[nodes.Node]:
    return [node, *(one for child in node.iter_child_nodes() for one in _all_nodes(child))]


def _first_sentence(text: Any) -> str:
    if isinstance(text, Undefined):
        return str(text)
    return first_sentence(str(text))
