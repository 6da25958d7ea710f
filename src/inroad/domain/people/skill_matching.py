"""Which of my skills answers a challenge that somebody spoke of, by the words they share."""

from collections.abc import Sequence

from inroad.domain.patterns import compiled
from inroad.domain.people.skill import Skill
from inroad.domain.text import folded

_SHORTEST = 5
"""Letters: shorter words say too little to go by."""

_COMMON = frozenset(
    "about after again because before every nobody other their there these thing things those "
    "where which while would could should people years teams something everyone".split()
)


def answering(challenge: str, skills: Sequence[Skill]) -> Skill | None:
    """Return the skill whose name or story shares the most words with a challenge, or None."""
    wanted = _words(challenge)
    shared = [(len(wanted & _words(f"{skill.name} {skill.story}")), skill) for skill in skills]
    count, best = max(shared, key=lambda pair: pair[0], default=(0, None))
    return best if count else None


def _words(text: str) -> set[str]:
    found = compiled(r"\w+").findall(folded(text))
    return {_stem(word) for word in found if len(word) >= _SHORTEST and word not in _COMMON}


def _stem(word: str) -> str:
    """Return a word without its ending: "pipelines" and "pipeline" are one."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            return word[: -len(ending)]
    return word
