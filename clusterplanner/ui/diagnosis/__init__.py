"""The parts of the Diagnosis page: findings, decisions, advice."""
