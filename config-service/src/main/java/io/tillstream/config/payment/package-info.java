/** The ways a customer can pay. */
package io.tillstream.config.payment;
