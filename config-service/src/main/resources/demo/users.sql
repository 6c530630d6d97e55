-- The files tell of one company; users belong to it.
INSERT INTO app_user (company_id, login, name, role, all_stores, password_hash, pin_hash, lang, tz)
SELECT (SELECT min(id) FROM company), login, name, role, stores = '*', password_hash, pin_hash,
       coalesce(lang, 'en_US'), coalesce(tz, 'UTC')
FROM json_to_recordset(:rows) AS r(row int, login text, name text, role text, stores text, password_hash text,
                                   pin_hash text, lang text, tz text)
ORDER BY row
