"""The palette: every command of the screen, and every person, found by typing."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from inroad.commands import Command
from inroad.domain.search import Wanted, search_key
from inroad.domain.text import joined
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.frame.everywhere import EVERYWHERE
from inroad.screens.frame.main_screen import MainScreen
from inroad.screens.frame.navigation import later, open_contact

_MOST_PEOPLE = 12


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the palette: its text (shown as text, never as markup) and what it does."""

    text: str
    run: Callable[[], Awaitable[None] | None]


class InroadProvider(Provider):
    """Offers commands and people. Every text is `Content`, so that nothing is markup."""

    async def discover(self) -> Hits:
        """Offer every command that does something right now."""
        for entry in self._commands():
            yield DiscoveryHit(Content(entry.text), self._runner(entry))

    async def search(self, query: str) -> Hits:
        """Offer commands, then people, that match all words of `query`."""
        wanted = Wanted.read(query)
        near = sorted(
            self._commands(), key=lambda command: wanted.place_in(search_key(command.text))
        )
        commands = wanted.best_first(near, lambda one: search_key(one.text))
        people = islice(self._people(query), _MOST_PEOPLE)
        # The list is sorted by score: each is a little below the one before it.
        for place, entry in enumerate((*commands, *people)):
            yield Hit(1 / (1 + place), Content(entry.text), self._runner(entry))

    def _commands(self) -> Iterator[_Entry]:
        screen = self.screen
        if not isinstance(screen, CommandScreen):
            return
        for command in (*screen.available(), *(screen.everywhere or EVERYWHERE)):
            if command.in_palette:
                yield _Entry(_words(command), partial(command.run_on, screen))

    def _people(self, query: str) -> Iterator[_Entry]:
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return
        for contact in screen.campaign.board.found(query):
            text = joined(contact.name, contact.place, by=" · ")
            yield _Entry(text, partial(open_contact, screen, contact.id))

    def _runner(self, entry: _Entry) -> partial[None]:
        return partial(later, self.app, entry.run)


def _words(command: Command) -> str:
    return f"{command.help}  ({command.all_keys_text})"
