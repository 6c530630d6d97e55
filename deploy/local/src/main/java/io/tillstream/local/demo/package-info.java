/** A whole trading day, told through the gateway's public API alone: what {@code ./pos demo} plays. */
package io.tillstream.local.demo;
