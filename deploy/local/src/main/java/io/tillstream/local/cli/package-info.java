/** What a person types, and what they are told. */
package io.tillstream.local.cli;
