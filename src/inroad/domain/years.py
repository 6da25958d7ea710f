"""In which years dates are.

Nobody alive has met anybody before the first, and a few centuries are left on both sides in which
dates can be counted, before Python's calendar ends in the years 1 and 9999. It loads nothing: the
clock asks here, and a login waits for it.
"""

FIRST_YEAR, LAST_YEAR = 1900, 2200
