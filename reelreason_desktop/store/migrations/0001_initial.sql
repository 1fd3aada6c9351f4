PRAGMA application_id = 1381126214;  -- "RRPF": tells a profile from any other SQLite file

CREATE TABLE conversations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at TEXT NOT NULL
) STRICT;

-- Append-only. `batch` never falls from one id to the next: undo points back, and folding relies on it.
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    batch INTEGER NOT NULL CHECK (batch > 0),
    signal TEXT,
    edit TEXT,
    film_id TEXT,
    text TEXT,
    value REAL,
    target INTEGER,
    conversation_id INTEGER REFERENCES conversations (id),
    CHECK ((signal IS NULL) <> (edit IS NULL))
) STRICT;

-- float32, little-endian; can be computed again from the event's text.
CREATE TABLE vectors (
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    model_id TEXT NOT NULL,
    vector BLOB NOT NULL CHECK (length(vector) > 0 AND length(vector) % 4 = 0),
    PRIMARY KEY (model_id, event_id)
) STRICT;

CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id),
    role TEXT NOT NULL CHECK (role IN ('person', 'program')),
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    batch INTEGER,
    reading_json TEXT CHECK (reading_json IS NULL OR json_valid(reading_json)),
    links_json TEXT NOT NULL CHECK (json_valid(links_json))
) STRICT;
CREATE INDEX messages_by_conversation ON messages (conversation_id);

CREATE TABLE interactions (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id),
    batch INTEGER,
    at TEXT NOT NULL,
    payload_json TEXT NOT NULL CHECK (json_valid(payload_json))
) STRICT;

CREATE TABLE state (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
