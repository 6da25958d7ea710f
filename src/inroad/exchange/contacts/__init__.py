"""Lists of people as tables: what LinkedIn, Google and Outlook write, and any other CSV.

Start reading at `table`: headings are found, columns mapped, rows made people. Each format is a
file with a `Reader`; the registry above picks the one that knows a file.
"""
