"""When a file is missing, damaged or older than it should be: what can be found again, and where.

`recovery` follows journals and backups, `salvage` reads what is left of a file, `doctor` looks at
everything. What is kept aside, and how long, is here too. Start reading at `recovery`.
"""
