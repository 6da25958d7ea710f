"""What kind of role a title names, read from its grammar: who leads, recruits, founded, teaches.

Start reading in `role_kind`; `titles` takes a title apart, `words` are what it is made of, and
`kinds` what it can be.
"""
