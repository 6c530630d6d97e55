INSERT INTO journal (company_id, code, name, type, default_account_id, profit_account_id, loss_account_id)
SELECT by_code('company', company), code, name, type,
       by_code('account', default_account), by_code('account', profit_account), by_code('account', loss_account)
FROM json_to_recordset(:rows) AS r(row int, company text, code text, name text, type text, default_account text,
                                   profit_account text, loss_account text)
ORDER BY row
