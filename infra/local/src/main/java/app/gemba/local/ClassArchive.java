package app.gemba.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application's classes as the JVM maps them into memory: with it the application starts in half the time. It
 * holds for exactly these jars. A run that finds none makes it in the background, so no start and no stop waits for it.
 */
final class ClassArchive {
    private static final String FINISHED = ".jsa";
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final Path file;
    private final String classPath;

    private ClassArchive(Path folder, Path file, String classPath) {
        this.folder = folder;
        this.file = file;
        this.classPath = classPath;
    }

    static ClassArchive of(List<Path> jars, Path folder) {
        try {
            List<String> key = new ArrayList<>(List.of(Runtime.version().toString()));
            for (Path jar : jars) {
                key.add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
            }
            Path file = Files.createDirectories(folder).resolve(hash(key) + FINISHED);
            String classPath = jars.stream().map(Path::toString).collect(Collectors.joining(":"));
            return new ClassArchive(folder, file, classPath);
        } catch (IOException e) {
            throw new LocalProblem("Could not use " + folder + " (" + e.getMessage() + "): make it writable.", e);
        }
    }

    String classPath() {
        return classPath;
    }

    /** For the application's JVM. One that is told of an archive that is not there does without its own, too. */
    List<String> options(Path appFolder) {
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:DumpLoadedClassList=" + seen(appFolder));
    }

    /** Makes it from the classes that the application has used so far, unless it is there. */
    void makeInBackground(Path appFolder) {
        if (Files.exists(file) || !Files.exists(seen(appFolder))) {
            return;
        }
        try {
            removeOthers();
            String lines = Files.readString(seen(appFolder));
            Path classes = Files.writeString(
                    appFolder.resolve("archived.classes"), lines.substring(0, lines.lastIndexOf('\n') + 1));
            Path unfinished = folder.resolve(ProcessHandle.current().pid() + UNFINISHED);
            Child dump =
                    Child.start("archive", command(classes, unfinished), Map.of(), appFolder, Child.StopSignal.KILL);
            Thread.ofPlatform().daemon().name("class archive").start(() -> finish(dump, unfinished));
        } catch (IOException withoutIt) {
            // the next start is slower, and that is all
        }
    }

    private List<String> command(Path classes, Path archive) {
        return List.of(
                "nice",
                "-n",
                "19",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                classPath);
    }

    private void finish(Child dump, Path unfinished) {
        dump.onExit().join();
        try {
            if (dump.succeeded()) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException withoutIt) {
            // as above
        }
    }

    private void removeOthers() throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(folder)) {
            others = files.toList();
        }
        for (Path other : others) {
            Files.deleteIfExists(other);
        }
    }

    private static Path seen(Path appFolder) {
        return appFolder.resolve("used.classes");
    }

    private static String hash(List<String> lines) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
