"""The campaign on the disk: the journal that each change is a line of, and the snapshot.

`storage` joins them under TinyDB, and holds the lock while it writes; `undo` and `undo_history`
read the journal backwards. Knows the formats and how states merge. Start reading at `journal`.
"""
