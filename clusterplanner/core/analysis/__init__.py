"""What the figures say: pure functions over facts."""
