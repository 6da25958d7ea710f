"""Write down which functions of Inroad a process enters, where INROAD_ENTERED names a file for it.

Python loads a module of this name by itself where its folder is in PYTHONPATH: so the programs that
a test starts write down theirs too. Each is written at once, for a program that is to be killed.
"""

import os
import sys
import threading
from contextlib import suppress
from types import CodeType, FrameType
from typing import Any

_PACKAGE = "src/inroad/"


def _write_down(path: str) -> None:
    # Tests put another `write` there, that fails.
    write = os.write
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    seen: dict[int, CodeType] = {}

    def enter(frame: FrameType, event: str, argument: Any) -> None:
        code = frame.f_code
        if id(code) in seen:
            return
        _, package, name = code.co_filename.rpartition(_PACKAGE)
        # A test may have filled the disk: then it is written when it is entered again.
        with suppress(OSError):
            if package:
                write(file, f"{package}{name}:{code.co_firstlineno}\n".encode())
            seen[id(code)] = code

    threading.settrace(enter)
    sys.settrace(enter)


if "INROAD_ENTERED" in os.environ:
    _write_down(os.environ["INROAD_ENTERED"])
