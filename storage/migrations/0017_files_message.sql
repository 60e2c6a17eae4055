-- Files are found by the message they came with at every message with files, every edit and every deletion.
CREATE INDEX files_message ON files (message_id) WHERE message_id <> '';
