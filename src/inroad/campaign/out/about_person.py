"""All that a campaign has about one person: what is theirs, leads to them, or mentions them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from inroad import __version__
from inroad.campaign.core.hanging import hanging_on
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.called import called
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.documents.conflict import Conflict
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import as_json, declared_fields
from inroad.domain.documents.searchable import texts_in
from inroad.domain.documents.unsaved_form import UnsavedForm
from inroad.domain.people.contact import Contact
from inroad.domain.people.detail import ValueKind
from inroad.domain.people.identifying import Identifying
from inroad.domain.tables import TABLES
from inroad.domain.text import clean
from inroad.store.format.codec import encode

_EXCERPT = 60
_AROUND = 25


class Mention(NamedTuple):
    """A text about something else that names somebody: of what it is, and the words around."""

    document: Document
    field: str
    words: str
    owner: str = ""

    @property
    def sentence(self) -> str:
        """Where it stands, and what it says there."""
        of = f" of {self.owner}" if self.owner and self.owner != called(self.document) else ""
        return f"{called(self.document, starts=True)}{of}: “{self.words}”"


class AboutPerson(NamedTuple):
    """All about one person.

    `theirs` is the contact with all that hangs on them, `naming` what others' takeaways say of
    them by a link, `referred` who was named by them, `mentions` other texts with their name, and
    `forms` what is half typed about them.
    """

    contact: Contact
    theirs: tuple[Document, ...]
    naming: tuple[Takeaway, ...]
    referred: tuple[Contact, ...]
    mentions: tuple[Mention, ...]
    forms: tuple[UnsavedForm, ...]
    who: Identifying

    def as_json(self) -> dict[str, Any]:
        """Return all of it as a JSON object, each document by its kind."""
        documents: dict[str, list[dict[str, Any]]] = {}
        for one in (*self.theirs, *self.naming):
            found = {"id": one.id, **encode(one)}
            documents.setdefault(TABLES[type(one)], []).append(found)
        return {
            "inroad": __version__,
            "person": self.contact.name,
            "documents": documents,
            "referred": [{"id": one.id, "name": one.name} for one in self.referred],
            "mentions": [
                {"in": TABLES[type(one.document)], "id": one.document.id, "text": one.words}
                for one in self.mentions
            ],
            "unsaved": [{"title": one.title, "typed": dict(one.answers)} for one in self.forms],
        }


def about(work: UnitOfWork, contact: Contact) -> AboutPerson:
    """Gather all about somebody; every document of the campaign is looked at."""
    theirs = tuple(hanging(work, contact))
    own = {(type(one), one.id) for one in theirs}
    naming = tuple(
        one
        for one in work.store.all(Takeaway).values()
        if (Takeaway, one.id) not in own and one.names(contact)
    )
    referred = tuple(
        one for one in work.store.all(Contact).values() if one.referred_by == contact.id
    )
    who = identifying(work, contact)
    left_out = own | {(Takeaway, one.id) for one in naming}
    mentions = tuple(_mentions(work, who, left_out))
    ids = {str(doc_id) for _, doc_id in own}
    forms = tuple(one for one in work.store.unsaved_forms.all() if not ids.isdisjoint(one.about))
    return AboutPerson(contact, theirs, naming, referred, mentions, forms, who)


def hanging(work: UnitOfWork, contact: Contact) -> Iterator[Document]:
    """Yield a contact and what hangs on them: their talks, notes, letters, overwritten values."""
    found: list[Document] = [contact, *hanging_on(work.store, {contact.id})]
    yield from found
    places = {(TABLES[type(one)], one.id) for one in found}
    for conflict in work.store.all(Conflict).values():
        if (conflict.table, conflict.document) in places:
            yield conflict


def identifying(work: UnitOfWork, contact: Contact) -> Identifying:
    """Return what names somebody, and nobody else who is known."""
    details = work.index.details(contact.id)

    def of(kind: ValueKind) -> list[str]:
        return [one.text for one in details if one.kind is kind]

    others = (one for one in work.store.all(Contact).values() if one.id != contact.id)
    return Identifying(
        [contact.name, contact.written_name, contact.first_name, *of(ValueKind.NAME)],
        [contact.email, *of(ValueKind.EMAIL)],
        [contact.phone, *of(ValueKind.PHONE)],
        [contact.url, *of(ValueKind.LINK)],
        [text for one in others for text in (one.name, one.email, one.phone, one.url)],
    )


def _mentions(
    work: UnitOfWork, who: Identifying, left_out: set[tuple[type[Document], int]]
) -> Iterator[Mention]:
    for kind in TABLES:
        fields = declared_fields(kind)
        for document in work.store.all(kind).values():
            if (kind, document.id) in left_out:
                continue
            for field in fields:
                for text in texts_in(as_json(getattr(document, field.name))):
                    if who.may_be_in(text) and not who.is_anothers(text):
                        words = _around(text, who)
                        yield Mention(document, field.name, words, _owner(work, document))


def _around(text: str, who: Identifying) -> str:
    """Return the words around the place where somebody is named."""
    at = who.place_in(text)
    begin, end = max(0, at - _AROUND), at + _EXCERPT
    before, after = "…" if begin else "", "…" if end < len(text) else ""
    return f"{before}{clean(text[begin:end])}{after}"


def _owner(work: UnitOfWork, document: Document) -> str:
    contact_id = getattr(document, "contact_id", None)
    found = work.store.get(Contact, contact_id) if contact_id else None
    return found.name if found is not None else ""
