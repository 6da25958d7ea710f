"""Settings: one record for each, with what it is, how it is typed, and what setting it moves.

`setting` is the record, `setting_lines` are those that are fields of a document, `rule_settings`
those that are rules of follow-ups, `machine_settings` those of this machine, and `moves` says
which follow-ups move. `settings` gives and sets them all. Start reading at `setting`, then
`settings`.
"""
