"""Values every floor uses: texts, languages, problems, numbers, dates, paths."""
