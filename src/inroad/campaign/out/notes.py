"""A campaign as notes: one a person, an organisation and a goal, that lead to one another."""

from collections import defaultdict
from collections.abc import Iterator

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.goals.goals import Goals
from inroad.campaign.people.chronicle import Happening, chronicle
from inroad.campaign.people.people import People
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.dates.zones import in_zone
from inroad.domain.people.contact import TYPED, Contact, by_name
from inroad.domain.search import name_key
from inroad.domain.text import clean_lines, joined
from inroad.exchange.notes.note import Link, Note, Section, escaped, item
from inroad.exchange.notes.note_names import NoteNames

_PEOPLE, _ORGANISATIONS, _GOALS = "People", "Organisations", "Goals"
_IN_HEAD = frozenset({"name", "organisation", "role", "tags", "notes"})
"""What stands in the head of a note, or is its text."""


class Notes:
    """Makes notes of a campaign as it is now."""

    def __init__(self, work: UnitOfWork, goals: Goals) -> None:
        self._work = work
        self._goals = goals
        self._people = People(work)
        self._everybody = sorted(work.store.all(Contact).values(), key=by_name)
        names = NoteNames()
        self._goal_links = {one.key: Link(names.take(one.title), one.title) for one in goals.all()}
        self._links = {one.id: self._named(one, names) for one in self._everybody}
        self._by_name: dict[str, list[Link]] = defaultdict(list)
        for one in self._everybody:
            self._by_name[name_key(one.name)].append(self._links[one.id])
        self._places: dict[object, Link] = {}
        self._at: dict[object, list[Contact]] = defaultdict(list)
        for one in self._everybody:
            key = work.organisations.key(one.organisation)
            if key:
                if key not in self._places:
                    name = names.take(one.organisation, f"{one.organisation} (organisation)")
                    self._places[key] = Link(name, one.organisation)
                self._at[key].append(one)

    def all(self) -> Iterator[Note]:
        """Yield every note."""
        for contact in self._everybody:
            yield self.person(contact)
        for key, link in self._places.items():
            people = self._at[key]
            lines = [item(self._links[one.id].written, escaped(one.role)) for one in people]
            yield Note(
                _ORGANISATIONS,
                link.note,
                link.shown,
                (("kind", "organisation"),),
                sections=(Section("People", tuple(lines)),),
            )
        for row in self._goals.rows():
            link = self._goal_links[row.goal.key]
            yield Note(
                _GOALS,
                link.note,
                row.goal.title,
                (("kind", "goal"), ("chosen", "yes" if row.rank else "")),
                text=joined(row.goal.meaning, row.choice.why, by="\n"),
                sections=(Section("What was learnt", self._learnt(row.goal.key)),),
            )

    def person(self, contact: Contact) -> Note:
        """Return the note about one person."""
        place = self._places.get(self._work.organisations.key(contact.organisation))
        happened = chronicle(self._people.view(contact.id), self._work.now)
        return Note(
            _PEOPLE,
            self._links[contact.id].note,
            contact.name,
            (
                ("kind", "person"),
                ("organisation", place or ""),
                ("role", contact.role),
                ("stage", contact.stage.value),
                ("connected", contact.connected_on.isoformat() if contact.connected_on else ""),
            ),
            contact.tags,
            contact.notes,
            (
                Section("Known", tuple(self._known(contact))),
                Section("For", tuple(self._aims(contact))),
                Section("What happened", tuple(self._happened(happened))),
            ),
        )

    def _named(self, contact: Contact, names: NoteNames) -> Link:
        """Return a link to somebody; of namesakes, where they are says who is meant."""
        place = contact.organisation or contact.role
        ways = (contact.name, f"{contact.name} ({place})") if place else (contact.name,)
        return Link(names.take(*ways), contact.name)

    def _known(self, contact: Contact) -> Iterator[str]:
        referrer = self._links.get(contact.referred_by or 0)
        if referrer is not None:
            yield item("referred by", referrer.written)
        for field in TYPED:
            text = field.text(contact) if field.name not in _IN_HEAD else ""
            if text:
                yield _fact(field.label.word, text)
        for detail in self._people.details(contact.id):
            yield _fact(detail.kind.label, detail.said)

    def _aims(self, contact: Contact) -> Iterator[str]:
        for key in contact.goals:
            if key in self._goal_links:
                yield item(self._goal_links[key].written)

    def _happened(self, happened: tuple[Happening, ...]) -> Iterator[str]:
        for one in happened:
            day = in_zone(one.at, self._work.calendar.zone).date().isoformat()
            if one.touch is not None:
                yield item(day, _text(joined(one.touch.kind.label, one.touch.text, by=": ")))
            for takeaway in one.takeaways:
                yield f"  {self._takeaway(takeaway)}" if one.touch else self._takeaway(takeaway)
            if one.talk is not None and one.talk.better:
                yield f"  {_fact('next time I would', one.talk.better)}"

    def _takeaway(self, takeaway: Takeaway) -> str:
        named = self._links.get(takeaway.named_id or 0)
        if named is None and takeaway.kind is TakeawayKind.NAMED:
            found = self._by_name.get(name_key(takeaway.text), [])
            named = found[0] if len(found) == 1 else None
        text = named.written if named is not None else _text(takeaway.text)
        goal = self._goal_links.get(takeaway.goal)
        return item(f"{escaped(takeaway.kind.label)}:", text, f"({goal.written})" if goal else "")

    def _learnt(self, key: str) -> tuple[str, ...]:
        return tuple(
            item(_text(one.takeaway.text), f"({self._links[one.takeaway.contact_id].written})")
            for one in self._goals.evidence(key)
            if one.takeaway.contact_id in self._links
        )


def _fact(word: str, text: str) -> str:
    return item(f"{escaped(word)}:", _text(text))


def _text(text: str) -> str:
    """Return a text of several lines as one item: the lines stand under its first."""
    return "<br>".join(map(escaped, clean_lines(text).splitlines()))
