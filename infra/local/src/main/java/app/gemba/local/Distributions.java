package app.gemba.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The server programs that Maven fetched, unpacked once per version into a cache that all runs and specs share. */
final class Distributions {

    private static final int EXECUTABLE_BY_ANYONE = 0111;
    private static final Set<PosixFilePermission> FOR_ALL = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path cache;
    private final Properties versions;

    private Distributions(Path cache, Properties versions) {
        this.cache = cache;
        this.versions = versions;
    }

    static Distributions here() {
        try (InputStream in = Distributions.class.getResourceAsStream("/gemba-local.properties")) {
            if (in == null) {
                throw new LocalProblem("The build of infra/local is incomplete: run \"mvn -pl infra/local package\".");
            }
            Properties versions = new Properties();
            versions.load(in);
            return new Distributions(Files.createDirectories(cacheFolder()), versions);
        } catch (IOException e) {
            throw new LocalProblem(
                    "Could not use the cache folder " + cacheFolder()
                            + ": make it writable, or name another one in GEMBA_CACHE.",
                    e);
        }
    }

    Path cache() {
        return cache;
    }

    Path postgres() {
        String archive = postgresArchive();
        String version = versions.getProperty("postgres.version");
        return unpacked("postgresql-" + version, target -> {
            try (InputStream in = Distributions.class.getResourceAsStream("/" + archive)) {
                if (in == null) {
                    throw new LocalProblem("There is no PostgreSQL for this machine (" + archive
                            + "): set GEMBA_TEST_POSTGRES_URL to a server of your own.");
                }
                unpack(new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in))), target, 0);
            }
        });
    }

    Path elasticsearch() {
        Path archive = Path.of(versions.getProperty("elasticsearch.zip"));
        return unpacked("elasticsearch-" + versions.getProperty("elasticsearch.version"), target -> {
            if (!Files.isRegularFile(archive)) {
                throw new LocalProblem("The Elasticsearch archive " + archive
                        + " is gone: run \"mvn -pl infra/local clean package\" to fetch it again.");
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
                unpack(new ZipArchiveInputStream(in), target, 1);
            }
            Files.createDirectories(target.resolve("plugins"));
        });
    }

    private interface Unpacking {
        void into(Path target) throws IOException;
    }

    private Path unpacked(String name, Unpacking unpacking) {
        Path target = cache.resolve(name);
        Path finished = target.resolve(".complete");
        try (FileChannel channel = FileChannel.open(
                        cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!Files.exists(finished) && held.isValid()) {
                Folders.delete(target);
                Files.createDirectories(target);
                unpacking.into(target);
                Unprivileged.here().own(target);
                Files.createFile(finished);
            }
            return target;
        } catch (IOException e) {
            throw new LocalProblem(
                    "Could not unpack " + name + " into " + cache + " (" + e.getMessage()
                            + "): free 1 GB of disk, or name another folder in GEMBA_CACHE.",
                    e);
        }
    }

    private static void unpack(ArchiveInputStream<?> archive, Path target, int leadingFoldersToDrop)
            throws IOException {
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() <= leadingFoldersToDrop) {
                continue;
            }
            Path file = target.resolve(name.subpath(leadingFoldersToDrop, name.getNameCount()))
                    .normalize();
            if (!file.startsWith(target)) {
                throw new IOException(entry.getName() + " points outside of its archive");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(tar.getLinkName()));
            } else if (entry instanceof TarArchiveEntry tar && tar.isLink()) {
                Files.createLink(file, target.resolve(tar.getLinkName()));
            } else {
                Files.copy(archive, file);
                if (isProgram(entry, file, target)) {
                    Files.setPosixFilePermissions(file, FOR_ALL);
                }
            }
        }
    }

    private static boolean isProgram(ArchiveEntry entry, Path file, Path target) {
        return (entry instanceof TarArchiveEntry tar && (tar.getMode() & EXECUTABLE_BY_ANYONE) != 0)
                || file.startsWith(target.resolve("bin"));
    }

    private static String postgresArchive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine =
                switch (System.getProperty("os.arch")) {
                    case "aarch64" -> "arm_64";
                    case String other -> other.equals("amd64") ? "x86_64" : other;
                };
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static Path cacheFolder() {
        String chosen = System.getenv("GEMBA_CACHE");
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath();
        }
        return switch (Unprivileged.here()) {
            case NOBODY -> Path.of("/var/cache/gemba");
            case NOT_ROOT, USER_NAMESPACE ->
                userCache(System.getenv("XDG_CACHE_HOME")).resolve("gemba");
        };
    }

    private static Path userCache(@Nullable String xdg) {
        return xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    }
}
