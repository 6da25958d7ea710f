"""Change places of the source one at a time, and see whether the tests of their room notice.

    make mutants                                          # two hundred places, seed 1
    .venv/bin/python -m tests.mutants --room store --count 20 --seed 7

The places are chosen by the seed and spread evenly over the rooms. Each is changed in a copy of the
checkout, so an interrupted run leaves nothing behind. What is not noticed is printed with its
place: a rule that no test holds, or a change that means nothing.
"""

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).resolve().parent.parent
_SOURCE = Path("src/inroad")
_LEFT_OUT = ("demo/", "domain/conversations/bank/texts", "__main__.py")
"""What holds no rule: invented people, and texts."""

_TESTS: dict[str, tuple[str, ...]] = {
    "domain": ("tests/domain", "tests/campaign"),
    "store": ("tests/store", "tests/test_odd_files.py", "tests/test_doctor.py"),
    "exchange": ("tests/exchange", "tests/campaign", "tests/calendars"),
    "campaign": ("tests/campaign", "tests/screens"),
    "widgets": ("tests/screens",),
    "screens": ("tests/screens", "tests/test_texts.py", "tests/test_house.py"),
    "terminal": ("tests/terminal",),
    "outside": ("tests/outside", "tests/screens"),
    "cli": tuple(f"tests/{one.name}" for one in sorted((ROOT / "tests").glob("test_*.py"))),
    "": ("tests",),
}
"""Which tests are those of a room; the room "" is what stands beside the rooms."""

_LONGEST = 600
"""Seconds for the tests of a room: a change that makes them hang is noticed by that."""

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Is: "is not",
    ast.IsNot: "is",
    ast.In: "not in",
    ast.NotIn: "in",
}
_OPERATORS: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+", ast.Mult: "+"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the file, where in it, what stood there and what stands there instead.

    `start` and `end` count bytes of the file, `line` its lines from 1.
    """

    path: Path
    line: int
    start: int
    end: int
    was: str
    now: str

    @property
    def room(self) -> str:
        """The folder under the package that the file is in."""
        parts = self.path.relative_to(_SOURCE).parts
        return parts[0] if len(parts) > 1 else ""

    def __str__(self) -> str:
        """Say where it is and what is changed, in a line."""
        return f"{self.path}:{self.line}: {_short(self.was)} → {_short(self.now)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Yield every change that can be made in a file of the package."""
    source = (ROOT / path).read_text(encoding="utf-8")
    starts = [0]
    for line in source.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    tree = ast.parse(source)
    texts = set(_texts_that_nobody_reads(tree))
    for node in ast.walk(tree):
        if not isinstance(node, ast.expr | ast.stmt) or node in texts:
            continue
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        was = source.encode()[start:end].decode()
        for now in _instead(node, was):
            yield Mutant(path, node.lineno, start, end, was, now)


def _texts_that_nobody_reads(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield docstrings, and what stands in annotations and parts of f-strings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from node.values
        elif isinstance(node, ast.arg | ast.AnnAssign) and node.annotation is not None:
            yield from ast.walk(node.annotation)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns is not None:
            yield from ast.walk(node.returns)


def _instead(node: ast.expr | ast.stmt, was: str) -> Iterator[str]:
    """Yield what may stand in place of a piece of source."""
    match node:
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARISONS:
            yield f"({ast.unparse(left)} {_COMPARISONS[type(op)]} {ast.unparse(right)})"
        case ast.BoolOp(op=op, values=values):
            word = " or " if isinstance(op, ast.And) else " and "
            yield f"({word.join(f'({ast.unparse(one)})' for one in values)})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield f"({ast.unparse(operand)})"
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            if not isinstance(right, ast.Constant | ast.JoinedStr) or _is_number(right):
                yield f"({ast.unparse(left)} {_OPERATORS[type(op)]} {ast.unparse(right)})"
        case ast.Constant(value=bool() as value):
            yield repr(not value)
        case ast.Constant(value=int() as value):
            yield repr(value + 1)
        case ast.Constant(value=str() as value) if value.strip():
            yield repr(f"{value}x")
        case ast.IfExp(test=test, body=body, orelse=other):
            yield f"({ast.unparse(other)} if {ast.unparse(test)} else {ast.unparse(body)})"
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield "return None"
        case ast.Expr(value=ast.Call()):
            yield "pass" + "\n" * was.count("\n")
        case ast.Raise():
            yield "pass" + "\n" * was.count("\n")


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int)


def chosen(count: int, seed: int, room: str | None) -> list[Mutant]:
    """Return so many changes, in turn one from each room, chosen by the seed."""
    by_room: dict[str, list[Mutant]] = {}
    for file in sorted((ROOT / _SOURCE).rglob("*.py")):
        path = file.relative_to(ROOT)
        if not path.relative_to(_SOURCE).as_posix().startswith(_LEFT_OUT):
            for mutant in mutants_of(path):
                by_room.setdefault(mutant.room, []).append(mutant)
    pick = random.Random(seed)
    pools = [by_room[name] for name in sorted(by_room) if room in (None, name)]
    for pool in pools:
        pick.shuffle(pool)
    found: list[Mutant] = []
    while len(found) < count and any(pools):
        found += [pool.pop() for pool in pools if pool]
    return found[:count]


def is_noticed(mutant: Mutant, checkout: Path) -> bool:
    """Whether the tests of the room fail once the change is made in a copy of the checkout."""
    file = checkout / mutant.path
    source = file.read_bytes()
    file.write_bytes(source[: mutant.start] + mutant.now.encode() + source[mutant.end :])
    try:
        return not passes(mutant.room, checkout)
    finally:
        file.write_bytes(source)


def passes(room: str, checkout: Path) -> bool:
    """Whether the tests of a room pass in a copy of the checkout."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider"]
    env = {**os.environ, "PYTHONPATH": str(checkout / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            [*command, *_TESTS[room]],
            cwd=checkout,
            env=env,
            capture_output=True,
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main() -> int:
    """Try the changes, print those that are not noticed, and the share of those that are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--room", choices=sorted(_TESTS), default=None)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    call = parser.parse_args()
    mutants = chosen(call.count, call.seed, call.room)
    checkouts: SimpleQueue[Path] = SimpleQueue()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(call.jobs):
            copy = Path(folder) / str(number)
            shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "dist"))
            checkouts.put(copy)

        for room in {mutant.room for mutant in mutants}:
            if not passes(room, Path(folder) / "0"):
                print(f"The tests of “{room}” fail as they are, or take too long.", file=sys.stderr)
                return 1

        def tried(mutant: Mutant) -> bool:
            checkout = checkouts.get()
            try:
                return is_noticed(mutant, checkout)
            finally:
                checkouts.put(checkout)

        with ThreadPoolExecutor(call.jobs) as pool:
            results = list(pool.map(lambda one: _said(one, tried(one)), mutants))
    noticed = sum(results)
    print(f"{noticed} of {len(results)} noticed ({noticed / max(1, len(results)):.0%})")
    return 0


def _said(mutant: Mutant, noticed: bool) -> bool:
    if not noticed:
        print(f"not noticed: {mutant}", flush=True)
    return noticed


if __name__ == "__main__":
    sys.exit(main())
