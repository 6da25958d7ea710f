"""Fields of several lines: what stands in one stays, and one goes on at its end."""

from textual.widgets import TextArea

from inroad.widgets.text_fields import TakesLines


class SeveralLines(TextArea, TakesLines):
    """A field of several lines."""

    def __init__(self, text: str = "", id: str | None = None) -> None:
        super().__init__(text, id=id, soft_wrap=True, show_line_numbers=False, compact=True)
        self.cursor_blink = False
        self.highlight_cursor_line = False

    def go_to_end(self) -> None:
        """Put the cursor where one goes on."""
        self.move_cursor(self.document.end)
        self.scroll_cursor_visible()
