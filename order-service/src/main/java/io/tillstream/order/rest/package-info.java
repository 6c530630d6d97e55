/** The service's calls and what they answer. */
package io.tillstream.order.rest;
