/** Starting, watching and stopping the servers and services. */
package io.tillstream.local.run;
