/** What others say that concerns sessions. */
package io.tillstream.session.kafka;
