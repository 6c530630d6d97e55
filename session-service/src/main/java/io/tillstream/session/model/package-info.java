/** The rules of a session: its states, its transitions, its cash. */
package io.tillstream.session.model;
