"""The handbook: ten short pages of Markdown, as the repository shows them and the program reads.

Start reading at `pages`; `blocks` takes a page apart. A key in a page is a link to its command,
like [`d`](inroad:today.done): where I have another key for it, that one is shown.
"""
