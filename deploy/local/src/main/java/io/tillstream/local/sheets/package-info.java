/** Files on their way into and out of the system that runs. */
package io.tillstream.local.sheets;
