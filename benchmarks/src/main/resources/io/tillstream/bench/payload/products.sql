-- {count} products with what products of a chain have. Without the row triggers: the rows are new, and change_xid has a default.
SET session_replication_role = replica;
INSERT INTO product (name, code, barcode, list_price, standard_price, uom_id, to_weight, description)
SELECT (ARRAY['Organic', 'Roasted', 'Fresh', 'Dutch', 'Smoked', 'Dark', 'Salted', 'Crunchy'])[1 + n % 8] || ' '
       || (ARRAY['coffee beans', 'gouda', 'rye bread', 'almonds', 'tomato soup', 'chocolate', 'apple juice', 'olive oil', 'pasta'])[1 + n % 9]
       || ' ' || (50 + n * 37 % 950) || ' g no. ' || n,
       'BENCH-' || lpad(n::text, 6, '0'), (8700000000000 + n * 7919::bigint)::text,
       round((1 + n * 7 % 4000 / 100.0)::numeric, 2), round((0.4 + n * 3 % 1600 / 100.0)::numeric, 2),
       (SELECT min(id) FROM uom), n % 40 = 0,
       CASE WHEN n % 5 = 0 THEN 'From the region, in a box that is made of paper. Keep cool and dry.' END
FROM generate_series(1, {count}) n
WHERE NOT EXISTS (SELECT 1 FROM product p WHERE p.code = 'BENCH-' || lpad(n::text, 6, '0'));
INSERT INTO product_category (product_id, category_id)
SELECT p.id, c.ids[1 + p.id % array_length(c.ids, 1)]
FROM product p, (SELECT array_agg(id ORDER BY id) AS ids FROM pos_category) c
WHERE p.code LIKE 'BENCH-%' ON CONFLICT DO NOTHING;
INSERT INTO product_tax (product_id, tax_id)
SELECT p.id, t.ids[1 + p.id % array_length(t.ids, 1)]
FROM product p, (SELECT array_agg(id ORDER BY id) AS ids FROM (SELECT id FROM tax WHERE price_include AND amount_type = 'percent' ORDER BY id LIMIT 2)) t
WHERE p.code LIKE 'BENCH-%' ON CONFLICT DO NOTHING;
ANALYZE product, product_category, product_tax;
