"""Preview, options and printing of the document page."""
