"""Random operations against a simple model in memory: crash, reopen, second session, undo, tidy."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from inroad.domain.changes import Change, Edit
from inroad.domain.people.contact import Contact
from inroad.store import Store
from tests.conftest import MovableClock
from tests.extent import tries
from tests.store.disks import Crash, Fault, FaultyDisk, SimulatedDisk
from tests.store.power import DATA, DEVICES, MONDAY

Documents = dict[int, Contact]
IDS = st.integers(4_000_000_000, 4_000_000_005)
WORDS = st.text('abcß\n\t"\\é☕', max_size=8)
FIRST, SECOND = "first", "second"


class Sessions(RuleBasedStateMachine):
    """Two sessions on one campaign, and a model that is a dict and two stacks."""

    def __init__(self) -> None:
        super().__init__()
        self.disk = SimulatedDisk()
        self.disk.make_folder(DATA.parent.parent)
        self.clock = MovableClock(MONDAY)
        self.model: Documents = {}
        self.done: list[tuple[Documents, Documents]] = []
        self.undone: list[tuple[Documents, Documents]] = []
        self.stores = {name: self._open() for name in (FIRST, SECOND)}

    def _open(self) -> Store:
        return Store(DATA, self.clock, DEVICES, self.disk)

    def _commit(self, who: str, edit: Edit, after: Documents) -> None:
        before = dict(self.model)
        self.stores[who].refresh()
        self.stores[who].commit(Change("Changed", (edit,)))
        if after != before:
            self.done.append((before, after))
            self.undone.clear()
        self.model = after

    @rule(who=st.sampled_from((FIRST, SECOND)), doc_id=IDS, name=WORDS, role=WORDS)
    def put(self, who: str, doc_id: int, name: str, role: str) -> None:
        present = self.model.get(doc_id)
        wanted = Contact(doc_id, " ".join(name.split()), role=" ".join(role.split()))
        self._commit(who, Edit(present, wanted), {**self.model, doc_id: wanted})

    @rule(who=st.sampled_from((FIRST, SECOND)), tags=st.lists(st.sampled_from("abcd"), unique=True))
    def tag(self, who: str, tags: list[str]) -> None:
        if self.model:
            doc_id = min(self.model)
            wanted = replace(self.model[doc_id], tags=tuple(tags))
            edit = Edit(self.model[doc_id], wanted)
            self._commit(who, edit, {**self.model, doc_id: wanted})

    @rule(who=st.sampled_from((FIRST, SECOND)), doc_id=IDS)
    def drop(self, who: str, doc_id: int) -> None:
        if doc_id in self.model:
            left = {key: one for key, one in self.model.items() if key != doc_id}
            self._commit(who, Edit(self.model[doc_id], None), left)

    @precondition(lambda self: self.done)
    @rule(who=st.sampled_from((FIRST, SECOND)))
    def undo(self, who: str) -> None:
        store = self.stores[who]
        store.refresh()
        entry = store.to_undo()
        assert entry is not None
        store.take_back(entry)
        before, after = self.done.pop()
        self.undone.append((before, after))
        self.model = before

    @precondition(lambda self: self.undone)
    @rule(who=st.sampled_from((FIRST, SECOND)))
    def redo(self, who: str) -> None:
        store = self.stores[who]
        store.refresh()
        entry = store.undo_history.to_redo()
        assert entry is not None
        store.take_back(entry)
        before, after = self.undone.pop()
        self.done.append((before, after))
        self.model = after

    @rule(who=st.sampled_from((FIRST, SECOND)))
    def tidy(self, who: str) -> None:
        self.stores[who].tidy(self.stores[who].to_tidy())

    @rule(who=st.sampled_from((FIRST, SECOND)))
    def reopen(self, who: str) -> None:
        self.stores[who].close()
        self.stores[who] = self._open()

    @rule(hours=st.integers(-30, 60))
    def time_passes(self, hours: int) -> None:
        self.clock.at += timedelta(hours=hours)

    @rule(call=st.sampled_from(("write", "rename", "truncate")), doc_id=IDS)
    def crash(self, call: str, doc_id: int) -> None:
        """A third session dies before its change is whole; what it was doing is not there."""
        dying = FaultyDisk(self.disk)
        store = Store(DATA, self.clock, DEVICES, dying)
        dying.fault = Fault(dying.count, None, call=call)
        try:
            if call == "rename":
                store.tidy(store.to_tidy())
            else:
                gone = Edit(self.model.get(doc_id), Contact(doc_id, "Crashed"))
                store.commit(Change("Crashed", (gone,)))
        except Crash:
            pass
        else:
            dying.fault = None
            assert call == "rename", "the crash did not happen"
        self.disk.handles, self.disk.locks = {}, {}

    @invariant()
    def everybody_sees_the_same(self) -> None:
        for store in (*self.stores.values(), self._open()):
            store.refresh()
            assert dict(store.all(Contact)) == self.model
            assert store.notices() == ()


Sessions.TestCase.settings = settings(
    max_examples=tries(60, 300, 5000),
    stateful_step_count=30,
    deadline=None,
)
TestSessions = Sessions.TestCase
