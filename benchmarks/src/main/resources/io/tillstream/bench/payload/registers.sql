-- {count} registers in stores of 20, all like the demo chain's first one, but for its cash drawer.
INSERT INTO store (company_id, code, name)
SELECT (SELECT company_id FROM store ORDER BY id LIMIT 1), 'BENCH-' || lpad(n::text, 4, '0'), 'Bench store ' || n
FROM generate_series(0, ({count} - 1) / 20) n ON CONFLICT DO NOTHING;
INSERT INTO register (store_id, code, name, pricelist_id, journal_id, cash_rounding_id, default_fiscal_position_id)
SELECT s.id, 'BENCH-' || lpad(n::text, 5, '0'), 'Bench till ' || n, f.pricelist_id, f.journal_id, f.cash_rounding_id,
       f.default_fiscal_position_id
FROM generate_series(1, {count}) n
JOIN store s ON s.code = 'BENCH-' || lpad(((n - 1) / 20)::text, 4, '0')
CROSS JOIN (SELECT * FROM register WHERE code NOT LIKE 'BENCH-%' ORDER BY id LIMIT 1) f
ON CONFLICT DO NOTHING;
INSERT INTO register_pricelist (register_id, pricelist_id)
SELECT r.id, p.pricelist_id FROM register r, register_pricelist p
WHERE r.code LIKE 'BENCH-%' AND p.register_id = (SELECT min(id) FROM register) ON CONFLICT DO NOTHING;
INSERT INTO register_fiscal_position (register_id, fiscal_position_id)
SELECT r.id, p.fiscal_position_id FROM register r, register_fiscal_position p
WHERE r.code LIKE 'BENCH-%' AND p.register_id = (SELECT min(id) FROM register) ON CONFLICT DO NOTHING;
INSERT INTO register_payment_method (register_id, payment_method_id)
SELECT r.id, p.payment_method_id FROM register r, register_payment_method p JOIN payment_method m ON m.id = p.payment_method_id
WHERE r.code LIKE 'BENCH-%' AND p.register_id = (SELECT min(id) FROM register) AND m.type <> 'cash' ON CONFLICT DO NOTHING;
ANALYZE store, register;
