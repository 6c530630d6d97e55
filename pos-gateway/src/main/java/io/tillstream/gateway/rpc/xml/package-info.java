/** XML-RPC's letters: its values as JSON, and JSON as its values. */
package io.tillstream.gateway.rpc.xml;
