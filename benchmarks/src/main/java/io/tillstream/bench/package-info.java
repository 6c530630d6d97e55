/** The measured claims, each against its baseline in the same run. */
package io.tillstream.bench;
