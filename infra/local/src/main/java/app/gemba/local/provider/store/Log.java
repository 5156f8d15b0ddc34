package app.gemba.local.provider.store;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * One line of JSON per committed transaction. A line that has been written is in the operating system's hands before the call is
 * answered, so killing this process loses nothing; a line cut short by a crash was never acknowledged and is dropped.
 */
final class Log implements AutoCloseable {

    private final Path file;
    private FileChannel channel;
    private int lines;

    private Log(Path file, FileChannel channel, int lines) {
        this.file = file;
        this.channel = channel;
        this.lines = lines;
    }

    static Log open(Path place, Consumer<JsonObject> replay) {
        try {
            Path file = fileFor(place);
            int lines = replay(file, replay);
            return new Log(file, append(file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fileFor(Path place) throws IOException {
        boolean folder =
                Files.isDirectory(place) || !String.valueOf(place.getFileName()).contains(".");
        Path file = (folder ? place.resolve("provider.jsonl") : place).toAbsolutePath();
        Files.createDirectories(file.resolveSibling("."));
        return file;
    }

    private static int replay(Path file, Consumer<JsonObject> replay) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        byte[] bytes = Files.readAllBytes(file);
        int lines = 0;
        int start = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                replay.accept(Json.read(new String(Arrays.copyOfRange(bytes, start, end), StandardCharsets.UTF_8)));
                lines++;
                start = end + 1;
            }
        }
        if (start < bytes.length) {
            try (FileChannel torn = FileChannel.open(file, StandardOpenOption.WRITE)) {
                torn.truncate(start);
            }
        }
        return lines;
    }

    private static FileChannel append(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("Another payment provider simulator uses " + file);
        }
        return channel;
    }

    int lines() {
        return lines;
    }

    void append(JsonObject line) {
        try {
            writeTo(channel, line);
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file by the given lines, all or nothing. */
    void rewrite(List<JsonObject> snapshot) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            FileChannel next = append(fresh);
            for (JsonObject line : snapshot) {
                writeTo(next, line);
            }
            next.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel.close();
            channel = next;
            lines = snapshot.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeTo(FileChannel channel, JsonObject line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
