"""Which theme the program shows: what is set, or what suits the ground of the terminal.

It follows what is chosen (`campaign.machine`) and what the terminal says of its ground; what is
chosen by hand while `config.toml` says otherwise holds until one leaves.
"""

import os

from textual.app import App

from inroad.campaign import Campaign
from inroad.config.config import Config
from inroad.config.theme_names import AUTO, theme_names
from inroad.first_view import ViewColours
from inroad.known_ground import Ground, keep_ground, known_ground
from inroad.terminal.driver import DiffDriver
from inroad.themes.built_in import BUILT_IN
from inroad.themes.for_textual import textual_theme


class ThemeInUse:
    """The theme of one program."""

    def __init__(self, app: App[None], campaign: Campaign, config: Config) -> None:
        """Have the program use the theme that is chosen, and offer the others that there are.

        Args:
            app: the program, which does not run yet.
            campaign: the campaign, which may say which theme I like.
            config: what is set for this machine.
        """
        self._app = app
        self._campaign = campaign
        self._config = config
        self._themes = {**BUILT_IN, **config.themes}
        self._of_campaign = campaign.me.profile.theme
        self._ground = known_ground(os.environ)
        others = list(app.available_themes)
        for name, theme in self._themes.items():
            app.register_theme(textual_theme(name, theme))
        self._show()
        for name in others:
            app.unregister_theme(name)

    def found(self, ground: Ground) -> None:
        """Follow the ground of the terminal, and remember it for the next start."""
        follows = self._follows_ground and not self.is_by_hand
        self._ground = ground
        keep_ground(os.environ, ground)
        if follows:
            self._show()

    def use(self, config: Config) -> None:
        """Follow what is set for this machine, where that was changed."""
        if (config.theme, config.colours, config.themes) == self._of_machine:
            return
        before = self._themes.keys()
        self._config = config
        self._themes = {**BUILT_IN, **config.themes}
        # Those that come along as well: one of my own may have had the name of one.
        for name, theme in self._themes.items():
            self._app.register_theme(textual_theme(name, theme))
        self._show()
        for name in before - self._themes.keys():
            self._app.unregister_theme(name)
        self._tell_driver()
        self._paint_anew()
        if self._follows_ground:
            self.ask_for_ground()

    def _paint_anew(self) -> None:
        """Paint all that is seen once more: the same is in other colours now."""
        driver = self._app._driver
        if isinstance(driver, DiffDriver):
            driver.forget()
        self._app.refresh(layout=True)

    @property
    def _of_machine(self) -> tuple[object, ...]:
        return self._config.theme, self._config.colours, self._config.themes

    def follow_campaign(self) -> None:
        """Show what is chosen in the campaign, where that was changed."""
        of_campaign = self._campaign.me.profile.theme
        if of_campaign == self._of_campaign:
            return
        self._of_campaign = of_campaign
        if self._config.theme:
            return
        self._show()
        if self._follows_ground:
            self.ask_for_ground()

    def begin(self) -> None:
        """Have whoever speaks to the terminal know what is painted in, now that it is there."""
        self._app.watch(self._app, "theme", self._tell_driver)

    def ask_for_ground(self) -> None:
        """Ask the terminal for its ground."""
        driver = self._app._driver
        if isinstance(driver, DiffDriver):
            driver.ask_for_ground()

    @property
    def is_by_hand(self) -> bool:
        """Whether the theme is another than the one that is set: until one leaves."""
        return self._app.theme != self._chosen

    @property
    def colours(self) -> ViewColours:
        """What the program is painted in."""
        theme = self._themes[self._app.theme]
        return ViewColours(theme, self._config.colours, self._follows_ground)

    @property
    def _follows_ground(self) -> bool:
        return self._wanted == AUTO

    @property
    def _chosen(self) -> str:
        wanted = self._wanted
        return wanted if wanted != AUTO else (self._ground or Ground.DARK).value

    @property
    def _wanted(self) -> str:
        """The theme that is set; "auto" where it is somebody's own and on another machine."""
        name = self._campaign.machine.theme
        return name if name in theme_names(self._config) else AUTO

    def _tell_driver(self) -> None:
        driver = self._app._driver
        if isinstance(driver, DiffDriver):
            driver.use(self._config.colours, self._themes[self._app.theme])

    def _show(self) -> None:
        if self.is_by_hand:
            self._app.theme = self._chosen
