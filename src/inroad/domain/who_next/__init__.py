"""Who is worth asking next, and why: reasons that can be read, and never a bare score.

Start reading at `order` (who comes before whom), then `why` (the reasons of those who are shown)
and `spread` (who of them today, and who later). What it goes by is `PersonFacts` of each person,
and `around`: what is known besides. Nobody's place depends on another person, but through what
`around` says of their own organisation: where something changes, few places are found anew.
"""
