"""Conversations and follow-ups, out to the calendar that people already use, and back."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from inroad.campaign.calendar.entries import Entries, Source, uid_of_talk
from inroad.campaign.calendar.my_calendar import MyCalendar
from inroad.campaign.core.this_machine import ThisMachine
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.text import harmless, plural
from inroad.exchange.calendar.calendar_entry import CalendarEntry, Synced
from inroad.keymap.keymap import naming_keys

if TYPE_CHECKING:
    from inroad.campaign.calendar.kept_folders import KeptFolders
    from inroad.campaign.calendar.taking_in import Question, TakingIn
    from inroad.domain.follow_ups.calendar_answer import Answer
    from inroad.exchange.calendar.three_way import Finding, Written
    from inroad.exchange.calendar.vdir import Folder, Owner

_KEPT = "calendar"
_TO_LOOK = 3
"""So many times a folder is looked at anew, where what was taken in moves something else."""


class Calendars:
    """Writes calendar files, keeps folders of them up to date, and takes in what others change."""

    def __init__(self, work: UnitOfWork, follow_ups: FollowUps, machine: ThisMachine) -> None:
        self._work = work
        self.machine = machine
        self._entries = Entries(work, follow_ups)
        self._state = work.store.machine_state(_KEPT)
        self._seen: tuple[object, object] = (None, None)
        """What the campaign and the folders were like when they were looked at last."""
        self._looked_at: tuple[Path, ...] = ()
        """The folders that were kept then."""
        self._folders: dict[Path, Folder] = {}
        self._found: dict[Path, tuple[Finding, ...]] = {}
        """What somebody else did, by folder, as it was seen last."""
        self._revision = -1
        """The campaign's revision then."""
        self._settled: set[object] = set()
        self._broken: dict[Path, tuple[str, ...]] = {}
        self._asked = 0
        """How many questions there were when that was said last."""
        self._told_broken: set[tuple[Path, str]] = set()
        self._told_gone: set[Path] = set()

    @cached_property
    def _kept(self) -> "KeptFolders":
        from inroad.campaign.calendar.kept_folders import KeptFolders

        return KeptFolders(self._state)

    @cached_property
    def _taking_in(self) -> "TakingIn":
        from inroad.campaign.calendar.taking_in import TakingIn

        return TakingIn(self._work)

    @cached_property
    def mine(self) -> MyCalendar:
        """What else I have to do."""
        return MyCalendar(self._work, self.machine)

    @property
    def folder(self) -> Path | None:
        """The first folder that this machine keeps up to date, or None."""
        return next(iter(self.folders), None)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that this machine keeps up to date: those in its file, then the others."""
        return tuple(dict.fromkeys((*self.in_file, *self._remembered)))

    @property
    def in_file(self) -> tuple[Path, ...]:
        """Those of them that the file of this machine names."""
        return self.machine.calendars

    @property
    def _remembered(self) -> tuple[Path, ...]:
        """Those that were named once, to be kept from then on."""
        known = self._state.recall()
        return self._kept.all() if "folder" in known or "folders" in known else ()

    def entries(self) -> tuple[CalendarEntry, ...]:
        """Return what belongs into a calendar now: conversations, then follow-ups by day."""
        return tuple(source.entry for source in self._entries.now().values())

    def export(self) -> bytes:
        """Return everything as one calendar file, counting up what changed since the last time.

        What went out before and is called off since then is in it as cancelled.
        """
        from inroad.campaign.calendar.exporting import exported

        return exported(self._work, self._entries, self._kept)

    def keep_in(self, folder: Path, is_begun: bool = True) -> Synced:
        """Bring a folder up to date now, and from now on whenever one of both changes.

        What somebody changed there is taken in before; `settle` says what that was.

        Args:
            folder: which one.
            is_begun: whether it is begun anew where it was kept before and is gone.

        Raises:
            InroadError: the folder cannot be written.
        """
        done = self._look_at(folder.absolute(), self._entries.now(), self._gone(), is_begun)
        self._revision = self._work.store.revision
        self._seen = (None, None)
        return done

    def stop(self, folders: Iterable[Path]) -> None:
        """Keep these folders up to date no more, unless the file names them; they stay as they are.

        Raises:
            InroadError: one of them is not kept.
        """
        ended = tuple(folders)
        for folder in ended:
            if folder not in self.folders:
                raise InroadError(f"{folder} is not kept up to date.")
        self._kept.forget(ended, self.in_file)
        self._found.clear()
        self._seen = (None, None)

    def pending(self) -> Callable[[], None] | None:
        """Return what looks at the folders and brings them up to date, or None.

        It may run in a thread, and changes nothing in the campaign: `settle` does. It raises
        InroadError where a folder cannot be read or written.
        """
        stands = (self._work.store.revision, self._work.today, self.in_file)
        # It is asked twice a second: what this machine remembers is read at a change only.
        folders = self._looked_at if self._seen[0] == stands else self.folders
        signatures = tuple(self._folder(one).signature() for one in folders)
        if self._seen == (stands, signatures) and self._looked_at == folders:
            return None
        self._seen, self._looked_at = (stands, signatures), folders
        if not folders:
            return None
        sources, gone, revision = self._entries.now(), self._gone(), self._work.store.revision

        def look() -> None:
            from inroad.exchange.calendar.vdir import FolderAway

            failed: InroadError | None = None
            for folder in folders:
                try:
                    self._look_at(folder, sources, gone)
                    self._revision = revision
                except FolderAway as error:
                    # Said once: it may have been meant.
                    failed = failed or (None if folder in self._told_gone else error)
                    self._told_gone.add(folder)
                except InroadError as error:
                    failed = failed or error
            if failed is not None:
                raise failed

        return look

    def settle(self) -> tuple[str, ...]:
        """Take in what somebody else clearly did, one change each, and say it in sentences.

        What cannot be saved is tried again when something changes.
        """
        said = self._say_broken()
        if self._revision != self._work.store.revision:
            return said  # It is looked at again, with what has changed meanwhile.
        clear = [
            (folder, finding)
            for folder, findings in tuple(self._found.items())
            for finding in findings
            if not finding.what.is_question
        ]
        if not clear:
            return said
        sources = self._entries.now()
        done: set[str] = set()
        for folder, finding in clear:
            source = sources.get(finding.uid)
            seen = (folder, repr((finding, source.entry))) if source is not None else None
            if source is None or finding.uid in done or seen in self._settled:
                continue
            done.add(finding.uid)
            with suppress(InroadError):
                sentence = self._taking_in.settle(finding, source)
                self._settled.add(seen)
                self._take_as_known(folder, finding, source)
                said += (sentence,) * bool(sentence)
        self._found = {
            folder: tuple(one for one in findings if one.what.is_question)
            for folder, findings in tuple(self._found.items())
        }
        return said

    def news(self) -> tuple[str, ...]:
        """Take in what is clear, and say that, and once what is to be asked."""
        said = self.settle()
        if self._revision != self._work.store.revision and said:
            said = (*said, naming_keys("{undo:u} takes the last one back."))
        asked = len(self.questions())
        if asked > self._asked:
            shows = naming_keys("{conflicts:C} shows them")
            said = (*said, f"Your calendar asks {plural(asked, 'question')}: {shows}.")
        self._asked = asked
        return said

    def bring_up(self) -> tuple[str, ...]:
        """Look at the folders, take in what is clear, and write; return what was taken in.

        Raises:
            InroadError: a folder cannot be read or written.
        """
        said: tuple[str, ...] = ()
        for _ in range(_TO_LOOK):
            work = self.pending()
            if work is None:
                break
            work()
            said += self.settle()
        return said

    def taking_out(self, contact_id: int, is_named: Callable[[str], bool]) -> Callable[[], None]:
        """Return what takes all entries of a contact out of the folders, also once they are gone.

        This machine remembers no word of them from now on. What is returned raises InroadError
        where a folder cannot be written, or is away.

        Args:
            contact_id: who it is.
            is_named: whether a text names them.
        """
        talks = self._work.index.conversations(contact_id)
        uids = {uid_of_talk(self._work, talk.id) for talk in talks}
        before = self._entries.now()
        uids |= {uid for uid, source in before.items() if source.contact.id == contact_id}
        kept, owner = self.folders, self._owner()
        entries, zone = [source.entry for source in before.values()], self._work.calendar.zone
        # What names them in others' entries is known to be ours only as long as it is remembered.
        known = {path: self._kept.written(path, entries, zone) for path in kept}
        contact = self._work.store.get(Contact, contact_id)
        name = contact.name if contact is not None else ""

        def saying(sources: Mapping[str, Source]) -> Callable[[str, str], bool]:
            # A namesake may have the name too: it stays where an entry has it now.
            named = {
                uid
                for uid, one in sources.items()
                if name in f"{one.entry.summary} {one.entry.description}"
            }
            return lambda uid, text: (
                is_named(text) or (bool(name) and name in text and uid not in named)
            )

        self._kept.leave_out(uids, saying(before))

        def take_out() -> None:
            now = self._entries.now()
            # Others may have been named for their sake.
            ended = uids | (before.keys() - now.keys())
            failed = ""
            for path in kept:
                if not path.is_dir():
                    if known[path]:
                        failed = (
                            f"The calendar folder {path} is not there now: what it has of them "
                            "goes when Inroad next finds it."
                        )
                    continue
                try:
                    for found in self._folder(path).find(ended, owner).found.values():
                        for entry in found:
                            self._folder(path).remove(entry)
                    self._look_at(path, now, self._gone(), known=known[path])
                except InroadError as error:
                    failed = str(error)
            self._kept.leave_out(ended, saying(now))
            self._seen = (None, None)
            if failed:
                raise InroadError(failed)

        return take_out

    def questions(self) -> "tuple[Question, ...]":
        """Return what somebody else did that is not clear, as it was seen last."""
        asked = {
            one.uid: one
            for findings in tuple(self._found.values())
            for one in findings
            if one.what.is_question
        }
        sources = self._entries.now() if asked else {}
        found = (self._question(one, sources.get(uid)) for uid, one in asked.items())
        return tuple(one for one in found if one is not None)

    def questions_in(self, folder: Path) -> "tuple[Question, ...]":
        """Return those of one folder."""
        uids = {one.uid for one in self._found.get(folder, ()) if one.what.is_question}
        return tuple(one for one in self.questions() if one.uid in uids)

    def answer(self, question: "Question", answer: "Answer") -> Change | None:
        """Do what was answered; None where the campaign stays as it is.

        Raises:
            InroadError: it does not answer this, or it could not be saved.
        """
        from inroad.domain.follow_ups.calendar_answer import Answer

        source = self._entries.now().get(question.uid)
        found = [
            (folder, one)
            for folder, findings in tuple(self._found.items())
            for one in findings
            if one.uid == question.uid and one.what.is_question
        ]
        if source is None or source.talk is None or not found:
            raise InroadError("That is not open any more.")
        if answer not in question.answers:
            raise InroadError(f"Answer one of {', '.join(question.answers)}.")
        change = None
        theirs = found[0][1].theirs
        if answer is Answer.CALLED_OFF:
            change = self._taking_in.call_off(source.talk)
        elif answer is Answer.OFF_CALENDAR:
            change = self._taking_in.off(source)
        elif answer is Answer.CALENDAR and theirs is not None:
            change = self._taking_in.move(source.talk, theirs)
        for folder, one in found:
            self._take_as_known(folder, one, source)
            self._found[folder] = tuple(
                other for other in self._found[folder] if other.uid != question.uid
            )
        self._seen = (None, None)
        return change

    def _look_at(
        self,
        folder: Path,
        sources: Mapping[str, Source],
        gone: Iterable[str],
        is_begun: bool = False,
        known: "Mapping[str, Written] | None" = None,
    ) -> Synced:
        """Look at one folder, write what is ours to write, and keep what somebody else did.

        `known` is what was written there last, where this machine remembers it no more.
        """
        from inroad.exchange.calendar.vdir import FolderGone, without_entries

        entries = [source.entry for source in sources.values()]
        if known is None:
            known = self._kept.written(folder, entries, self._work.calendar.zone)
        at = self._work.clock().replace(microsecond=0)
        wanted = [self._entries.wanted(source) for source in sources.values()]
        is_by_file = folder in self.in_file and folder not in self._remembered
        try:
            done = self._folder(folder).sync(
                self._owner(), wanted, known, at, frozenset(gone), is_begun
            )
        except FolderGone:
            # Whoever makes it again has not deleted what was in it.
            self._kept.remember(folder, without_entries(known), is_by_file)
            raise
        self._kept.remember(folder, done.known, is_by_file)
        self._found[folder] = done.findings
        self._broken[folder] = done.broken
        return done.synced

    def _owner(self) -> "Owner":
        from inroad.domain.dates.windows_zones import folded_windows_zones
        from inroad.exchange.calendar.vdir import Owner

        names, zone = folded_windows_zones(), self._work.calendar.zone
        return Owner(self._entries.mark, self._entries.prefix, zone, names)

    def _gone(self) -> frozenset[str]:
        """Return the UIDs of what is not in a calendar any more, whoever wrote it."""
        return self._entries.off().union(self._entries.called_off())

    def _folder(self, path: Path) -> "Folder":
        if path not in self._folders:
            from inroad.exchange.calendar.vdir import Folder

            self._folders[path] = Folder(path)
        return self._folders[path]

    def _take_as_known(self, folder: Path, finding: "Finding", source: Source) -> None:
        """Remember what the calendar says as what was written: whoever takes it back means it."""
        written = self._kept.one(folder, finding.uid)
        if finding.theirs is None:
            self._kept.change(folder, finding.uid, written._replace(fields={}, is_there=False))
            return
        by_day = source.entry.starts is None
        named = {"moved": "when", "both": "when", "place": "location"}.get(finding.what, "status")
        fields = {**written.fields, named: finding.theirs.field(named, by_day)}
        self._kept.change(folder, finding.uid, written._replace(fields=fields))

    def _question(self, finding: "Finding", source: Source | None) -> "Question | None":
        from inroad.campaign.calendar.taking_in import Question
        from inroad.campaign.core.planned_conversation import say_beginning
        from inroad.exchange.calendar.three_way import What

        if source is None or source.talk is None:
            return None
        is_moved = finding.what is What.BOTH and finding.theirs is not None
        theirs = self._taking_in.say_theirs(finding.theirs) if is_moved and finding.theirs else ""
        ours = say_beginning(self._work, source.talk)
        contact = source.contact
        is_marked = finding.what is What.CANCELLED
        return Question(finding.uid, contact.id, contact.name, ours, theirs, is_marked)

    def _say_broken(self) -> tuple[str, ...]:
        """Say, once each, which files are no calendar any more."""
        said = []
        for folder, names in self._broken.items():
            for name in names:
                if (folder, name) not in self._told_broken:
                    self._told_broken.add((folder, name))
                    said.append(
                        f"{harmless(name)} in {harmless(str(folder))} is no calendar file any "
                        "more, and is left alone; delete it, and it is written anew."
                    )
        return tuple(said)
