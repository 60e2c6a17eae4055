-- Which message of a person's said what of a need, so that its edit or deletion finds that: a firm's words by their row in answers (none where the message said something of several needs), an asker's addition as the need keeps it.
CREATE TABLE said (
    channel TEXT NOT NULL,
    message_id TEXT NOT NULL,
    need_id INTEGER NOT NULL REFERENCES needs (id),
    invitation_id INTEGER,
    answer_id INTEGER,
    addition TEXT NOT NULL,
    PRIMARY KEY (channel, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX said_need ON said (need_id);
