"""Which letters the locale says that there are. It is asked before anything else is loaded."""

from collections.abc import Mapping

_OF_PYTHON = frozenset({"c.utf8", "utf8"})
"""Where the locale is C, Python itself says that the characters are those of UTF-8 (PEP 538), to
programs that it starts as well: that is nothing that anybody said of the terminal."""


def is_utf8(environment: Mapping[str, str]) -> bool:
    """Whether the terminal shows all characters: its locale says so, or nothing says otherwise.

    A box that one logs in to often has no locale set; the terminal is one of today then.
    """
    everything, characters, else_ = (
        environment.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")
    )
    if _plain(characters) in _OF_PYTHON and else_:
        characters = ""
    locale = _plain(everything or characters or else_)
    return not locale or locale.endswith("utf8")


def _plain(locale: str) -> str:
    """Return a locale's name for comparing: "en_GB.UTF-8@euro" is "en_gb.utf8"."""
    return locale.partition("@")[0].lower().replace("-", "")
