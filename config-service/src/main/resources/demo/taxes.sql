INSERT INTO tax (company_id, code, name, amount_type, amount, price_include, include_base_amount, is_base_affected,
                 sequence, tax_group_id, account_id, description)
SELECT by_code('company', company), code, name, amount_type, amount, price_include, include_base_amount, is_base_affected,
       sequence, by_code('tax_group', tax_group), by_code('account', account), description
FROM json_to_recordset(:rows) AS r(row int, company text, code text, name text, amount_type text, amount numeric,
                                   price_include boolean, include_base_amount boolean, is_base_affected boolean,
                                   sequence int, tax_group text, account text, description text)
ORDER BY row
