-- A need lives until it is settled. Days are ISO 8601 text, times milliseconds, lists JSON arrays.

ALTER TABLE needs ADD COLUMN amendments TEXT NOT NULL DEFAULT '';
ALTER TABLE needs ADD COLUMN discretion TEXT NOT NULL DEFAULT 'anonymous';
ALTER TABLE needs ADD COLUMN directed_to TEXT NOT NULL DEFAULT '';
ALTER TABLE needs ADD COLUMN questions_closed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE needs ADD COLUMN wave INTEGER NOT NULL DEFAULT 1;
ALTER TABLE needs ADD COLUMN moderators_told INTEGER NOT NULL DEFAULT 0;
ALTER TABLE needs ADD COLUMN expires_at INTEGER;
ALTER TABLE needs ADD COLUMN parked_until TEXT;
ALTER TABLE needs ADD COLUMN ended_at INTEGER;
ALTER TABLE needs ADD COLUMN end_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE needs ADD COLUMN rating INTEGER;
ALTER TABLE needs ADD COLUMN answers_shown INTEGER NOT NULL DEFAULT 0;

ALTER TABLE invitations ADD COLUMN wave INTEGER NOT NULL DEFAULT 1;
ALTER TABLE invitations ADD COLUMN reading TEXT NOT NULL DEFAULT '';
ALTER TABLE invitations ADD COLUMN until_day TEXT;
ALTER TABLE invitations ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE invitations ADD COLUMN exchange TEXT NOT NULL DEFAULT 'nobody';
ALTER TABLE invitations ADD COLUMN nda INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invitations ADD COLUMN reminded INTEGER NOT NULL DEFAULT 0;
UPDATE invitations SET state = 'lapsed' WHERE state = 'withdrawn';
UPDATE needs SET answers_shown = coalesce((SELECT max(a.id) FROM answers a), 0);
UPDATE needs SET ended_at = updated_at WHERE state IN ('withdrawn', 'rejected');
UPDATE needs SET state = 'answered' WHERE state = 'distributed'
    AND EXISTS (SELECT 1 FROM invitations i WHERE i.need_id = needs.id AND i.state = 'answered');

ALTER TABLE answers ADD COLUMN kind TEXT NOT NULL DEFAULT 'unclear';
ALTER TABLE answers ADD COLUMN reading TEXT NOT NULL DEFAULT '';

-- What is to be done at a time: at most one of a kind for a need, or for an invitation of it (0: the need itself).
CREATE TABLE timers (
    kind TEXT NOT NULL,
    need_id INTEGER NOT NULL REFERENCES needs (id),
    invitation_id INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    PRIMARY KEY (kind, need_id, invitation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_due ON timers (due_at);
CREATE INDEX timers_need ON timers (need_id);

-- Which firms fitted a need when it was matched: what turns among equals and the members' figures are counted from.
CREATE TABLE eligible (
    need_id INTEGER NOT NULL REFERENCES needs (id),
    profile_id TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    PRIMARY KEY (need_id, profile_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX eligible_profile ON eligible (profile_id, found_at);

-- What a moderator decided against or beside the bot's proposal, and why.
CREATE TABLE overrides (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    need_id INTEGER NOT NULL REFERENCES needs (id),
    moderator TEXT NOT NULL,
    action TEXT NOT NULL,
    profile_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_at INTEGER NOT NULL
) STRICT;
CREATE INDEX overrides_need ON overrides (need_id);

-- What a declined request could teach a profile, offered once.
CREATE TABLE lessons (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    invitation_id INTEGER NOT NULL REFERENCES invitations (id),
    profile_id TEXT NOT NULL,
    note TEXT NOT NULL,
    offered_at INTEGER NOT NULL,
    accepted INTEGER
) STRICT;
CREATE INDEX lessons_profile ON lessons (profile_id);
CREATE INDEX lessons_invitation ON lessons (invitation_id);

-- Needs that are under way are found by their state and their end.
CREATE INDEX needs_expiry ON needs (expires_at) WHERE ended_at IS NULL;
