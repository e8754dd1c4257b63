"""What rules are worth on real revisions: `python -m tests.signals.ablation PAIRS.yaml ... [plandiff/text/x.py ...]`.

Every function of `plandiff/signals/` and `plandiff/text/` that may answer no or find nothing is made to do so once, and
every limb of a rule is left out once: the test of an `if`, an operand of `or` (both decide by saying yes), an operand
of `and` or the condition of a comprehension (both decide by saying no). The revisions in which it decided anything are
judged without it: how many are then told otherwise, and how many verdicts (signals shown, weight) are then right that
were wrong, and wrong that were right. What decides in none, changes none or does harm should go, unless it guards what
no revision of the sets has. Of many revisions some are judged, and no more once `ENOUGH` are told otherwise.
"""

from __future__ import annotations

import ast
import importlib.machinery
import signal
import sys
from collections import defaultdict
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import CodeType, ModuleType
from typing import NamedTuple

ROOMS = ("plandiff.signals", "plandiff.text")
SECONDS = 2.0  # of computing; what takes longer goes in circles
ENOUGH = 6
MOST = 60  # revisions that are judged without a limb


class Limb(NamedTuple):
    """A limb or a function: the file and line where it stands, the answer by which a limb decides, and its text."""

    file: str
    line: int
    decides: bool
    text: str


# What functions answer that find nothing, by the end or the beginning of what they say they return.
NOTHING = (
    *(("bool", "", "False"), ("| None", "", "None"), (", ...]", "tuple[", "()")),
    *(("", "list[", "[]"), ("", "Iterator[", "")),
)


class Trial:
    """Watches every limb and function, and leaves one out."""

    def __init__(self) -> None:
        self.limbs: list[Limb] = []
        self.left_out = -1
        self.decided: set[int] = set()

    def says(self, limb: int, answer: object) -> object:
        """What a limb says, or, where it is left out, what lets the others decide."""
        decides = self.limbs[limb].decides
        if bool(answer) is not decides:
            return answer
        self.decided.add(limb)
        return (not decides) if limb == self.left_out else answer

    def finds_nothing(self, function: int) -> bool:
        """Whether a function is left out, which is asked something."""
        self.decided.add(function)
        return function == self.left_out


class Watched(ast.NodeTransformer):
    """Has every limb of a module ask the trial."""

    def __init__(self, trial: Trial, file: str) -> None:
        self.trial, self.file = trial, file

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        returns = ast.unparse(node.returns) if node.returns else ""
        nothing = [said for end, start, said in NOTHING if returns.endswith(end) and returns.startswith(start)]
        self.generic_visit(node)
        if nothing:
            number = self._number(node, f"def {node.name}")
            asked = ast.parse(f"def _():\n if _TRIAL.finds_nothing({number}):\n  return {nothing[0]}").body[0]
            assert isinstance(asked, ast.FunctionDef)
            node.body.insert(0, ast.fix_missing_locations(ast.copy_location(asked.body[0], node)))
        return node

    def visit_If(self, node: ast.If) -> ast.If:
        node.test = self._limb(node.test, decides=True)
        self.generic_visit(node)
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.BoolOp:
        node.values = [self._limb(value, decides=isinstance(node.op, ast.Or)) for value in node.values]
        self.generic_visit(node)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.comprehension:
        node.ifs = [self._limb(test, decides=False) for test in node.ifs]
        self.generic_visit(node)
        return node

    def _limb(self, node: ast.expr, *, decides: bool) -> ast.expr:
        if ast.unparse(node) == "TYPE_CHECKING":
            return node
        number = self._number(node, f"{'if' if decides else 'unless'} {ast.unparse(node)}", decides=decides)
        asked = ast.parse(f"_TRIAL.says({number}, None)", mode="eval").body
        assert isinstance(asked, ast.Call)
        asked.args[1] = node
        return ast.fix_missing_locations(ast.copy_location(asked, node))

    def _number(self, node: ast.expr | ast.stmt, text: str, *, decides: bool = True) -> int:
        self.trial.limbs.append(Limb(self.file, node.lineno, decides, text))
        return len(self.trial.limbs) - 1


class Loader(importlib.machinery.SourceFileLoader):
    """Loads a module with its limbs watched."""

    trial = Trial()

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - as the base class has it
        tree = ast.parse(Path(self.path).read_text(encoding="utf-8"))
        watched = Watched(self.trial, str(Path(self.path).relative_to(Path.cwd()))).visit(tree)
        code: CodeType = compile(watched, self.path, "exec")
        return code

    def exec_module(self, module: ModuleType) -> None:
        vars(module)["_TRIAL"] = self.trial
        super().exec_module(module)


class Finder(MetaPathFinder):
    """Finds the modules of the rooms for the loader."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Where a module of the rooms is."""
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target) if fullname.startswith(ROOMS) else None
        if spec is not None and spec.origin is not None:
            spec.loader = Loader(fullname, spec.origin)
        return spec


def main(arguments: list[str]) -> None:
    """Print every limb with what it is worth."""
    sys.meta_path.insert(0, Finder())
    from tests.signals.phrases_without_effect import caches, forget, verdict
    from tests.signals.real_revisions import revisions

    trial = Loader.trial
    chosen = [one for path in arguments if path.endswith(".yaml") for one in revisions(Path(path))]
    rooms = tuple(path for path in arguments if not path.endswith(".yaml")) or ("plandiff/",)
    base, where = [], defaultdict(list)
    list(map(verdict, chosen))  # so that every module is there
    tables = caches()
    for place, one in enumerate(chosen):
        forget(tables)
        trial.decided.clear()
        base.append(verdict(one))
        for limb in trial.decided:
            where[limb].append(place)
    signal.signal(signal.SIGVTALRM, _stop)
    for limb, told in enumerate(trial.limbs):
        if not told.file.startswith(rooms):
            continue
        trial.left_out = limb
        forget(tables)
        other = right = wrong = 0
        try:
            for place in where[limb][:: len(where[limb]) // MOST + 1]:
                signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
                now = verdict(chosen[place])
                other += now[:2] != base[place][:2]
                wrong += now[2] > base[place][2]
                right += now[2] < base[place][2]
                if other == ENOUGH:
                    break
            worth = f"decides {len(where[limb])}, otherwise {other}, right {right}, wrong {wrong}"
        except Exception as error:  # whatever breaks without the limb shows that it is needed
            worth = f"decides {len(where[limb])}, breaks ({type(error).__name__})"
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        sys.stdout.write(f"{told.file}:{told.line}: {worth}: {told.text}\n")


def _stop(*_: object) -> None:
    raise TimeoutError


if __name__ == "__main__":
    main(sys.argv[1:])
