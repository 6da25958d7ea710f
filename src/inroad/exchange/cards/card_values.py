"""What single values of a card say: days, numbers to call, addresses, labels, links.

The reader makes plain texts of them, and the writer asks the same whether a line that was kept
says what is to be written.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import unquote

from inroad.domain.patterns import late
from inroad.domain.text import clean, harmless, joined
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
    "home work cell fax pager main other iphone video textphone msg bbs modem car isdn pcs dom "
    "intl postal parcel mobile".split()
)
"""Types that are written as such; every other label is one that somebody made."""
NETWORKS = frozenset(
    "bluesky facebook flickr gamecenter github gitlab instagram linkedin mastodon myspace "
    "pinterest reddit sinaweibo snapchat soundcloud telegram tencentweibo threads tiktok tumblr "
    "twitter whatsapp xing yelp youtube".split()
)
"""Social networks, as the type of a profile names them."""
_PAGE = late(r"https?://|[^/?#\s:@]+\.[^/?#\s:@]+(?::\d+)?(?:[/?#]|$)", re.IGNORECASE)
_PROFILE = late(r"(?:https?://)?(?:[\w-]+\.)*linkedin\.com/(?:in|pub)/", re.IGNORECASE)
_SAID_BY_ALL = frozenset({"TYPE", "PREF", "VALUE"})
_LONGEST_LABEL = 200
_PARTS = 5
"""So many parts has a name."""
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
    said = (one.removeprefix("x-") for one in head.types if one not in _UNSAID)
    return _fitted(clean(" ".join(said)))


def social_of(line: Line) -> tuple[str, str]:
    """Return somebody's page in a social network, and which; "" where it is none that is known."""
    said = (*line.head.types, line.head.says("SERVICE-TYPE").lower())
    network = next((one for one in said if one in NETWORKS), "")
    link = clean(unescaped(line.value))
    return (link, network) if network and is_page(link) else ("", "")


def says_how(line: Line, labels: Mapping[str, str]) -> bool:
    """Whether a line says more than an address, number or page: what it is called, for one."""
    others = [name for name, _ in line.head.parameters if name not in _SAID_BY_ALL]
    is_plain = line.head.name in ("EMAIL", "TEL", "URL")
    return bool(label_of(line, labels) or others) or not is_plain


def own_label(value: str) -> str:
    """Return a label that somebody made, or one of Apple's own ("_$!<Home>!$_")."""
    said = clean(unescaped(value))
    own = _OWN_LABEL.fullmatch(said)
    return _fitted(clean(own[1]) if own else said)


def is_page(link: str) -> bool:
    """Whether a link is one that is opened as a page."""
    return _PAGE.match(link) is not None


def is_profile(link: str) -> bool:
    """Whether a link is somebody's profile at LinkedIn."""
    return _PROFILE.match(link) is not None


class NameParts(NamedTuple):
    """The parts of a name, without their escapes."""

    family: str = ""
    given: str = ""
    others: tuple[str, ...] = ()
    """What stands between both, before and behind them."""

    @property
    def whole(self) -> str:
        """The name that they make."""
        if _is_east_asian(self.family) and _is_east_asian(self.given):
            return f"{self.family} {self.given}"
        between, before, behind = [*self.others, "", "", ""][:3]
        return joined(before, self.given, between, self.family, behind, by=" ")


def name_parts(value: str) -> NameParts:
    """Return the parts of a name that a value has."""
    family, given, *others = map(_several, [*parts_of(value), ""][:_PARTS])
    return NameParts(family, given, tuple(others) if any(others) else ())


def says_all_of(parts: NameParts, line: Line) -> bool:
    """Whether a given and a family name are all that a line with the parts of a name says."""
    said = f"{escaped(parts.family)};{escaped(parts.given)}"
    is_all = harmless(line.value).rstrip(";") == said.rstrip(";")
    return is_all and not parts.others and line.head.text == "N"


def _fitted(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else label[:_LONGEST_LABEL].strip()


def _several(value: str) -> str:
    """Return a part of a name, of several names that a comma stands between as well."""
    if "," not in value:
        return clean(unescaped(value))
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
