/** Sessions over HTTP. */
package io.tillstream.session.rest;
