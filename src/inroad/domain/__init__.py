"""The rules of informational interviews.

Nothing in here knows a screen, a file or a clock: `now` is always passed in. Only the standard
library, python-dateutil and holidays are imported. Start reading at `people.contact`.
"""
