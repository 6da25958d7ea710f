"""The real editor in a real terminal: the text goes there, comes back, and nothing is left."""

import os
import sys
from pathlib import Path

from tests.terminal.program import Program

EDITOR = """\
import os, sys
path = sys.argv[-1]
sys.stdout.write("\\033[2JThe editor has the terminal.\\n")
sys.stdout.flush()
sys.stdin.readline()
text = open(path, encoding="utf-8").read()
open(path, "w", encoding="utf-8").write(text + "P.S. I came by train.\\n")
open(os.environ["SEEN_AT"], "w").write(path)
"""


def test_a_message_is_edited_in_my_editor(tmp_path: Path) -> None:
    script, seen = tmp_path / "editor.py", tmp_path / "seen"
    script.write_text(EDITOR)
    environment = {
        "INROAD_NOW": "2026-11-23T08:30:00+00:00",
        "EDITOR": f"{sys.executable} {script}",
        "SEEN_AT": str(seen),
    }
    os.environ.pop("VISUAL", None)
    with Program([sys.executable, "-m", "inroad", "--demo"], environment=environment) as program:
        program.wait_for("Maya Chen")
        program.type("w")
        program.wait_for("Thank-you to Maya Chen", "paved road")
        program.type("E")
        program.wait_for("The editor has the terminal.")
        program.type("\n")
        program.wait_for("Thank-you to Maya Chen", "P.S. I came by train.", "sent")
        assert "The editor has" not in program.text
        path = Path(seen.read_text())
        assert not path.exists()
        assert not path.parent.exists()
        program.settle()
        program.type("s")
        program.wait_for("Done: thank-you, Maya Chen.")
        program.type("q")
        assert program.wait_for_end() == 0
