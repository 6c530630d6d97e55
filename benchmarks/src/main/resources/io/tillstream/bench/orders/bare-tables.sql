-- The baseline's tables: the same columns and the same indexes as the order-service's own, in a schema of their own so
-- that nobody publishes or searches what is put there. They are not partitioned: that makes the baseline faster, not slower.
CREATE SCHEMA bare;
CREATE TABLE bare.order_key (LIKE order_key INCLUDING ALL);
CREATE TABLE bare.order_number (LIKE order_number INCLUDING ALL);
CREATE TABLE bare.pos_order (LIKE pos_order INCLUDING ALL);
CREATE TABLE bare.order_line (LIKE order_line INCLUDING ALL);
CREATE TABLE bare.order_payment (LIKE order_payment INCLUDING ALL);
CREATE TABLE bare.order_tax (LIKE order_tax INCLUDING ALL);
CREATE TABLE bare.outbox (LIKE outbox INCLUDING ALL);
CREATE SEQUENCE bare.pos_order_id;
CREATE SEQUENCE bare.order_line_id;
CREATE SEQUENCE bare.order_payment_id;
