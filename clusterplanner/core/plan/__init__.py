"""What is decided: the plan, its edits, its checks."""
