package app.gemba.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Everything that {@code gemba run} keeps, locked against a second run as long as this JVM lives. */
final class DataFolder {

    private static final long NEEDED = 700L << 20;
    private static final long NEEDED_TO_GO_ON = 50L << 20;
    private static final List<String> SERVERS = List.of("app", "elasticsearch", "postgres");
    private static final List<String> KEPT = List.of(
            "app", "elasticsearch", "postgres", "mail", "objects", "provider", "secrets", "demo-begun", "demo-loaded");

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder, stops what a killed run left in it, and empties it if asked to. */
    static DataFolder open(Path path, boolean reset) {
        try {
            Files.createDirectories(path);
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < NEEDED) {
                throw new LocalProblem("The disk of " + path + " has only " + (free >> 20) + " MB left and Gemba needs "
                        + (NEEDED >> 20) + " MB: free some space, or choose a folder on another disk with --data.");
            }
            DataFolder folder = new DataFolder(path, lock(path));
            Exit.run(folder::release);
            SERVERS.forEach(server -> Child.stopOrphans(path.resolve(server)));
            if (reset || folder.isDemoHalfLoaded()) {
                folder.empty();
            }
            return folder;
        } catch (IOException e) {
            throw new LocalProblem(
                    "Could not use the data folder " + path + " (" + e
                            + "): make it writable for you, or choose another one with --data.",
                    e);
        }
    }

    /** Enough to go on with: the servers stop by themselves without. */
    boolean hasRoom() {
        try {
            return Files.getFileStore(path).getUsableSpace() >= NEEDED_TO_GO_ON;
        } catch (IOException gone) {
            return true;
        }
    }

    LocalProblem full(RuntimeException problem) {
        return new LocalProblem(
                "The disk of " + path + " is full and Gemba had to stop: free some space and start again, or choose a"
                        + " folder on another disk with --data.",
                problem);
    }

    private static FileLock lock(Path path) throws IOException {
        Path file = path.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            String owner = Files.readString(file).strip();
            channel.close();
            throw new LocalProblem("Gemba already runs on " + path + " (process " + owner
                    + "): stop that one with Ctrl-C or \"kill " + owner + "\", or choose another folder with --data.");
        }
        // through the locked channel: closing another one of the same file would give the lock away
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
        return lock;
    }

    /** The last thing that a run does: until then its servers may still write here. */
    private void release() {
        try {
            lock.release();
        } catch (IOException e) {
            throw new LocalProblem("Could not release " + path + ".", e);
        }
    }

    private void empty() throws IOException {
        for (String name : KEPT) {
            Folders.delete(path.resolve(name));
        }
    }

    Path path() {
        return path;
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new LocalProblem("Could not make " + path.resolve(name) + ": see that the disk has room.", e);
        }
    }

    /** True until a first start got as far as starting the app. */
    boolean isNew() {
        return !Files.exists(path.resolve("app"));
    }

    void demoBegins() {
        mark("demo-begun");
    }

    void demoIsLoaded() {
        mark("demo-loaded");
    }

    boolean hasDemo() {
        return Files.exists(path.resolve("demo-loaded"));
    }

    private boolean isDemoHalfLoaded() {
        return Files.exists(path.resolve("demo-begun")) && !hasDemo();
    }

    private void mark(String name) {
        try {
            Files.writeString(path.resolve(name), "");
        } catch (IOException e) {
            throw new LocalProblem("Could not write to " + path + ": see that the disk has room.", e);
        }
    }

    /** A secret of this installation, made when first asked for. */
    String secret(String name, String prefix) {
        Path file = folder("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                Secrets.write(file, prefix + HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LocalProblem("Could not keep a secret in " + file + ": see that it belongs to you.", e);
        }
    }
}
