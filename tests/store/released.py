"""Leave behind what a version leaves: `python -m tests.store.released`, before it is released.

It does what somebody does in a morning, ends in the middle of things, and puts data file and
journal where `test_released.py` finds them for good, under the version that the code has.
"""

import os
import shutil
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import inroad
from inroad.campaign import Campaign
from tests.somebody import somebody

FILES = Path(__file__).parent / "files"


class Running:
    """A clock that goes on by half a minute whenever somebody looks at it."""

    def __init__(self) -> None:
        self._at = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the present."""
        self._at += timedelta(seconds=30)
        return self._at


def main() -> None:
    """Leave the files of this version, and end as a process does that is killed."""
    folder = Path(tempfile.mkdtemp())
    data = folder / "inroad.json"
    shutil.copyfile(FILES / "schema-1.json", data)
    clock = Running()
    campaign = Campaign(data, clock, folder / "state")
    noor = somebody(
        "Noor Haddad",
        organisation="Larkspur Press",
        role="Editor",
        email="noor@example.org",
        tags=("books",),
    )
    campaign.people.add(noor)
    known = {one.name: one.id for one in campaign.people.all()}
    campaign.people.note(known["Noor Haddad"], "met at the fair; answers on Fridays")
    campaign.people.promise(known["Noor Haddad"], "send the proof", date(2026, 12, 4), mine=True)
    campaign.people.note(known["Sam Ortiz"], "a slip")
    campaign.history.undo()
    campaign.close()
    Campaign(data, clock, folder / "state").people.note(known["Noor Haddad"], "prefers a call")
    target = FILES / f"released-{inroad.__version__}"
    target.mkdir(exist_ok=True)
    for path in (data, *folder.glob("*.journal")):
        shutil.copyfile(path, target / path.name)
    shutil.rmtree(folder)
    os._exit(0)


if __name__ == "__main__":
    main()
