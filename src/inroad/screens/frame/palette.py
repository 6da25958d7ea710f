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
from inroad.screens.frame.everywhere import EVERYWHERE, keys
from inroad.screens.frame.main_screen import MainScreen
from inroad.screens.frame.navigation import later, open_contact

_MOST_PEOPLE = 12


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the palette: its text (shown as text, never as markup) and what it does.

    `found_by` is what it is found by: its text, and other words for it.
    """

    text: str
    run: Callable[[], Awaitable[None] | None]
    found_by: str


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
            self._commands(), key=lambda command: wanted.place_in(search_key(command.found_by))
        )
        commands = wanted.best_first(near, lambda one: search_key(one.found_by))
        people = islice(self._people(query), _MOST_PEOPLE)
        # The list is sorted by score: each is a little below the one before it.
        listed = (*commands, *people) or self._nothing(query)
        for place, entry in enumerate(listed):
            yield Hit(1 / (1 + place), Content(entry.text), self._runner(entry))

    def _commands(self) -> Iterator[_Entry]:
        screen = self.screen
        if not isinstance(screen, CommandScreen):
            return
        # What works everywhere may have a key of its own here: it is one line, with all its keys.
        texts: dict[str, list[str]] = {}
        found: dict[str, Command] = {}
        for command in (*screen.available(), *(screen.everywhere or EVERYWHERE)):
            if command.in_palette:
                found.setdefault(command.help, command)
                texts.setdefault(command.help, []).append(command.all_keys_text)
        for words, command in found.items():
            text = f"{words}  ({'  '.join(dict.fromkeys(texts[words]))})"
            found_by = joined(command.label, command.also, text, by=" ")
            yield _Entry(text, partial(command.run_on, screen), found_by)

    def _nothing(self, query: str) -> tuple[_Entry, ...]:
        """Say that nothing is called so, and go on from there to what there is."""
        screen = self.screen
        if not isinstance(screen, CommandScreen):
            return ()
        text = f"Nothing here is called “{query}”; enter shows all keys of this screen"
        return (_Entry(text, partial(keys.run_on, screen), ""),)

    def _people(self, query: str) -> Iterator[_Entry]:
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return
        for contact in screen.campaign.board.found(query):
            text = joined(contact.name, contact.place, by=" · ")
            yield _Entry(text, partial(open_contact, screen, contact.id), text)

    def _runner(self, entry: _Entry) -> partial[None]:
        return partial(later, self.app, entry.run)
