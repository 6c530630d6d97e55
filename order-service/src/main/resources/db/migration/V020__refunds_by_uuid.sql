-- A till without a network knows a sold line by the uuids it gave itself: "order uuid/line uuid", as it was sent.
-- Null where the till named the line's id.
ALTER TABLE order_line ADD COLUMN refunded_reference text;

-- Never later than the receipt by more than a clock may run ahead: what is looked for from a day on lies in that day's
-- month of receipt or later, so older partitions are not touched.
UPDATE pos_order SET ordered_at = received_at WHERE ordered_at > received_at + interval '10 minutes';

-- A customer that an offline till created, until the customer's record arrives.
CREATE INDEX pos_order_partner_uuid ON pos_order (partner_uuid) WHERE partner_uuid IS NOT NULL AND partner_id IS NULL;
