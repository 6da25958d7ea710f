"""As much English grammar as letters need, so that what I jotted down becomes a sentence to them.

`verbs` knows the forms of common verbs, `second_person` turns "she moved" into "you moved", and
`jotted` says what sort of phrase a note is. What they do not know they say, and leave a gap.
"""
