-- What a card terminal is asked for. A row is committed before its terminal hears of it, and stays until its outcome is
-- known, whoever was killed meanwhile.
CREATE TABLE payment_intent (
    id                 uuid PRIMARY KEY,                               -- given by the till
    number             bigint      NOT NULL GENERATED ALWAYS AS IDENTITY, -- in the order of their coming, for lists
    company_id         bigint      NOT NULL,
    store_id           bigint      NOT NULL,
    register_id        bigint      NOT NULL,
    session_id         bigint      NOT NULL,
    order_uuid         text        NOT NULL,
    payment_method_id  bigint      NOT NULL,
    amount             numeric     NOT NULL CHECK (amount > 0),
    currency           text        NOT NULL,
    kind               text        NOT NULL CHECK (kind IN ('payment', 'reversal')),
    reversal_of        uuid REFERENCES payment_intent,
    state              text        NOT NULL CHECK (state IN ('stored', 'asked', 'unknown', 'approved', 'declined',
                                                             'aborted', 'failed', 'reversed')),
    terminal           text        NOT NULL,
    terminal_reference text,
    details            jsonb,                                          -- of the receipt; never a holder's name
    reason             text,
    created_at         timestamptz NOT NULL DEFAULT now(),
    asked_at           timestamptz,
    resolved_at        timestamptz,
    attempts           int         NOT NULL DEFAULT 0,
    next_try_at        timestamptz NOT NULL,
    created_by         bigint      NOT NULL,
    CHECK ((kind = 'reversal') = (reversal_of IS NOT NULL))
);
CREATE UNIQUE INDEX payment_intent_number ON payment_intent (number);
-- A terminal does one thing at a time.
CREATE UNIQUE INDEX payment_intent_busy ON payment_intent (register_id) WHERE state IN ('stored', 'asked');
-- Money goes back once.
CREATE UNIQUE INDEX payment_intent_reversal ON payment_intent (reversal_of)
    WHERE state NOT IN ('declined', 'aborted', 'failed');
CREATE INDEX payment_intent_open ON payment_intent (next_try_at) WHERE state IN ('stored', 'asked', 'unknown');
CREATE INDEX payment_intent_register ON payment_intent (register_id, number);
CREATE INDEX payment_intent_order ON payment_intent (order_uuid);
