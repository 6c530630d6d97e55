/** XML-RPC, letter by letter. */
package io.tillstream.gateway.rpc.xml;
