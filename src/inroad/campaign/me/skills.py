"""My skills, each with a short story that proves it."""

from dataclasses import replace

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.people.skill import Skill
from inroad.domain.text import clean, clean_lines


class Skills:
    """Commands and queries about skills."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def all(self) -> tuple[Skill, ...]:
        """Return my skills in their order."""
        skills = self._work.store.all(Skill).values()
        return tuple(sorted(skills, key=lambda skill: (skill.position, skill.id)))

    def get(self, skill_id: int) -> Skill:
        """Return one skill; raises NotFound."""
        return self._work.find(Skill, skill_id)

    def add(self, name: str, story: str) -> Change:
        """Add a skill at the end; raises InroadError where it has no name."""
        name = _named(name)
        last = max((one.position for one in self.all()), default=0)
        skill = Skill(self._work.new_id(), name, clean_lines(story), last + 1)
        return self._work.change(f"Added the skill “{name}”", [skill])

    def edit(self, skill: Skill, name: str, story: str) -> Change:
        """Change a skill, as it was seen; raises InroadError where it has no name."""
        changed = replace(skill, name=_named(name), story=clean_lines(story))
        return self._work.change(f"Changed the skill “{changed.name}”", [changed], seen=[skill])

    def remove(self, skill_id: int) -> Change:
        """Remove a skill with its story."""
        skill = self.get(skill_id)
        return self._work.change(f"Removed the skill “{skill.name}”", drop=[skill])

    def move(self, skill_id: int, by: int) -> Change:
        """Move a skill up (-1) or down (1); at the edge nothing happens."""
        present = list(self.all())
        at = present.index(self.get(skill_id))
        to = min(max(at + by, 0), len(present) - 1)
        present.insert(to, present.pop(at))
        moved = [replace(one, position=place) for place, one in enumerate(present, 1)]
        return self._work.change("Moved a skill", moved)


def _named(name: str) -> str:
    name = clean(name)
    if not name:
        raise InroadError("What is the skill called? One or two words are enough.")
    return name
