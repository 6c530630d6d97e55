/** The demo chain's customers, loaded into an empty database. */
package io.tillstream.partner.demo;
