"""The palette: every command of the screen, and every person, found by typing."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from inroad.commands import Command
from inroad.domain.search import Wanted, search_key
from inroad.domain.text import joined
from inroad.screens.base import CommandScreen, MainScreen

_MOST_PEOPLE = 12


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the palette: its text (shown as text, never as markup) and its action."""

    text: str
    action: str
    on_screen: bool


class InroadProvider(Provider):
    """Offers commands and people. Every text is `Content`, so that nothing is markup."""

    async def discover(self) -> Hits:
        """Offer every command that does something right now."""
        for entry in self._commands():
            yield DiscoveryHit(Content(entry.text), self._runner(entry))

    async def search(self, query: str) -> Hits:
        """Offer commands, then people, that match all words of `query`."""
        wanted = Wanted.read(query)
        near = sorted(self._commands(), key=lambda one: wanted.place_in(search_key(one.text)))
        commands = wanted.best_first(near, lambda one: search_key(one.text))
        people = islice(self._people(query), _MOST_PEOPLE)
        # The list is sorted by score: each is a little below the one before it.
        for place, entry in enumerate((*commands, *people)):
            yield Hit(1 / (1 + place), Content(entry.text), self._runner(entry))

    def _commands(self) -> Iterator[_Entry]:
        screen = self.screen
        if not isinstance(screen, CommandScreen):
            return
        own = screen.available()
        for command in (*own, *screen.everywhere):
            if command.in_palette and command.action != "app.command_palette":
                yield _Entry(_words(command), command.action, command in own)

    def _people(self, query: str) -> Iterator[_Entry]:
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return
        for contact in screen.campaign.board.found(query):
            text = joined(contact.name, contact.place, by=" · ")
            yield _Entry(text, f"app.open_contact({contact.id})", False)

    def _runner(self, entry: _Entry) -> partial[bool]:
        namespace = self.screen if entry.on_screen else self.app
        return partial(self.app.call_later, self.app.run_action, entry.action, namespace)


def _words(command: Command) -> str:
    return f"{command.help}  ({command.all_keys_text})"
