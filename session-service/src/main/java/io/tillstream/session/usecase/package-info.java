/** What a person does with a session, one class for each thing. */
package io.tillstream.session.usecase;
