-- An open session on each register.
INSERT INTO session (name, number, register_id, store_id, company_id, currency, decimals, state, user_id, created_at,
                     opening_cash, opened_by, opened_at)
SELECT r.code || '/00001', 1, r.id, r.store_id, r.company_id, 'EUR', 2, 'opened', 1, now(), 100, 1, now()
FROM (VALUES {registers}) r(id, code, store_id, company_id)
ON CONFLICT DO NOTHING;
ANALYZE session;
