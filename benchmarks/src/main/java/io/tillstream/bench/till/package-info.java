/** What a cashier's browser shows, and when: measured in Chromium, in painted pixels. */
package io.tillstream.bench.till;
