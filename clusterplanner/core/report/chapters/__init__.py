"""The chapters of a document, each made from the plan and the facts with one scribe."""
