package app.gemba.reports.scoring

import groovy.json.JsonOutput
import io.micronaut.core.type.Argument
import io.micronaut.json.tree.JsonNode
import io.micronaut.serde.ObjectMapper
import java.time.LocalDate

/** Answers and visit facts for specs, with named overrides. */
class Answers {
    static Answer answer(Map overrides = [:], Object value) {
        new Answer(json(value), overrides.basis ?: Basis.SEEN, overrides.note, overrides.rating, overrides.photos ?: 0)
    }

    static VisitFacts facts(Map overrides = [:]) {
        new VisitFacts(
                overrides.names ?: ['Ruifeng Plastics'],
                overrides.registration,
                overrides.country ?: 'CN',
                overrides.position,
                overrides.visitedOn ?: LocalDate.of(2026, 6, 1))
    }

    static JsonNode json(Object value) {
        ObjectMapper.getDefault().readValue(JsonOutput.toJson(value), Argument.of(JsonNode))
    }
}
