/** One way to refuse: a named refusal becomes an RFC 9457 problem. */
package io.tillstream.kit.problem;
