-- When an order changed after it came: a parked one that is carried over, one that a session's close finished. Null: it
-- is as it was received.
ALTER TABLE pos_order ADD COLUMN written_at timestamptz;
