"""The text of a letter that was written in HTML: lines, what it quotes behind ">".

Nothing is fetched, and nothing is shown as markup: tags become line breaks, or nothing.
"""

import re
from html.parser import HTMLParser

from inroad.domain.patterns import late
from inroad.domain.text import clean

_LONGEST = 1_000_000
"""Characters of HTML that are looked at: more than anybody writes."""
_DEEPEST = 30
"""Levels of quotation that are told apart."""
_LINES = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul".split()
)
"""What begins and ends a line of its own."""
_APART = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"})
"""What has an empty line around it."""
_UNSEEN = frozenset("script style title template noscript object svg math".split())
_SPACES = late(r"[ \t\n\r\f\v\xa0]+")
_HIDDEN = late(r"(?:display\s*:\s*none|mso-hide\s*:\s*all)", re.IGNORECASE)
_RULED = late(r"border-top\s*:\s*solid", re.IGNORECASE)
_SHOWN_LINK = late(r"https?://[^\s()<>]{4,200}", re.IGNORECASE)
"""Longer ones are made by programs that watch who follows them, and nobody reads them."""
_MAIL_LINK = late(r"mailto:([^\s()<>?%]{1,64}@[^\s()<>?%]{3,255})", re.IGNORECASE)
_NEAR = 8
"""Pieces of a line in which an address may stand beside its link."""
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_RULE = "_" * 32
"""What a line across the page is told as: mail programs draw one before what they quote."""


def text_of(html: str) -> str:
    """Return the text of a letter in HTML; what it quotes has ">" before each line."""
    reader = _Reader()
    # The parser goes back to a "<" that nothing closes, and would do so for each of them.
    reader.feed(_closed(html[:_LONGEST]))
    reader.close()
    return reader.text


def _closed(html: str) -> str:
    """Return HTML without what begins behind the last tag that is closed."""
    end = html.rfind(">") + 1
    return html[:end] + html[end:].replace("<", " ")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._quoted = 0
        self._unseen: list[str] = []
        """What is open and not shown, the outermost first, with what is open in it."""
        self._is_pre = 0
        self._link = ""
        """Where the link that is open leads."""
        self._link_at = 0
        """Where its words begin in the line."""

    @property
    def text(self) -> str:
        """All that was read, in lines."""
        self._end_line()
        return "\n".join(self._lines).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what a tag begins."""
        if self._unseen:
            if tag not in _VOID and len(self._unseen) < 1000:
                self._unseen.append(tag)
            return
        given = dict(attrs)
        if tag in _UNSEEN or (tag not in _VOID and _is_hidden(given)):
            self._unseen.append(tag)
            return
        if tag == "br":
            self._end_line(keep=True)
        elif tag == "hr" or (tag == "div" and _is_ruled(given)):
            self._apart()
            self._line.append(_RULE)
            self._end_line()
        elif tag == "li":
            self._end_line()
            self._line.append("- ")
        elif tag == "a":
            self._link, self._link_at = given.get("href") or "", len(self._line)
        elif tag in ("td", "th") and self._line:
            self._line.append(" ")
        elif tag in _LINES:
            self._apart() if tag in _APART else self._end_line()
        if tag == "blockquote":
            self._quoted += 1
        if tag == "pre":
            self._is_pre += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take <br/> as <br>; any other tag that ends itself begins as every browser takes it."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End what a tag ends."""
        if self._unseen:
            if tag in self._unseen:
                while self._unseen.pop() != tag:
                    pass
            return
        if tag == "a":
            self._end_link()
        if tag in _LINES:
            self._apart() if tag in _APART else self._end_line()
        if tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)
        if tag == "pre":
            self._is_pre = max(0, self._is_pre - 1)

    def handle_data(self, data: str) -> None:
        """Take text; a break in it is a space, as a browser shows it."""
        if self._unseen:
            return
        if self._is_pre:
            first, *others = data.split("\n")
            self._line.append(first)
            for one in others:
                self._end_line(keep=True)
                self._line.append(one)
            return
        self._line.append(_SPACES.sub(" ", data))

    def unknown_decl(self, data: str) -> None:
        """Leave out what Outlook writes for itself alone (<![if …]>)."""

    def _end_link(self) -> None:
        """Say where a link leads whose words do not: a time may be agreed there."""
        link, self._link = clean(self._link), ""
        if _SHOWN_LINK.fullmatch(link):
            words = "".join(self._line[self._link_at :]).strip()
            if words and _bare(words) != _bare(link):
                self._line.append(f" ({link})")
            return
        address = _MAIL_LINK.match(link)
        if address is not None and address[1].lower() not in "".join(self._line[-_NEAR:]).lower():
            self._line.append(f" <{address[1]}>")

    def _apart(self) -> None:
        """End the line, and leave an empty one before what follows."""
        self._end_line()
        if self._lines and self._lines[-1].strip("> "):
            self._lines.append(self._mark.rstrip())

    @property
    def _mark(self) -> str:
        return ">" * min(self._quoted, _DEEPEST) + " " if self._quoted else ""

    def _end_line(self, keep: bool = False) -> None:
        """End the line; an empty one stays where `keep` says that it was meant."""
        text = clean("".join(self._line))
        self._line.clear()
        self._link_at = 0
        if text or keep:
            self._lines.append(f"{self._mark}{text}".rstrip())


def _bare(link: str) -> str:
    """Return a link as people write it."""
    return link.lower().removeprefix("https://").removeprefix("http://").rstrip("/ ")


def _is_ruled(given: dict[str, str | None]) -> bool:
    """Whether a line is drawn above it: so Outlook parts what it quotes, where it has no <hr>."""
    return bool(_RULED.search((given.get("style") or "")[:2000]))


def _is_hidden(given: dict[str, str | None]) -> bool:
    """Whether nobody sees it: what is shown in a list of letters before they are opened."""
    return bool(_HIDDEN.search((given.get("style") or "")[:2000]))
