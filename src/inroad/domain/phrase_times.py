"""Times of day in a phrase: "3pm", "15:00", "noon", "half past 9 in the morning"."""

import re
from datetime import time

from inroad.domain.errors import NotADate
from inroad.domain.phrase_words import NUMBER_OF, WEEKDAY, WEEKDAY_OF

_HOUR = r"(?P<hour>[0-9]{1,2})"
_HALF = r"(?: ?(?P<half>[ap])m?)"
_HOUR_WORDS = [
    word for word in NUMBER_OF if word.isalpha() and len(word) > 2 and NUMBER_OF[word] <= 12
]
_SPELT = re.compile(
    rf"\b(?P<word>{'|'.join(_HOUR_WORDS)})(?= ?(?:[ap]m\b|o'?clock\b))"
    rf"|(?<=\bat )(?P<at>{'|'.join(_HOUR_WORDS)})\b|(?<=past )(?P<past>{'|'.join(_HOUR_WORDS)})\b"
)
_CLOCKS = (
    rf"(?:at )?(?P<past>half|quarter) past {_HOUR}{_HALF}?",
    rf"(?:at )?(?P<to>quarter) to {_HOUR}{_HALF}?",
    rf"(?:at )?{_HOUR}:(?P<minute>[0-9]{{2}})(?::00)?{_HALF}?",
    rf"(?:at )?{_HOUR}[.](?P<minute>[0-9]{{2}}){_HALF}",
    rf"at {_HOUR}[.](?P<minute>[0-9]{{2}})",
    rf"(?:at )?{_HOUR} ?(?P<half>[ap])m",
    rf"(?:at )?{_HOUR}(?P<half>[ap])",
    r"at (?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])",
    rf"(?:at )?{_HOUR}h(?P<minute>[0-9]{{2}})",
    rf"at {_HOUR}h",
    rf"at {_HOUR}(?: o'?clock)?",
    rf"{_HOUR} o'?clock(?: ?(?P<half>[ap])m)?",
    r"(?:at )?(?P<name>noon|midday|midnight)",
)
_AT_END = tuple(re.compile(rf"(?:^|(?<=[ t])){clock}$") for clock in _CLOCKS)
_AT_START = tuple(re.compile(rf"^{clock}(?= |$)") for clock in _CLOCKS)
_AFTER_A_DAY = re.compile(rf"(?<= ){_HOUR}[.](?P<minute>[0-9]{{2}})$")
_BEFORE_A_DAY = re.compile(
    rf"^{_HOUR}[.](?P<minute>[0-9]{{2}})(?= (?:today|tomorrow|on |next |{WEEKDAY}))"
)
_BARE_HOUR = re.compile(rf"(?:^|(?<= )){_HOUR}$|^(?P<first>[0-9]{{1,2}})(?= )")
_PART = re.compile(
    r"(?:^| )(?:(?P<how>in the |this )?(?P<part>morning|afternoon|evening)"
    r"|(?:at )?(?P<night>night))(?= |$)"
)
_FIRST_EVENING_HOUR, _LAST_AFTERNOON_HOUR, _NOON = 4, 6, 12


class TimeOfDay:
    """Takes the time of day out of a phrase.

    `rest` is what is left of it, and `at` the wall time, or None where none is said.
    """

    def __init__(self, text: str) -> None:
        """Read the time in `text`, prepared; raises NotADate where it could be two times."""
        self.rest = _SPELT.sub(_in_digits, text)
        self.at: time | None = None
        part = self._take_part()
        match = self._take_clock(bool(part))
        named = match.groupdict().get("name") if match is not None else ""
        if named == "midnight" and part and self.rest == "today":
            self.rest = ""  # tonight's: the one that comes
        elif named == "midnight" and self.rest:
            raise NotADate("Midnight begins a day and ends one; write 00:00 or 23:59.")
        if match is not None:
            self.at = _clock(match.groupdict(), part)
        elif part:
            raise NotADate(
                f"Say the hour of that {part}, like “{_like(self.rest)} {_HINTS[part]}”."
            )

    def _take_part(self) -> str:
        """Take "in the morning" out; "tonight" says both the day and the part of it."""
        if re.search(r"(?:^| )tonight(?: |$)", self.rest):
            if self.rest == "tonight":
                self.rest = "today"
                return ""
            self.rest = self.rest.replace("tonight", "today")
            return "evening"
        match = _PART.search(self.rest)
        if match is None:
            return ""
        self.rest = _joined(self.rest, match)
        if match["how"] == "this ":
            self.rest = f"{self.rest} today".strip()
        return "evening" if match["night"] else match["part"]

    def _take_clock(self, has_part: bool) -> re.Match[str] | None:
        patterns = [*_AT_END, *_AT_START]
        if has_part:
            patterns.append(_BARE_HOUR)
        first = self.rest.split(" ", 1)[0]
        if first in WEEKDAY_OF or first in {"today", "tomorrow"}:
            patterns.append(_AFTER_A_DAY)
        patterns.append(_BEFORE_A_DAY)
        for pattern in patterns:
            match = pattern.search(self.rest)
            if match is not None:
                self.rest = _joined(self.rest, match)
                return match
        return None


_HINTS = {"morning": "9am", "afternoon": "2pm", "evening": "7pm"}


def _clock(said: dict[str, str | None], part: str) -> time:
    if said.get("name"):
        return time(0 if said["name"] == "midnight" else _NOON)
    hour, minute = int(said["hour"] or said.get("first") or 0), int(said.get("minute") or 0)
    half = said.get("half") or ""
    if half and not 1 <= hour <= _NOON:
        raise NotADate(f"{hour}{half}m is no time; write {hour % 12 or 12}{half}m or 15:00.")
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    elif part:
        hour = _in_part(hour, part)
    elif hour <= _NOON and said.get("minute") is None:
        raise NotADate(f"Is that {hour % 12 or 12}am or {hour % 12 or 12}pm? Write which.")
    hour, minute = _past(hour, minute, said)
    if hour > 23 or minute > 59:
        raise NotADate(f"{hour}:{minute:02} is no time; a day goes to 23:59.")
    return time(hour, minute)


def _past(hour: int, minute: int, said: dict[str, str | None]) -> tuple[int, int]:
    if said.get("past"):
        return hour, 30 if said["past"] == "half" else 15
    if said.get("to"):
        return (hour - 1) % 24, 45
    return hour, minute


def _in_part(hour: int, part: str) -> int:
    """Return the hour in the morning, afternoon or evening that a bare hour means."""
    wrong = NotADate(f"{hour} is not in the {part}; write the time like 9am or 15:00.")
    if part == "morning":
        if hour >= _NOON:
            raise wrong
        return hour
    first, last = (_FIRST_EVENING_HOUR, 11) if part == "evening" else (1, _LAST_AFTERNOON_HOUR)
    if part == "afternoon" and hour == _NOON:
        return hour
    if first <= hour <= last:
        return hour + _NOON
    if first + _NOON <= hour <= last + _NOON:
        return hour
    raise wrong


def _in_digits(match: re.Match[str]) -> str:
    """Return an hour in letters as digits."""
    word = match["word"] or match["at"] or match["past"]
    return str(NUMBER_OF[word])


def _joined(text: str, match: re.Match[str]) -> str:
    """Return `text` without what matched."""
    return " ".join(f"{text[: match.start()]} {text[match.end() :]}".split())


def _like(rest: str) -> str:
    return rest or "tomorrow"
