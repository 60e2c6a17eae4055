-- A firm may ask several things about one need: what the asker wrote says which of them it answers, and a message to him which of them it carries (the id of the row in answers).
ALTER TABLE answers ADD COLUMN question_id INTEGER;
ALTER TABLE outbox ADD COLUMN question_id INTEGER;
