-- Which message of the asker's a file came with, so that its edit finds it, and what that message said of it.
ALTER TABLE files ADD COLUMN message_id TEXT NOT NULL DEFAULT '';
ALTER TABLE files ADD COLUMN caption TEXT NOT NULL DEFAULT '';
