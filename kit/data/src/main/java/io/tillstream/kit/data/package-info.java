/** What services with a database share: events out and in, copies, models, idempotency. */
package io.tillstream.kit.data;
