"""The screens. One shows what the campaign answers and calls what it offers; it holds no rule.

Start reading at `frame.command_screen`.
"""
