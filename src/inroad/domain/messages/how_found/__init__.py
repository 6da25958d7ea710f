"""How I found somebody, turned from my note on them into a sentence to them.

A note is written for myself: "His talk on pricing", "Met at the fair in Leeds", "friend of Tom".
Only what can be turned safely is turned; for the rest there is a gap to fill. Start reading in
`sentences`; each form that such notes have is a line of `forms`, made of `words`.
"""
