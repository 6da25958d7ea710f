"""How much is tried of what has no end: a sample by `make test`, much more by `make long`.

A test that tries one thing many times asks `tries` how often, and is marked `more`, so that
`make long` runs it again with more. What is long by nature is marked `long`, and is run by
`make long` alone. `make soak` is for a night.
"""

import os

EXTENT = os.environ.get("INROAD_TESTS", "sample")
"""`sample`, `long` or `soak`."""


def tries(sample: int, long: int, soak: int) -> int:
    """Return how often something is tried: by `make test`, by `make long`, by `make soak`."""
    return {"sample": sample, "long": long, "soak": soak}[EXTENT]


IS_SAMPLE = EXTENT == "sample"
