"""The command line. What a command needs is imported when it runs; Textual only for the screen."""

import sys
from collections.abc import Sequence

from inroad.cli.streams import stand_ready
from inroad.domain.errors import InroadError

_WRONG_CALL = 2
_COULD_NOT = 1
_INTERRUPTED = 130
_AT_LOGIN = ["today", "--brief"]
"""The call that a login shell makes and waits for: not even argparse is loaded for it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run Inroad with these arguments and return the exit code.

    0 done; 1 could not (one sentence on standard error); 2 a wrong call.
    """
    stand_ready()
    try:
        code = _called(list(sys.argv[1:] if argv is None else argv))
        # Here and not at exit, so that what goes wrong with it is met by a handler below.
        sys.stdout.flush()
    except InroadError as error:
        return _say_error(str(error))
    except BrokenPipeError:
        # The reader (head, less) has gone: nothing more to say, and nobody to say it to.
        return _COULD_NOT
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:
        return _say_error(f"{error.filename or 'The system'}: {error.strerror or error}.")
    return code


def _called(given: list[str]) -> int:
    try:
        return _run(given)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else _WRONG_CALL


def _run(given: list[str]) -> int:
    if given == _AT_LOGIN:
        from inroad.cli.login import say_what_is_known

        if say_what_is_known():
            return 0
    from inroad.cli.calling import command_of

    command, arguments = command_of(given)
    return command(arguments)


def _say_error(sentence: str) -> int:
    from inroad.domain.text import harmless

    print(f"inroad: {harmless(sentence)}", file=sys.stderr)
    return _COULD_NOT
