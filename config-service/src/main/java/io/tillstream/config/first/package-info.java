/** The way into an empty database: its first company and its first administrator. */
package io.tillstream.config.first;
