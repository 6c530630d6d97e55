INSERT INTO pricelist_item (pricelist_id, applied_on, product_id, category_id, min_quantity, date_start, date_end,
                            compute_price, fixed_price, percent_price, base, base_pricelist_id, price_discount,
                            price_surcharge, price_round, price_min_margin, price_max_margin)
SELECT by_code('pricelist', pricelist), applied_on, by_code('product', product), by_code('pos_category', category),
       coalesce(min_quantity, 0), date_start, date_end, compute_price, fixed_price, percent_price,
       coalesce(base, 'list_price'), by_code('pricelist', base_pricelist), price_discount, price_surcharge, price_round,
       price_min_margin, price_max_margin
FROM json_to_recordset(:rows) AS r(row int, pricelist text, applied_on text, product text, category text,
                                   min_quantity numeric, date_start timestamptz, date_end timestamptz, compute_price text,
                                   fixed_price numeric, percent_price numeric, base text, base_pricelist text,
                                   price_discount numeric, price_surcharge numeric, price_round numeric,
                                   price_min_margin numeric, price_max_margin numeric)
ORDER BY row
