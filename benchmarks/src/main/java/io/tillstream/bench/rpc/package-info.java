/** What Odoo's door costs: records by name, records by id, beside their owner and beside bare SQL. */
package io.tillstream.bench.rpc;
