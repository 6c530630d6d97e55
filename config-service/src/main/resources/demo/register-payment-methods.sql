INSERT INTO register_payment_method (register_id, payment_method_id)
SELECT by_code('register', r.code), by_code('payment_method', method)
FROM json_to_recordset(:rows) AS r(code text, payment_methods text), string_to_table(r.payment_methods, ';') AS method
