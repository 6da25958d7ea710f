"""What the screens with many people have in common where they are filtered."""

from inroad.commands import command
from inroad.domain.filters.saved_view import SavedView
from inroad.screens.frame.filter_line import FindingScreen, FindLine
from inroad.screens.people.contact_actions import PeopleScreen


class PeopleFindingScreen(PeopleScreen, FindingScreen):
    """A screen of people that a filter narrows, and a view that was kept."""

    @command("V", label="views", also="filter saved")
    def views(self) -> None:
        """Show whom a view finds that I kept, or keep the filter that is on."""
        from inroad.screens.people.views import ViewsScreen

        order = self.campaign.me.profile.people_order
        self.app.push_screen(ViewsScreen(self.campaign, self.wanted, order), self._chosen_view)

    def look_at(self, view: SavedView) -> None:
        """Show whom a view finds."""
        self.query_one(FindLine).put(view.filter)

    def _chosen_view(self, view: SavedView | None) -> None:
        if view is not None:
            self.look_at(view)
