"""How many slips of the fingers are between two words."""


def slips_between(typed: str, meant: str) -> int:
    """Return the fewest slips that make `typed` of `meant`.

    A slip is a letter too many, one left out, a wrong one, or two that changed places (the
    optimal string alignment distance): “thrusday” is one from “thursday”.
    """
    before: list[int] = []
    above = list(range(len(meant) + 1))
    for row, letter in enumerate(typed, 1):
        here = [row]
        for column, other in enumerate(meant, 1):
            fewest = min(
                above[column] + 1,
                here[column - 1] + 1,
                above[column - 1] + (letter != other),
            )
            swapped = f"{other}{meant[column - 2]}" if column > 1 else ""
            if before and typed[row - 2 : row] == swapped:
                fewest = min(fewest, before[column - 2] + 1)
            here.append(fewest)
        before, above = above, here
    return above[-1]
