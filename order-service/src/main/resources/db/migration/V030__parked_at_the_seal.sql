-- What the seal did with parked orders, so that a seal that is given back gives them back as well.
ALTER TABLE session_seal
    ADD COLUMN parked bigint[] NOT NULL DEFAULT '{}',
    ADD COLUMN parked_to text CHECK (parked_to IN ('CARRY_OVER', 'CANCEL'));
