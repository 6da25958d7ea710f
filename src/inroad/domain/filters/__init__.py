"""Filters: the one language in which people are looked for, on screens and the command line.

What is typed is cut into words and terms (`pieces`); `term_kinds` is the table of all terms, and
`filter` reads what was typed into a `Filter`, which says for whom it holds. `completions` offers
what may be typed next. Everything goes by `people.person_facts` alone. Start reading at `filter`.
"""
