"""How text looks, and the shortest way from one look to another."""

from functools import lru_cache

from inroad.terminal.colours import Look

PLAIN = Look()

ANY = "any"
"""The foreground of a blank: whatever it is, it is not seen."""

_UNSEEN_ON_BLANKS = frozenset({"1", "2", "3", "5"})
"""Bold, dim, italic and blink do not show on a space; underline and reverse do."""

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""What takes an attribute away; 22 takes both bold and dim."""


@lru_cache(maxsize=4096)
def blank(look: Look) -> Look:
    """Return how a space in `look` looks: by its ground alone, unless something marks it."""
    if look.attributes - _UNSEEN_ON_BLANKS:
        return look
    return Look(foreground=ANY, background=look.background)


def is_ground_of(ground: Look, look: Look) -> bool:
    """Whether a blank that looks like `ground` can be sent in `look`."""
    return (
        ground.foreground == ANY
        and ground.background == look.background
        and not look.attributes - _UNSEEN_ON_BLANKS
    )


def is_ground(look: Look) -> bool:
    """Whether all that is seen of a blank in this look is its ground."""
    return look.foreground == ANY or not look.attributes - _UNSEEN_ON_BLANKS


def shows(present: Look | None, wanted: Look) -> bool:
    """Whether text that looks like `present` looks like `wanted`; of a blank only the ground."""
    if present is None or wanted.foreground != ANY:
        return present == wanted
    return is_ground_of(wanted, present)


@lru_cache(maxsize=4096)
def styled(look: Look, parameters: str) -> Look:
    """Return the look after one SGR sequence."""
    parts = parameters.split(";") if parameters else ["0"]
    while parts:
        code = parts.pop(0)
        if code in ("", "0"):
            look = PLAIN
        elif code in ("38", "48"):
            length = 4 if parts[:1] == ["2"] else 2
            colour = ";".join((code, *parts[:length]))
            del parts[:length]
            look = _coloured(look, code == "38", colour)
        elif len(code) == 1:
            look = look._replace(attributes=look.attributes | {code})
        elif code[0] in "39" and len(code) == 2:
            look = _coloured(look, True, "" if code == "39" else code)
        elif code[:-1] in ("4", "10"):
            look = _coloured(look, False, "" if code == "49" else code)
        else:
            look = look._replace(attributes=look.attributes | {code})
    return look


def _coloured(look: Look, is_foreground: bool, colour: str) -> Look:
    return look._replace(foreground=colour) if is_foreground else look._replace(background=colour)


@lru_cache(maxsize=4096)
def change(before: Look | None, after: Look) -> tuple[str, Look]:
    """Return the SGR sequence from one look to another, and how text looks then.

    For a blank, what is not seen of it stays as it is.
    """
    if shows(before, after):
        return "", before or after
    if after.foreground == ANY:
        present = before or PLAIN
        kept = present.attributes & _UNSEEN_ON_BLANKS
        after = Look(kept, present.foreground, after.background)
    return _sequence(before, after), after


def _sequence(before: Look | None, after: Look) -> str:
    whole = [*sorted(after.attributes), after.foreground, after.background]
    anew = "\x1b[" + ";".join(["0", *filter(None, whole)]) + "m"
    if before is None:
        return anew
    gone = before.attributes - after.attributes
    if gone - _OFF.keys() or (("1" in gone) != ("2" in gone) and after.attributes & {"1", "2"}):
        return anew
    steps = sorted({_OFF[attribute] for attribute in gone})
    steps += sorted(after.attributes - before.attributes)
    if after.foreground != before.foreground:
        steps.append(after.foreground or "39")
    if after.background != before.background:
        steps.append(after.background or "49")
    return min("\x1b[" + ";".join(steps) + "m", anew, key=len)
