package app.gemba.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server process. Its process id lies in a file while it runs, so that the next start finds and stops it when its
 * parent was killed before it could. It ends with this JVM at the latest.
 */
final class Child {

    /** What asks a process to stop in the way it likes best; KILL does not ask. */
    enum StopSignal {
        TERM,
        INT,
        KILL
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Where there is one, a child gets a session of its own: Ctrl-C then reaches the parent only, which stops in order. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Process process;
    private final Path pidFile;
    private final StopSignal signal;
    private final Path log;

    private Child(Process process, Path pidFile, StopSignal signal, Path log) {
        this.process = process;
        this.pidFile = pidFile;
        this.signal = signal;
        this.log = log;
    }

    static Child start(
            String name, List<String> command, Map<String, String> environment, Path runFolder, StopSignal signal) {
        Path log = runFolder.resolve(name + ".log");
        Path pidFile = runFolder.resolve(name + "." + signal + ".pid");
        List<String> whole = new ArrayList<>(command);
        if (Files.isExecutable(SETSID)) {
            whole.addFirst(SETSID.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(runFolder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Files.writeString(pidFile, process.pid() + "\n" + command.getFirst() + "\n" + runFolder + "\n");
            Child child = new Child(process, pidFile, signal, log);
            Exit.run(child::stop);
            return child;
        } catch (IOException e) {
            throw new LocalProblem(
                    "Could not start " + name + " (" + e.getMessage() + "): see that " + runFolder + " is writable.",
                    e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<ProcessHandle> onExit() {
        return process.toHandle().onExit();
    }

    /** Whether it has ended well. */
    boolean succeeded() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    Path log() {
        return log;
    }

    void stop() {
        stop(process.toHandle(), signal);
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new LocalProblem("Could not delete " + pidFile + ": delete it by hand.", e);
        }
    }

    /** Stops what an earlier parent left running with this folder as its own. */
    static void stopOrphans(Path runFolder) {
        if (!Files.isDirectory(runFolder)) {
            return;
        }
        try (Stream<Path> files = Files.list(runFolder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".pid")).toList()) {
                stopOrphan(file);
            }
        } catch (IOException e) {
            throw new LocalProblem("Could not read " + runFolder + ": see that it belongs to you.", e);
        }
    }

    private static void stopOrphan(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() == 3) {
            String[] name = pidFile.getFileName().toString().split("\\.", -1);
            StopSignal signal = StopSignal.valueOf(name[1]);
            ProcessHandle.of(Long.parseLong(lines.getFirst()))
                    .filter(process -> commandLine(process).contains(lines.get(2)))
                    .ifPresent(process -> stop(process, signal));
        }
        Files.deleteIfExists(pidFile);
    }

    private static String commandLine(ProcessHandle process) {
        try {
            Path linux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return Files.exists(linux)
                    ? Files.readString(linux).replace('\0', ' ')
                    : process.info().commandLine().orElse("");
        } catch (IOException gone) {
            return "";
        }
    }

    private static void stop(ProcessHandle process, StopSignal signal) {
        List<ProcessHandle> family =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        switch (signal) {
            case TERM -> process.destroy();
            case INT -> interrupt(process);
            case KILL -> family.forEach(ProcessHandle::destroyForcibly);
        }
        boolean interrupted = false;
        for (ProcessHandle member : family) {
            interrupted |= !waitOrKill(member);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean waitOrKill(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException tooLong) {
            process.destroyForcibly();
            return true;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            return false;
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
