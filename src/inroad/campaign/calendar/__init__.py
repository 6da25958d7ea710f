"""Calendars, both ways: what goes out to them, and what somebody else changed there.

Start reading at `calendars`. `entries` says what belongs into a calendar, `kept_folders` what this
machine remembers of the folders, and `taking_in` what a change in a calendar means for the
campaign. Knows conversations and follow-ups.
"""
