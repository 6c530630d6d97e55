/** Somebody sells at a till, in the machine's own Chromium. */
package io.tillstream.acceptance.till;
