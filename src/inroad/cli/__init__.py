"""The command line. What a command needs is imported when it runs; Textual only for the screen."""

import gc
import sys
from collections.abc import Sequence

from inroad.cli.saying import complain, say, width_of
from inroad.cli.streams import stand_ready
from inroad.cli.usage_error import WrongCall
from inroad.domain.errors import InroadError

_WRONG_CALL = 2
_COULD_NOT = 1
_INTERRUPTED = 130
_SELDOM = 200_000
"""Objects that are made between two looks of Python's collector."""
_AT_LOGIN = ["today", "--brief"]
"""The call that a login shell makes and waits for: not even the commands are loaded for it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run Inroad with these arguments and return the exit code.

    0 done; 1 could not (one sentence on standard error); 2 a wrong call.
    """
    stand_ready()
    try:
        code = _run(list(sys.argv[1:] if argv is None else argv))
        # Here and not at exit, so that what goes wrong with it is met by a handler below.
        sys.stdout.flush()
    except WrongCall as wrong:
        return _say_error(wrong.sentence, _WRONG_CALL)
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


def _run(given: list[str]) -> int:
    if given[:2] == _AT_LOGIN and _names_data_at_most(given[2:]):
        from inroad.cli.login import say_what_is_known

        if say_what_is_known(given[3] if given[3:] else None):
            return 0
    # A command ends soon, and most that it makes stays to the end, as what the screen holds does:
    # the collector need not look at it again and again.
    gc.set_threshold(_SELDOM)
    from inroad.cli.arguments import DEMO
    from inroad.cli.grammar import Call
    from inroad.cli.kept_for_calls import kept_for_calls
    from inroad.cli.parser import call_of

    meant = call_of(given)
    if isinstance(meant, Call):
        with kept_for_calls(meant.has(DEMO)):
            try:
                return meant.usage.run(meant)
            except WrongCall as wrong:
                wrong.called = wrong.called or meant.command.called
                raise
    from inroad.cli.help_text import help_of

    say(help_of(meant, width_of(sys.stdout)))
    return 0


def _names_data_at_most(rest: list[str]) -> bool:
    """Whether all that follows in a call is where the data file is, or nothing."""
    if not rest:
        return True
    return len(rest) == 2 and rest[0] == "--data" and rest[1].strip()[:1] not in ("", "-")


def _say_error(sentence: str, code: int = _COULD_NOT) -> int:
    complain(sentence)
    return code
