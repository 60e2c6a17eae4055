-- Times are milliseconds since 1970 in UTC, days are ISO 8601 text, lists are JSON arrays of text ('' is the empty one).

CREATE TABLE profiles (
    id TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE contacts (
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    profile_id TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (channel, address, profile_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX contacts_profile ON contacts (profile_id);

CREATE TABLE need_numbers (
    year INTEGER NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE needs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL UNIQUE,
    asker_profile TEXT NOT NULL,
    asker_channel TEXT NOT NULL,
    asker_address TEXT NOT NULL,
    language TEXT NOT NULL,
    place TEXT NOT NULL,
    conversation TEXT NOT NULL,
    message_id TEXT NOT NULL,
    thread_root TEXT NOT NULL,
    message_references TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    confidential INTEGER NOT NULL,
    deadline TEXT,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX needs_message ON needs (asker_channel, message_id);
CREATE INDEX needs_profile ON needs (asker_profile);
CREATE INDEX needs_address ON needs (asker_channel, asker_address);
CREATE INDEX needs_state ON needs (state);

CREATE TABLE invitations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    need_id INTEGER NOT NULL REFERENCES needs (id),
    profile_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    reasons TEXT NOT NULL,
    score REAL NOT NULL,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    answered_at INTEGER,
    UNIQUE (need_id, profile_id)
) STRICT;
CREATE INDEX invitations_profile ON invitations (profile_id, created_at);

CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    invitation_id INTEGER NOT NULL REFERENCES invitations (id),
    from_supplier INTEGER NOT NULL,
    sender TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX answers_invitation ON answers (invitation_id);

CREATE TABLE claims (
    channel TEXT NOT NULL,
    key TEXT NOT NULL,
    claimed_at INTEGER NOT NULL,
    PRIMARY KEY (channel, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE cursors (
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (channel, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE parked (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message TEXT NOT NULL,
    error TEXT NOT NULL,
    parked_at INTEGER NOT NULL
) STRICT;

CREATE TABLE held (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sender TEXT NOT NULL,
    message TEXT NOT NULL,
    held_at INTEGER NOT NULL
) STRICT;
CREATE INDEX held_sender ON held (sender, held_at);

CREATE TABLE choices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    person TEXT NOT NULL,
    message TEXT NOT NULL,
    invitations TEXT NOT NULL,
    from_supplier INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX choices_person ON choices (channel, person, created_at);

CREATE TABLE told (
    channel TEXT NOT NULL,
    person TEXT NOT NULL,
    topic TEXT NOT NULL,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (channel, person, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE counted (
    channel TEXT NOT NULL,
    person TEXT NOT NULL,
    counted_at INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (channel, person, counted_at)
) STRICT, WITHOUT ROWID;

-- `queue` is the person, or '' for the cluster's room: within it rows are sent one after another.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    queue TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    delivery_key TEXT NOT NULL UNIQUE,
    reply_token TEXT,
    remote_id TEXT,
    purpose TEXT NOT NULL,
    need_id INTEGER REFERENCES needs (id),
    invitation_id INTEGER REFERENCES invitations (id),
    held_id INTEGER,
    place TEXT NOT NULL,
    recipient TEXT NOT NULL,
    conversation TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    reply_to TEXT NOT NULL,
    thread_root TEXT NOT NULL,
    message_references TEXT NOT NULL,
    mentions TEXT NOT NULL,
    automatic_reply INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outbox_queue ON outbox (channel, queue);
CREATE INDEX outbox_under_way ON outbox (channel, queue, state) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_due ON outbox (channel, due_at) WHERE state = 'pending';
CREATE INDEX outbox_rejected ON outbox (finished_at) WHERE state = 'rejected';
CREATE INDEX outbox_remote ON outbox (channel, remote_id) WHERE remote_id IS NOT NULL;
CREATE INDEX outbox_token ON outbox (reply_token) WHERE reply_token IS NOT NULL;
CREATE INDEX outbox_invitation ON outbox (invitation_id) WHERE invitation_id IS NOT NULL;
