"""What is reached outside of the program: the terminal's clipboard, the desktop, an editor."""
