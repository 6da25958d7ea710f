"""Importing people from a file, with progress, and with a way to stop."""

import asyncio
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from socket import gethostname

from textual import on, work
from textual.widget import Widget
from textual.widgets import Input, ProgressBar
from textual.worker import Worker, get_current_worker

from inroad.campaign import Campaign
from inroad.campaign.out.whole_copies import is_whole_copy
from inroad.campaign.people.imports import (
    Cancelled,
    FoundList,
    HowToImport,
    Prepared,
    UnclearColumns,
    UnclearEncoding,
)
from inroad.campaign.receiving.proposals import Proposal
from inroad.commands import KeyHint, command, with_a_key
from inroad.domain.errors import InroadError
from inroad.domain.text import joined
from inroad.keymap.keymap import naming_keys
from inroad.paths import typed_path
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.dialogs.import_preview import Decided, ImportPreviewScreen
from inroad.screens.dialogs.received import ReceivedScreen
from inroad.screens.dialogs.table_columns import Columns, TableColumnsScreen
from inroad.screens.frame.command_screen import CommandScreen
from inroad.system.desktop import is_over_ssh
from inroad.system.own_call import typed_call
from inroad.system.path_completion import complete
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.style import Span, Style, room_for_prose, wrap
from inroad.widgets.text_fields import OneLine

_HOW = (
    "On LinkedIn: Settings, Data privacy, Get a copy of your data; ask for the larger archive. "
    "Name the archive here, or the Connections.csv in it. Contacts of Google and Outlook (CSV), "
    "vCards and any other table are read too; you see what would change before it does."
)
_OVER_SSH = "The file need not be copied to this machine. On yours:"
_GOES_ON = " \\"
_GO_ON = KeyHint(("enter",), "go on")
_MOST_PROBLEMS = 6
_MOST_NAMES = 12
_PATIENCE = 2.0
"""Seconds that a disk has to say which names there are."""


def without_copying(campaign: Campaign, room: int) -> list[str]:
    """Return what is typed on one's own machine to bring a file that is there.

    It stands whole, because it is copied: where a line has no room, a shell goes on in the next.
    """
    line = f"ssh {gethostname()} {typed_call(campaign.path)} import - < Connections.csv"
    if len(line) <= room:
        return [line]
    *lines, last = wrap(line, room - len(_GOES_ON))
    return [*(f"{one}{_GOES_ON}" for one in lines), last]


class ImportScreen(CommandScreen[bool]):
    """Asks for the file and imports it; dismissed with whether something came in."""

    moves = ()
    is_typed_in = True

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._worker: Worker[None] | None = None
        self._is_done = False
        self._is_decided = False
        self._how = HowToImport()

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the path, the bar, and what came of it."""
        yield Lines(id="form-title")
        likely = self.campaign.imports.likely_file()
        yield OneLine(likely, hint="~/Downloads/Connections.csv", id="path")
        yield ProgressBar(id="progress", show_eta=False)
        yield Lines(id="form-report")
        yield KeyBar()

    def on_mount(self) -> None:
        """Say where the file comes from."""
        room = room_for_prose(self.app.size.width)
        intro = wrap(_HOW, room)
        if is_over_ssh():
            intro += [*wrap(_OVER_SSH, room), *without_copying(self.campaign, room)]
        title = self.query_one("#form-title", Lines)
        title.styles.height = 3 + len(intro)
        title.show(
            [
                (Span("  "), Span("Import people from a file", Style.TEXT, True)),
                *((Span("  "), Span(line, Style.SOFT)) for line in intro),
            ]
        )
        self.query_one(ProgressBar).display = False
        self.query_one(KeyBar).tell(with_a_key(self.commands))
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _on_submitted(self) -> None:
        self.begin()

    @command("enter", label="import", in_footer=True)
    def begin(self) -> None:
        """Import the file."""
        if self._is_done:
            # Enter goes back then.
            self.dismiss(True)
            return
        typed = self.query_one(Input).value.strip().strip("'\"")
        if not typed:
            self._report(["Name the file first."], Style.LATE)
        elif self._worker is None:
            self._how, self._is_decided = HowToImport(), False
            self._begin_reading(typed_path(typed))

    @command("tab", label="complete", in_footer=True)
    async def complete(self) -> None:
        """Complete the path.

        What it could be is shown; a slow disk is left.
        """
        line = self.query_one(OneLine)
        with suppress(TimeoutError):
            found = await asyncio.wait_for(asyncio.to_thread(complete, line.value), _PATIENCE)
            line.value = found.path
            line.cursor_position = len(found.path)
            self._report(
                list(found.names[:_MOST_NAMES]) if len(found.names) > 1 else [], Style.SOFT
            )

    @command("escape", label="leave", in_footer=True)
    def cancel(self) -> None:
        """Stop, or go back."""
        if self._worker is not None and not self._is_done:
            self._worker.cancel()
            return
        self.dismiss(self._is_done)

    @work(thread=True, exit_on_error=False)
    def _read(self, path: Path) -> None:
        """Read the file beside the screen; what it would bring is shown on the screen's turn.

        Of a folder it is asked first which of its lists is meant; of letters that nobody can know,
        how they are written; of a table that does not say it, what its columns hold.
        """
        worker = get_current_worker()

        def progress(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise Cancelled("Stopped; nothing was imported.")
            bar = self.query_one(ProgressBar)
            self.app.call_from_thread(bar.update, total=total, progress=done)

        try:
            imports = self.campaign.imports
            is_whole = is_whole_copy(path)
            others = self.campaign.out.copies.people_of_another(path) if is_whole else None
            if is_whole and others is None:
                self.app.call_from_thread(self._take_whole, path)
                return
            found = imports.found_in(path, progress) if path.is_dir() else ()
            if found:
                self.app.call_from_thread(self._ask_which, path, found)
                return
            how = self._how
            read = others or imports.read(path, progress, how.wishes)
            if read.is_received:
                came = self.campaign.received.prepare(read)
                self.app.call_from_thread(self._show_received, came)
                return
            prepared = imports.prepare(read, progress, how.answers, how.chosen)
            self.app.call_from_thread(self._take, path, prepared)
        except UnclearEncoding as error:
            self.app.call_from_thread(self._ask_letters, path, error)
        except UnclearColumns as error:
            self.app.call_from_thread(self._ask_columns, path, error)
        except InroadError as error:
            self.app.call_from_thread(self._failed, str(error))

    def _take_whole(self, path: Path) -> None:
        """Take in all of a campaign, as one more copy of it."""
        try:
            found = self.campaign.out.copies.take_in(path)
        except InroadError as error:
            self._failed(str(error))
            return
        self._is_done = True
        self._report([found.sentence, "", "Enter goes on."], Style.TEXT)
        self.query_one(KeyBar).tell([_GO_ON])

    def _ask_which(self, folder: Path, found: tuple[FoundList, ...]) -> None:
        """Ask which list of a folder is meant, and import that one."""
        self._stop_waiting()

        def chosen(path: Path | None) -> None:
            if path is not None:
                self.query_one(OneLine).value = str(path)
                self.begin()

        options = [
            Option(one.path, str(one.path.relative_to(folder)), one.sentence) for one in found
        ]
        title = f"Which list in {folder}? The newest comes first."
        self.app.push_screen(ChoiceScreen(self.campaign, title, options), chosen)

    def _show_received(self, came: Sequence[Proposal]) -> None:
        """Show what letters and invitations would become."""
        self._stop_waiting()

        def taken(is_done: bool | None) -> None:
            self.dismiss(bool(is_done))

        self.app.push_screen(ReceivedScreen(self.campaign, came), taken)

    def _ask_letters(self, path: Path, unclear: UnclearEncoding) -> None:
        """Ask how the letters are written, with what some of them would be."""
        self._stop_waiting()
        options = [
            Option(one.encoding, joined(*one.examples), f"as {one.encoding}")
            for one in unclear.reading.rivals
        ]
        title = "Its letters can be read in several ways. Which of these is right?"

        def chosen(encoding: str | None) -> None:
            if encoding is not None:
                self._how = self._how._replace(encoding=encoding)
                self._begin_reading(path)

        self.app.push_screen(ChoiceScreen(self.campaign, title, options), chosen)

    def _ask_columns(self, path: Path, unclear: UnclearColumns) -> None:
        """Ask what the columns hold."""
        self._stop_waiting()

        def said(columns: Columns | None) -> None:
            if columns is not None:
                imports = self.campaign.imports
                imports.remember_columns(unclear.mapping, columns.kinds, columns.is_headed)
                self._begin_reading(path)

        self.app.push_screen(TableColumnsScreen(self.campaign, unclear), said)

    def _take(self, path: Path, prepared: Prepared) -> None:
        """Show what would change; then keep it, worked out anew where something was decided."""
        self._stop_waiting()
        if self._is_decided or not (prepared.edits or prepared.unclear):
            self._keep(prepared)
            return

        def decided(answer: Decided | None) -> None:
            if answer is None:
                self._report(["Nothing was imported."], Style.SOFT)
                return
            self._is_decided = True
            if answer.answers:
                self._how = self._how._replace(answers=answer.answers, chosen=answer.chosen)
                self._begin_reading(path)
            else:
                self._keep(prepared)

        self.app.push_screen(ImportPreviewScreen(self.campaign, prepared), decided)

    def _begin_reading(self, path: Path) -> None:
        self.query_one(ProgressBar).display = True
        self._worker = self._read(path)

    def _keep(self, prepared: Prepared) -> None:
        report = self.campaign.imports.commit(prepared)
        self._is_done = True
        problems = [problem for problem in report.problems if not problem.is_hidden]
        lines = [report.sentence, ""]
        lines += [
            f"row {problem.place}: {problem.message}" for problem in problems[:_MOST_PROBLEMS]
        ]
        if len(problems) > _MOST_PROBLEMS:
            more = len(problems) - _MOST_PROBLEMS
            lines.append(f"and {more} more; inroad import FILE on the command line lists all")
        undo = (
            naming_keys("; {undo:u} then takes the whole import back.") if prepared.edits else "."
        )
        self._report([*lines, "", f"Enter goes on{undo}"], Style.TEXT)
        self.query_one(KeyBar).tell([_GO_ON])

    def _stop_waiting(self) -> None:
        self._worker = None
        self.query_one(ProgressBar).display = False

    def _failed(self, sentence: str) -> None:
        self._stop_waiting()
        self._report([sentence], Style.LATE)

    def _report(self, lines: list[str], style: Style) -> None:
        room = room_for_prose(self.size.width)
        broken = [part for line in lines for part in wrap(line, room)]
        self.query_one("#form-report", Lines).show(
            [(Span("  "), Span(one, style)) for one in broken]
        )
