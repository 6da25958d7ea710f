"""Makes a `Keymap` of what was chosen, and says of what cannot be why not.

My own keys come before those of the preset, and these before the usual ones: what comes first has
a key, and the others keep those that are left to them. What was refused is as if it had not been
chosen.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from inroad.config.config import KeyChoice
from inroad.config.reading import as_said
from inroad.domain.errors import InroadError
from inroad.domain.text import quoted
from inroad.keymap.key_names import is_for_field, key_text, read_key
from inroad.keymap.keymap import CURSOR, EVERYWHERE, Keymap, Resolved
from inroad.keymap.known_commands import Sort, known_commands
from inroad.keymap.presets import PRESETS, USUAL

KEPT: Final = {
    "enter": "enter always chooses and saves",
    "escape": "esc always goes back",
    "q": "q always goes back, and quits",
}
"""Keys that stay what they are, and why: with them every screen can be left."""

_FIELD_KEYS: Final = frozenset(
    {"tab", "shift+tab", "pageup", "pagedown", "f6", "f7"}
    | {f"ctrl+{letter}" for letter in "acdefkuvwxy"}
)
"""What a field does with keys beside those that write something."""

_NEED_A_KEY: Final = {"palette"}
"""Commands without which no other one is found that has no key."""

_NEAR = 60
"""Of a hundred: names that are less alike are no slips of each other."""

_USUAL, _PRESET, _MINE = range(3)
"""How much a choice counts."""


class _Refused(Exception):
    """What was chosen for a name cannot be."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(why)
        self.name = name


class _Bound(NamedTuple):
    """A command that is bound, on all screens where it has the same keys.

    `table` is what its keys are found under in the keymap.
    """

    sort: Sort
    table: str
    name: str
    usual: tuple[str, ...]
    screens: tuple[str, ...]

    @property
    def full_name(self) -> str:
        """What it is called in the file."""
        return f"{self.table}.{self.name}" if self.table else self.name

    @property
    def names(self) -> tuple[str, ...]:
        """What keys can be given to it by, the most particular first."""
        return (
            (self.full_name, self.name)
            if self.sort in (Sort.OWN, Sort.TYPING)
            else (self.full_name,)
        )


class _Chosen(NamedTuple):
    """The keys that are meant for a command: by whom, and under which name."""

    keys: tuple[str, ...]
    level: int = _USUAL
    name: str = ""


def resolve(choice: KeyChoice, file: str = "config.toml") -> Resolved:
    """Return the keys of a choice, and what is wrong with it.

    Args:
        choice: what was chosen.
        file: what the sentences call the place where that stands.
    """
    return _Resolver(choice, file).resolved()


def command_names() -> tuple[str, ...]:
    """Return every name that keys can be given to."""
    return tuple(dict.fromkeys(name for one in _bound() for name in one.names))


def _bound() -> Iterator[_Bound]:
    for one in known_commands():
        if one.sort is Sort.EVERYWHERE:
            yield _Bound(one.sort, EVERYWHERE, one.name, one.keys, one.screens)
        elif one.sort is Sort.CURSOR:
            yield _Bound(one.sort, CURSOR, one.name, one.keys, one.screens)
        else:
            for screen in one.screens:
                yield _Bound(one.sort, screen, one.name, one.keys, (screen,))


class _Resolver:
    """One choice, taken apart; what is refused goes out of it, and the rest is tried again."""

    def __init__(self, choice: KeyChoice, file: str) -> None:
        self._file = file
        self._problems: list[str] = []
        self._bound = tuple(_bound())
        self._preset = _read(PRESETS[self._known_preset(choice.preset)])
        self._mine = dict(self._understood(choice.bindings))

    def resolved(self) -> Resolved:
        while True:
            try:
                found = self._tried()
            except _Refused as refused:
                self._problem(str(refused))
                del self._mine[refused.name]
            else:
                return Resolved(found, tuple(self._problems))

    def _known_preset(self, name: str) -> str:
        if name and name not in PRESETS:
            *others, last = PRESETS
            self._problem(
                f"{quoted(name)} is no set of keys; there are {', '.join(others)} and {last}"
            )
        return name if name in PRESETS else USUAL

    def _understood(
        self, bindings: Mapping[str, tuple[str, ...]]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield what is chosen for each name that there is, of keys that there are."""
        known = frozenset(name for one in self._bound for name in one.names)
        for name, written in bindings.items():
            if name not in known:
                self._problem(f"{quoted(name)} is no command{_meant(name, known)}")
                continue
            try:
                yield name, tuple(dict.fromkeys(map(read_key, written)))
            except InroadError as error:
                self._problem(f"{name} keeps its keys: {error}")

    def _tried(self) -> Keymap:
        """Return the keys as they are chosen now; raises what is to be refused."""
        chosen = {one: self._chosen(one) for one in self._bound}
        for one, choice in chosen.items():
            if choice.level == _MINE:
                _check(one, choice)
        lost = _lost(chosen)
        screens: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for one, choice in chosen.items():
            keys = tuple(key for key in choice.keys if key not in lost[one])
            if keys != one.usual:
                screens[one.table][one.name] = keys
        return Keymap(dict(screens))

    def _chosen(self, one: _Bound) -> _Chosen:
        for level, table in ((_MINE, self._mine), (_PRESET, self._preset)):
            for name in one.names:
                if name in table:
                    kept = (key for key in one.usual if key in KEPT and key not in table[name])
                    return _Chosen((*table[name], *kept), level, name)
        return _Chosen(one.usual)

    def _problem(self, what: str) -> None:
        self._problems.append(f"{self._file}: {as_said(what)}{'' if what.endswith('?') else '.'}")


def _read(table: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(map(read_key, keys)) for name, keys in table.items()}


def _check(one: _Bound, choice: _Chosen) -> None:
    """Raise what is wrong with a choice of mine by itself."""
    for key in choice.keys:
        if key in KEPT and key not in one.usual:
            raise _Refused(choice.name, f"{choice.name} cannot have {key_text(key)}: {KEPT[key]}")
        if (
            one.sort is Sort.TYPING
            and key not in one.usual
            and (is_for_field(key) or key in _FIELD_KEYS)
        ):
            why = f"{choice.name} cannot have {key_text(key)}: that is for the text that one types"
            raise _Refused(choice.name, why)
    if not choice.keys and (one.sort is Sort.CURSOR or one.full_name in _NEED_A_KEY):
        raise _Refused(choice.name, f"{choice.name} cannot be without a key")


def _lost(chosen: Mapping[_Bound, _Chosen]) -> dict[_Bound, set[str]]:
    """Return which keys commands lose to others that come before them on a screen.

    Raises:
        _Refused: two of mine have the same key, or one of mine is the only key of another command.
    """
    lost: dict[_Bound, set[str]] = defaultdict(set)
    for key, together in _on_one_screen(chosen):
        first = max(together, key=lambda one: chosen[one].level)
        for other in together:
            if chosen[other].level < chosen[first].level:
                lost[other].add(key)
            elif other is not first and chosen[other].level == _MINE:
                raise _given_twice(chosen[first], chosen[other], key)
        for other in together:
            if chosen[first].level == _MINE and lost[other].issuperset(chosen[other].keys):
                raise _only_key(chosen[first], key, other)
    return lost


def _on_one_screen(chosen: Mapping[_Bound, _Chosen]) -> Iterator[tuple[str, list[_Bound]]]:
    """Yield the keys that can go from one command to another, with those that have them together.

    What mine take comes last: then it is known what a command is left with.
    """
    found: dict[tuple[str, str], list[_Bound]] = defaultdict(list)
    for one, choice in chosen.items():
        for screen in one.screens:
            for key in choice.keys:
                found[screen, key].append(one)

    def level(item: tuple[tuple[str, str], list[_Bound]]) -> int:
        return max(chosen[one].level for one in item[1])

    for (_, key), together in sorted(found.items(), key=level):
        if len(together) > 1:
            yield key, together


def _only_key(choice: _Chosen, key: str, other: _Bound) -> _Refused:
    return _Refused(
        choice.name,
        f"{choice.name} cannot have {key_text(key)}: {other.full_name} would be left without a "
        "key; give that another one too",
    )


def _given_twice(first: _Chosen, second: _Chosen, key: str) -> _Refused:
    return _Refused(
        second.name,
        f"{key_text(key)} is given to {first.name} and to {second.name} on one screen; the first "
        "has it",
    )


def _meant(name: str, known: frozenset[str]) -> str:
    """Return the question whether another name was meant, or ""."""
    from rapidfuzz import fuzz, process

    near = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return f"; did you mean {near[0]}?" if near is not None else ""
