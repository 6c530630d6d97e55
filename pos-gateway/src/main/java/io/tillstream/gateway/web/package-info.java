/** What a browser gets: the pages under {@code META-INF/resources}, and the addresses that people type. */
package io.tillstream.gateway.web;
