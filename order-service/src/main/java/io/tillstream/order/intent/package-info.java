/** Payments at card terminals: stored before they are asked for, and resolved whatever happens meanwhile. */
package io.tillstream.order.intent;
