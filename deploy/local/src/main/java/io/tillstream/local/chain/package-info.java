/** Has every register's order chain counted again, by the API, and says what came out. */
package io.tillstream.local.chain;
