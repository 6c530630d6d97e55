-- Which card terminal a payment method is asked for by, and how; null is none. The name is that of an implementation in
-- order-service, which may come later than the method.
ALTER TABLE payment_method
    ADD COLUMN terminal          text CHECK (terminal ~ '^[a-z0-9-]{1,64}$'),
    ADD COLUMN terminal_settings jsonb CHECK (jsonb_typeof(terminal_settings) = 'object');
