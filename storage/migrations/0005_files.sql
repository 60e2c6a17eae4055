-- Files that came with needs (invitation_id is NULL) and with answers. `bytes` is NULL once the content was deleted; the
-- row stays, so that the log still says what was passed on.
CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    need_id INTEGER NOT NULL REFERENCES needs (id),
    invitation_id INTEGER REFERENCES invitations (id),
    name TEXT NOT NULL,
    shown_name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    stage TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    deleted_at INTEGER,
    bytes BLOB
) STRICT;
CREATE INDEX files_need ON files (need_id, invitation_id);
CREATE INDEX files_invitation ON files (invitation_id) WHERE invitation_id IS NOT NULL;

-- Who got which file, once for ever; the outbox row may be gone.
CREATE TABLE file_releases (
    file_id INTEGER NOT NULL REFERENCES files (id),
    invitation_id INTEGER NOT NULL REFERENCES invitations (id),
    released_at INTEGER NOT NULL,
    outbox_id INTEGER,
    PRIMARY KEY (file_id, invitation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_releases_invitation ON file_releases (invitation_id);

-- What goes out with an outbox row: a stored file or bytes of its own.
CREATE TABLE outbox_files (
    outbox_id INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file_id INTEGER REFERENCES files (id),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    bytes BLOB,
    PRIMARY KEY (outbox_id, position)
) STRICT;

-- The bytes of attachments of a message that waits in held or choices, by their position in it.
CREATE TABLE waiting_files (
    holder TEXT NOT NULL,
    holder_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (holder, holder_id, position)
) STRICT;

CREATE TRIGGER held_gone AFTER DELETE ON held
BEGIN
    DELETE FROM waiting_files WHERE holder = 'held' AND holder_id = old.id;
END;

CREATE TRIGGER choice_gone AFTER DELETE ON choices
BEGIN
    DELETE FROM waiting_files WHERE holder = 'choice' AND holder_id = old.id;
END;

CREATE INDEX needs_ended ON needs (ended_at) WHERE ended_at IS NOT NULL;
