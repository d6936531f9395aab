"""What came back from Word, in the window: proposals to accept, comments, what leads to no field."""
