/** What config-service says about registers and terms, kept as a copy. */
package io.tillstream.partner.config;
