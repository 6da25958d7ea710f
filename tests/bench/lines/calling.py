"""The command line, beside `python -c pass`."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from tests.bench.generate.people import document_id
from tests.bench.run import FEW, MANY, Run, people

_PERSON = str(document_id("contact", 0))
_DRAFT = "Hi Ana, I read your post on lineage. Could we talk for 15 minutes next week?"
_CALLS: dict[tuple[str, ...], float] = {
    ("today", "--brief"): 3,
    ("when", "next tue 3pm"): 5,
    ("draft", "check"): 5,
    ("today",): 12,
    ("contacts", "--json"): 12,
    ("draft", "request", _PERSON): 15,
}


def report(run: Run) -> None:
    """Print how long each command takes."""
    for size in (FEW, MANY):
        run.table.begin(f"The command line, {people(size)}")
        place = run.places.of(size)
        for words, aim in _CALLS.items():
            call = place.call(*words)
            _seconds(*call)  # What a login says is kept by the first call.
            ratios = []
            for _ in range(run.extent.repeats):
                plain = _seconds([sys.executable, "-c", "pass"], call[1])
                ratios.append(_seconds(*call) / plain)
            name = " ".join("CONTACT" if word == _PERSON else word for word in words)
            run.table.add(name, ratios, "× python", aim)


def _seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run(
        command,
        env=environment,
        input=_DRAFT.encode(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return time.perf_counter() - begun
