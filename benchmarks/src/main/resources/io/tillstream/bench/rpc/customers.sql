-- Customers, until there are {count}. The indexes of searches are made anew afterwards, which is much faster than row by
-- row, and the row triggers are left out: the rows are new, and change_xid has a default.
SET session_replication_role = replica;
SET maintenance_work_mem = '512MB';
CREATE TEMP TABLE search_index AS
SELECT indexname, indexdef FROM pg_indexes
WHERE tablename = 'partner' AND indexname IN ('partner_search', 'partner_fields', 'partner_list',
                                             'partner_name_inside');
DO $$ DECLARE i record; BEGIN
    FOR i IN SELECT * FROM search_index LOOP EXECUTE 'DROP INDEX ' || i.indexname; END LOOP;
END $$;
INSERT INTO partner (company_id, name, email, phone, city, zip, country_code, ref)
SELECT (SELECT min(company_id) FROM partner),
       (ARRAY['Anna', 'Bram', 'Chiara', 'Daan', 'Eva', 'Fatima', 'Gijs', 'Hanna', 'Ivo', 'Jasmijn', 'Kees', 'Lotte', 'Milan',
              'Noor', 'Otto', 'Puck', 'Quinten', 'Roos', 'Sem', 'Tess', 'Umar', 'Vera', 'Wout', 'Xander', 'Yara', 'Zoë'])
           [1 + abs(hashint8(n)) % 26] || ' '
       || (ARRAY['Bakker', 'Visser', 'Jans', 'Mulder', 'Smit', 'Meijer', 'Peter', 'Dijk', 'Groen', 'Hoek', 'Linde', 'Noord',
                 'Ooster', 'Poel', 'Rooij', 'Schip', 'Timmer', 'Velde', 'Water', 'Zand'])[1 + abs(hashint8(n + 1000000)) % 20]
       || (ARRAY['sma', 'stra', 'man', 'berg', 'veld', 'huis', 'kamp', 'meer', 'hof', 'donk', 'laar', 'wijk', 'beek', 'bos',
                 'horst', 'kerk', 'inga', 'mans', 'aar', 'ers'])[1 + abs(hashint8(n + 3000000)) % 20],
       'customer' || n || '@example.com', '+31 6 ' || lpad(n::text, 8, '0'), 'Amsterdam', '1015 CJ', 'NL', 'BENCH-' || n
FROM generate_series(1, {count} - (SELECT count(*) FROM partner)) n;
DO $$ DECLARE i record; BEGIN
    FOR i IN SELECT * FROM search_index LOOP EXECUTE i.indexdef; END LOOP;
END $$;
-- As the migration has it; an index that is made anew forgets it.
ALTER INDEX partner_search ALTER COLUMN 1 SET STATISTICS 1000;
ALTER INDEX partner_name_inside ALTER COLUMN 1 SET STATISTICS 1000;
