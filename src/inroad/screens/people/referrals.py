"""Who led to whom, as a tree, with what is owed to whoever opened the door."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from inroad.campaign.people.referrals import Branch
from inroad.domain.people.contact import Contact
from inroad.domain.text import plural
from inroad.screens.frame.everywhere import FIND
from inroad.screens.frame.main_screen import OpenedScreen
from inroad.screens.people.contact_actions import PeopleScreen
from inroad.widgets.bars import Divider, Lines, Mode
from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, between, fit, wrap

_NOBODY = (
    "Nobody has led you to anybody yet. In a debrief, the people who were named become contacts, "
    "and stand here under whoever named them."
)


class ReferralsScreen(OpenedScreen, PeopleScreen):
    """The tree of referrals; what can be done with a person can be done here too."""

    mode = Mode.BOARD
    commands = (
        *(PeopleScreen.open_person, PeopleScreen.write, PeopleScreen.done, PeopleScreen.snooze),
        *(PeopleScreen.goals, PeopleScreen.prep, PeopleScreen.edit, PeopleScreen.note),
        *(PeopleScreen.why, PeopleScreen.in_touch, PeopleScreen.promise, PeopleScreen.reply),
        *(FIND, OpenedScreen.back),
    )

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the tree, and what there is to do for the selected person."""
        yield Lines(id="form-title")
        yield LineList[Branch](self._draw, _key, id="referrals")
        yield Divider("", id="why-rule")
        yield Lines(id="why")

    @property
    def contact(self) -> Contact | None:
        """The person under the cursor."""
        selected = self._list.selected if self.is_mounted else None
        return selected.contact if selected is not None else None

    def refresh_view(self) -> None:
        """Show the tree as it stands."""
        tree = self.campaign.referrals.tree()
        title = self.query_one("#form-title", Lines)
        room = max(10, self.app.size.width - 4)
        said = [] if tree else wrap(_NOBODY, room)
        title.styles.height = 3 + len(said)
        head = (Span("  "), Span("Who led to whom", Style.TEXT, True))
        title.show([(), head, (), *((Span("  "), Span(line, Style.SOFT)) for line in said)])
        self._list.show(tree)
        self._explain()

    @on(LineList.Moved, "#referrals")
    def _on_moved(self) -> None:
        self._explain()
        self.refresh_keys()

    @property
    def _list(self) -> LineList[Branch]:
        return self.query_one("#referrals", LineList)

    def _draw(self, branch: Branch, width: int) -> Line:
        trunk = "".join("│ " if more else "  " for more in branch.trunk[:-1])
        if branch.trunk:
            trunk += "├ " if branch.trunk[-1] else "└ "
        contact = branch.contact
        named = f"led to {plural(branch.led_to, 'person', 'people')}" if branch.led_to else ""
        right = (Span(f"{named}  ", Style.FAINT), Span(fit(contact.stage.value, 11), Style.SOFT))
        left = (
            Span(trunk, Style.LINE),
            Span(contact.name, Style.TEXT, bool(branch.led_to)),
            Span(f"  {contact.place}", Style.SOFT),
        )
        return between(left, right, width)

    def _explain(self) -> None:
        follow_up = self.follow_up
        contact = self.contact
        words = contact.referrer_words if contact is not None else ""
        said = follow_up.reason if follow_up is not None else words
        self.query_one("#why-rule", Divider).tell("next" if follow_up is not None else "")
        lines = wrap(said, max(10, self.app.size.width - 4))[:2] if said else []
        self.query_one("#why", Lines).show([(Span("  "), Span(line, Style.SOFT)) for line in lines])


def _key(branch: Branch) -> tuple[int, int]:
    return (branch.contact.id, len(branch.trunk))
