INSERT INTO register_pricelist (register_id, pricelist_id)
SELECT by_code('register', r.code), by_code('pricelist', pricelist)
FROM json_to_recordset(:rows) AS r(code text, pricelists text), string_to_table(r.pricelists, ';') AS pricelist
