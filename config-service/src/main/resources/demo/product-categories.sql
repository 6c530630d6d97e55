INSERT INTO product_category (product_id, category_id)
SELECT by_code('product', r.code), by_code('pos_category', category)
FROM json_to_recordset(:rows) AS r(code text, categories text), string_to_table(r.categories, ';') AS category
