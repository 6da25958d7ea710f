"""One note: what stands in its head for programs to read, and its text.

Whatever comes from outside stays text: in the head it is a string of YAML, in the text nothing of
it is a heading, a link, a tag, a comment or HTML.
"""

import json
import re
from typing import NamedTuple

from inroad.domain.text import clean, clean_lines, joined

_SPECIAL = re.compile(r"([\\`*_\[\]#|~=$^%{}!])")
_LIST_START = re.compile(r"^(\s*)([-+>]|\d+[.)])(?=\s|$)")
_RULE = re.compile(r"^(\s*)(-{2,}|_{2,})")
_NOT_IN_TAGS = re.compile(r"[^\w/-]+")


class Link(NamedTuple):
    """A link to another note by its name, shown as what it is about is called."""

    note: str
    shown: str = ""

    @property
    def written(self) -> str:
        """The link in a text."""
        shown = escaped(self.shown)
        is_plain = shown in ("", self.note)
        return f"[[{self.note}]]" if is_plain else f"[[{self.note}|{_in_link(self.shown)}]]"


class Section(NamedTuple):
    """Part of a note under a heading: lines that are Markdown already."""

    title: str
    lines: tuple[str, ...]


class Note(NamedTuple):
    """One note.

    `folder` and `name` say where it stands, `head` is for programs: words, links or lists of words
    by their names. `tags` are Obsidian's.
    """

    folder: str
    name: str
    title: str
    head: tuple[tuple[str, "str | Link"], ...] = ()
    tags: tuple[str, ...] = ()
    text: str = ""
    sections: tuple[Section, ...] = ()

    @property
    def path(self) -> str:
        """Where it stands in the folder of all notes."""
        return joined(self.folder, f"{self.name}.md", by="/")


def written(note: Note) -> str:
    """Return a note as Markdown with its head."""
    parts = [
        _head(note),
        f"# {escaped(note.title)}",
        paragraphs(note.text),
        *(_section(one) for one in note.sections if one.lines),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Return a line of text in which nothing means anything to Markdown or HTML."""
    plain = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain = _SPECIAL.sub(r"\\\1", plain)
    plain = _RULE.sub(r"\1\\\2", plain)
    return _LIST_START.sub(r"\1\\\2", plain)


def paragraphs(text: str) -> str:
    """Return a text of several lines, each of which stays one."""
    return "  \n".join(map(escaped, clean_lines(text).splitlines()))


def item(*parts: str) -> str:
    """Return an item of a list from parts that are Markdown already."""
    return "- " + " ".join(part for part in parts if part)


def _section(section: Section) -> str:
    return f"## {escaped(section.title)}\n\n" + "\n".join(section.lines)


def _head(note: Note) -> str:
    lines = [f"{name}: {_value(value)}" for name, value in note.head if value]
    tags = [tag for tag in map(_tag, note.tags) if tag]
    if tags:
        lines.append(f"tags: {_yaml(tags)}")
    return "\n".join(["---", *lines, "---"])


def _value(value: str | Link) -> str:
    return _yaml(f"[[{value.note}]]") if isinstance(value, Link) else _yaml(clean(value))


def _yaml(value: object) -> str:
    """Return a value as YAML has it: JSON in one line is YAML."""
    return json.dumps(value, ensure_ascii=False)


def _tag(tag: str) -> str:
    """Return a tag as Obsidian takes it: a word, and not a number alone."""
    word = _NOT_IN_TAGS.sub("-", clean(tag)).strip("-/")
    return f"n{word}" if word.isdigit() else word


def _in_link(text: str) -> str:
    return escaped(re.sub(r"[\[\]|]+", " ", text)).strip()
