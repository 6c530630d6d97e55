/** Forgets what was kept for a while only: consumed events, deletes that every till has heard of. */
package io.tillstream.kit.data.retention;
