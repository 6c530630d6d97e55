/** What a session must know of its register and of the methods people pay with there. */
package io.tillstream.session.register;
