/** The rules of the tree, read from the compiled classes of all modules. */
package io.tillstream.architecture;
