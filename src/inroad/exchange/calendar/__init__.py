"""Calendars: entries as plain records, calendar files read and written, and folders of them.

Start reading at `calendar_entry` for what goes out, at `three_way` for what becomes of what
somebody else changed, and at `busy` for the times that my own calendar has.
"""
