"""What is to be known of a format of tables: which headings it has, and its habits."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from inroad.exchange.contacts.columns import Column


class TableFormat(NamedTuple):
    """One format of tables of people.

    `columns_of` says what the columns hold under a line of headings, and () where it is none of
    this format. `first_headings` are those, in lower case, with which its lines of headings may
    begin. `between` separates several values in one cell. `hidden` is what is said of a row that
    has a day and nothing else, where such rows are people whose names are kept back; rows without
    a name are nobody then. `is_ours` says that Inroad wrote it: several values that stand in one
    cell have a line each. `is_day_first` says of headings whether dates begin with the day where
    they do not say so themselves.
    """

    origin: str
    columns_of: Callable[[Sequence[str]], tuple[Column, ...]]
    first_headings: frozenset[str] = frozenset()
    between: str = ""
    hidden: str = ""
    is_ours: bool = False
    is_day_first: Callable[[Sequence[str]], bool] = lambda headings: False
