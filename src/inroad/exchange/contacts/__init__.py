"""Lists of people from other programs: a registry of readers, and what LinkedIn writes.

A reader knows a format by what a file holds, and turns it into plain records. Start reading at
`readers`.
"""
