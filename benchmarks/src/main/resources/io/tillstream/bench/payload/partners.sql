-- Customers, until the demo chain's company has {count}.
INSERT INTO partner (company_id, name, email, phone, street, city, zip, country_code, ref, barcode)
SELECT (SELECT min(company_id) FROM partner),
       (ARRAY['Anna', 'Bram', 'Chiara', 'Daan', 'Eva', 'Fatima', 'Gijs', 'Hanna', 'Ivo', 'Jasmijn'])[1 + n % 10] || ' '
       || (ARRAY['de Vries', 'Jansen', 'Bakker', 'Visser', 'Smit', 'Meijer', 'Mulder', 'Yilmaz', 'Peters'])[1 + n % 9] || ' ' || n,
       'customer' || n || '@example.com', '+31 6 ' || lpad(n::text, 8, '0'), 'Keizersgracht ' || 1 + n % 800, 'Amsterdam',
       '1015 CJ', 'NL', 'BENCH-' || n, '042' || lpad(n::text, 10, '0')
FROM generate_series(1, {count} - (SELECT count(*) FROM partner WHERE active)) n
WHERE NOT EXISTS (SELECT 1 FROM partner p WHERE p.ref = 'BENCH-' || n) ON CONFLICT DO NOTHING;
ANALYZE partner;
