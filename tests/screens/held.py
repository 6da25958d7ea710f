"""A query that is done in steps, and comes to no end until a test lets it."""

from collections.abc import Callable, Generator
from typing import Any


class Held:
    """To stand for a method that does its work in steps."""

    def __init__(self, steps: Callable[..., Generator[Any, None, Any]], so_far: Any = None) -> None:
        """Yield `so_far` for as long as it is held, and then do the `steps`."""
        self._steps = steps
        self._so_far = so_far
        self._is_held = True
        self.running = 0
        """How many were begun, and neither came to their end nor were stopped."""

    def __get__(self, of: object, kind: type) -> Callable[..., Generator[Any, None, Any]]:
        """Be the method of `of`."""

        def held(*arguments: Any) -> Generator[Any, None, Any]:
            self.running += 1
            try:
                while self._is_held:
                    yield self._so_far
                return (yield from self._steps(of, *arguments))
            finally:
                self.running -= 1

        return held

    def let_go(self) -> None:
        """Let it do its work."""
        self._is_held = False
