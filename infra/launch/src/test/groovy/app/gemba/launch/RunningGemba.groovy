package app.gemba.launch

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** "./gemba run" as a person would start it, with what it printed. */
class RunningGemba {

    static final Path PROJECT = Path.of(System.getProperty("gemba.project"))

    final Process process
    private final Path screen
    private final HttpClient client = HttpClient.newHttpClient()

    private RunningGemba(Process process, Path screen) {
        this.process = process
        this.screen = screen
    }

    static RunningGemba start(String... words) {
        def command = [PROJECT.resolve("gemba").toString(), "run", *words]
        def screen = Files.createTempFile("gemba-screen", ".txt")
        screen.toFile().deleteOnExit()
        def builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(screen.toFile())
        new RunningGemba(builder.start(), screen)
    }

    String getPrinted() {
        Files.readString(screen)
    }

    boolean isReady() {
        printed.contains("Gemba is running")
    }

    /** What stands beside a name on the screen. */
    String shown(String name) {
        (printed =~ /(?m)^  ${name} +(\S+)/)[0][1]
    }

    int exitCode(int seconds) {
        assert process.waitFor(seconds, TimeUnit.SECONDS): printed
        process.exitValue()
    }

    HttpResponse<String> get(String address) {
        client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
    }

    Object json(String address) {
        new JsonSlurper().parseText(get(address).body())
    }

    HttpResponse<String> signIn(Object login) {
        def request = HttpRequest.newBuilder(URI.create("${shown('Site')}/api/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonOutput.toJson([email: login.email, password: login.password])))
                .build()
        client.send(request, HttpResponse.BodyHandlers.ofString())
    }

    /** A page of the API for somebody who signs in for it. */
    HttpResponse<byte[]> read(Object login, String path) {
        def access = signIn(login).headers().allValues("set-cookie").find { it.startsWith("access=") }.split(";")[0]
        def request = HttpRequest.newBuilder(URI.create("${shown('Site')}$path")).header("Cookie", access).build()
        client.send(request, HttpResponse.BodyHandlers.ofByteArray())
    }

    Object readJson(Object login, String path) {
        new JsonSlurper().parse(read(login, path).body(), "UTF-8")
    }

    /** Every process, of this run or left behind by one, that works on the folder. */
    static List<ProcessHandle> processesOn(Path data) {
        ProcessHandle.allProcesses()
                .filter { it.pid() != ProcessHandle.current().pid() }
                .filter { commandLine(it).contains(data.toString()) }
                .toList()
    }

    private static String commandLine(ProcessHandle process) {
        def linux = new File("/proc/${process.pid()}/cmdline")
        try {
            return linux.exists() ? linux.text.replace('\0', ' ') : process.info().commandLine().orElse("")
        } catch (IOException ignored) {
            return ""
        }
    }
}
