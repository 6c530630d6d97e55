/** What is the same for every HTTP server of ours. */
package io.tillstream.kit.http;
