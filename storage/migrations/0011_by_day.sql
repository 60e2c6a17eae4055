-- Messages that nobody waits for: by_day says so, held that they wait for the end of the quiet hours and are in nobody's way meanwhile.
ALTER TABLE outbox ADD COLUMN by_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET by_day = 1 WHERE state IN ('pending', 'sending')
    AND (purpose IN ('request', 'request_update', 'reminder', 'expiry', 'outcome', 'rating', 'closing', 'nobody_found')
         OR (due_at > created_at AND attempts = 0 AND purpose NOT IN ('answer', 'question', 'status', 'follow_up', 'room_note', 'exchange', 'digest')));
