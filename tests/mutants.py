"""Change places of the source one at a time, and see whether the tests of their room notice.

    make mutants                                          # two hundred places, seed 1
    .venv/bin/python -m tests.mutants --room store --count 20 --seed 7

The places are chosen by the seed and spread evenly over the rooms. Each is changed in a copy of the
checkout, so an interrupted run leaves nothing behind. First each file of tests is run as it is, to
see which functions it enters: a change is shown only to those that enter its function, or to all of
its room if it stands in none. What is not noticed is printed with its place: a rule that no test
holds, or a change that means nothing.
"""

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).resolve().parent.parent
_SOURCE = Path("src/inroad")
_LEFT_OUT = ("demo/", "domain/conversations/bank/texts", "__main__.py")
"""What holds no rule: invented people, and texts."""

_BESIDE = ("tests/test_*.py",)
_TESTS: dict[str, tuple[str, ...]] = {
    "campaign": ("tests/campaign/**/test_*.py", "tests/screens/**/test_*.py"),
    "cli": _BESIDE,
    "domain": ("tests/domain/**/test_*.py", "tests/campaign/**/test_*.py"),
    "exchange": (
        "tests/exchange/**/test_*.py",
        "tests/campaign/**/test_*.py",
        "tests/calendars/test_*.py",
    ),
    "screens": ("tests/screens/**/test_*.py",),
    "store": ("tests/store/**/test_*.py", *_BESIDE),
    "system": ("tests/system/**/test_*.py", "tests/screens/**/test_*.py"),
    "terminal": ("tests/terminal/**/test_*.py",),
    "widgets": ("tests/screens/**/test_*.py",),
    "": (*_BESIDE, "tests/campaign/**/test_*.py", "tests/screens/**/test_*.py"),
}
"""Which tests are those of a room; the room "" is what stands beside the rooms."""

_READ_THE_SOURCE = ("tests/test_house.py", "tests/test_texts.py")
"""What looks at every file of the source, whichever functions it enters."""

_LONGEST = 1200
"""Seconds for the tests of a change: one that makes them hang is noticed by that."""

_NOTHING_TO_RUN = 5
"""What pytest returns for a file whose tests are all among those that take long."""

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
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_OPERATORS: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+", ast.Mult: "+"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the file, where in it, what stood there and what stands there instead.

    `start` and `end` count bytes of the file, `line` its lines from 1; `function` is the innermost
    one around it, by its file and the line where it begins.
    """

    path: Path
    line: int
    start: int
    end: int
    was: str
    now: str
    function: str | None

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
    functions = [each for each in ast.walk(tree) if isinstance(each, _Function)]
    for node in ast.walk(tree):
        if not isinstance(node, ast.expr | ast.stmt) or node in texts:
            continue
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        was = source.encode()[start:end].decode()
        around = [each for each in functions if _holds(each, node)]
        function = _entered_as(path, around[-1]) if around else None
        for now in _instead(node, was):
            yield Mutant(path, node.lineno, start, end, was, now, function)


def _holds(function: _Function, node: ast.expr | ast.stmt) -> bool:
    """Whether a piece of source is run when the function is, not when it is defined."""
    return function.body[0].lineno <= node.lineno <= (function.end_lineno or 0)


def _entered_as(path: Path, function: _Function) -> str:
    first = min(each.lineno for each in (function, *function.decorator_list))
    return f"{path}:{first}"


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


Entered = dict[str, list[str]]
"""Which functions each file of tests enters."""


def tests_of(room: str) -> list[str]:
    """Return the files of tests of a room, by their paths in the checkout."""
    found = (path for pattern in _TESTS[room] for path in ROOT.glob(pattern))
    return sorted({path.relative_to(ROOT).as_posix() for path in found})


def tests_for(mutant: Mutant, entered: Entered) -> list[str]:
    """Return the tests that may notice a change, those first that are most about its file."""

    def about(test: str) -> float:
        inside = [name for name in entered[test] if name.startswith(f"{mutant.path}:")]
        return -len(inside) / max(1, len(entered[test]))

    tests = sorted(tests_of(mutant.room), key=about)
    through = [test for test in tests if mutant.function in entered[test]] or tests
    return [*through, *(test for test in _READ_THE_SOURCE if test not in through)]


def functions_entered(test: str, checkout: Path) -> list[str] | None:
    """Return the functions that the tests of a file enter, or None where they fail as they are."""
    file = checkout / "entered.txt"
    file.unlink(missing_ok=True)
    path = f"{checkout / 'tests' / 'entering'}{os.pathsep}{checkout / 'src'}"
    if not _pass([test], checkout, PYTHONPATH=path, INROAD_ENTERED=str(file)):
        return None
    return sorted(set(file.read_text("utf-8").split())) if file.exists() else []


def is_noticed(mutant: Mutant, tests: list[str], checkout: Path) -> bool:
    """Whether tests fail once the change is made in a copy of the checkout."""
    file = checkout / mutant.path
    source = file.read_bytes()
    file.write_bytes(source[: mutant.start] + mutant.now.encode() + source[mutant.end :])
    try:
        return not _pass(tests, checkout)
    finally:
        file.write_bytes(source)


def _pass(tests: list[str], checkout: Path, **environment: str) -> bool:
    """Whether tests pass in a copy of the checkout."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider"]
    own = {"PYTHONPATH": str(checkout / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            [*command, *tests],
            cwd=checkout,
            env={**os.environ, **own, **environment},
            capture_output=True,
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode in (0, _NOTHING_TO_RUN)


def main() -> int:
    """Try the changes, print those that are not noticed, and the share of those that are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--room", choices=sorted(_TESTS), default=None)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--entered",
        type=Path,
        help="a file that keeps for the next run which functions tests enter",
    )
    call = parser.parse_args()
    mutants = chosen(call.count, call.seed, call.room)
    entered: Entered = _kept(call.entered)
    checkouts: SimpleQueue[Path] = SimpleQueue()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(call.jobs) as pool:
        for number in range(call.jobs):
            copy = Path(folder) / str(number)
            shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "dist"))
            checkouts.put(copy)

        def look(test: str) -> list[str] | None:
            with _one_of(checkouts) as checkout:
                return functions_entered(test, checkout)

        def try_(mutant: Mutant) -> bool:
            with _one_of(checkouts) as checkout:
                noticed = is_noticed(mutant, tests_for(mutant, entered), checkout)
            print(f"{'' if noticed else 'not '}noticed: {mutant}", flush=True)
            return noticed

        rooms = {mutant.room for mutant in mutants}
        tests = sorted({test for room in rooms for test in tests_of(room)} - entered.keys())
        for test, functions in zip(tests, pool.map(look, tests), strict=True):
            if functions is None:
                print(f"{test} fails as it is, or takes too long.", file=sys.stderr)
                return 1
            entered[test] = functions
            if call.entered:
                call.entered.write_text(json.dumps(entered), "utf-8")
        results = list(pool.map(try_, mutants))
    noticed = sum(results)
    print(f"{noticed} of {len(results)} noticed ({noticed / max(1, len(results)):.0%})")
    return 0


def _kept(file: Path | None) -> Entered:
    """Return what a run before found, where a file keeps it. Tests that are not in it are run."""
    if file is None or not file.exists():
        return {}
    kept: Entered = json.loads(file.read_text("utf-8"))
    return kept


@contextmanager
def _one_of(checkouts: SimpleQueue[Path]) -> Iterator[Path]:
    """Take a copy of the checkout that nobody else uses at the time."""
    checkout = checkouts.get()
    try:
        yield checkout
    finally:
        checkouts.put(checkout)


if __name__ == "__main__":
    sys.exit(main())
