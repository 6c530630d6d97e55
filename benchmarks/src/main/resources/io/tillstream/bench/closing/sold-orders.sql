-- A day's paid orders of one session, as the order-service books them: three lines, a payment, a tax on each line. Every
-- tenth gives one thing back. Ids come from the real sequences. Parameters: register, session, cash method, card method,
-- product, its tax, the tax's account, the income account, the category, how many.
WITH given AS (
    SELECT ?::bigint AS register_id, ?::bigint AS session_id, ?::bigint AS cash, ?::bigint AS card, ?::bigint AS product,
        ?::bigint AS tax, ?::bigint AS tax_account, ?::bigint AS income, ?::bigint AS category,
        date_trunc('month', now() AT TIME ZONE 'UTC')::date AS month),
range AS (
    SELECT g.*, n, nextval('pos_order_id') AS id, uuidv7()::text AS uid, CASE WHEN n % 10 = 0 THEN -1 ELSE 1 END AS sign
    FROM given g, generate_series(1, ?::bigint) AS n),
orders AS (
    INSERT INTO pos_order (id, month, company_id, store_id, register_id, session_id, uid, number, pos_reference, state,
        version, user_id, currency, decimals, total, tax, paid, change, server_total, server_tax, flags, late, to_invoice,
        refund, created_at, ordered_at, received_at, content_hash, chain_position, chain_hash)
    SELECT id, month, 1, 1, register_id, session_id, uid, 'DAY-' || id, 'DAY-' || id, 'paid', 1, 1, 'EUR', 2, sign * 14.40,
        sign * 1.20, sign * 14.40, 0.00, sign * 14.40, sign * 1.20, '{}', false, false, sign < 0, now(), now(), now(),
        md5(uid) || md5(id::text), n, md5(uid) || md5(id::text)
    FROM range),
lines AS (
    INSERT INTO order_line (id, month, order_id, position, product_id, category_id, income_account_id, quantity, unit_price,
        discount, tax_ids, untaxed, total, booked_untaxed)
    SELECT nextval('order_line_id'), month, id, p, product, category, income, sign * 2, 2.40, 0, ARRAY[tax], sign * 4.40,
        sign * 4.80, sign * 4.40
    FROM range, generate_series(1, 3) AS p
    RETURNING id, order_id, month, quantity),
taxes AS (
    INSERT INTO order_tax (line_id, month, order_id, tax_id, account_id, base, amount)
    SELECT l.id, l.month, l.order_id, g.tax, g.tax_account, sign(l.quantity) * 4.40, sign(l.quantity) * 0.40
    FROM lines l, given g)
INSERT INTO order_payment (id, month, order_id, position, payment_method_id, kind, amount, is_change, derived)
SELECT nextval('order_payment_id'), month, id, 1, CASE WHEN n % 2 = 0 THEN card ELSE cash END,
    CASE WHEN n % 2 = 0 THEN 'bank' ELSE 'cash' END, sign * 14.40, false, false
FROM range
