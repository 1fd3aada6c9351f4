"""How the window looks: colours, sizes and type, and applying them to Qt."""
