package app.gemba.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a server that refuses to run as root is started by root. A user namespace is preferred, because the server then
 * reaches every file of root's without being root; where that is forbidden (many containers) it runs as "nobody".
 */
enum Unprivileged {
    NOT_ROOT,
    USER_NAMESPACE,
    NOBODY;

    private static final int NOBODY_ID = 65534;
    private static final Unprivileged HERE = detect();

    static Unprivileged here() {
        return HERE;
    }

    List<String> command(List<String> command) {
        List<String> prefix =
                switch (this) {
                    case NOT_ROOT -> List.of();
                    case USER_NAMESPACE -> List.of("unshare", "--map-user=1000", "--map-group=1000");
                    case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
                };
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Makes the server the owner of the folder, which must exist. */
    void own(Path folder) throws IOException {
        switch (this) {
            case NOT_ROOT -> {}
            case USER_NAMESPACE -> giveTo(0, folder);
            case NOBODY -> {
                requireWayTo(folder);
                giveTo(NOBODY_ID, folder);
            }
        }
    }

    private static void giveTo(int owner, Path folder) throws IOException {
        if (Integer.valueOf(owner).equals(Files.getAttribute(folder, "unix:uid"))) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException problem) throws IOException {
                give(visited);
                return FileVisitResult.CONTINUE;
            }

            private void give(Path path) throws IOException {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        });
    }

    private static void requireWayTo(Path folder) throws IOException {
        for (Path above = folder.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new LocalProblem("The servers can't run as root here, and the user \"nobody\" can't reach "
                        + folder
                        + " because " + above + " is closed to others: run Gemba as a normal user, or choose an open"
                        + " folder such as --data /var/lib/gemba.");
            }
        }
    }

    private static Unprivileged detect() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return NOT_ROOT;
        }
        if (works("unshare", "--map-user=1000", "--map-group=1000", "true")) {
            return USER_NAMESPACE;
        }
        if (works("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups", "true")) {
            return NOBODY;
        }
        throw new LocalProblem("PostgreSQL and Elasticsearch refuse to run as root, and neither \"unshare\" nor"
                + " \"setpriv\" works here: run Gemba as a normal user, or install util-linux.");
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
