"""Commands that work on every screen that is no form; what they open is imported when it is."""

from collections.abc import Callable
from dataclasses import replace

from inroad.campaign.core.history import NOTHING_TO_UNDO
from inroad.commands import command
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.text import plural, quoted
from inroad.keymap.keymap import naming_keys
from inroad.screens.frame.command_screen import AnyScreen
from inroad.screens.frame.navigation import show
from inroad.screens.frame.one_toast import OneToastApp
from inroad.themes.built_in import OTHERS
from inroad.widgets.bars import Mode

MANY = 10
"""People of one import from which on one is told how to go through them."""

_NOTHING_TO_REDO = "There is nothing to make again."


@command("1", label="Today")
async def show_today(screen: AnyScreen) -> None:
    """Go to Today: what to do next, and why."""
    await show(screen.app, Mode.TODAY)


@command("2", label="Goals")
async def show_goals(screen: AnyScreen) -> None:
    """Go to Goals: why I am having conversations."""
    await show(screen.app, Mode.GOALS)


@command("3", label="Board")
async def show_board(screen: AnyScreen) -> None:
    """Go to Board: where each person stands."""
    await show(screen.app, Mode.BOARD)


@command("4", label="Prep")
async def show_prep(screen: AnyScreen) -> None:
    """Go to Prep: the sheet of the next conversation."""
    await show(screen.app, Mode.PREP)


@command("5", label="People")
async def show_people(screen: AnyScreen) -> None:
    """Go to People: everybody, and who is worth asking next."""
    await show(screen.app, Mode.PEOPLE)


def _something_to_undo(screen: AnyScreen) -> None:
    if not screen.campaign.history.can_undo:
        raise InroadError(NOTHING_TO_UNDO)


def _turned(screen: AnyScreen, turn: Callable[[], Change | None]) -> Change | None:
    """Undo or redo something, with the cursor on what that brings into a list."""
    change = None
    screen.expect_back(True)
    try:
        change = turn()
    finally:
        # Where nothing is done, nothing comes: what comes later, for another reason, is not it.
        if change is None:
            screen.expect_back(False)
    return change


@command("u", "z", label="undo", needs=_something_to_undo, in_footer=True)
def undo(screen: AnyScreen) -> None:
    """Take the last change back."""
    change = _turned(screen, screen.campaign.history.undo)
    if change is not None:
        screen.show_taken_back(change)
        if isinstance(screen.app, OneToastApp):
            screen.app.forget_news()
    _say(screen, f"Took back {quoted(change.label)}." if change else NOTHING_TO_UNDO)


@command("U", "Z", label="redo")
def redo(screen: AnyScreen) -> None:
    """Make the undone change again."""
    change = _turned(screen, screen.campaign.history.redo)
    _say(screen, f"Made again {quoted(change.label)}." if change else _NOTHING_TO_REDO)


@command("H", label="history", also="backups copies log")
def history(screen: AnyScreen) -> None:
    """Show what was done; take anything in it back."""
    from inroad.screens.history import HistoryScreen

    screen.app.push_screen(HistoryScreen(screen.campaign))


@command("C", label="conflicts")
def conflicts(screen: AnyScreen) -> None:
    """Choose where two copies, or your calendar, had changed the same."""
    from inroad.screens.conflicts import ConflictsScreen

    screen.app.push_screen(ConflictsScreen(screen.campaign))


@command("N", label="new contact")
def new_contact(screen: AnyScreen) -> None:
    """Add a person from any screen."""
    from inroad.screens.forms.people import contact_form

    people = screen.campaign.people
    known = {one.id for one in people.all()}

    def added(_: bool | None) -> None:
        new = [one for one in people.all() if one.id not in known]
        if len(new) == 1:
            screen.follow(new[0].id)
            there = naming_keys("on the board ({show_board:3})")
            _say(screen, f"{new[0].name} is {there}, in {new[0].stage}.")

    screen.app.push_screen(contact_form(screen.campaign), added)


@command("I", label="import", also="upload csv")
def import_file(screen: AnyScreen) -> None:
    """Import people from a file: LinkedIn, Google, Outlook, vCards, any table."""
    from inroad.screens.dialogs.importing import ImportScreen

    before = screen.campaign.people.count()

    def imported(is_done: bool | None) -> None:
        count = screen.campaign.people.count()
        if is_done and count:
            are = plural(count, "person is", "people are")
            many = count - before >= MANY
            more = naming_keys(" {triage:Q} goes through them, one key a person.") if many else ""
            there = naming_keys("on the board ({show_board:3})")
            _say(screen, f"{are} {there}.{more}", 8 if many else 3)

    screen.app.push_screen(ImportScreen(screen.campaign), imported)


@command("Q", label="one by one", also="triage queue pile sort inbox")
def triage(screen: AnyScreen) -> None:
    """Go through the new people, one key a person."""
    from inroad.screens.people.triage import TriageScreen

    screen.app.push_screen(TriageScreen(screen.campaign))


@command("F", label="find")
def find_anything(screen: AnyScreen) -> None:
    """Find anything: names, notes, answers."""
    from inroad.screens.people.find import FindScreen

    screen.app.push_screen(FindScreen(screen.campaign))


@command("A", label="dossiers")
def dossiers(screen: AnyScreen) -> None:
    """My targets, and all that was learnt of an organisation, tag or role."""
    from inroad.screens.people.dossiers import DossiersScreen

    screen.app.push_screen(DossiersScreen(screen.campaign, screen.organisation))


@command("L", label="led to")
def referrals(screen: AnyScreen) -> None:
    """See who led to whom, as a tree."""
    from inroad.screens.people.referrals import ReferralsScreen

    screen.app.push_screen(ReferralsScreen(screen.campaign))


@command("M", label="me")
def me(screen: AnyScreen) -> None:
    """About me: introduction, skills, targets."""
    from inroad.screens.me import MeScreen

    screen.app.push_screen(MeScreen(screen.campaign))


@command("S", label="settings", also="calendar holidays zone preferences options")
def settings(screen: AnyScreen) -> None:
    """Set the rules of follow-ups, and my days."""
    from inroad.screens.settings import SettingsScreen

    screen.app.push_screen(SettingsScreen(screen.campaign))


@command("T", label="theme", also="color")
def switch_theme(screen: AnyScreen) -> None:
    """Switch between dark and light colours."""
    usual = "light" if screen.app.current_theme.dark else "dark"
    use_theme(screen, OTHERS.get(screen.app.theme, usual))


def use_theme(screen: AnyScreen, name: str) -> None:
    """Use a theme from now on, "auto" for what suits the terminal.

    It is kept in the campaign. Where the file of this machine names one, the theme holds until
    one leaves: the file is not rewritten by what is not about it.
    """
    machine = screen.campaign.machine
    if not machine.config.theme:
        screen.campaign.me.use_theme(name)
    if name in screen.app.available_themes:
        screen.app.theme = name
    if machine.config.theme:
        said = f"{screen.app.theme.capitalize()} colours until you leave"
        _say(screen, f"{said}; {machine.path.name} names the theme, and S sets it there.", 8)


@command("colon", label="palette", in_palette=False)
def palette(screen: AnyScreen) -> None:
    """Open the palette: find any command."""
    screen.app.action_command_palette()


@command("question_mark", label="all keys", also="help shortcuts")
def keys(screen: AnyScreen) -> None:
    """Show all keys of this screen."""
    from inroad.screens.frame.help import HelpScreen

    screen.app.push_screen(HelpScreen(screen.campaign, screen))


@command("0", label="handbook", also="help manual guide")
def handbook(screen: AnyScreen) -> None:
    """Read the handbook."""
    from inroad.screens.frame.handbook import HandbookScreen

    screen.app.push_screen(HandbookScreen(screen.campaign))


@command("q", label="quit", also="exit leave close")
def leave(screen: AnyScreen) -> None:
    """Quit; everything is saved already."""
    screen.app.exit(return_code=0)


def _say(screen: AnyScreen, sentence: str, seconds: float = 3) -> None:
    screen.notify(sentence, markup=False, timeout=seconds)


FIND = replace(find_anything, name="find", keys=("slash",), in_footer=True)
"""What `/` does on a screen without a list of its own to narrow."""

ON_OPENED = (
    *(show_today, show_goals, show_board, show_prep, show_people, undo, redo, history),
    *(conflicts, new_contact, import_file, triage, find_anything, dossiers, referrals, me),
    *(settings, switch_theme, palette, keys, handbook),
)
"""What works on screens that are opened above another one: there `q` goes back."""

EVERYWHERE = (*ON_OPENED, leave)
"""What works on the others."""
