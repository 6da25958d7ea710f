"""People to measure with, and the clock to do it by."""

import statistics
import time
from collections.abc import Callable

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def rows(count: int) -> str:
    """Return an export of `count` people."""
    return HEADER + "".join(
        f'Given{at},Family{at},https://www.linkedin.com/in/p{at},,"Firm {at % 500}, Inc.",'
        f"Engineer {at % 70},{at % 28 + 1:02} Mar 2023\n"
        for at in range(count)
    )


def cards(count: int) -> str:
    """Return the people of `rows` as vCards."""
    return "".join(
        "BEGIN:VCARD\r\nVERSION:3.0\r\n"
        f"FN:Given{at} Family{at}\r\nN:Family{at};Given{at};;;\r\n"
        f"URL:https://www.linkedin.com/in/p{at}\r\nORG:Firm {at % 500}\\, Inc.\r\n"
        f"TITLE:Engineer {at % 70}\r\nEND:VCARD\r\n"
        for at in range(count)
    )


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """Return the median time of `work`."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)
