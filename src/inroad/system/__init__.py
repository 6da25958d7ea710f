"""What is reached of the system: the terminal's clipboard, the desktop, an editor, paths."""
