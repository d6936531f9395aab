"""Reads a Word document that colleagues edited, and proposes to the plan what they changed."""
