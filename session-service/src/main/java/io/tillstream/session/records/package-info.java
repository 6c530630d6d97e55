/** The descriptions of the models that leave this service. */
package io.tillstream.session.records;
