"""The command palette: every act, page, setting, film, person and profile behind one field."""
