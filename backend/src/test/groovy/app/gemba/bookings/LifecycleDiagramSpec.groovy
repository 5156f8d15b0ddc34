package app.gemba.bookings

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

/** docs/lifecycle.md is drawn from the table. After a change: run this spec with GEMBA_WRITE_DOCS=true. */
class LifecycleDiagramSpec extends Specification {
    static final Path DOCUMENT = Path.of('../docs/lifecycle.md')

    static String document() {
        def moves = BookingAction.values().collectMany { action -> action.moves().collect { [action, it] } }
        def arrows = moves.groupBy { action, move -> [move.from(), move.to(), action] }.collect { key, rows ->
            def (from, to, action) = key
            "    $from --> $to: ${action.words()} (${rows.collect { it[1].by().name().toLowerCase() }.join(', ')})"
        }
        def rows = moves.collect { action, move ->
            def by = move.by().name().toLowerCase()
            "| ${move.from().words()} | ${action.words()} | ${move.consent() ? "$by, with the other side's consent" : by} | ${move.to().words()} | `$action` |"
        }
        """# The lifecycle of a booking

Generated from `BookingAction`, the one table that code, API and pages follow. Do not edit.

```mermaid
stateDiagram-v2
    [*] --> DRAFT
${arrows.join('\n')}
${BookingStatus.values().findAll { status -> moves.every { it[1].from() != status } }.collect { "    $it --> [*]" }.join('\n')}
```

| from | move | by | to | action |
|---|---|---|---|---|
${rows.join('\n')}
""".toString()
    }

    def "the drawn lifecycle is the one that runs"() {
        given:
        if (System.getenv('GEMBA_WRITE_DOCS') == 'true') {
            Files.writeString(DOCUMENT, document())
        }

        expect:
        Files.readString(DOCUMENT) == document()
    }
}
