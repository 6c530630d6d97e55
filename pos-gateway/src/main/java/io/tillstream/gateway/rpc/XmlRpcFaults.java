package io.tillstream.gateway.rpc;

/** Odoo's fault codes: numbers at {@code /xmlrpc/2}, texts at the older address. */
final class XmlRpcFaults {

    private static final int FAULT = 1;
    private static final int WARNING = 2;
    private static final int ACCESS_DENIED = 3;
    private static final int ACCESS_ERROR = 4;

    private XmlRpcFaults() {}

    static Object code(RpcFault fault) {
        return switch (fault.kind()) {
            case "UserError", "ValidationError", "MissingError" -> WARNING;
            case "AccessDenied", "SessionExpiredException" -> ACCESS_DENIED;
            case "AccessError" -> ACCESS_ERROR;
            default -> FAULT;
        };
    }

    static Object text(RpcFault fault) {
        return switch (fault.kind()) {
            case "UserError", "ValidationError", "MissingError", "AccessError" ->
                "warning -- " + fault.kind() + "\n\n" + fault.text();
            case "AccessDenied", "SessionExpiredException" -> "AccessDenied";
            default -> fault.text();
        };
    }
}
