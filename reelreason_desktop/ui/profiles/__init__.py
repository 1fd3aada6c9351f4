"""The people who share this computer: their profiles, their chats, and films for two."""
