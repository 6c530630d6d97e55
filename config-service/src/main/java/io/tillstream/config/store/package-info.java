/** The places where registers stand. */
package io.tillstream.config.store;
