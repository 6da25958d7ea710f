"""Settings: one record for each, with what it is, how it is typed, and what setting it moves.

`setting` is the record, `setting_lines` are those that are fields of a document, and `settings`
gives and sets them all. Start reading at `setting`.
"""
