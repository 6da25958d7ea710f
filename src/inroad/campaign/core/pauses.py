"""A pause in what is done ahead while nobody types."""


def rest() -> None:
    """Do nothing: keys come first."""
