-- How often a reader had the digest before it was turned off.
ALTER TABLE readers ADD COLUMN kept_rhythm TEXT NOT NULL DEFAULT 'weekly';
