/** Pages, pictures and descriptions that are made from the code, and tests that they are what the code says. */
package io.tillstream.docs;
