"""What may stand in a string from outside, and how text is shortened and compared.

Names, notes and imported cells are text: never markup, never terminal codes. `clean` and
`clean_lines` are the first of two walls (the second is that widgets draw text as plain
segments). Both take out C0 and C1 controls, bidirectional overrides and isolates, and lone
surrogates; both keep U+200C and U+200D, which names and emoji need.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from inroad.domain.patterns import late

_CONTROLS = "\x00-\x1f\x7f-\x9f"
_LINE_ENDS = "\u2028\u2029"
_BIDI = "\u202a-\u202e\u2066-\u2069"
_STRINGS = "\x90\x98\x9d\x9e\x9f"
"""C1 controls that begin a string, which a terminal swallows up to its end."""
_SURROGATES = "\ud800-\udfff"

_SPACING = late(f"[\t\n\v\f\r\x85{_LINE_ENDS} ]+")
_SPACES = late("  +")
_LINE_SPACING = late(f"[\t\n\v\f\r\x85{_LINE_ENDS}]")
_HARMFUL = late(f"[{_CONTROLS}{_LINE_ENDS}{_BIDI}{_SURROGATES}\ufeff]")
_NEWLINE = late(f"\r\n|[\n\v\f\r\x85{_LINE_ENDS}]")
# A whole escape sequence goes, not its first byte alone: "\x1b[31mred" is "red". A string has no
# begin of another one in it, and is never looked at twice: any text takes time by its length.
_ESCAPE_SEQUENCE = late(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]"
    f"|(?:\x1b[\\]PX^_]|[{_STRINGS}])[^\x07\x1b\x9c\r\n{_STRINGS}]{{0,4096}}+(?:\x07|\x1b\\\\|\x9c)"
)

_PLAIN_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss",
        "ı": "i", "ȷ": "j", "ŋ": "n", "ħ": "h", "ŧ": "t", "ĸ": "k", "ə": "e", "ǝ": "e",
        "ɛ": "e", "ɔ": "o", "ɵ": "o", "ɨ": "i", "ʉ": "u", "ƀ": "b", "ɓ": "b", "ƈ": "c",
        "ɗ": "d", "ɖ": "d", "ƒ": "f", "ǥ": "g", "ɠ": "g", "ɣ": "g", "ƙ": "k", "ƚ": "l",
        "ɲ": "n", "ƞ": "n", "ƥ": "p", "ƭ": "t", "ʋ": "v", "ƴ": "y", "ƶ": "z", "ʒ": "z",
    }
)  # fmt: skip
"""Letters that are no letter with a mark to Unicode, as people type them who have no such key;
in lower case."""
_VARIANTS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""They say how the character before them is to be drawn."""


def clean(text: str) -> str:
    """Return `text` as one harmless line.

    Line breaks and runs of white space become one space; what could steer a terminal is
    taken out; the ends are stripped. Letters, marks and emoji stay exactly as they were.
    """
    if is_clean(text):
        return text
    text = _ESCAPE_SEQUENCE.sub("", text)
    # Spaces once more at the end: what was taken out may have stood between two of them.
    return _SPACES.sub(" ", _HARMFUL.sub("", _SPACING.sub(" ", text))).strip()


def is_clean(text: str) -> bool:
    """Whether it is seen at once that `clean` leaves a text as it is.

    Nothing that steers a terminal is printable to Python, and no white space but the space.
    """
    return text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]


def harmless(text: str) -> str:
    """Return `text` as one line with nothing in it that could steer a terminal.

    Spaces stay as they are: this is for text on its way to the screen.
    """
    if text.isascii() and text.isprintable():
        return text
    return _HARMFUL.sub("", _LINE_SPACING.sub(" ", _ESCAPE_SEQUENCE.sub("", text)))


def clean_lines(text: str) -> str:
    """Return `text` as harmless lines, each cleaned, joined by newlines."""
    text = _ESCAPE_SEQUENCE.sub("", text)
    lines = [clean(line) for line in _NEWLINE.split(text)]
    return "\n".join(lines).strip("\n")


def folded(text: str) -> str:
    """Return `text` for comparing words: no accents, no case, single spaces.

    "José  PÉREZ" and "jose perez" come out alike, so that people find a name however they
    type it; letters that Unicode does not take apart (ł ø æ) come out as they are typed plainly.
    Punctuation stays: what looks for people and texts uses `domain.search` instead.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(text.translate(_FOLDED).split())


_MOST_CHARACTERS = 20_000
"""More than anybody's names have; who pastes all of Unicode does not fill the memory."""


class _Folded(dict[int, str]):
    """What each character that was ever met is folded to: none depends on those beside it."""

    def __missing__(self, code: int) -> str:
        found = _bare(_bare(chr(code)).casefold()).translate(_PLAIN_LETTERS)
        if len(self) >= _MOST_CHARACTERS:
            self.clear()
        self[code] = found
        return found


_FOLDED = _Folded()


def plain_letter(letter: str) -> str:
    """Return a letter that Unicode does not take apart as it is typed plainly, in its own case.

    "Ø" is "O", "æ" is "ae"; every other letter stays as it is.
    """
    plain = letter.lower().translate(_PLAIN_LETTERS)
    if plain == letter.lower():
        return letter
    return plain.upper() if letter.isupper() else plain


def _bare(text: str) -> str:
    """Return a text without its marks, and without what is never seen (soft hyphens, joiners)."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if char.isascii() or _is_seen(char))


def _is_seen(char: str) -> bool:
    """Whether a character is more than a mark on another one, or a hint how to draw it."""
    is_mark = unicodedata.combining(char) or char in _VARIANTS
    return not is_mark and unicodedata.category(char) != "Cf"


def joined(*parts: str, by: str = ", ") -> str:
    """Join the parts that are not empty."""
    return by.join(filter(None, parts))


def first_few(names: Sequence[str], most: int = 3) -> str:
    """Return the first names of a list in one phrase, and how many more there are."""
    shown = ", ".join(clean(name) for name in names[:most])
    more = len(names) - most
    return f"{shown} and {more} more" if more > 0 else shown


@lru_cache(maxsize=1024)
def plural(count: int, one: str, many: str = "") -> str:
    """Return "1 goal" or "3 goals"; `many` where adding an s is wrong."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def shortened(text: str, most: int) -> str:
    """Return a text of so many characters at most; what is left out is an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def first_line(text: str) -> str:
    """Return the first line of a text, or ""."""
    return text.split("\n", 1)[0]


def sentence_of(words: str) -> str:
    """Return words as a sentence: “nobody was asked yet” as “Nobody was asked yet.”."""
    return f"{words[:1].upper()}{words[1:]}."


def mid_sentence(label: str) -> str:
    """Return a label as it is written in the middle of a sentence: "thank-you", "I promised"."""
    return label if label.startswith(("I ", "LinkedIn")) else label[:1].lower() + label[1:]


def quoted(text: str) -> str:
    """Return a text in quotation marks; those within it become single ones."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


def ordinal(number: int) -> str:
    """Return "1st", "22nd", "13th"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"
