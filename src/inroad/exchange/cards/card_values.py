"""What single values of a card say: days, numbers to call, addresses, labels, links.

The reader makes plain texts of them, and the writer asks the same whether a line that was kept
says what is to be written.
"""

import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import unquote

from inroad.domain.patterns import late
from inroad.domain.text import clean, joined
from inroad.exchange.cards.content_lines import Line, escaped, parts_of, unescaped

_DAY = late(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?")
_NO_YEAR = late(r"--(\d{2})-?(\d{2})(?:[T ].*)?")
_YEARS_OF_NONE = frozenset({0, 1604})
"""What stands for no year: Apple's is a leap year before all that are alive."""
_LEAP = 1604
_OWN_LABEL = late(r"_\$!<(.*)>!\$_")
_UNSAID = frozenset({"internet", "voice", "pref", "x400", "uri", "text"})
"""Types that say nothing: every e-mail is of the internet."""
SAID = frozenset(
    "home work cell fax pager main other iphone video textphone msg bbs modem car isdn pcs dom intl "
    "postal parcel mobile".split()
)
"""Types that are written as such; every other label is one that somebody made."""
NETWORKS = frozenset(
    "bluesky facebook flickr gamecenter github gitlab instagram linkedin mastodon myspace pinterest "
    "reddit sinaweibo snapchat soundcloud telegram tencentweibo threads tiktok tumblr twitter "
    "whatsapp xing yelp youtube".split()
)
"""Social networks, as the type of a profile names them."""
_PAGE = late(r"https?://|[^/?#\s:@]+\.[^/?#\s:@]+(?::\d+)?(?:[/?#]|$)", re.IGNORECASE)
_PROFILE = late(r"(?:https?://)?(?:[\w-]+\.)*linkedin\.com/(?:in|pub)/", re.IGNORECASE)
_STREET = 2
"""Where the street stands among the parts of an address."""


def birthday_of(line: Line) -> str:
    """Return a birthday as an ISO date, as `--MM-DD`, or as the text that it is."""
    said = clean(unescaped(line.value))
    whole = _DAY.fullmatch(said)
    if whole is not None:
        year, month, day = map(int, whole.groups())
        omitted = line.head.says("X-APPLE-OMIT-YEAR")
        is_omitted = year in _YEARS_OF_NONE or omitted == whole[1]
        if _is_day(_LEAP if is_omitted else year, month, day):
            return f"--{month:02}-{day:02}" if is_omitted else f"{year:04}-{month:02}-{day:02}"
    part = _NO_YEAR.fullmatch(said)
    if part is not None and _is_day(_LEAP, int(part[1]), int(part[2])):
        return f"--{part[1]}-{part[2]}"
    return said


def phone_of(line: Line) -> str:
    """Return a number to call, of a link to it ("tel:+1-555;ext=5") too."""
    said = clean(unescaped(line.value))
    if said[:4].lower() != "tel:":
        return said
    number, *parameters = said[4:].split(";")
    extension = next((one[4:] for one in parameters if one.lower().startswith("ext=")), "")
    return clean(unquote(f"{number} ext. {extension}" if extension else number))


def address_of(line: Line) -> str:
    """Return an address as one line, in the order of its parts."""
    parts = [clean(unescaped(part)) for part in parts_of(line.value)]
    return joined(*parts) or clean(line.head.says("LABEL"))


def is_simple_address(line: Line) -> bool:
    """Whether its text alone says all that an address says."""
    parts = parts_of(line.value)
    filled = [at for at, part in enumerate(parts) if part.strip()]
    others = [name for name, _ in line.head.parameters if name not in ("TYPE", "PREF")]
    return filled == [_STREET] and "\\n" not in line.value.lower() and not others


def label_of(line: Line, labels: Mapping[str, str]) -> str:
    """Return what a value is called: by the label of its group, else by its types.

    Args:
        line: the line with the value.
        labels: what each group is called.
    """
    head = line.head
    if head.group and labels.get(head.group):
        return labels[head.group]
    return clean(" ".join(one for one in head.types if one not in _UNSAID))


def own_label(value: str) -> str:
    """Return a label that somebody made, or one of Apple's own ("_$!<Home>!$_")."""
    said = clean(unescaped(value))
    own = _OWN_LABEL.fullmatch(said)
    return clean(own[1]) if own else said


def is_page(link: str) -> bool:
    """Whether a link is one that is opened as a page."""
    return _PAGE.match(link) is not None


def is_profile(link: str) -> bool:
    """Whether a link is somebody's profile at LinkedIn."""
    return _PROFILE.match(link) is not None


def names_of(line: Line) -> tuple[str, str]:
    """Return the given and the family name that a line with the parts of a name says."""
    family, given = [*parts_of(line.value), ""][:2]
    return _several(given), _several(family)


def says_more_than_names(line: Line) -> bool:
    """Whether the parts of a name say more than a given and a family name."""
    given, family = names_of(line)
    parts = [*parts_of(line.value), ""]
    is_all = [escaped(family), escaped(given)] == parts[:2] and line.head.text == "N"
    return not is_all or any(part.strip() for part in parts[2:])


def whole_name(parts: list[str]) -> str:
    """Return the name that its parts (family, given, further, before, behind) make."""
    family, given, further, before, behind = [*parts, *[""] * 5][:5]
    if _is_east_asian(family) and _is_east_asian(given):
        return joined(family, given, by=" ")
    return joined(before, given, further, family, behind, by=" ")


def _several(value: str) -> str:
    """Return a part of a name, of several names that a comma stands between as well."""
    names = [clean(unescaped(one)) for one in parts_of(value, ",")]
    return joined(*names, by=" ")


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_east_asian(text: str) -> bool:
    """Whether a name is written in Chinese, Japanese or Korean letters, the family name first."""
    return bool(text) and all(
        "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in text
    )
