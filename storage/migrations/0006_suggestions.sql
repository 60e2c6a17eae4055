-- What the bot offered a reader under a number: the same number means the same thing as long as the need lives.
CREATE TABLE suggestions (
    need_id INTEGER NOT NULL REFERENCES needs (id),
    audience TEXT NOT NULL,
    position INTEGER NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (need_id, audience, position)
) STRICT, WITHOUT ROWID;
