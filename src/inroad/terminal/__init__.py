"""What stands between the screen and the terminal: sending no more than has to be sent."""
