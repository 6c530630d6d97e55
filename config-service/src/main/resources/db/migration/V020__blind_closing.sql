-- Whoever counts at the close is not told what is expected.
ALTER TABLE register ADD COLUMN blind_closing boolean NOT NULL DEFAULT false;
