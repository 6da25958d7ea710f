"""The names that a shell completes, found without opening the campaign while nothing changes it.

They are kept as what a campaign lends (see `lent_settings`): whoever presses tab waits for them.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from inroad import derived_cache

if TYPE_CHECKING:
    from inroad.campaign import Campaign

KIND = "names"

Names = list[list[str]]
"""Of each person what names nobody else, and the e-mail address or ""."""


def recall(data: Path, now: datetime) -> Names | None:
    """Return the names in the campaign of a data file; None where they are not known."""
    known = derived_cache.recall(KIND, data, now)
    with suppress(KeyError, TypeError, ValueError):
        if known is not None:
            return [[str(name), str(email)] for name, email in known["names"]]
    return None


def names_in(campaign: "Campaign") -> Names:
    """Return the names in a campaign that is open."""
    from itertools import pairwise

    from inroad.domain.search import name_key

    people = campaign.people.all()
    keys = [name_key(one.name) for one in people]
    shared = {key for key, following in pairwise(keys) if key == following}
    return [
        [(one.email or str(one.id)) if key in shared else one.name, one.email]
        for key, one in zip(keys, people, strict=True)
    ]


def keep(campaign: "Campaign", names: Names) -> None:
    """Keep names for the next time."""
    campaign.keep_lent(KIND, {"names": names})


def beginning(names: Names, typed: str) -> Iterator[str]:
    """Yield the names that begin as typed, whatever case and accents, and such addresses."""
    from inroad.domain.text import folded

    wanted = folded(typed)
    for name, email in names:
        if folded(name).startswith(wanted):
            yield name
        elif wanted and email.lower().startswith(wanted):
            yield email
