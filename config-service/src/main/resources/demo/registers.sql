INSERT INTO register (store_id, code, name, pricelist_id, journal_id, cash_rounding_id, opening_difference_limit,
                      cash_difference_limit, invoicing)
SELECT by_code('store', store), code, name, by_code('pricelist', pricelist), by_code('journal', journal),
       by_code('cash_rounding', cash_rounding), opening_difference_limit, cash_difference_limit, coalesce(invoicing, false)
FROM json_to_recordset(:rows) AS r(row int, code text, name text, store text, pricelist text, journal text,
                                   cash_rounding text, opening_difference_limit numeric, cash_difference_limit numeric,
                                   invoicing boolean)
ORDER BY row
