/** The same create twice, with the same key, is one. */
package io.tillstream.kit.data.idempotency;
