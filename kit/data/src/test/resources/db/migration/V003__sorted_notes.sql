ALTER TABLE sample ADD COLUMN sorted_note text GENERATED ALWAYS AS (lower(note)) STORED;
