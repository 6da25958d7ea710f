"""Which key does which command: the usual ones, whole sets of others (presets), and my own.

Start reading at `resolving`: what `config.toml` says of keys becomes a `Keymap`, which every screen
takes its keys from, and sentences on what cannot be. Nothing in here knows a screen: what commands
there are stands in `known_commands`, which is drawn from the screens (`make pictures`) and compared
with them by a test.
"""
