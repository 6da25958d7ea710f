"""An opened screen that is one page: a list of lines, and what the one under the cursor shows."""

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual import on
from textual.widget import Widget

from inroad.screens.frame.main_screen import OpenedScreen
from inroad.widgets.line_list import LineList
from inroad.widgets.page import Page

T = TypeVar("T")


class PageScreen(OpenedScreen):
    """A page with a cursor; its keys are those of the line that the cursor is on."""

    page_id: ClassVar[str]
    """The name of the page, for styles and tests."""

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the page."""
        yield Page(self.page_id)

    @property
    def page(self) -> Page:
        """The page."""
        return self.query_one(Page)

    def about(self, kind: type[T]) -> T | None:
        """Return what the line under the cursor shows, where it is of that kind."""
        return self.page.about(kind) if self.is_mounted else None

    @on(LineList.Moved)
    def _on_moved(self) -> None:
        self.refresh_keys()
