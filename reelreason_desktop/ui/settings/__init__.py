"""The settings page: settings, the person's data, and what there is to know about the program."""
