"""Scripts by which shells complete calls, made from the same data as `--help`.

`places` says what may stand at each place of a call; `bash`, `zsh` and `fish` write that in
their languages. All three walk through the words before the cursor in the same way: they pass
over options with their values, and know the command, the word behind it, and how many there are.
"""
