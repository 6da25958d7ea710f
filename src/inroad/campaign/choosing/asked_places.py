"""At which organisations I have asked, kept up to date by one person at a time."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from inroad.domain.people.person_facts import PersonFacts


class AskedPlaces:
    """What happened at each organisation, and who is there; organisations are `firm` keys."""

    def __init__(self, people: Iterable[PersonFacts]) -> None:
        """Know where these people are, who are all there are."""
        self._there: dict[str, dict[int, PersonFacts]] = defaultdict(dict)
        self._firm_of: dict[int, str] = {}
        self.asked_at: dict[str, date] = {}
        """When I last wrote a request to somebody there."""
        self.known_at: set[str] = set()
        """Where anybody was asked, replied, or was met."""
        for facts in people:
            self._place(facts)
        for firm in self._there:
            self._sum_up(firm)

    def people_at(self, firm: str) -> tuple[PersonFacts, ...]:
        """Return whom I know at an organisation, in no order."""
        return tuple(self._there[firm].values()) if firm in self._there else ()

    def put(self, contact_id: int, facts: PersonFacts | None) -> list[PersonFacts]:
        """Put somebody in the place of what was known; None takes them away.

        Returns those for whom something at their organisation is another now.
        """
        firms = {self._firm_of.pop(contact_id, "")}
        for firm in firms:
            self._there[firm].pop(contact_id, None)
        if facts is not None:
            self._place(facts)
            firms.add(facts.firm)
        changed: list[PersonFacts] = []
        for firm in firms - {""}:
            if self._sum_up(firm):
                changed += self._there[firm].values()
        return changed

    def _place(self, facts: PersonFacts) -> None:
        if facts.firm:
            self._firm_of[facts.id] = facts.firm
            self._there[facts.firm][facts.id] = facts

    def _sum_up(self, firm: str) -> bool:
        """Work out what happened at an organisation; return whether that is another now."""
        before = (self.asked_at.get(firm), firm in self.known_at)
        people = self._there[firm].values()
        asked = max((one.asked for one in people if one.asked is not None), default=None)
        if asked is not None:
            self.asked_at[firm] = asked
        else:
            self.asked_at.pop(firm, None)
        if any(one.asked or one.replied or one.met for one in people):
            self.known_at.add(firm)
        else:
            self.known_at.discard(firm)
        return before != (asked, firm in self.known_at)
