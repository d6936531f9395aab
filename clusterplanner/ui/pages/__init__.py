"""The pages of the window, left to right as an official works."""
