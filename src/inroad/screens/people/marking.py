"""Marks on a screen of people: what is done next is done with all who are marked."""

from collections.abc import Iterable

from inroad.campaign import Campaign
from inroad.commands import command, needed
from inroad.domain.people.contact import Contact
from inroad.screens.frame.filter_line import FindingScreen
from inroad.screens.people.people_finding import PeopleFindingScreen


class MarkingScreen(PeopleFindingScreen):
    """A screen whose people can be marked.

    Nothing is done with people whom one does not see: marks of those whom a filter hides wait.
    """

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._marked: frozenset[int] = frozenset()

    @property
    def listed_ids(self) -> Iterable[int]:
        """The ids of all whom the screen lists, in its order."""
        raise NotImplementedError

    def cursor_on(self) -> None:
        """Take the cursor to the next person."""
        raise NotImplementedError

    @property
    def seen_marks(self) -> tuple[int, ...]:
        """Who is marked and listed, in the order of the screen."""
        if not self._marked or not self.is_mounted:
            return ()
        return tuple(one for one in self.listed_ids if one in self._marked)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The marked people whom one sees, or else the one under the cursor."""
        return self.seen_marks or super().chosen

    def unmark(self) -> None:
        """Mark nobody any more."""
        self._marked = frozenset()
        self.refresh_view()

    def _to_mark(self) -> Contact:
        return self.person()

    @command("space", label="mark", needs=_to_mark, in_footer=True)
    def mark(self) -> None:
        """Mark them: what is done next is done with all who are marked."""
        self._marked ^= {self.person().id}
        self.refresh_view()
        self.cursor_on()

    @command("asterisk", label="mark all", needs=_to_mark)
    def mark_all(self) -> None:
        """Mark all whom the filter shows, or none of them."""
        shown = frozenset(self.listed_ids)
        self._marked = self._marked - shown if shown <= self._marked else self._marked | shown
        self.refresh_view()

    @command("Y", label="save as file", needs=_to_mark, also="export vcard csv google")
    def export(self) -> None:
        """Save them as cards or a table, for another program."""
        from inroad.screens.forms.going_out import export_form

        def saved(sentence: str) -> None:
            self.notify(sentence, markup=False)

        self._ask_for_all(export_form(self.campaign, self._people(), saved))

    def _narrowed_or_marked(self) -> object:
        there = self.is_mounted and (self.wanted or self.seen_marks)
        return needed(there or None, "All is shown, and nobody is marked.")

    @FindingScreen.stop_finding.over(label="clear", needs=_narrowed_or_marked)
    def stop_finding(self) -> None:
        """Show everybody again; mark nobody."""
        self._marked = frozenset()
        super().stop_finding()
        self.refresh_view()
