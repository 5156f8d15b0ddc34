package app.gemba.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server of our own: its data, password, log and process id lie in one folder. */
final class PostgresServer {

    /** What a crash of the machine may cost. Specs throw their data away and so need not wait for the disk. */
    enum Durability {
        KEEP,
        THROW_AWAY
    }

    static final String USER = "gemba";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    private final Child child;
    private final int port;
    private final String password;

    private PostgresServer(Child child, int port, String password) {
        this.child = child;
        this.port = port;
        this.password = password;
    }

    static PostgresServer start(Distributions distributions, Path folder, Durability durability) {
        Path programs = distributions.postgres().resolve("bin");
        try {
            Files.createDirectories(folder);
            Path passwordFile = folder.resolve("password");
            Path data = folder.resolve("data");
            Path initialised = folder.resolve("initialised");
            if (!Files.exists(initialised)) {
                Folders.delete(data);
                Secrets.write(passwordFile, randomPassword());
                Unprivileged.here().own(folder);
                initialise(programs, folder, passwordFile);
                Files.createFile(initialised);
            }
            Unprivileged.here().own(folder);
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            return start(
                    programs, folder, durability, Files.readString(passwordFile).strip());
        } catch (IOException e) {
            throw new LocalProblem(
                    "Could not prepare PostgreSQL in " + folder + " (" + e.getMessage()
                            + "): see that the folder belongs to you and that the disk has room.",
                    e);
        }
    }

    private static PostgresServer start(Path programs, Path folder, Durability durability, String password)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Child child = Child.start(
                    "postgres",
                    Unprivileged.here().command(command(programs, folder, port, durability)),
                    Map.of(),
                    folder,
                    Child.StopSignal.INT);
            PostgresServer server = new PostgresServer(child, port, password);
            boolean answers = Waiting.until(START_LIMIT, child::isAlive, server::answers);
            if (answers) {
                return server;
            }
            child.stop();
            if (attempt == ATTEMPTS) {
                throw new LocalProblem("PostgreSQL did not start; the reason is in " + child.log() + ".");
            }
        }
    }

    private static List<String> command(Path programs, Path folder, int port, Durability durability) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC"));
        switch (durability) {
            case KEEP -> {}
            case THROW_AWAY ->
                command.addAll(
                        List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"));
        }
        return command;
    }

    private static void initialise(Path programs, Path folder, Path passwordFile) throws IOException {
        Path log = folder.resolve("initdb.log");
        List<String> command = List.of(
                programs.resolve("initdb").toString(),
                "-D",
                folder.resolve("data").toString(),
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync");
        Process process = new ProcessBuilder(Unprivileged.here().command(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new LocalProblem("PostgreSQL could not make its data folder; the reason is in " + log + ".");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LocalProblem("Interrupted while PostgreSQL made its data folder: start again.", e);
        }
    }

    Child child() {
        return child;
    }

    /** Whether a commit waits until the disk has it. Without, a crash may cost the last second, but nothing else. */
    void commitsWait(boolean wait) {
        Database maintenance = database("postgres");
        maintenance.execute("ALTER SYSTEM SET synchronous_commit = " + (wait ? "on" : "off"));
        maintenance.execute("SELECT pg_reload_conf()");
    }

    Database database(String name) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, password);
    }

    /** Makes the database unless it is there. */
    Database createDatabase(String name) {
        Database maintenance = database("postgres");
        try (Connection connection = maintenance.connect();
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                maintenance.execute("CREATE DATABASE \"" + name + "\"");
            }
            return database(name);
        } catch (SQLException e) {
            throw new LocalProblem("Could not make the database " + name + " (" + e.getMessage() + ").", e);
        }
    }

    private boolean answers() {
        Database maintenance = database("postgres");
        try (Connection connection = DriverManager.getConnection(maintenance.url(), USER, password)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
