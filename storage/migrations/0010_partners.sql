-- Partner searches in the digest: beside the firm that seeks, an item has the process it seeks a partner for.
ALTER TABLE edition_items ADD COLUMN process TEXT NOT NULL DEFAULT '';

-- What came of such an item: words go between the firm that seeks and the one that came forward. `offered`: the seeker was
-- told of it; `named`: it has answered, so that the other knows it.
CREATE TABLE partner_talks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    process TEXT NOT NULL,
    seeker_profile TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    seeker_channel TEXT NOT NULL,
    seeker_address TEXT NOT NULL,
    partner_profile TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    partner_channel TEXT NOT NULL,
    partner_address TEXT NOT NULL,
    offered INTEGER NOT NULL,
    named INTEGER NOT NULL,
    spoken_at INTEGER NOT NULL,
    UNIQUE (seeker_profile, partner_profile, process)
) STRICT;
CREATE INDEX partner_talks_partner ON partner_talks (partner_profile);
