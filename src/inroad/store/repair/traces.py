"""What stands of one person in the files of a campaign, and these files without it. Pure.

All that hangs on them goes. What others' entries once said is kept, but for what names them beyond
doubt: their whole name, an address, a number. Lines of the journal keep their numbers, so that the
rest of the history can be taken back as before.
"""

import hashlib
import json
import re
from collections.abc import Collection
from contextlib import suppress
from typing import Any

from inroad.domain.people.detail import ValueKind
from inroad.domain.people.forgotten import SOMEBODY
from inroad.domain.people.identifying import Identifying
from inroad.store.format.raw import CONFLICTS, HEADER, Raw, Table, Tables, canonical
from inroad.store.log.journal import BEGIN, HASH, Line, read_line
from inroad.store.merging.forgotten import is_about

_CONTACTS, _TALKS, _TAKEAWAYS, _DETAILS = "contacts", "conversations", "takeaways", "details"
_LONG = 12
"""Characters of a text that stands in no file by chance."""
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")

_OWN_WORDS = {
    _CONTACTS: ("notes", "how_found", "referrer_words"),
    _TALKS: ("bring_up", "ask_about", "better", "where"),
    _TAKEAWAYS: ("text",),
    _DETAILS: ("text",),
    "touches": ("text",),
    "messages": ("text",),
    "questions": ("answer",),
}
"""What is written about one person alone: a question or a role may be another's, too."""

_Place = tuple[str, str]
"""The table and the id of a document."""


class Traces:
    """Learns from all files what there is of somebody, and then gives each without it."""

    def __init__(self, contact: str, who: Identifying) -> None:
        """Look for the contact with the id `contact`, whom `who` names."""
        self.contact = contact
        self.gone: set[_Place] = {(_CONTACTS, contact)}
        """What hangs on them."""
        self._who = who
        self._talks: set[str] = set()
        self._of_talks: dict[str, set[_Place]] = {}
        self._conflicts: list[tuple[str, Raw]] = []
        self._texts: set[str] = set()
        self._found: dict[str, list[str]] = {"names": [], "emails": [], "phones": [], "links": []}

    def learn(self, table: str, doc_id: str, *versions: Raw | None) -> None:
        """Learn from what a document is, or was."""
        place = (table, doc_id)
        for raw in versions:
            if raw is None:
                continue
            talk = str(raw.get("conversation_id", ""))
            if str(raw.get("contact_id", "")) == self.contact or place == (_CONTACTS, self.contact):
                self._take(table, doc_id, raw)
            elif talk not in ("", "0", "None"):
                self._of_talks.setdefault(talk, set()).add(place)
            if table == CONFLICTS:
                self._conflicts.append((doc_id, raw))

    def finish(self) -> None:
        """Know what hangs on what hangs on them, once all was learnt."""
        for talk in self._talks:
            self.gone |= self._of_talks.get(talk, set())
        self.gone |= {(CONFLICTS, one) for one, raw in self._conflicts if is_about(raw, self.gone)}
        self._who = self._who.and_also(Identifying(**self._found))

    def _take(self, table: str, doc_id: str, raw: Raw) -> None:
        self.gone.add((table, doc_id))
        if table == _TALKS:
            self._talks.add(doc_id)
        if table == _CONTACTS:
            for field, into in _FIELDS.items():
                self._found[into].append(str(raw.get(field, "")))
        if table == _DETAILS and raw.get("kind") in _KINDS:
            self._found[_KINDS[str(raw["kind"])]].append(str(raw.get("text", "")))
        said = (str(raw.get(field, "")) for field in _OWN_WORDS.get(table, ()))
        self._texts |= {one for one in said if len(one) >= _LONG}

    def is_near(self, text: str) -> bool:
        """Whether a text has the id of the person, or of a talk with them."""
        return self.contact in text or any(one in text for one in self._talks)

    def may_touch(self, text: str) -> bool:
        """Whether something of a text may have to go."""
        return self.is_near(text) or self._who.is_worth_a_look(text)

    def is_in(self, data: bytes) -> bool:
        """Whether bytes of whatever kind name them, in whatever way letters are written."""
        return any(self._is_said(data.decode(one, "replace")) for one in _ENCODINGS)

    def take_out(self, tables: Tables, ids: Collection[str]) -> bool:
        """Take them out of the tables of a copy; return whether anything was there.

        `ids` are those of the documents that may have to be changed; all others are not looked at.
        """
        is_changed = False
        for name, table in list(tables.items()):
            for doc_id in [one for one in ids if one in table]:
                left = None if (name, doc_id) in self.gone else self._document(name, table[doc_id])
                if left is None:
                    del table[doc_id]
                elif left != table[doc_id]:
                    table[doc_id] = left
                else:
                    continue
                is_changed = True
            if not table:
                del tables[name]
        return is_changed

    def any_tables(self, tables: dict[str, Any]) -> dict[str, Any]:
        """Return what may be the tables of a copy without them: whatever else is in it stays."""
        found: dict[str, Any] = {}
        for name, table in tables.items():
            if isinstance(table, dict) and all(isinstance(one, dict) for one in table.values()):
                found[name] = self._table(name, table)
            else:
                found[name] = self._who.redacted_in(table)
        return found

    def journal(self, data: bytes, heads: dict[str, str]) -> bytes:
        """Return a journal without them, and without its damaged lines.

        `heads` is told which hash each line has now, by the one that it had.
        """
        found = ((read_line(part), part) for part in data.splitlines(keepends=True))
        return b"".join(self._written(line, part, heads) for line, part in found if line)

    def lines(self, data: bytes, heads: dict[str, str]) -> bytes | None:
        """Return what is no whole copy without the lines about them; None where nothing is left."""
        kept = []
        for part in data.splitlines(keepends=True):
            line = read_line(part)
            if line is not None:
                kept.append(self._written(line, part, heads))
            elif not self._is_about(part):
                kept.append(part)
        left = b"".join(kept)
        return None if self.is_in(left) or (data and not left) else left

    def _is_about(self, part: bytes) -> bool:
        text = _unescaped(part.decode("utf-8", "replace"))
        if self._is_said(text):
            return True
        ids = {self.contact, *(doc_id for _, doc_id in self.gone)}
        return not ids.isdisjoint(re.findall(r"\d{6,}", text))

    def _is_said(self, text: str) -> bool:
        text = _unescaped(text)
        return self._who.is_in(text) or any(one in text for one in self._texts)

    def _written(self, line: Line, part: bytes, heads: dict[str, str]) -> bytes:
        """Return a line of a journal without them, chained to what the line before is now."""
        about, _, edits = part[HASH + 1 : -1].partition(b"\t")
        said = json.loads(about)
        said["previous"] = heads.get(line.previous, line.previous)
        if self.may_touch(line.text) or self.may_touch(line.label):
            edits = self._changed(line, said)
        text = canonical(said).encode() + b"\t" + edits
        digest = hashlib.sha256(text).hexdigest()[:HASH]
        heads[line.hash] = digest
        return digest.encode() + b"\t" + text + b"\n"

    def _changed(self, line: Line, said: Raw) -> bytes:
        """Return the edits of a line without them, and change what is said about it."""
        found: list[Any] = []
        with suppress(ValueError, RecursionError):
            found = json.loads(line.text)
        left = [one for one in map(self._edit, found) if one is not None]
        if not found or any(one[0] != HEADER for one in left):
            said["label"] = self._who.redacted(line.label, with_short=len(left) != len(found))
        else:
            # Nothing is left to be taken back, not even where it began the campaign; the line
            # only keeps its number.
            said |= {"label": "", "kind": BEGIN, "of": 0}
        return canonical(left).encode()

    def _edit(self, edit: Any) -> Any:
        """Return one edit of a line without them; None where it is one of something of theirs."""
        if not isinstance(edit, list) or len(edit) != 4:
            return None
        table, doc_id, *versions = edit
        if (table, doc_id) in self.gone:
            return None
        return [table, doc_id, *(one and self._document(table, one) for one in versions)]

    def _table(self, name: str, table: Table) -> Table:
        return {
            doc_id: self._document(name, raw)
            for doc_id, raw in table.items()
            if (name, doc_id) not in self.gone
        }

    def _document(self, table: str, raw: Raw) -> Raw:
        """Return somebody else's document without what leads to them, or names them."""
        found = dict(raw)
        if table == _CONTACTS and str(found.get("referred_by")) == self.contact:
            del found["referred_by"]
        if table == _TAKEAWAYS and str(found.get("named_id")) == self.contact:
            del found["named_id"]
            found["text"] = SOMEBODY
        redacted: Raw = self._who.redacted_in(found)
        return redacted


_FIELDS = {"name": "names", "email": "emails", "phone": "phones", "url": "links"}
"""The fields of a contact that name somebody, and as what."""
_KINDS = {
    ValueKind.NAME.value: "names",
    ValueKind.EMAIL.value: "emails",
    ValueKind.PHONE.value: "phones",
    ValueKind.LINK.value: "links",
}
"""The kinds of details that do."""


def _unescaped(text: str) -> str:
    """Return a text with its letters as they are, where JSON wrote them as numbers."""
    if "\\u" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
