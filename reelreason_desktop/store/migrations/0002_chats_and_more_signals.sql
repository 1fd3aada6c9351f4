-- Chats get names and a bin. The ledger may hold signals about words (wished, blocked, steered), answers, postponed
-- films and turned dials from here on.
ALTER TABLE conversations ADD COLUMN title TEXT;
ALTER TABLE conversations ADD COLUMN deleted_at TEXT;
