/** PostgreSQL and Kafka without a container engine, for one machine and for tests. */
package io.tillstream.kit.servers;
