package io.tillstream.gateway.till;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A client that keeps to no manners: it writes the frames it likes, and reads when it likes. */
final class RawSocket implements AutoCloseable {

    static final int TEXT = 0x81;
    static final int BINARY = 0x82;
    private static final int CLOSE = 0x88;
    private static final int MASKED = 0x80;
    private static final int SMALL = 4096;
    private static final int PATIENCE_MS = 20_000;

    private final java.net.Socket socket = new java.net.Socket();
    private final DataInputStream in;

    private RawSocket(String path, String token) throws IOException {
        socket.setReceiveBufferSize(SMALL);
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        in = new DataInputStream(socket.getInputStream());
        var handshake = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + RestAssured.port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: tillstream.v1, bearer."
                + token + "\r\n\r\n";
        socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
        var answer = new ByteArrayOutputStream();
        while (!answer.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            answer.write(in.readByte());
        }
        if (!answer.toString(StandardCharsets.US_ASCII).startsWith("HTTP/1.1 101")) {
            throw new IOException(answer.toString(StandardCharsets.US_ASCII));
        }
    }

    static RawSocket till(long registerId, String token) throws IOException {
        return new RawSocket("/ws/pos?register_id=" + registerId, token);
    }

    /** One frame; false where nobody takes it any more. */
    boolean frame(int kind, byte[] payload) {
        try {
            var frame = ByteBuffer.allocate(14 + payload.length).put((byte) kind);
            if (payload.length < 126) {
                frame.put((byte) (MASKED | payload.length));
            } else {
                frame.put((byte) (MASKED | 127)).putLong(payload.length);
            }
            // A mask of zeros leaves the payload as it is.
            frame.putInt(0).put(payload);
            socket.getOutputStream().write(frame.array(), 0, frame.position());
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    boolean text(String text) {
        return frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads on until the server closes; its code, or 1006 where it just hung up. */
    int closeCode() {
        try {
            while (true) {
                var kind = in.readUnsignedByte();
                var length = length();
                if (kind == CLOSE) {
                    return length < 2 ? 1005 : in.readUnsignedShort();
                }
                in.skipNBytes(length);
            }
        } catch (EOFException hungUp) {
            return 1006;
        } catch (IOException broken) {
            return socket.isClosed() ? -1 : 1006;
        }
    }

    private long length() throws IOException {
        var length = in.readUnsignedByte();
        return length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
