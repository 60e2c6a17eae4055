-- What matching read of a profile, in bytes that only matching understands. A row holds for the vocabulary and the program
-- of its fingerprint; it never outlives the body it was read from.
CREATE TABLE readings (
    profile_id TEXT NOT NULL PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE,
    fingerprint INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER profile_rewritten AFTER UPDATE OF body ON profiles
BEGIN
    DELETE FROM readings WHERE profile_id = old.id;
END;
