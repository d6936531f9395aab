"""The same document through other makers of PDF: adapters for the bench, small and fair.

Each takes a document and the layout profile, sets the same words in the same type, size, spacing and order, the same
tables with headers that repeat, the same charts as vector pictures, bookmarks and page numbers, and is asked for the
most archival file that it can make. Where one offers less, the table of the bench says so.
"""
