"""Regular expressions that are compiled when they are first asked, and not where they stand.

To read a note or a letter the domain has some hundreds of them, and one session asks a few: to
compile one takes a hundred times as long as to ask it. So a module writes `late(r"…")` where it
would write `re.compile(r"…")`, and loading it costs nothing.

They are the program's own, the same in every process: what compiles them may keep them for the
next. A pattern that is made of somebody's words is compiled with `re` itself.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, cast

Compiler = Callable[[str, int], re.Pattern[str]]
"""Returns what `re.compile` does for a pattern and its flags, and raises what it raises.

Threads may ask it at the same time.
"""

_compilers: list[Compiler] = [re.compile]
"""What compiles is the last one."""


@contextmanager
def compiling_by(compiler: Compiler) -> Iterator[None]:
    """Have patterns compiled by `compiler` for the time of a block."""
    _compilers.append(compiler)
    try:
        yield
    finally:
        _compilers.remove(compiler)


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern of the program's own, compiled; each is compiled once."""
    return _compilers[-1](pattern, int(flags))


def alternation(patterns: Iterable[str]) -> str:
    """Return the pattern of one of some patterns, as it stands between brackets: "three|two|a".

    A longer one stands before those that it begins with. It is the same in every process, where
    the order of a set is another each time.
    """
    return "|".join(sorted(patterns, key=lambda pattern: (-len(pattern), pattern)))


def compile_late() -> None:
    """Compile what stands in the modules loaded so far, and was not asked for yet."""
    while _WAITING:
        _WAITING.pop().pattern_itself()


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first asked for anything.

    It does what `re.compile` gives; the functions of `re` alone do not take it for one.
    """
    found = Late(pattern, flags)
    _WAITING.append(found)
    return cast("re.Pattern[str]", found)


class Late:
    """Stands for a pattern; what it was asked for once, it has by itself."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = int(flags)

    def __getattr__(self, name: str) -> Any:
        """Return a method or a value of the pattern, and have it at hand the next time."""
        if name == "pattern":
            return self._text
        found = getattr(self.pattern_itself(), name)
        self.__dict__[name] = found
        return found

    def pattern_itself(self) -> re.Pattern[str]:
        """Return the pattern that it stands for."""
        return compiled(self._text, self._flags)


_WAITING: list[Late] = []
"""Those that nobody had compiled ahead yet."""
