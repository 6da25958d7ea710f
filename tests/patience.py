"""How long a test waits for what has to come: the one number of its kind.

It is no measure of anything: a test goes on at once when what it waits for is there. The number
only says when a test gives up, and is long enough for a machine that is busy with other things.
"""

PATIENCE = 120.0
"""Seconds after which something that was waited for counts as never coming."""
