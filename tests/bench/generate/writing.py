"""The campaign as files: the snapshot, and the journal whose end it is.

It is written as a campaign is that was filled by an import: the journal has one long line with
everything, and behind it one for each of the latest touches, which can be taken back.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from inroad.disk import PRIVATE_FILE
from inroad.domain.conversations.touch import Touch
from inroad.domain.documents.document import Document
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.people.profile import Profile
from inroad.domain.people.skill import Skill
from inroad.domain.tables import TABLES
from inroad.store.format import stamps
from inroad.store.format.codec import encode
from inroad.store.format.field_stamps import stamped
from inroad.store.format.raw import HEADER, HEADER_ID, RawEdit, State, empty_state
from inroad.store.format.schema import SCHEMA
from inroad.store.log import snapshot
from inroad.store.log.journal import BEGIN, DO, follow_line, read_line, write_line
from inroad.store.log.layout import Layout
from tests.bench.generate import words
from tests.bench.generate.people import GOALS, KEY, document_id, person
from tests.bench.generate.stories import ZONE, story

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
"""The present of a campaign where no other is asked for: a Monday morning."""

_DEVICE = "be9c0001"
_LATEST = 200
"""Touches that stand in the journal one by one."""

_ME = Profile(
    name="Robin Hale",
    zone=ZONE,
    introduction="I built reporting for a hospital group and now want to work on the pipes.",
    learning="How data platform teams work, and what they wish newcomers knew.",
    target_organisations=("Northwind", "Fabrikam", "Adatum"),
    target_roles=("data engineer", "platform engineer"),
    offer="The hospital lineage write-up.",
    welcomed=True,
)


def write(count: int, path: Path, now: datetime = NOW) -> int:
    """Write the campaign with `count` people to `path`, as seen from `now` (aware).

    Returns how many documents that are.
    """
    documents = list(_documents(count, now))
    latest = sorted((one for one in documents if isinstance(one, Touch)), key=_moment)[-_LATEST:]
    later = {touch.id for touch in latest}
    begun = stamps.at(latest[0].at if latest else now, _DEVICE)
    header = {"schema": SCHEMA, "campaign": "be9c" * 4, "key": KEY[:32], "epoch": 1}
    first = [RawEdit(HEADER, HEADER_ID, None, header)]
    first += [_edit(document, begun) for document in documents if document.id not in later]
    state = empty_state()
    lines = [_follow(state, begun, "Filled", first)]
    for touch in latest:
        stamp = stamps.next_stamp(touch.at, state.seen.values(), _DEVICE)
        lines.append(_follow(state, stamp, touch.kind.label, [_edit(touch, stamp)]))
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    layout = Layout(path.resolve())
    for file, data in (
        (layout.data, snapshot.to_bytes(state)),
        (layout.journal(_DEVICE), b"".join(lines)),
    ):
        file.write_bytes(data)
        file.chmod(PRIVATE_FILE)
    return len(documents)


def _documents(count: int, now: datetime) -> Iterator[Document]:
    yield _ME
    for position, goal in enumerate(GOALS, 1):
        why = words.WHY[position] if position < len(words.WHY) else ""
        yield GoalChoice(document_id("goal", goal), goal, True, position, why)
    yield Skill(document_id("skill", 1), "Data lineage", "A number was lost; I found it.", 1)
    for number in range(count):
        contact = person(number, now)
        told = story(number, contact, now)
        yield contact
        yield from told.touches
        yield from told.others


def _edit(document: Document, stamp: str) -> RawEdit:
    """Return the edit that adds a document."""
    raw = stamped(None, encode(document), stamp)
    return RawEdit(TABLES[type(document)], str(document.id), None, raw)


def _follow(state: State, stamp: str, label: str, edits: list[RawEdit]) -> bytes:
    """Bring `state` up to a transaction, and return its line of the journal."""
    written = write_line(state.head, stamp, label, edits, DO if state.head.n else BEGIN)
    line = read_line(written)
    if line is None:
        raise AssertionError(f"no line of a journal: {written!r}")
    follow_line(state, line, _DEVICE)
    return written


def _moment(touch: Touch) -> datetime:
    return touch.at
