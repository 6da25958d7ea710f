"""What is new in a letter: its text without the thread that it quotes, and without a signature.

Answers above what they answer, below it, and between its lines all stay. What a letter passes on
(a forward) stays too, for it is what the letter is about.
"""

import re
from itertools import dropwhile, takewhile
from typing import NamedTuple

from inroad.domain.patterns import late
from inroad.domain.text import clean_lines
from inroad.exchange.mail.armour import without_armour
from inroad.exchange.mail.attribution_words import (
    COPY,
    FORWARDED,
    FROM,
    FROM_A_PHONE,
    ORIGINAL,
    SENT,
    SUBJECT,
    TO,
    WROTE,
)

_LONGEST = 1_000_000
"""Characters that are looked at: as much as a field takes."""
_MOST_LINES = 20_000
_LONG_LINE = 400
"""Characters: no line that a mail program writes itself is longer."""
_MOST_SIGNATURE = 15
_HEAD_LINES = 8
_MOST_FORWARDS = 3
_ATTRIBUTION_LINES = 4

_QUOTED = late(r"\s{0,3}(?:[>|]\s?)+")
_BARE_QUOTE = late(r"\s{0,3}>")
_ESCAPED = late(r">From ")
_AROUND = " \t>*_-–—=:："
"""What stands around the words of a mark, as a line that is drawn."""
_UNSEEN = " \t\u200e\u200f"
"""Spaces, and the marks of direction around a line that runs from right to left."""
_DRAWN = ("--", "——", "––", "__", "==")
_MARK_OF_ORIGINAL = late(rf"(?:{ORIGINAL})", re.I)
_MARK_OF_FORWARD = late(rf"(?:{FORWARDED})", re.I)
_BEGINS_FORWARD = late(
    r"(?:begin|anfang|début|inicio|inizio|início|początek) (?:der|du|del|da|van|forwarded|"
    r"doorgestuurd|przekazywanej)\b",
    re.I,
)
_BOLD = r"[*_\s]{0,4}"
_HEAD_FROM = late(rf"{_BOLD}(?:{FROM})\s?{_BOLD}[:：]{_BOLD}\S.*", re.I)
_HEAD_SENT, _HEAD_TO, _HEAD_SUBJECT = (
    late(rf"{_BOLD}(?:{words})\s?{_BOLD}[:：].*", re.I) for words in (SENT, f"{TO}|{COPY}", SUBJECT)
)
_HEAD_OTHERS = (_HEAD_SENT, _HEAD_TO, _HEAD_SUBJECT)
_WROTE = late(rf"(?:^|[\s,;<>)])(?:{WROTE})(?=[\s:：(<,]).{{0,120}}$|(?:{WROTE})\s?[:：]$", re.I)
_CERTAIN = late(r"<[^<>\s]{1,200}@[^<>\s]{1,200}>|\b\d{1,2}[:h.]\d\d\b|\[mailto:", re.I)
"""What no sentence of a letter has that only begins like one of a mail program."""
_DATED = late(
    r"<[^<>\s]{1,200}@[^<>\s]{1,200}>|\S@\S|\b(?:19|20)\d\d\b|\b\d{1,2}[:h.]\d\d\b|"
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\[mailto:",
    re.I,
)
_NAMES_LETTER = late(
    r"<[^<>\s]{1,200}@[^<>\s]{1,200}>|\b(?:19|20)\d\d\b.{0,20}\b\d{1,2}[:h.]\d\d\b|"
    r"\b\d{1,2}[:h.]\d\d\b.{0,20}\b(?:19|20)\d\d\b"
)
_ADDRESS = late(r"<\s?[^<>\s]{1,200}@[^<>\s]{1,200}>")
_YEAR = late(r"(?<!\d)\d{4}(?!\d)")
_CLOCK = late(r"(?<!\d)\d{1,2}[:h.]\d\d(?!\d)")
_BEGINS_ATTRIBUTION = late(
    r"(?:on|am|le|el|il|op|em|a|dnia|w dniu|den|på|den|dne|em|vào|ma|pe|ti|on|"
    r"(?:mon|tues?|wed|wednes|thu|thurs|fri|satur|sun)(?:day)?|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}|"
    r"в|\d{4}年|\"?[\w.\- ]{1,60}\"? ?<[^<>\s]{1,200}@)\b",
    re.I,
)
_SIGNATURE = late(r"\s?(?:--|—|––) ?")
_RULE = late(r"\s*[_\-=*]{5,}\s*")
_RULE_OF_OUTLOOK = late(r"_{20,}")
_NAMED = late(rf"{_BOLD}[^\W\d_][^:：]{{0,40}}[:：].*")
"""A line that says what it is: “Subject: A question”."""
_FEWEST_NAMED = 3
_PHONE = late(rf"[\s\[(<*_]*(?:{FROM_A_PHONE})(?: \(https?://\S{{1,200}}\))?[\s\])>*_.!]*", re.I)
_BLANKS = late(r"\n{3,}")


class _Line(NamedTuple):
    """A line without the signs of a quotation; `depth` is how often it is quoted."""

    text: str
    depth: int


def new_text(text: str, is_forward: bool = False) -> str:
    """Return what is new in the text of a letter; "" where all of it is quoted.

    Args:
        text: the text, plain.
        is_forward: whether its subject says that it passes a letter on.
    """
    written = clean_lines(text[:_LONGEST]).split("\n")[:_MOST_LINES]
    lines = [_taken_apart(line) for line in _without_escapes(without_armour(written))]
    kept = "\n".join(_kept(lines, is_forward))
    return _BLANKS.sub("\n\n", kept).strip("\n")


def _without_escapes(lines: list[str]) -> list[str]:
    """Return lines of which none is marked only because a box of letters begins one with From."""
    quoted = [False, *(line.startswith(">") for line in lines), False]
    return [
        line[1:] if _ESCAPED.match(line) and not (quoted[at] or quoted[at + 2]) else line
        for at, line in enumerate(lines)
    ]


def _taken_apart(line: str) -> _Line:
    match = _QUOTED.match(line[:_LONG_LINE]) if _BARE_QUOTE.match(line) else None
    if match is None:
        return _Line(line, 0)
    return _Line(line[match.end() :], match[0].count(">") + match[0].count("|"))


def _kept(lines: list[_Line], is_forward: bool, forwards: int = _MOST_FORWARDS) -> list[str]:
    """Return the lines that are new; of letters passed on, so many in each other."""
    kept: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        is_ruled = _is_ruled_head(lines, at)
        is_passed_on = is_forward and (is_ruled or _is_head(lines, at))
        if is_passed_on or _is_mark_of_forward(line.text):
            if not forwards:
                break
            body, passed = _own(kept), _passed_on(lines, at + is_ruled, forwards - 1)
            return [*body, "", *passed] if body else passed
        if line.depth:
            at += 1
            continue
        if is_ruled or _is_mark_of_original(line.text) or _is_head(lines, at):
            break
        end = _end_of_attribution(lines, at)
        if end:
            if _is_quoted_next(lines, end):
                at = end
                continue
            if _is_certain(lines[at:end]):
                break
        kept.append(line.text)
        # Between two quotations stands one answer: a line parts them.
        if at + 1 < len(lines) and lines[at + 1].depth:
            kept.append("")
        at += 1
    return _own(kept)


def _is_quoted_next(lines: list[_Line], at: int) -> bool:
    """Whether the first line behind an attribution that says anything is quoted."""
    return next((bool(one.depth) for one in lines[at:] if one.text.strip()), False)


def _is_certain(lines: list[_Line]) -> bool:
    """Whether an attribution is one though nothing behind it has the sign of a quotation."""
    said = " ".join(one.text.strip() for one in lines)
    begins = _BEGINS_ATTRIBUTION.match(said.lstrip(_AROUND))
    return bool(begins and _CERTAIN.search(said)) or _says_all(said)


def _says_all(said: str) -> bool:
    """Whether a line names an address and a moment: so it is an attribution in any language."""
    return all(one.search(said) for one in (_ADDRESS, _YEAR, _CLOCK))


def _passed_on(lines: list[_Line], at: int, forwards: int) -> list[str]:
    """Return the letter that is passed on from a line on, with the head that names its writer."""
    depth = lines[at].depth
    rest = [_Line(one.text, max(0, one.depth - depth)) for one in lines[at:]]
    end = 1
    while end < len(rest) and _NAMED.fullmatch(rest[end].text[:_LONG_LINE]):
        end += 1
    while end < len(rest) and (not rest[end].text.strip() or _is_line_of_head(rest[end].text)):
        end += 1
    body = rest[end:]
    # Where all of it is quoted, the program quotes what it passes on.
    said = [one for one in body if one.text.strip()]
    if said and all(one.depth for one in said):
        body = [_Line(one.text, one.depth - 1) for one in body]
    head = [one.text for one in rest[:end] if one.text.strip()]
    return [*head, "", *_kept(body, False, forwards)]


def _own(lines: list[str]) -> list[str]:
    """Return lines without the signature at their end, and what a phone adds."""
    kept = list(lines)
    _drop_blank(kept)
    at = max(0, len(kept) - _MOST_SIGNATURE)
    for place in range(len(kept) - 1, at - 1, -1):
        if _SIGNATURE.fullmatch(kept[place][:10]):
            del kept[place:]
            break
    _drop_blank(kept)
    while kept and (len(kept[-1]) < _LONG_LINE and _PHONE.fullmatch(kept[-1])):
        kept.pop()
        _drop_blank(kept)
    return kept


def _drop_blank(lines: list[str]) -> None:
    """Take empty lines and rules off the end."""
    while lines and (not lines[-1].strip() or _RULE.fullmatch(lines[-1][:_LONG_LINE])):
        lines.pop()


def _is_mark_of_original(text: str) -> bool:
    """Whether a line is “-----Original Message-----”."""
    if len(text) > _LONG_LINE or not any(sign in text for sign in _DRAWN):
        return False
    return bool(_MARK_OF_ORIGINAL.fullmatch(text.strip(_AROUND)))


def _is_mark_of_forward(text: str) -> bool:
    """Whether a line says that what follows is passed on: drawn, or as Apple writes it."""
    if len(text) > _LONG_LINE:
        return False
    words = text.strip(_AROUND)
    if any(sign in text for sign in _DRAWN):
        return bool(_MARK_OF_FORWARD.match(words))
    is_sentence = text.rstrip().endswith((":", "："))
    return is_sentence and bool(_MARK_OF_FORWARD.fullmatch(words) and _BEGINS_FORWARD.match(words))


def _is_line_of_head(text: str) -> bool:
    short = text[:_LONG_LINE]
    return bool(_HEAD_FROM.fullmatch(short)) or any(one.fullmatch(short) for one in _HEAD_OTHERS)


def _is_head(lines: list[_Line], at: int) -> bool:
    """Whether the head of a quoted letter begins at a line: From, Sent, To, Subject.

    Outlook begins with who wrote, some webmails with the moment, and the writer follows at once.
    """
    begin = [one.text[:_LONG_LINE] for one in lines[at : at + 2]]
    from_at = next((place for place, one in enumerate(begin) if _HEAD_FROM.fullmatch(one)), None)
    if from_at is None or (from_at and not _HEAD_SENT.fullmatch(begin[0])):
        return False
    window = [one.text[:_LONG_LINE] for one in lines[at : at + 1 + _HEAD_LINES] if one.text.strip()]
    said = [part for part in _HEAD_OTHERS if any(part.fullmatch(one) for one in window)]
    # From when, to when and on which date is a time that somebody offers.
    is_of_letter = _HEAD_SUBJECT in said or "@" in begin[from_at]
    return len(said) >= 2 and is_of_letter


def _is_ruled_head(lines: list[_Line], at: int) -> bool:
    """Whether Outlook's rule stands at a line, and the head of a letter behind it.

    With the rule, lines that name something each are a head in any language, where one has an
    address, or a moment, in it.
    """
    if not _RULE_OF_OUTLOOK.fullmatch(lines[at].text.strip()[:_LONG_LINE]):
        return False
    following = [
        one.text.strip(_UNSEEN)[:_LONG_LINE] for one in lines[at + 1 : at + 1 + _HEAD_LINES]
    ]
    named = list(takewhile(_NAMED.fullmatch, dropwhile(lambda one: not one, following)))
    said = " ".join(named)
    is_of_letter = _ADDRESS.search(said) or (_YEAR.search(said) and _CLOCK.search(said))
    return len(named) >= _FEWEST_NAMED and bool(is_of_letter)


def _end_of_attribution(lines: list[_Line], at: int) -> int:
    """Return the place behind “On … wrote:”, which may run over lines; 0 where there is none."""
    first = lines[at].text.strip(_UNSEEN)
    if not first or len(first) > _LONG_LINE:
        return 0
    said = ""
    for end in range(at, min(at + _ATTRIBUTION_LINES, len(lines))):
        text = lines[end].text.strip(_UNSEEN)
        if not text or lines[end].depth or len(text) > _LONG_LINE:
            return 0
        said = f"{said} {text}".strip()
        if _ends_attribution(text):
            says_so = _WROTE.search(said[-200:]) and _DATED.search(said)
            # In other words: whom it quotes, or the moment, and then the quotation.
            names_one = _NAMES_LETTER.search(said) and _is_quoted_next(lines, end + 1)
            is_one = says_so or names_one or _says_all(said)
            # Of several lines, the first has to begin as such a sentence does, or be needed.
            is_needed = _says_all(said) and not _says_all(said[len(first) :])
            starts = end == at or _BEGINS_ATTRIBUTION.match(first) or is_needed
            return end + 1 if is_one and starts else 0
    return 0


def _ends_attribution(text: str) -> bool:
    """Whether a line ends as an attribution does: at a colon, or drawn as a rule."""
    return text.endswith((":", "：")) or (text.startswith("--") and text.endswith("--"))
