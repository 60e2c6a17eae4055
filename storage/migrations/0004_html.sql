-- The same message in HTML, where formatting helps; empty: plain text only.
ALTER TABLE outbox ADD COLUMN html TEXT NOT NULL DEFAULT '';
