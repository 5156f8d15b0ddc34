package app.gemba.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The classes of a started application as the JVM maps them into memory: the next start takes half as long. It holds
 * for exactly these jars; a run that finds none makes it in the background, so no start and no stop waits for it.
 */
final class ClassArchive {
    private static final String ENDING = ".jsa";

    private final Path folder;
    private final Path file;

    private ClassArchive(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    static ClassArchive of(List<Path> jars, Path folder) {
        try {
            StringBuilder all = new StringBuilder(Runtime.version().toString());
            for (Path jar : jars) {
                all.append('\n')
                        .append(jar)
                        .append(' ')
                        .append(Files.size(jar))
                        .append(' ')
                        .append(Files.getLastModifiedTime(jar));
            }
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(UTF_8));
            String name = HexFormat.of().formatHex(hash, 0, 8) + ENDING;
            return new ClassArchive(folder, Files.createDirectories(folder).resolve(name));
        } catch (IOException e) {
            throw new LocalProblem("Could not use " + folder + " (" + e.getMessage() + "): make it writable.", e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A JVM that is told of an archive that is not there does without its own, too. */
    List<String> options() {
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }

    /** Makes it from what the application has loaded so far, unless it is there. */
    void makeInBackground(Child app) {
        if (!Files.exists(file)) {
            Thread.ofPlatform().daemon().name("class archive").start(() -> make(app));
        }
    }

    private void make(Child app) {
        Path unfinished = folder.resolve(app.pid() + ".unfinished");
        try {
            Process dump = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(app.pid()),
                            "VM.cds",
                            "static_dump",
                            unfinished.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Exit.run(dump::destroy);
            if (dump.waitFor() == 0 && Files.exists(unfinished)) {
                remove(folder, each -> !each.equals(unfinished));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            // what the dump said
            remove(
                    app.log().resolveSibling("."),
                    each -> each.getFileName().toString().startsWith("java_pid"));
        } catch (IOException withoutIt) {
            // the next start is slower, and that is all
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path from, Predicate<Path> which) throws IOException {
        List<Path> chosen;
        try (Stream<Path> files = Files.list(from)) {
            chosen = files.filter(which).toList();
        }
        for (Path each : chosen) {
            Files.deleteIfExists(each);
        }
    }
}
