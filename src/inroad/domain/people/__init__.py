"""People: who somebody is, where they stand, and whether two names are one person.

`contact` is the document, and says of each of its fields how it is shown and typed. `profile` is
what I say of myself. Knows the documents and dates. Start reading at `contact`.
"""
