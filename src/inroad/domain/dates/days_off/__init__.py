"""Days off: those of my own as I type them, and the places whose public holidays are mine.

Stands above `phrases`, with whose words spans are read. Start reading at `days_off_parser`.
"""
