package app.gemba.local.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The port that callers see. It passes bytes to the HTTP server behind it and back, and can do what that server can't:
 * reset the connection of an exchange.
 */
final class Doorway implements AutoCloseable {

    private final ServerSocket door;
    private final InetSocketAddress inside;
    private final Map<Integer, Socket> callers = new ConcurrentHashMap<>();

    private Doorway(ServerSocket door, InetSocketAddress inside) {
        this.door = door;
        this.inside = inside;
    }

    /** Opens the door on the loopback address; 0 takes any free port. */
    static Doorway open(int port, InetSocketAddress inside) throws IOException {
        Doorway doorway = new Doorway(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()), inside);
        Thread.ofVirtual().name("provider-doorway").start(doorway::welcome);
        return doorway;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Resets the connection that the exchange came by. */
    void reset(HttpExchange exchange) {
        Socket caller = callers.get(exchange.getRemoteAddress().getPort());
        if (caller != null) {
            try {
                caller.setSoLinger(true, 0);
            } catch (IOException e) {
                // gone already, which is what was asked for
            }
            shut(caller);
        }
        exchange.close();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                lead(door.accept());
            } catch (IOException e) {
                // a caller that could not be led in sees its connection closed; the door stays open for the next
            }
        }
    }

    private void lead(Socket caller) throws IOException {
        Socket server = new Socket();
        try {
            server.connect(inside);
            server.setTcpNoDelay(true);
            caller.setTcpNoDelay(true);
        } catch (IOException e) {
            shut(caller);
            shut(server);
            throw e;
        }
        int name = server.getLocalPort();
        callers.put(name, caller);
        Thread.ofVirtual().start(() -> ask(caller, server));
        Thread.ofVirtual().start(() -> answer(server, caller, name));
    }

    private static void ask(Socket caller, Socket server) {
        try {
            caller.getInputStream().transferTo(server.getOutputStream());
            server.shutdownOutput();
        } catch (IOException e) {
            shut(server);
        }
    }

    private void answer(Socket server, Socket caller, int name) {
        try {
            server.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException e) {
            // one of them hung up; both ends are closed below
        }
        callers.remove(name);
        shut(server);
        shut(caller);
    }

    private static void shut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // nothing more to do for a socket that can't even be closed
        }
    }

    @Override
    public void close() {
        shut(door);
        callers.values().forEach(Doorway::shut);
    }
}
