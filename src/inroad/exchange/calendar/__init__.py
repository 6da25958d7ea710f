"""What goes out to calendars: entries as plain records, iCalendar files, and folders of them.

Start reading at `calendar_entry`.
"""
