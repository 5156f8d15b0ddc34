package app.gemba.representatives

import app.gemba.GembaSpec
import app.gemba.identity.RepresentativeId
import app.gemba.shared.ProblemException
import java.time.Instant
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors

class CalendarSpec extends GembaSpec {
    static final NINE = Instant.parse('2027-03-01T01:00:00Z')

    Calendar getCalendar() {
        beans.getBean(Calendar)
    }

    RepresentativeId somebody() {
        new RepresentativeId(UUID.fromString(representative().get('/api/representatives/me').expect(200).json.id))
    }

    def "a time from #from to #to beside one from 0 to 8 is #answer"() {
        given:
        def person = somebody()
        calendar.block(person, NINE, NINE.plusSeconds(8 * 3600), UUID.randomUUID())

        expect:
        attempt { calendar.block(person, hours(from), hours(to), UUID.randomUUID()) } == answer

        where:
        from | to || answer
        -4   | 0  || 'taken by the booking'
        8    | 12 || 'taken by the booking'
        -4   | 1  || 'CALENDAR_TAKEN'
        7    | 9  || 'CALENDAR_TAKEN'
        2    | 3  || 'CALENDAR_TAKEN'
        -1   | 9  || 'CALENDAR_TAKEN'
    }

    def "of twenty who want the same hours at once, one gets them"() {
        given:
        def person = somebody()
        def barrier = new CyclicBarrier(20)
        def pool = Executors.newVirtualThreadPerTaskExecutor()

        when:
        def answers = pool.invokeAll((1..20).collect { n ->
            { -> barrier.await(); attempt { calendar.block(person, hours(n % 3), hours(8), UUID.randomUUID()) } } as Callable
        })*.get()

        then:
        answers.count('taken by the booking') == 1
        answers.count('CALENDAR_TAKEN') == 19
        calendar.busy(person, hours(-24), hours(24)).size() == 1

        cleanup:
        pool.close()
    }

    def "what a booking gives back can be taken again, and a booking can move"() {
        given:
        def person = somebody()
        def booking = UUID.randomUUID()
        calendar.block(person, hours(0), hours(8), booking)

        when:
        calendar.move(booking, hours(24), hours(32))

        then:
        attempt { calendar.block(person, hours(0), hours(8), UUID.randomUUID()) } == 'taken by the booking'
        attempt { calendar.move(booking, hours(4), hours(9)) } == 'CALENDAR_TAKEN'

        when:
        calendar.release(booking)

        then:
        attempt { calendar.block(person, hours(24), hours(32), UUID.randomUUID()) } == 'taken by the booking'
    }

    def "two people may be taken at the same time"() {
        expect:
        (1..2).collect { attempt { calendar.block(somebody(), hours(0), hours(8), UUID.randomUUID()) } }
            == ['taken by the booking'] * 2
    }

    private static Instant hours(int n) {
        NINE.plusSeconds(n * 3600L)
    }

    private static String attempt(Closure write) {
        try {
            write()
            'taken by the booking'
        } catch (ProblemException refusal) {
            refusal.code().name()
        }
    }
}
