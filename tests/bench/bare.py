"""What the bare Textual app takes: all that is said of Inroad's times is a multiple of it."""

import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.ending import seconds_to_end
from tests.bench.process import cpu_seconds, peak_memory
from tests.terminal.program import Program

_SCRIPT = str(Path(__file__).with_name("bare_app.py"))


def opened() -> Program:
    """Start the bare app in a terminal that answers what it is asked."""
    return Program([sys.executable, _SCRIPT], answers=True)


@dataclass(slots=True)
class Bare:
    """The bare app, as it was measured so far: seconds, seconds computed, MB, bytes."""

    starts: list[float] = field(default_factory=list)
    cpus: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    leavings: list[float] = field(default_factory=list)

    def measure(self) -> float:
        """Start and leave it once more; return the seconds to its first screen."""
        with opened() as program:
            program.wait_for("row 10")
            taken = program.moment - program.begun
            self.starts.append(taken)
            self.cpus.append(cpu_seconds(program.pid))
            self.peaks.append(peak_memory(program.pid))
            program.settle()
            self.sizes.append(len(program.raw))
            self.leavings.append(seconds_to_end(program, lambda: program.type("\x11")))
        return taken

    @property
    def start(self) -> float:
        """Seconds to its first screen."""
        return statistics.median(self.starts)

    @property
    def cpu(self) -> float:
        """Seconds computed to its first screen."""
        return statistics.median(self.cpus)

    @property
    def peak(self) -> float:
        """MB at its first screen."""
        return statistics.median(self.peaks)

    @property
    def leaving(self) -> float:
        """Seconds to leave it by a key."""
        return statistics.median(self.leavings)
