"""A bare Textual app, to measure Inroad beside: a widget and a list, and nothing else."""

from textual.app import App, ComposeResult
from textual.widgets import OptionList, Static


class Bare(App[None]):
    """What a Textual program shows at the least."""

    def compose(self) -> ComposeResult:
        """Lay out the two."""
        yield Static("a bare app")
        yield OptionList(*(f"row {number}" for number in range(1, 11)))


if __name__ == "__main__":
    Bare().run()
