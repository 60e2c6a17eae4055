-- What people said about being written to; a row only where somebody said something or was sent a digest.
-- `paused_until` and `requests_withdrawn_on` are days; the token is in every digest mail of the reader.
CREATE TABLE readers (
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    paused_until TEXT,
    requests_withdrawn_on TEXT,
    unsubscribe_token TEXT NOT NULL UNIQUE,
    PRIMARY KEY (channel, address)
) STRICT, WITHOUT ROWID;

-- How many requests a week a firm takes by its own words.
CREATE TABLE request_limits (
    profile_id TEXT NOT NULL PRIMARY KEY,
    per_week INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What lets a mail program unsubscribe its reader (RFC 2919, RFC 2369).
ALTER TABLE outbox ADD COLUMN list_id TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN list_unsubscribe TEXT NOT NULL DEFAULT '';
