/** The packaged system from outside, as clients meet it: started once, on ports and data of its own. */
package io.tillstream.acceptance;
