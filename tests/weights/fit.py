"""Make weights of the examples on standard input, and print them as the program reads them.

It knows nothing of Inroad, and runs where scikit-learn is. Nothing in it is left to chance: folds
go by the place in the tables, and the optimum is searched so closely that two decimals are the
same on every machine.
"""

import json
import sys
from collections import Counter
from math import sqrt

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

WEIGHTS = 6500
"""How many are kept: those that say most about most sentences."""
SEEN = 2
"""Sentences that must have a feature."""
STRENGTH = 100.0
"""The inverse of the regularisation; of 3 to 300 the best by cross-validation."""
FOLDS = 10
WRONGLY_HEARD = 0.023
"""The part of the sentences that ask for nothing in which an application may be heard all the
same; the threshold is made for it, with weights that were not made from what they judge."""

Example = tuple[bool, list[str]]
Model = tuple[dict[str, float], float]


def fit(examples: list[Example]) -> Model:
    """Return the weights of examples, and the bias: first of all features, then of the best."""
    seen = Counter(one for _, found in examples for one in found)
    names = sorted(name for name, times in seen.items() if times >= SEEN)
    weights, _ = _fitted(examples, names)
    says = {name: round(abs(weights[name]) * sqrt(seen[name]), 6) for name in names}
    best = sorted(names, key=lambda name: (-says[name], name))[:WEIGHTS]
    return _fitted(examples, sorted(best))


def _fitted(examples: list[Example], names: list[str]) -> Model:
    column = {name: at for at, name in enumerate(names)}
    starts, columns, values = [0], list[int](), list[float]()
    for _, found in examples:
        known = [column[one] for one in found if one in column]
        columns += known
        values += [1 / sqrt(len(found))] * len(known)
        starts.append(len(columns))
    table = csr_matrix((values, columns, starts), shape=(len(examples), len(names)))
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-7, max_iter=1000)
    model.fit(table, numpy.array([asks for asks, _ in examples]))
    return dict(zip(names, model.coef_[0], strict=True)), float(model.intercept_[0])


def threshold(examples: list[Example]) -> float:
    """Return the score that only few sentences reach that ask for nothing, out of fold."""
    scores = list[float]()
    for fold in range(FOLDS):
        weights, bias = fit([one for at, one in enumerate(examples) if at % FOLDS != fold])
        for asks, found in examples[fold::FOLDS]:
            if not asks:
                scores.append(bias + sum(weights.get(one, 0) for one in found) / sqrt(len(found)))
    return sorted(scores)[int(len(scores) * (1 - WRONGLY_HEARD))]


def main() -> None:
    """Print the weights, with bias and threshold, a feature a line."""
    told = (json.loads(line) for line in sys.stdin)
    examples = [(one["asks"], one["features"]) for one in told]
    examples = [one for one in examples if one[1]]
    weights, bias = fit(examples)
    print("# Made by `make weights` from the tables of the tests; see tests/weights.")
    print(f"bias\t{bias:.2f}\nthreshold\t{threshold(examples):.2f}")
    for name in sorted(weights):
        if f"{weights[name]:.2f}" not in ("0.00", "-0.00"):
            print(f"{name}\t{weights[name]:.2f}")


if __name__ == "__main__":
    main()
