"""Where the program begins. The screen is taken before anything else is loaded, where it opens."""

import os
import sys

DATA = "--data"


def main() -> int:
    """Do what the command line asks for, and return the exit code."""
    if _opens_screen(sys.argv[1:]):
        from inroad.terminal.taken import held

        return held(lambda _: _run())
    return _run()


def _run() -> int:
    from inroad.cli import main as run

    return run()


def _opens_screen(given: list[str]) -> bool:
    """Whether a call certainly opens the screen. What it does not know, the command line does."""
    is_plain = not given or (len(given) == 2 and given[0] == DATA and bool(given[1].strip()))
    streams = (sys.stdin, sys.stdout, sys.stderr)
    has_terminal = all(stream is not None and stream.isatty() for stream in streams)
    return is_plain and has_terminal and os.environ.get("TERM", "") not in {"", "dumb"}


if __name__ == "__main__":
    raise SystemExit(main())
