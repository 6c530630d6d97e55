-- Stored orders for measuring with full tables: from one number to another, all in the present month (the hardest case: one
-- partition), round robin over the registers. Ids come from the real sequences, chains and numbers go on.
WITH range AS (
    SELECT n, (?::bigint[])[1 + n % ?] AS register_id, nextval('pos_order_id') AS id, uuidv7()::text AS uid
    FROM generate_series(?::bigint, ?::bigint) AS n),
keys AS (
    INSERT INTO order_key (company_id, uid, content_hash, order_id, month, acknowledgement)
    SELECT 1, uid, md5(uid) || md5(id::text), id, date_trunc('month', now() AT TIME ZONE 'UTC'),
        json_build_object('id', id, 'uuid', uid, 'pos_reference', 'OLD-' || n, 'account_move', false)
    FROM range),
numbers AS (
    INSERT INTO order_number (register_id, number, order_id) SELECT register_id, 'OLD-' || n, id FROM range),
orders AS (
    INSERT INTO pos_order (id, month, company_id, store_id, register_id, session_id, uid, number, pos_reference, state,
        version, user_id, currency, decimals, total, tax, paid, change, server_total, server_tax, flags, late, to_invoice,
        refund, created_at, ordered_at, received_at, content_hash, chain_position, chain_hash)
    SELECT id, date_trunc('month', now() AT TIME ZONE 'UTC'), 1, 1, register_id, 1, uid, 'OLD-' || n, 'OLD-' || n, 'done',
        1, 1, 'EUR', 2, 16.10, 1.33, 16.10, 0.00, 16.10, 1.33, '{}', false, false,
        false, now(), now(), now(), md5(uid) || md5(id::text), n, md5(uid) || md5(id::text)
    FROM range),
lines AS (
    INSERT INTO order_line (id, month, order_id, position, product_id, category_id, income_account_id, quantity,
        unit_price, discount, tax_ids, untaxed, total, booked_untaxed)
    SELECT nextval('order_line_id'), date_trunc('month', now() AT TIME ZONE 'UTC'), id, p, p, 4, 31, 2, 2.40, 0, '{2}',
        4.40, 4.80, 4.40
    FROM range, generate_series(1, 3) AS p
    RETURNING id, order_id, month),
taxes AS (
    INSERT INTO order_tax (line_id, month, order_id, tax_id, account_id, base, amount)
    SELECT id, month, order_id, 2, 17, 4.40, 0.40 FROM lines)
INSERT INTO order_payment (id, month, order_id, position, payment_method_id, kind, amount, is_change, derived)
SELECT nextval('order_payment_id'), date_trunc('month', now() AT TIME ZONE 'UTC'), id, 1, 4, 'bank', 16.10, false, false
FROM range
