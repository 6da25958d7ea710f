"""What screens are made of: commands that become keys, the bars, the palette, `?`, navigation.

`command_screen` is what every screen is, `main_screen` one with the bars, `everywhere` the
commands that all have. Start reading at `command_screen`.
"""
