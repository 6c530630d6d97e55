package io.tillstream.bench.chaos;

import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between two that talk, and cuts a connection in the middle of an answer when it is told to. */
public final class CuttingProxy implements AutoCloseable {

    private static final int CONNECT_MS = 2_000;

    private final int port = FreePort.any();
    private final int target;
    private final Set<CutConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile ServerSocket door;

    private CuttingProxy(int target) {
        this.target = target;
    }

    /** @param target the port on this machine that it leads to */
    static CuttingProxy before(int target) {
        var proxy = new CuttingProxy(target);
        proxy.comeBack();
        return proxy;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The next answers that pass are cut after some bytes, whoever they are for. */
    public void cutAnswers(int count) {
        cuts.addAndGet(count);
    }

    /** Answers that are still to be cut. */
    public int answersToCut() {
        return cuts.get();
    }

    /** From now on nobody gets through, and those who talk are cut off. */
    public void goAway() {
        close();
    }

    public synchronized void comeBack() {
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            inBackground(() -> letIn(door), "proxy-" + port);
        } catch (IOException e) {
            throw new Fault("Cannot listen on " + port + ": " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new Fault("Cannot stop listening on " + port + ": " + e.getMessage(), e);
        }
        connections.forEach(CutConnection::cut);
    }

    private void letIn(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                inBackground(() -> connect(caller), "proxy-" + port + "-connect");
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        var owner = new Socket();
        var connection = new CutConnection(caller, owner, this::takesCut);
        connections.add(connection);
        try {
            owner.connect(new InetSocketAddress("127.0.0.1", target), CONNECT_MS);
            inBackground(connection::passRequests, "proxy-" + port + "-requests");
            connection.passAnswers();
        } catch (IOException nobodyThere) {
            connection.cut();
        } finally {
            connections.remove(connection);
        }
    }

    private boolean takesCut() {
        return cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static void inBackground(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
