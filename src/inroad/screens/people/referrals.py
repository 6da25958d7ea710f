"""Who led to whom, as a tree, with what is owed to whoever opened the door."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.people.referrals import Branch
from inroad.commands import command
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.referral_progress import ReferralLife
from inroad.domain.text import plural
from inroad.keymap.keymap import key_for
from inroad.screens.frame.everywhere import FIND
from inroad.screens.frame.main_screen import OpenedScreen, OpenedWorkingScreen
from inroad.screens.people.contact_actions import PeopleScreen
from inroad.screens.people.introductions import IntroductionActions
from inroad.widgets.bars import Divider, Lines, Mode
from inroad.widgets.line_list import LineList
from inroad.widgets.row_list import RowList
from inroad.widgets.style import Line, Span, Style, between, fit, width_of, wrap, wrap_to

_HOW_FAR = 18
"""Cells of how far it has come with somebody."""
_NOBODY = (
    "Nobody has led you to anybody yet. In a debrief, the people who were named become contacts, "
    "and stand here under whoever named them."
)


class ReferralsScreen(OpenedWorkingScreen, PeopleScreen, IntroductionActions):
    """The tree of referrals; what can be done with a person can be done here too."""

    mode = Mode.BOARD

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._lives: dict[int, ReferralLife] = {}
        self._is_of_unfollowed = False

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the tree, and what there is to do for the selected person."""
        yield Lines(id="form-title")
        yield RowList[Branch](self._lines, _key, "referrals", _is_short)
        yield Divider("", id="why-rule")
        yield Lines(id="why")

    @property
    def contact(self) -> Contact | None:
        """The person under the cursor."""
        selected = self._list.row if self.is_mounted else None
        return selected.contact if selected is not None else None

    def refresh_view(self) -> None:
        """Show the tree as it stands; where many were named, their histories are read first."""
        steps = self.campaign.referrals.lives.all_in_steps()
        self.do_in_steps(steps, self._take_lives, lambda so_far: self._say_reading())

    def _say_reading(self) -> None:
        if not self._lives:
            self._say((Span("reading how it went…", Style.SOFT),), [])

    def _take_lives(self, lives: dict[int, ReferralLife]) -> None:
        self._lives = lives
        self._show_tree()

    def _show_tree(self) -> None:
        unfollowed = [one for one, life in self._lives.items() if life.is_unfollowed]
        if not unfollowed:
            self._is_of_unfollowed = False
        tree = self.campaign.referrals.tree(unfollowed if self._is_of_unfollowed else None)
        room = max(10, self.app.size.width - 4)
        self._say(self._counted(len(unfollowed)), [] if tree else wrap(_NOBODY, room))
        self._list.show_rows(tree)
        self._explain()
        self.refresh_keys()

    def _say(self, counted: Line, below: list[str]) -> None:
        title = self.query_one("#form-title", Lines)
        room = max(10, self.app.size.width - 4)
        title.styles.height = 3 + len(below)
        head = Span("Who led to whom", Style.TEXT, True)
        line = (Span("  "), *between((head,), counted, room))
        title.show([(), line, (), *((Span("  "), Span(said, Style.SOFT)) for said in below)])

    @on(LineList.Moved, "#referrals")
    def _on_moved(self) -> None:
        self._explain()
        self.refresh_keys()

    def _unfollowed(self) -> None:
        if not any(life.is_unfollowed for life in self._lives.values()):
            raise InroadError("Whoever was named to you is followed, or put away.")

    @command("n", label="not followed", needs=_unfollowed, in_footer=True, also="referrals filter")
    def only_unfollowed(self) -> None:
        """Show only those whom nobody followed, or everybody again."""
        self._is_of_unfollowed = not self._is_of_unfollowed
        self._show_tree()

    commands = (
        *(PeopleScreen.open_person, only_unfollowed, IntroductionActions.ask_for_introduction),
        *(PeopleScreen.write, PeopleScreen.done, PeopleScreen.snooze, PeopleScreen.goals),
        *(PeopleScreen.prep, PeopleScreen.edit, PeopleScreen.note),
        *(PeopleScreen.why, PeopleScreen.in_touch, PeopleScreen.promise, PeopleScreen.reply),
        *(FIND, OpenedScreen.back),
    )

    def _counted(self, unfollowed: int) -> Line:
        """Return how many were named, and how many of them nobody followed."""
        if not self._lives:
            return ()
        named = f"{len(self._lives)} named"
        if not unfollowed:
            return (Span(named, Style.SOFT),)
        text = f"{unfollowed} nobody followed"
        if self._is_of_unfollowed:
            return (
                Span(text, Style.DUE),
                Span(f" · {key_for('referrals.only_unfollowed', 'n')} shows all", Style.SOFT),
            )
        return (Span(f"{named} · ", Style.SOFT), Span(text, Style.DUE))

    @property
    def _list(self) -> RowList[Branch]:
        return self.query_one("#referrals", RowList)

    def _lines(self, branch: Branch, width: int) -> list[Line]:
        trunk = "".join("│ " if more else "  " for more in branch.trunk[:-1])
        if branch.trunk:
            trunk += "├ " if branch.trunk[-1] else "└ "
        contact = branch.contact
        named = f"led to {plural(branch.led_to, 'person', 'people')}" if branch.led_to else ""
        right = (Span(f"{named}  ", Style.FAINT), self._how_far(contact))
        left = (Span(trunk, Style.LINE), Span(contact.name, Style.TEXT, bool(branch.led_to)))
        place = Span(f"  {contact.place}" if contact.place else "", Style.SOFT)
        if width_of((*left, place, *right)) < width:
            return [between((*left, place), right, width)]
        # In a narrow window they stand below the name, beside the trunk as it goes on there.
        beside = "".join("│ " if more else "  " for more in branch.trunk)
        trunk_below = Span(f"{beside}{'│ ' if branch.led_to else '  '}", Style.LINE)
        room = max(1, width - width_of((trunk_below,)))
        places = wrap(contact.place, room) if contact.place else []
        below = [(trunk_below, Span(line, Style.SOFT)) for line in places]
        return [between(left, right, width), *below]

    def _how_far(self, contact: Contact) -> Span:
        """Return how far it has come with somebody who was named; of the others their stage."""
        life = self._lives.get(contact.id)
        if life is None:
            return Span(fit(contact.stage.value, _HOW_FAR), Style.SOFT)
        style = Style.DUE if life.is_unfollowed else Style.SOFT
        return Span(fit(life.word(self.campaign.today), _HOW_FAR), style)

    def _explain(self) -> None:
        follow_up = self.follow_up
        contact = self.contact
        words = contact.referrer_words if contact is not None else ""
        said = follow_up.reason if follow_up is not None else words
        self.query_one("#why-rule", Divider).tell("next" if follow_up is not None else "")
        room = max(10, self.app.size.width - 4)
        lines = wrap_to(said, room, self.lines_below) if said else []
        self.query_one("#why", Lines).show([(Span("  "), Span(line, Style.SOFT)) for line in lines])


def _key(branch: Branch) -> tuple[int, int]:
    return (branch.contact.id, len(branch.trunk))


def _is_short(branch: Branch, width: int) -> bool:
    """Whether one line is enough in any case: it is known without making it."""
    contact, led_to = branch.contact, "led to 1,000 people" if branch.led_to else ""
    texts = (contact.name, contact.place, led_to)
    cells = sum(len(text) if text.isascii() else 2 * len(text) for text in texts)
    return cells + 2 * len(branch.trunk) + 4 + _HOW_FAR < width
