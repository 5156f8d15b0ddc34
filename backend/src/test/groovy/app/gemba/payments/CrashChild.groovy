package app.gemba.payments

import groovy.json.JsonOutput
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.BlockingQueue
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

/** A process with {@link CrashingApp}, on the lab's database and provider. It is made long before it is needed. */
class CrashChild implements Closeable {
    private static final long PATIENCE_SECONDS = 60

    URI uri
    private final Process process
    private final Path settings
    private final Path log = Files.createTempFile('gemba-crash', '.log')
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>()
    private final Set<String> stopped = []

    CrashChild(Map<String, Object> settings) {
        this.settings = Files.writeString(Files.createTempFile('gemba-crash', '.json'), JsonOutput.toJson(settings))
        process = new ProcessBuilder(
            Path.of(System.getProperty('java.home'), 'bin', 'java').toString(), '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1',
            // who stopped may never give up the thread below
            '-Djdk.virtualThreadScheduler.parallelism=64', '--enable-native-access=ALL-UNNAMED', '-cp', System.getProperty('java.class.path'), CrashingApp.name, this.settings.toString())
            .redirectErrorStream(true).start()
        Thread.startVirtualThread { listen() }
    }

    void go() {
        order('go now')
        def line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)
        assert line?.startsWith('READY '): "The application did not start:\n${lastWords()}"
        uri = URI.create(line.substring('READY '.length()))
    }

    private void listen() {
        Files.newBufferedWriter(log).withCloseable { writer ->
            process.inputStream.eachLine { line ->
                writer.write("$line\n")
                writer.flush()
                if (line.startsWith('READY ') || line.startsWith('STOPPED ')) {
                    said << line
                }
            }
        }
        said << 'ENDED'
    }

    /** Stops a thread when it comes there. */
    void stopAt(String point) {
        order("stop $point")
    }

    private void order(String line) {
        process.outputStream << "$line\n"
        process.outputStream.flush()
    }

    /** Waits until threads have come to all of these points; what failed on the way is told. */
    void awaitStops(Collection<String> points, Collection<Throwable> failures) {
        for (def missing = points - stopped; missing; missing = points - stopped) {
            def line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)
            assert line?.startsWith('STOPPED '): "Not reached: $missing, but $line, $failures\n${lastWords()}"
            stopped << line.substring('STOPPED '.length())
        }
    }

    private String lastWords() {
        Files.readAllLines(log).findAll { it =~ / (WARN|ERROR) |^\s+at app|^Caused|Exception/ }.takeRight(40).join('\n')
    }

    /** With SIGKILL: nothing is tidied up. */
    @Override
    void close() {
        process.destroyForcibly().waitFor()
        Files.deleteIfExists(log)
        Files.deleteIfExists(settings)
    }
}
