-- Machine time that firms advertise as free, until its last day is over. Days are ISO 8601 text.
CREATE TABLE capacities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    profile_id TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    process TEXT NOT NULL,
    wording TEXT NOT NULL,
    hours REAL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    waits INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX capacities_firm ON capacities (profile_id, until_day);
CREATE INDEX capacities_until ON capacities (until_day);
