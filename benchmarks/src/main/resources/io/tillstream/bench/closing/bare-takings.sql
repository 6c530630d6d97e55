-- The baseline: what anybody would ask the tables for the figures of a close, in one statement. It gives the sums that the
-- journal entry and the Z need; the seal does the same and more (drafts, customers, late orders), locks, and keeps them.
WITH o AS (SELECT * FROM pos_order WHERE session_id = ? AND state IN ('paid', 'done'))
SELECT 'orders' AS what, NULL::bigint AS id, NULL::bigint AS account, NULL::boolean AS refund, count(*) AS rows, sum(total) AS amount
FROM o
UNION ALL
SELECT 'payments', p.payment_method_id, NULL, NULL, count(*), sum(p.amount)
FROM o JOIN order_payment p ON p.order_id = o.id AND p.month = o.month GROUP BY 2
UNION ALL
SELECT 'taxes', t.tax_id, t.account_id, l.quantity < 0, count(*), sum(t.amount)
FROM o JOIN order_line l ON l.order_id = o.id AND l.month = o.month
    JOIN order_tax t ON t.order_id = o.id AND t.line_id = l.id AND t.month = l.month GROUP BY 2, 3, 4
UNION ALL
SELECT 'income', l.tax_ids[1], l.income_account_id, l.quantity < 0, count(*), sum(l.booked_untaxed)
FROM o JOIN order_line l ON l.order_id = o.id AND l.month = o.month GROUP BY 2, 3, 4
UNION ALL
SELECT 'categories', l.category_id, NULL, NULL, count(*), sum(l.total)
FROM o JOIN order_line l ON l.order_id = o.id AND l.month = o.month GROUP BY 2
UNION ALL
SELECT 'discounts', NULL, NULL, NULL, count(*), sum(l.quantity * l.unit_price * l.discount / 100)
FROM o JOIN order_line l ON l.order_id = o.id AND l.month = o.month
UNION ALL
SELECT 'cashiers', o.user_id, NULL, NULL, count(*), sum(o.total) FROM o GROUP BY 2
