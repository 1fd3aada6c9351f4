"""Small widgets and painters that every pane may use."""
