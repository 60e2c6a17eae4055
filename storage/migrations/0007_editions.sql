-- The weekly digest. Days are ISO 8601 text: an edition is named by the local day it was due.

-- 0: before it was noted, so that nobody who was there then counts as new.
ALTER TABLE profiles ADD COLUMN added_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX profiles_added ON profiles (added_at, id);

CREATE TABLE editions (
    day TEXT NOT NULL PRIMARY KEY,
    due_at INTEGER NOT NULL,
    reached TEXT NOT NULL,
    finished_at INTEGER
) STRICT, WITHOUT ROWID;

-- What became of an edition for one reader; outbox_id is NULL where there was nothing to say.
CREATE TABLE edition_readers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    day TEXT NOT NULL,
    outbox_id INTEGER,
    send_at INTEGER,
    written_at INTEGER NOT NULL,
    UNIQUE (channel, address, day)
) STRICT;
CREATE INDEX edition_readers_outbox ON edition_readers (outbox_id) WHERE outbox_id IS NOT NULL;
CREATE INDEX edition_readers_send ON edition_readers (channel, send_at) WHERE send_at IS NOT NULL;

CREATE TABLE edition_items (
    reader_id INTEGER NOT NULL REFERENCES edition_readers (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    need_id INTEGER REFERENCES needs (id),
    profile_id TEXT NOT NULL,
    PRIMARY KEY (reader_id, position)
) STRICT, WITHOUT ROWID;

-- Thousands of digests that wait must not stand in the way of what somebody waits for.
CREATE INDEX outbox_prompt ON outbox (channel, due_at) WHERE state = 'pending' AND purpose <> 'digest';
CREATE INDEX outbox_digests ON outbox (channel, due_at) WHERE state = 'pending' AND purpose = 'digest';

-- The week in one figure.
CREATE INDEX needs_created ON needs (created_at);
