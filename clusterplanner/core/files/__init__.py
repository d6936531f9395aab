"""How a plan is kept: the plan file, snapshots, recovery, lock."""
