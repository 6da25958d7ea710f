"""The places where the source can be changed, one at a time, to see whether a test notices.

A change is small, of the kind that a slip of the hand makes: a comparison turned around, a number
one greater, a text one letter longer, a call or a refusal left out.
"""

import ast
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_SOURCE = Path("src/inroad")
_LEFT_OUT = ("demo/", "domain/conversations/bank/texts", "__main__.py")
"""What holds no rule: invented people, and texts."""

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
