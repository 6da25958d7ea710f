"""The palette: every command of the screen, and every person, found by typing."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from inroad.commands import Command, with_keys
from inroad.config.theme_names import AUTO
from inroad.domain.search import Wanted, search_key
from inroad.domain.text import joined
from inroad.keymap.keymap import EVERYWHERE as EVERYWHERE_KEYS
from inroad.keymap.keymap import present
from inroad.screens.frame.command_screen import AnyScreen, CommandScreen
from inroad.screens.frame.everywhere import EVERYWHERE, keys, use_theme
from inroad.screens.frame.main_screen import MainScreen
from inroad.screens.frame.navigation import later, open_contact
from inroad.screens.frame.palette_entry import PaletteEntry

_MOST_PEOPLE = 12


class InroadProvider(Provider):
    """Offers commands and people. Every text is `Content`, so that nothing is markup."""

    async def discover(self) -> Hits:
        """Offer every command that does something right now."""
        for entry in self._commands():
            yield DiscoveryHit(Content(entry.text), self._runner(entry))

    async def search(self, query: str) -> Hits:
        """Offer commands, then people, then letters, that match all words of `query`."""
        wanted = Wanted.read(query)
        commands = self._best_first(wanted, self._commands())
        people = islice(self._people(query), _MOST_PEOPLE)
        others = self._best_first(wanted, self._on_search())
        # The list is sorted by score: each is a little below the one before it.
        themes = self._best_first(wanted, self._themes())
        listed = (*commands, *themes, *people, *others) or self._nothing(query)
        for place, entry in enumerate(listed):
            yield Hit(1 / (1 + place), Content(entry.text), self._runner(entry))

    def _commands(self) -> Iterator[PaletteEntry]:
        screen = self.screen
        if not isinstance(screen, CommandScreen):
            return
        # What works everywhere may have a key of its own here: it is one line, with all its keys.
        texts: dict[str, list[str]] = {}
        found: dict[str, Command] = {}
        for command in (*screen.available(), *_everywhere(screen)):
            if command.in_palette:
                found.setdefault(command.help, command)
                texts.setdefault(command.help, []).append(command.all_keys_text)
        for words, command in found.items():
            text = f"{words}  ({'  '.join(dict.fromkeys(texts[words]))})"
            found_by = joined(command.label, command.also, text, by=" ")
            yield PaletteEntry(text, partial(command.run_on, screen), found_by)

    def _themes(self) -> Iterator[PaletteEntry]:
        """Offer every theme by its name, the person's own too."""
        screen = self.screen
        if not isinstance(screen, CommandScreen):
            return
        for name in (AUTO, *self.app.available_themes):
            text = f"Theme: {name.replace('-', ' ')}"
            found_by = joined(text, "colors colours", by=" ")
            yield PaletteEntry(text, partial(use_theme, screen, name), found_by)

    @staticmethod
    def _best_first(wanted: Wanted, entries: Iterable[PaletteEntry]) -> Iterable[PaletteEntry]:
        near = sorted(entries, key=lambda entry: wanted.place_in(search_key(entry.found_by)))
        return wanted.best_first(near, lambda entry: search_key(entry.found_by))

    def _on_search(self) -> Iterator[PaletteEntry]:
        screen = self.screen
        if isinstance(screen, CommandScreen):
            yield from screen.found_in_palette()

    def _nothing(self, query: str) -> tuple[PaletteEntry, ...]:
        """Say that nothing is called so, and go on from there to what there is."""
        screen = self.screen
        if not isinstance(screen, CommandScreen):
            return ()
        text = f"Nothing here is called “{query}”; enter shows all keys of this screen"
        return (PaletteEntry(text, partial(keys.run_on, screen), ""),)

    def _people(self, query: str) -> Iterator[PaletteEntry]:
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return
        for contact in screen.campaign.board.found(query):
            text = joined(contact.name, contact.place, by=" · ")
            yield PaletteEntry(text, partial(open_contact, screen, contact.id), text)

    def _runner(self, entry: PaletteEntry) -> partial[None]:
        return partial(later, self.app, entry.run)


def _everywhere(screen: AnyScreen) -> tuple[Command, ...]:
    """Return what works everywhere; the palette offers it above a dialog too."""
    return screen.everywhere or with_keys(EVERYWHERE, present().of(EVERYWHERE_KEYS))
