"""As much English grammar as letters need, so that what I jotted down becomes a sentence to them.

`verbs` knows the forms of common verbs, `second_person` turns "she moved" into "you moved",
`jotted` says what sort of phrase a note is, and `articles` how it stands within a sentence. What
they do not know they say: such a phrase stands by itself, or there is a gap.
"""
