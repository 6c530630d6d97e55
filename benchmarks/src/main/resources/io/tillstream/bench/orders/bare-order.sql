-- One order of three lines, as bare inserts of the rows that the order-service writes for it, in one transaction.
-- For pgbench: -M prepared -f bare-order.sql. A colon before a letter or digit would be one of its variables.
BEGIN;
INSERT INTO bare.order_key (company_id, uid, content_hash, order_id, month, acknowledgement)
VALUES (1, uuidv7()::text, '8977ef38df7cb8d6d1fc4c3612d73910a1723afffed1f2190357f198c5508258', nextval('bare.pos_order_id'), '2026-11-01',
    '{"id": 1, "uuid": "0192f3a4-6c1e-7b52-9d0e-3f7a5c2b8e41", "pos_reference": "HOT-01-100000001", "account_move": false}');
INSERT INTO bare.order_number (register_id, number, order_id)
VALUES (1, 'HOT-01-' || currval('bare.pos_order_id'), currval('bare.pos_order_id'));
INSERT INTO bare.pos_order (id, month, company_id, store_id, register_id, session_id, uid, number, pos_reference, state, version,
    user_id, currency, decimals, total, tax, paid, change, server_total, server_tax, flags, late, to_invoice, refund,
    created_at, ordered_at, received_at, content_hash, chain_position, chain_hash)
VALUES (currval('bare.pos_order_id'), '2026-11-01', 1, 1, 1, 1, uuidv7()::text, 'HOT-01-' || currval('bare.pos_order_id'),
    'HOT-01-' || currval('bare.pos_order_id'), 'paid', 1, 1, 'EUR', 2, 16.10, 1.33, 16.10, 0.00, 16.10, 1.33, '{}', false, false, false,
    now(), now(), now(), '8977ef38df7cb8d6d1fc4c3612d73910a1723afffed1f2190357f198c5508258', currval('bare.pos_order_id'),
    '1bff86bd8999c0fd99cabbf384477ab553b62574ef11083e5c374a2d25204913');
INSERT INTO bare.order_line (id, month, order_id, position, product_id, category_id, income_account_id, quantity, unit_price, discount,
    tax_ids, untaxed, total, booked_untaxed)
VALUES (nextval('bare.order_line_id'), '2026-11-01', currval('bare.pos_order_id'), 1, 1, 4, 31, 2, 2.40, 0, '{2}', 4.40, 4.80, 4.40),
       (nextval('bare.order_line_id'), '2026-11-01', currval('bare.pos_order_id'), 2, 8, 4, 31, 1, 3.30, 0, '{2}', 3.03, 3.30, 3.03),
       (nextval('bare.order_line_id'), '2026-11-01', currval('bare.pos_order_id'), 3, 19, 7, 32, 4, 2.00, 0, '{2}', 7.34, 8.00, 7.34);
INSERT INTO bare.order_payment (id, month, order_id, position, payment_method_id, kind, amount, is_change, derived)
VALUES (nextval('bare.order_payment_id'), '2026-11-01', currval('bare.pos_order_id'), 1, 4, 'bank', 16.10, false, false);
INSERT INTO bare.order_tax (line_id, month, order_id, tax_id, account_id, base, amount)
VALUES (currval('bare.order_line_id') - 2, '2026-11-01', currval('bare.pos_order_id'), 2, 17, 4.40, 0.40),
       (currval('bare.order_line_id') - 1, '2026-11-01', currval('bare.pos_order_id'), 2, 17, 3.03, 0.27),
       (currval('bare.order_line_id'), '2026-11-01', currval('bare.pos_order_id'), 2, 17, 7.34, 0.66);
INSERT INTO bare.outbox (topic, key, type, subject, sequence, data)
VALUES ('pos.orders', '1', 'io.tillstream.order.paid.v1', 'order:' || currval('bare.pos_order_id'), currval('bare.pos_order_id'),
    '{"orderId": 123456,"uuid":"0192f3a4-6c1e-7b52-9d0e-3f7a5c2b8e41","posReference":"HOT-01-100000001","companyId": 1,"storeId": 1,"registerId": 4,"sessionId": 1,"userId": 1,"partnerId": null,"currency":"EUR","total":"16.10","tax":"1.33","paid":"16.10","change":"0.00","late": false,"toInvoice": false,"flags":[],"hash":"8977ef38df7cb8d6d1fc4c3612d73910a1723afffed1f2190357f198c5508258","chainPosition": 123456,"chainHash":"1bff86bd8999c0fd99cabbf384477ab553b62574ef11083e5c374a2d25204913","orderedAt":"2026-11-21T09\u003a14\u003a05Z","lines":[{"lineId": 370001,"productId": 1,"quantity":"2","unitPrice":"2.4","discount":"0","untaxed":"4.40","total":"4.80","taxIds":[2],"refundedLineId": null,"custom": null},{"lineId": 370002,"productId": 8,"quantity":"1","unitPrice":"3.3","discount":"0","untaxed":"3.03","total":"3.30","taxIds":[2],"refundedLineId": null,"custom": null},{"lineId": 370003,"productId": 19,"quantity":"4","unitPrice":"2","discount":"0","untaxed":"7.34","total":"8.00","taxIds":[2],"refundedLineId": null,"custom": null}],"payments":[{"paymentId": 123456,"paymentMethodId": 4,"amount":"16.10","change": false}],"taxes":[{"taxId": 2,"base":"14.77","amount":"1.33"}],"custom": null}');
COMMIT;
