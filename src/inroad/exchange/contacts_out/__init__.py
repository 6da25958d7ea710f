"""People as tables for other programs: a table of our own, and the one that Google Contacts reads.

Start reading at `own_table`. Cards are written by `exchange/cards/writing.py`.
"""
