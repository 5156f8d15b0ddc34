package app.gemba.launch

import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

class GembaRunSpec extends Specification {

    private static final int START_SECONDS = 300

    @TempDir
    Path folder

    PollingConditions soon = new PollingConditions(timeout: START_SECONDS, delay: 0.5)
    List<RunningGemba> started = []

    def cleanup() {
        started.each { it.process.destroy() }
        started.each { it.exitCode(60) }
        RunningGemba.processesOn(folder).each { it.destroyForcibly() }
    }

    def "Gemba starts with its demo world, keeps its data when it is killed, and stops without a trace"() {
        given:
        def data = folder.resolve("data")
        def port = freePort()

        when: "it starts for the first time"
        def first = run("--port", "$port", "--data", "$data")
        becomesReady(first)
        def logins = first.json("${first.shown('Site')}/api/config").demoLogins

        then: "there is a page, a way in for each role, an inbox and a payment provider"
        first.shown("Site") == "http://localhost:$port"
        first.get("${first.shown('Site')}/").body().contains('id="root"')
        logins*.role as Set == ["BUYER", "REPRESENTATIVE", "ADMIN"] as Set
        logins.every { first.signIn(it).statusCode() == 200 }
        first.get(first.shown("Mail")).statusCode() == 200
        first.get(first.shown("Payments")).statusCode() == 200

        when: "the ways in are used"
        def admin = logins.find { it.role == "ADMIN" }
        def buyer = logins.find { it.role == "BUYER" }
        def bookings = first.readJson(admin, "/api/bookings?limit=100").items
        def finished = bookings.findAll { it.status in ["CLOSED", "DELIVERED"] }
        def reports = finished.collect { first.readJson(buyer, "/api/bookings/$it.id/report") }

        then: "there are representatives to find, some to vet, and bookings in every state"
        first.readJson(buyer, "/api/search/representatives").total == 60
        first.readJson(admin, "/api/admin/applications?status=IN_REVIEW&limit=100").items.size() == 3
        bookings*.status as Set == ["DRAFT", "OPEN", "AGREED", "FUNDED", "ON_SITE", "REPORTING", "DELIVERED", "REVISION",
                                    "DISPUTED", "ACCEPTED", "CLOSED", "CANCELLED", "EXPIRED", "NO_SHOW"] as Set
        bookings*.factory*.id.unique().size() in 12..20

        and: "two finished reports, complete, with drawn pictures that say so, and as a PDF"
        finished.size() == 2
        reports.every { it.score.grade in ["A", "B"] && it.progress.requiredOpen == 0 && it.photos.size() == 14 }
        reports.every { it.photos.every { it.caption.endsWith("(demo drawing)") } }
        finished.every { new String(first.read(buyer, "/api/bookings/$it.id/report.pdf").body(), 0, 5) == "%PDF-" }

        when: "someone starts it again on the same data"
        def second = run("--port", "${freePort()}", "--data", "$data")

        then:
        second.exitCode(60) == 1
        second.printed.contains("already runs on $data (process ${first.process.pid()})")

        when: "someone starts another one on the same port"
        def other = run("--port", "$port", "--data", "${folder.resolve('other')}")

        then:
        other.exitCode(60) == 1
        other.printed.contains("Port $port is taken by another program")

        when: "it is killed and started again"
        def payments = first.json("${first.shown('Payments')}/control/requests")*.id
        def mails = first.json("${first.shown('Mail')}/api/messages").items*.id
        def before = new JsonSlurper().parseText(first.signIn(buyer).body())
        first.process.destroyForcibly()
        first.exitCode(60)
        def again = run("--port", "$port", "--data", "$data")
        becomesReady(again)

        then: "everything is as it was"
        new JsonSlurper().parseText(again.signIn(buyer).body()).id == before.id
        again.readJson(admin, "/api/bookings?limit=100").items*.id == bookings*.id
        again.json("${again.shown('Mail')}/api/messages").items*.id.containsAll(mails)
        again.json("${again.shown('Payments')}/control/requests")*.id.containsAll(payments)
        !again.printed.contains("demo: ")

        when: "it is asked to stop"
        again.process.destroy()

        then: "nothing of it is left, and what is secret only its owner can read"
        again.exitCode(60) != 0
        RunningGemba.processesOn(data).empty
        Files.list(data.resolve("secrets")).toList().every {
            Files.getPosixFilePermissions(it)*.name() as Set == ["OWNER_READ", "OWNER_WRITE"] as Set
        }
    }

    def "what can't work is said in one sentence: #words"() {
        when:
        def refused = run(*words)

        then:
        refused.exitCode(60) == 1
        refused.printed.readLines().findAll { it != "Starting Gemba." } == [sentence]

        where:
        words                | sentence
        ["--port", "eighty"] | '"eighty" is not a port: give a number from 1 to 65535, as in "--port 8090".'
        ["--port=70000"]     | '"70000" is not a port: give a number from 1 to 65535, as in "--port 8090".'
        ["--data"]           | '--data needs a value, as in "--data /var/lib/gemba".'
        ["--fast"]           | '"gemba run" does not know "--fast": "./gemba run --help" lists what it knows.'
    }

    private RunningGemba run(String... words) {
        def gemba = RunningGemba.start(words)
        started << gemba
        gemba
    }

    private void becomesReady(RunningGemba gemba) {
        soon.eventually {
            assert gemba.ready || !gemba.process.alive: gemba.printed
        }
        assert gemba.process.alive: gemba.printed
    }

    /** Below the range from which outgoing connections take theirs, so that it is still free when Gemba is ready for it. */
    private static int freePort() {
        new Random().ints(1_000, 10_000, 30_000).boxed().toList().find { port ->
            try {
                new ServerSocket(port).close()
                true
            } catch (BindException ignored) {
                false
            }
        }
    }
}
