"""All that the program knows and decides, without a window."""
