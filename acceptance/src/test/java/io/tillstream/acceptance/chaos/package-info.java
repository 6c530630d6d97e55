/** The packaged system while its servers are really killed and its connections really cut. */
package io.tillstream.acceptance.chaos;
