"""The rules of informational interviews.

Nothing in here knows a screen, a file or a clock: `now` is always passed in. Only the
standard library and python-dateutil are imported.
"""
