"""The manual page, in the language of `man` (roff), made from the same data as `--help`."""

from collections.abc import Iterable, Iterator

from inroad import __version__
from inroad.cli.arguments import EVERYWHERE, HELP, VERBOSE, VERSION
from inroad.cli.commands import commands, root
from inroad.cli.grammar import Option, Subcommand

_OF = "2026-11-27"
"""The day of the page; man shows it at its foot."""
_SIGNS = {
    "\\": r"\e",
    "-": r"\-",
    "'": r"\(aq",
    "`": r"\(ga",
    "“": r"\(lq",
    "”": r"\(rq",
    "‘": r"\(oq",
    "’": r"\(cq",
    "…": r"\&...",
    "–": r"\(en",
    "~": r"\(ti",
    "^": r"\(ha",
}
_EXIT_CODES = (
    ("0", "done"),
    ("1", "could not; one sentence on standard error says what to do about it"),
    ("2", "a wrong call, or no terminal to open the screen in"),
)
_ENVIRONMENT = (
    ("INROAD_DATA", "the campaign's data file, where --data names none"),
    ("INROAD_NOW", "a moment that the clock stands still at, like 2026-11-23T09:00:00+00:00"),
    ("NO_COLOR", "if it is set, the screen has no colours but bold and reverse"),
    ("COLUMNS", "how many cells a line has, where the terminal does not say so"),
)
_FILES = (
    (
        "~/.local/share/inroad/inroad.json",
        "the campaign, where neither --data nor INROAD_DATA says another; inroad where says it",
    ),
    ("inroad.json.backups", "the campaign as days began, beside it"),
)


def man_page() -> str:
    """Return the manual page."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    screen = root()
    yield f'.TH INROAD 1 "{_OF}" "inroad {_said(__version__)}" "User Commands"'
    yield ".SH NAME"
    yield r"inroad \- run your informational interviews from the terminal"
    yield ".SH SYNOPSIS"
    yield from _usages(["inroad [--data FILE | --demo] [COMMAND ...]", "inroad --version"])
    yield ".SH DESCRIPTION"
    yield _said(screen.help)
    yield ".PP"
    yield _said(
        "Options stand in any order, before the command too; one that would be ignored is "
        "refused. What stands behind -- is no option. CONTACT is an id, an e-mail address or "
        "enough of a name to be one person."
    )
    yield ".SH OPTIONS"
    yield from _options((*EVERYWHERE, VERSION, VERBOSE, HELP))
    yield ".SH COMMANDS"
    for command in commands():
        yield from _command(command)
    yield from _section("EXIT STATUS", _EXIT_CODES)
    yield from _section("ENVIRONMENT", _ENVIRONMENT)
    yield from _section("FILES", _FILES)
    yield ".SH EXAMPLES"
    yield from _examples(screen)


def _command(command: Subcommand) -> Iterator[str]:
    yield f".SS {_said(command.called)}"
    yield _said(command.help)
    yield ".PP"
    usages = sorted(command.usages, key=lambda one: not one.is_the_rest)
    yield from _usages([command.line(usage) for usage in usages])
    yield from _described((_italic(word.name), _said(word.meaning)) for word in command.words())
    yield from _options(command.options())
    if command.more:
        yield ".PP"
        yield _said(command.more)
    yield ".PP"
    yield "Examples:" if len(command.examples) > 1 else "Example:"
    yield ".PP"
    yield from _examples(command)


def _usages(lines: Iterable[str]) -> Iterator[str]:
    """Yield calls, a line each: what is typed as it stands is bold, what is put in is not."""
    for at, line in enumerate(lines):
        if at:
            yield ".br"
        yield " ".join(map(_word, line.split(" ")))


def _word(word: str) -> str:
    """Return a word of a usage line, "[--format" bold, "FORMAT]" in italics."""
    bare = word.strip("[]")
    before, _, after = word.partition(bare) if bare else (word, "", "")
    if not any(char.isalpha() for char in bare):
        return _said(word)
    made = _italic(bare) if bare.isupper() else rf"\fB{_said(bare)}\fR"
    return f"{before}{made}{after}"


def _options(options: Iterable[Option]) -> Iterator[str]:
    return _described(
        (rf"\fB{_said(one.name)}\fR {_italic(one.value)}".rstrip(), _said(one.meaning))
        if one.value
        else (rf"\fB{_said(one.name)}\fR", _said(one.meaning))
        for one in options
    )


def _section(title: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f".SH {title}"
    yield from _described((rf"\fB{_said(name)}\fR", _said(meaning)) for name, meaning in rows)


def _described(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, meaning in rows:
        yield ".TP"
        yield name
        yield meaning


def _examples(command: Subcommand) -> Iterator[str]:
    yield ".RS 4"
    yield ".nf"
    for example in command.examples:
        yield _said(example)
    yield ".fi"
    yield ".RE"


def _italic(name: str) -> str:
    return rf"\fI{_said(name)}\fR" if name else ""


def _said(text: str) -> str:
    """Return a text as roff prints it: nothing in it is a request, or a sign of its own."""
    said = "".join(_SIGNS.get(char) or _sign(char) for char in text)
    return rf"\&{said}" if said[:1] in (".", "'") else said


def _sign(char: str) -> str:
    return char if char.isascii() else rf"\[u{ord(char):04X}]"
