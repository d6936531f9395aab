"""How a plan is told: one document, written as PDF, Word and Excel."""
