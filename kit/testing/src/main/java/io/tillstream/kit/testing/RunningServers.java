package io.tillstream.kit.testing;

/**
 * The servers that the tests of this JVM run against.
 *
 * @param description what serves, for the log
 */
record RunningServers(String description, String postgresHost, int postgresPort, String kafkaBootstrapServers) {}
