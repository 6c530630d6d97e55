/** A packaged service that is started with something wrong: what whoever started it gets to read. */
package io.tillstream.acceptance.start;
