-- The names of all profiles are read at every start. Kept beside the profiles, they are read without taking any profile apart. ProfileStore writes both.
CREATE TABLE profile_names (
    profile_id TEXT NOT NULL PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO profile_names SELECT id, CASE WHEN json_valid(body) THEN coalesce(json_extract(body, '$.name'), '') ELSE '' END FROM profiles ORDER BY id;
