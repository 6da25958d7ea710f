"""The commands of the command line, and what is made from how they are called."""
