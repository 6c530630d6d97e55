SELECT row_to_json(r) FROM (
    SELECT t.id, CASE WHEN t.code IS NULL THEN t.name ELSE '[' || t.code || '] ' || t.name END AS display_name, t.name,
           t.code AS default_code, t.barcode, t.list_price, t.list_price AS lst_price, t.standard_price,
           (SELECT coalesce(json_agg(x.tax_id ORDER BY x.tax_id), '[]') FROM product_tax x WHERE x.product_id = t.id) AS taxes_id,
           (SELECT coalesce(json_agg(c.category_id ORDER BY c.category_id), '[]') FROM product_category c WHERE c.product_id = t.id) AS pos_categ_ids,
           t.id AS product_tmpl_id, t.uom_id, t.available_in_pos, t.to_weight, t.active, t.sale_ok, t.type,
           t.description AS description_sale, t.income_account_id, t.company_id,
           '/api/products/' || t.id || '/images/' || t.image_hash AS image_url,
           to_char(t.write_date AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS write_date
    FROM product t
    WHERE t.active AND t.available_in_pos AND t.sale_ok AND (t.company_id IS NULL OR t.company_id = 1)
    ORDER BY t.id) r
