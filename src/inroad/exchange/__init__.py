"""What comes in and goes out: files of other programs, read into plain records and written."""
