"""The handbook: ten short pages of Markdown, as the repository shows them and the program reads.

Start reading at `pages`; `blocks` takes a page apart. A key in a page is a link to its command,
with the usual key in backquotes: where I have another key for it, that one is shown.
"""
