/** The channel to tills and back-office screens: who may connect, what they are told, what they answer. */
package io.tillstream.gateway.till;
