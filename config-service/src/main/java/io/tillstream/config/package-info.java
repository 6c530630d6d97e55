/** What a chain is made of: its shops, what they sell, how they are paid, and who works there. */
package io.tillstream.config;
