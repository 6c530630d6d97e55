INSERT INTO user_store (user_id, store_id)
SELECT u.id, by_code('store', store)
FROM json_to_recordset(:rows) AS r(login text, stores text)
JOIN app_user u ON u.login = r.login, string_to_table(r.stores, ';') AS store
WHERE r.stores <> '*'
