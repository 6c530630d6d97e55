/** Whatever comes in, at whatever door: a clear refusal, nothing stored, and never a fault of ours. */
package io.tillstream.acceptance.input;
