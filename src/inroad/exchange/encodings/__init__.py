"""In which encoding bytes from anywhere are text: found out by evidence, or said not to be clear.

Start reading at `judging`: what the letters beyond ASCII would be in each encoding that there is
(`candidates`), and how likely such letters are in names (`letters`, learnt from `name_words`).
"""
