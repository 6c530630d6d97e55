/** The close as a process that always ends: closed and posted, or a list of what stands in the way. */
package io.tillstream.session.closing;
