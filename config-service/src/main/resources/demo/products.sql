INSERT INTO product (code, name, barcode, list_price, standard_price, uom_id, income_account_id, to_weight,
                     available_in_pos, description, tracking, variant)
SELECT code, name, barcode, list_price, coalesce(standard_price, 0), by_code('uom', uom),
       by_code('account', income_account), to_weight, available_in_pos, description, coalesce(tracking, 'none'), variant
FROM json_to_recordset(:rows) AS r(row int, code text, name text, barcode text, list_price numeric, standard_price numeric,
                                   uom text, income_account text, to_weight boolean, available_in_pos boolean,
                                   description text, tracking text, variant text)
ORDER BY row
