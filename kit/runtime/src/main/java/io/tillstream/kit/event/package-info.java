/** CloudEvents 1.0 in binary mode over Kafka. */
package io.tillstream.kit.event;
