package app.gemba

import app.gemba.shared.ProblemCode
import com.tngtech.archunit.core.domain.JavaModifier
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Specification

class OpenApiProblemsSpec extends Specification {
    def "the API's description names every problem that a module can answer with, and no other"() {
        given:
        def described = OpenApi.document.components.schemas.Problem.properties.code.enum as Set
        def modules = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages('app.gemba')
            .findAll { it.isAssignableTo(ProblemCode) && it.isEnum() }

        expect:
        modules.size() > 5
        described == modules.collectMany { module ->
            module.fields.findAll { it.modifiers.contains(JavaModifier.ENUM) || it.rawType == module && it.name ==~ /[A-Z_0-9]+/ }*.name
        } as Set
    }

    def "every operation that can refuse says that it answers with a problem"() {
        expect:
        OpenApi.operations().findAll { !it.description.responses.'4XX'?.content?.containsKey('application/problem+json') } == []
    }
}
