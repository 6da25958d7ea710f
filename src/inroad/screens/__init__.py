"""One file a screen. A screen shows what the campaign answers and calls what it offers."""
