"""The reference section in the window."""
