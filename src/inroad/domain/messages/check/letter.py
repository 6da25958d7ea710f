"""The anatomy of a draft: subject, greeting, body and signature, and the body's sentences.

Offsets are kept throughout, so that a finding can mark the very words. Headers of a mail
program, quoted lines and a signature are told apart from what I wrote.

Whatever is pasted, it takes time by its length: a greeting and a signature are looked for in a
line's first and last characters only, and no sentence is longer than one that anybody writes.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from inroad.domain.patterns import late

_HEADER = late(r"(?P<name>[A-Za-z][A-Za-z-]{1,30}):[ \t]*(?P<value>.*)")
_HEADERS = frozenset(
    "subject to cc bcc from reply-to date in-reply-to references message-id x-unsent "
    "content-type mime-version fcc attach betreff".split()
)
_QUOTED = late(r"\s*>|\s*On .{4,90} wrote:\s*$|\s*-{3,} ?(?:Original|Forwarded) .*")
_RULER = late(r"\s*[_=*~-]{5,}\s*$")

_GREETING_WORDS = (
    r"(?:hi|hello|hey|hiya|howdy|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|"
    r"evening|greetings|to whom it may concern|g'day|yo|hallo|bonjour|hola|ciao|salut|namaste|"
    r"salaam|moin|ol[aá]|esteemed|respected|my dear|dearest)"
)
_GREETING = late(
    rf"\s*{_GREETING_WORDS}\b(?: (?!i\b|i'm\b|we\b|hope|thank)[^\s,!:;—–.?-]+"
    rf"(?:-[^\s,!:;—–.?-]+)*+\.?\)?| - [^\s,]+){{0,6}}? ?(?P<end>[,!:;]| [—–-]|\.(?=\s|$)|$)",
    re.IGNORECASE,
)
_NAME_ALONE = late(r"\s*[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3} ?(?:[,!:]| ?[—–-]+)\s*$")
_NAME_FIRST = late(r"\s*(?P<name>[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)? ?(?:,| [—–-]) (?=\S)")

_CLOSING = late(
    r"\s*+(?:with |my |very |many |all |and |warm(?:est|ly)?|kind(?:est|ly)?|best|friendly|"
    r"gratefully|thanks|thank you|thankfully|cheers|regards|wishes|greetings|sincerely|yours?|"
    r"cordially|respectfully|faithfully|truly|love|hugs|take care|talk soon|speak soon|see you|"
    r"respect|looking forward|in advance|so much|again|a lot|man|ever|x|bye|gracias|merci|danke|"
    r"obrigad[ao]|abra[cç]os?|groeten|salaam|saludos|cordialement|mit freundlichen gr[uü][sß]+en|"
    r"the best|sent from my \w+|have a (?:good|great|nice|lovely) \w+|until then|in friendship|"
    r"most|deepest|high(?:est)? esteem|luck|good|of|to you|hope to hear from you|[ "
    r",.!&—–-])++\s*$",
    re.IGNORECASE,
)
_SIGNED_INLINE = late(
    r"(?P<closing>(?i:(?:many |with |kind |best |warm )*(?:thanks|thank you|cheers|best|regards|"
    r"wishes|greetings|sincerely|love|yours)(?: again| so much| in advance)?)[,!]? [—–-]? "
    r"?)(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,2})\.?\s*$"
)
_SIGNATURE_NAME = late(r"\s*(?:[—–-]+ ?)?(?:(?:[^\W\d_]|\[)[\w'’.\[\] -]*)$")
_NAME_LAST = late(r"(?<=[.?!] )[—–-]?\s?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?\s*$")
_POSTSCRIPT = late(r"\s*(?:p\.? ?p?\.?s\.?)[ :,-]", re.IGNORECASE)

_ABBREVIATIONS = frozenset(
    "dr mr mrs ms mx prof st vs etc e.g i.e a.m p.m approx no sr jr rev capt lt col inc ltd co "
    "dept min mins hrs u.s u.k ph.d".split()
)
_END = late(r"(?<![.?!…])[.?!…]++[\"'”’)\]]*+(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*•]|\d+[.)])\s)")

_LONGEST_GREETING = _LONGEST_ENDING = 300
"""Characters at the begin and the end of a line in which names and closings are looked for."""
_LONGEST_SENTENCE = 1000
"""Characters: what has no end after so many is taken for several sentences."""
_LONGEST_ABBREVIATION = 40

_SAME = str.maketrans(
    {
        "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ",
        "\u202f": " ", "\t": " ", "\n": " ", "\r": " ",
    }
)  # fmt: skip


def plain(text: str) -> str:
    """Return `text` for matching, with every character at its old place.

    Lower case, no accents, straight quotes, plain hyphens, line breaks as spaces.
    """
    if text.isascii():
        return text.translate(_SAME).lower()
    return "".join(map(_plain, text))


def _plain(char: str) -> str:
    base = unicodedata.normalize("NFKD", char.translate(_SAME))[:1].lower()
    return base if len(base) == 1 else char


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, as it stands."""
    found = next(_sentences(text, Span(0, len(text))), None)
    return found.text if found is not None else text.strip()


class Sentence(NamedTuple):
    """One sentence of the body: where it is, as it stands, and `plain`."""

    start: int
    end: int
    text: str
    plain: str

    @property
    def is_question(self) -> bool:
        """Whether it ends in a question mark."""
        return self.text.rstrip(" \"'”’)]").endswith("?")


class Span(NamedTuple):
    """A stretch of the draft, from `start` up to `end`."""

    start: int
    end: int


class Letter:
    """A draft taken apart. Spans are offsets into `text`."""

    def __init__(self, text: str) -> None:
        """Take `text` apart: a whole draft, with or without headers.

        `content_start` is where what comes after the headers begins.
        """
        self.text = text
        self.subject = Span(0, 0)
        self.greeting = Span(0, 0)
        lines = list(_lines(text))
        lines = self._without_headers(lines)
        self.content_start = lines[0].start if lines else len(text)
        lines = [line for line in lines if not _QUOTED.match(text[line.start : line.end])]
        self._body = self._without_signature(self._without_greeting(lines))

    @property
    def subject_text(self) -> str:
        """What stands in the subject line."""
        return self.text[self.subject.start : self.subject.end]

    @property
    def greeting_text(self) -> str:
        """The greeting with the name, or ""."""
        return self.text[self.greeting.start : self.greeting.end]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body, in order."""
        return tuple(
            sentence for block in self._blocks() for sentence in _sentences(self.text, block)
        )

    @cached_property
    def all_sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the subject line, and those of the body."""
        return (*_sentences(self.text, self.subject), *self.sentences)

    @cached_property
    def words(self) -> int:
        """How many words the body has: runs without spaces, as word processors count."""
        return sum(len(self.text[one.start : one.end].split()) for one in self._body)

    @property
    def length(self) -> int:
        """How many characters I wrote myself: subject and body, without what is quoted."""
        written = (self.subject, *self._body)
        return sum(one.end - one.start for one in written)

    @property
    def body_start(self) -> int:
        """Where the body begins."""
        return self._body[0].start if self._body else self.greeting.end

    @property
    def body_end(self) -> int:
        """Where the body ends: what is missing could be said here."""
        return self._body[-1].end if self._body else self.greeting.end

    def _without_headers(self, lines: list[Span]) -> list[Span]:
        at = 0
        while at < len(lines):
            match = _HEADER.match(self.text, lines[at].start, lines[at].end)
            if match is None or match["name"].lower() not in _HEADERS:
                break
            if match["name"].lower() in {"subject", "betreff"}:
                self.subject = Span(match.start("value"), match.end("value"))
            at += 1
        return lines[at:]

    def _without_greeting(self, lines: list[Span]) -> list[Span]:
        filled = next((at for at, one in enumerate(lines) if self._line(one).strip()), None)
        if filled is None:
            return []
        lines = lines[filled:]
        first = lines[0]
        end = self._greeting_end(first)
        if end is None:
            return lines
        self.greeting = Span(first.start, end)
        rest = Span(end, first.end)
        return [rest, *lines[1:]] if self.text[end : first.end].strip() else lines[1:]

    def _greeting_end(self, line: Span) -> int | None:
        begin = min(line.end, line.start + _LONGEST_GREETING)
        if begin == line.end and _NAME_ALONE.fullmatch(self.text, line.start, line.end):
            return line.end
        match = _GREETING.match(self.text, line.start, begin)
        if match is not None:
            return match.end()
        first = _NAME_FIRST.match(self.text, line.start, begin)
        return first.end() if first is not None and first["name"] not in _NO_NAMES else None

    def _without_signature(self, lines: list[Span]) -> list[Span]:
        """Leave out the closing and what follows it; a postscript stays."""
        cut = next(
            (at for at, one in enumerate(lines) if self._line(one).rstrip() in {"--", "—"}), None
        )
        lines = lines[:cut]
        notes = [at for at, one in enumerate(lines) if at and _POSTSCRIPT.match(self._line(one))]
        note = lines[notes[0] :] if notes else []
        body = self._before_closing(lines[: notes[0]] if notes else lines)
        kept = [one for one in (*body, *note) if not _RULER.match(self._line(one))]
        while kept and not self._line(kept[-1]).strip():
            kept.pop()
        return kept

    def _before_closing(self, lines: list[Span]) -> list[Span]:
        filled = [at for at, one in enumerate(lines) if self._line(one).strip()]
        for at in filled[-6:]:
            if at and self._is_closing(lines[at]) and at >= filled[-1] - 5:
                return lines[:at]
        if not filled:
            return []
        last = lines[filled[-1]]
        signed = self._search_end(_SIGNED_INLINE, last)
        if signed is not None:
            return [*lines[: filled[-1]], Span(last.start, signed.start())]
        if len(filled) > 1 and self._is_name(last):
            return lines[: filled[-1]]
        return [*lines[: filled[-1]], self._without_name(last)]

    def _is_closing(self, line: Span) -> bool:
        is_short = line.end - line.start <= _LONGEST_ENDING
        return is_short and _CLOSING.fullmatch(self._line(line)) is not None

    def _search_end(self, pattern: re.Pattern[str], line: Span) -> re.Match[str] | None:
        """Search the end of a line; places are those in the text."""
        return pattern.search(self.text, max(line.start, line.end - _LONGEST_ENDING), line.end)

    def _is_name(self, line: Span) -> bool:
        if line.end - line.start > _LONGEST_ENDING:
            return False
        said = self._line(line).strip()
        words = said.split()
        is_sentence = len(words) > 1 and (said[-1] in ".?!" or said.strip("—–- ")[:1].islower())
        return len(words) <= 4 and not is_sentence and bool(_SIGNATURE_NAME.fullmatch(said))

    def _without_name(self, line: Span) -> Span:
        """Leave a name after the last sentence of the last line out: “… this week? Robin”."""
        match = self._search_end(_NAME_LAST, line)
        return line if match is None else Span(line.start, match.start())

    def _line(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def _blocks(self) -> Iterator[Span]:
        """Yield stretches of lines that follow one another."""
        start: int | None = None
        end = 0
        for line in self._body:
            if start is not None and line.start > end + 1:
                yield Span(start, end)
                start = None
            start = line.start if start is None else start
            end = line.end
        if start is not None:
            yield Span(start, end)


_NO_NAMES = frozenset("Thanks Thank Yes No Well So Also Sorry Today Yesterday Sure Ok Okay".split())


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line.rstrip("\r\n")))
        start += len(line)


def _sentences(text: str, block: Span) -> Iterator[Sentence]:
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        if text[match.start()] == "." and _is_abbreviation(text, start, match.start()):
            continue
        yield from _sentence(text, start, match.end())
        start = match.end()
    yield from _sentence(text, start, block.end)


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    """Yield what stands there as a sentence, or as several where it has no end."""
    while end - start > _LONGEST_SENTENCE:
        most = start + _LONGEST_SENTENCE
        cut = max(text.rfind(" ", start + 1, most), text.rfind("\n", start + 1, most))
        cut = cut if cut > 0 else most
        yield from _sentence(text, start, cut)
        start = cut
    said = text[start:end]
    lead = len(said) - len(said.lstrip())
    said = said.strip()
    if any(char.isalnum() for char in said):
        yield Sentence(start + lead, start + lead + len(said), said, plain(said))


def _is_abbreviation(text: str, start: int, dot: int) -> bool:
    words = text[max(start, dot - _LONGEST_ABBREVIATION) : dot].split()
    last = words[-1].lower().strip("(\"'“‘") if words else ""
    is_initial = len(last) == 1 and last.isalpha() and last != "i" and words[-1].isupper()
    following = text[dot + 1 : dot + 3].strip()
    goes_on = following[:1].islower() or following[:1].isdigit()
    if last in {"min", "mins", "hrs", "etc", "a.m", "p.m", "co", "inc", "ltd", "no"}:
        return goes_on
    return last in _ABBREVIATIONS or is_initial
