/** Real servers, real tokens and a look into Kafka for the tests of every service. */
package io.tillstream.kit.testing;
