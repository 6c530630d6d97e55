package io.tillstream.gateway.rpc.xml;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** A call that came as XML; its params are values of JSON now. */
public record XmlRpcCall(String method, ArrayNode params) {}
