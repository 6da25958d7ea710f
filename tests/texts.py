"""Reading what README and `--help` say: command lines, and keys with their meaning."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
HANDBOOK = {
    path.stem: path.read_text("utf-8")
    for path in sorted((ROOT / "src/inroad/handbook").glob("*.md"))
}
"""The pages, by topic."""
FOR_USERS = "\n\n".join((README, *HANDBOOK.values()))
"""All that a person reads."""
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

_SPAN = re.compile(r"`((?:\S*/)?inroad(?: [^`]*)?)`")
_FENCE = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def command_lines(text: str) -> list[str]:
    """Return every call of the program in a text in Markdown: in backticks, and in blocks."""
    spans = [one for one in _SPAN.findall(text) if not one.endswith((".json", "/"))]
    return [*spans, *(line for line in _in_blocks(text) if line.startswith("inroad"))]


def shell_lines(text: str) -> list[str]:
    """Return the other lines in blocks of a text in Markdown: what is typed into a shell."""
    return [line for line in _in_blocks(text) if not line.startswith("inroad")]


def _in_blocks(text: str) -> list[str]:
    lines = [line for one in _FENCE.findall(text) for line in one.split("\n")]
    return [bare for line in lines if (bare := line.partition("#")[0].strip())]


def helped(text: str) -> tuple[list[str], list[str]]:
    """Return the usage lines, and the examples, of what `--help` prints."""
    usage, _, rest = text.partition("\n\n")
    joined = re.sub(r"\n {11,}", " ", usage.removeprefix("usage: "))
    examples = rest.partition("Example")[2].split("\n")[1:]
    return [line.strip() for line in joined.split("\n")], [one.strip() for one in examples if one]


def spelt_out(usage: str) -> Iterator[str]:
    """Yield calls as a usage line means them: the least, with each option, and with all."""
    parts = re.findall(r"\[[^]]*\]|\S+", usage)
    optional = [part for part in parts if part.startswith("[")]
    chosen = {(), *((one,) for one in optional), tuple(optional)}
    for taken in sorted(chosen, key=len):
        kept = [part for part in parts if part not in optional or part in taken]
        for words in itertools.product(*(_alternatives(part) for part in kept)):
            yield " ".join(word for word in words if word)


def _alternatives(part: str) -> list[str]:
    bare = part.strip("[]").replace("COMMAND ...", "today")
    if "|" in bare:
        return [one.strip() for one in bare.split("|")]
    name, _, values = bare.rpartition(" ")
    return [f"{name} {one}".strip() for one in values.split(",")]


_LINKED = re.compile(r"\[(`[^`]+`)\]\(inroad:[^)]*\)")
"""A key of the handbook, with the command that it is of."""
_KEY = r"`(ctrl\+\w|esc|space|enter|tab|→|[A-Za-z0-9/:?<>])`"
_PLACE_ONLY = re.compile(r"\b(?:in|by|or in)$")
_CONNECTED = re.compile(r"[\s,]*(?:and|or)?[\s,]*")


@dataclass(frozen=True)
class Told:
    """Keys that a text names together, and what it says they do ("" where it only names them)."""

    keys: tuple[str, ...]
    does: str


def keys_told(text: str) -> Iterator[Told]:
    """Yield the keys that a text in Markdown names, each with the words that follow it."""
    text = re.sub(r"```.*?```|!\[.*?\]\(.*?\)", "", text, flags=re.DOTALL)
    text = _LINKED.sub(r"\1", text)
    for paragraph in re.split(r"\n\s*\n|\n- |\n\d\. ", text):
        if paragraph.lstrip().startswith("|"):
            continue
        for sentence in re.split(r"(?<=[.;:])\s+", " ".join(paragraph.split())):
            yield from _in_sentence(sentence)


def _in_sentence(sentence: str) -> Iterator[Told]:
    # Before each key the words that lead to it, and behind the last one those that follow.
    words = re.split(_KEY, sentence)
    keys, between = words[1::2], words[2::2]
    at = 0
    while at < len(keys):
        together = [keys[at]]
        before = words[2 * at].strip()
        while at + 1 < len(keys) and _CONNECTED.fullmatch(between[at]):
            at += 1
            together.append(keys[at])
        is_aside = before.endswith("(") and between[at].startswith(")")
        is_place = bool(_PLACE_ONLY.search(before)) or is_aside
        yield Told(tuple(together), "" if is_place else between[at].strip(" ().,"))
        at += 1


_SMALL = set(
    "the a an is it its to of and or for in on at by with what that this there one them they your "
    "you as from into be are has not no if all any up so then".split()
)


def stems(text: str) -> set[str]:
    """Return the beginnings of the words that carry meaning."""
    return {
        word[:4] for word in re.findall(r"[a-z]+", text.lower()) if word not in _SMALL and word[1:]
    }
