"""Tables and forms of the plan page."""
