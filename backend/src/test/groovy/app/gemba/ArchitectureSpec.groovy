package app.gemba

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.domain.JavaMethod
import com.tngtech.archunit.core.domain.JavaModifier
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.base.DescribedPredicate
import io.micronaut.data.annotation.MappedEntity
import io.micronaut.data.jdbc.annotation.JdbcRepository
import io.micronaut.http.annotation.Controller
import io.micronaut.http.annotation.HttpMethodMapping
import jakarta.transaction.Transactional
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

class ArchitectureSpec extends Specification {
    /** Which module may know which. Everybody may know `shared`; who is calling (`identity`) is known from there up. */
    static final Map<String, List<String>> MAY_USE = [
        shared         : [],
        identity       : ['shared'],
        web            : ['shared', 'identity'],
        ledger         : ['shared'],
        places         : ['shared', 'identity'],
        factories      : ['shared', 'identity', 'places'],
        representatives: ['shared', 'identity', 'places'],
        vetting        : ['shared', 'identity', 'places', 'representatives'], // places: where an applicant lives
        search         : ['shared', 'identity', 'places', 'factories', 'representatives', 'bookings'], // factories: the site to search around; bookings: the brief to match
        bookings       : ['shared', 'identity', 'places', 'factories', 'representatives'],
        payments       : ['shared', 'identity', 'bookings', 'ledger', 'representatives'], // representatives: the country decides how they can be paid
        evidence       : ['shared', 'identity', 'bookings'],
        reports        : ['shared', 'identity', 'factories', 'representatives', 'bookings', 'evidence'], // factories: the site that a booking names; representatives: whose sample may be seen
        notifications  : ['shared', 'identity', 'bookings', 'payments'], // payments: what moves money and is no move of a booking
    ]

    static final int LONGEST = 350

    @Shared JavaClasses all = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption({ !it.contains('/test-classes/') } as ImportOption)
        .importPackages('app.gemba')
        .that(new DescribedPredicate<JavaClass>('are written by us') {
            boolean test(JavaClass it) {
                !it.packageName.startsWith('app.gemba.local') && !it.name.contains('.$') && !it.name.endsWith('$Intercepted')
            }
        })

    /** The module of a class: the package below app.gemba, with its child packages; null for the application itself. */
    static String module(String packageName) {
        def parts = packageName.tokenize('.')
        parts.size() > 2 && parts[0] == 'app' && parts[1] == 'gemba' ? parts[2] : null
    }

    Set<String> modules() {
        all.collect { module(it.packageName) }.findAll().toSet()
    }

    Set<String> edges() {
        all.collectMany { from ->
            from.directDependenciesFromSelf.collect { [module(from.packageName), module(it.targetClass.packageName)] }
        }.findAll { it[0] && it[1] && it[0] != it[1] }.collect { "${it[0]} -> ${it[1]}".toString() }.toSet()
    }

    static Set<String> allowed(Map<String, List<String>> table) {
        table.collectMany { from, tos -> tos.collect { "$from -> $it".toString() } }.toSet()
    }

    def "every module stands in the table"() {
        given:
        def missing = modules() - MAY_USE.keySet()

        expect:
        missing.empty
    }

    def "a module knows only those that the table names"() {
        given:
        def forbidden = edges() - allowed(MAY_USE)

        expect:
        forbidden.empty
    }

    def "the table is able to forbid"() {
        given:
        def forbidden = edges() - allowed(MAY_USE + [identity: []])

        expect:
        forbidden == ['identity -> shared'] as Set
    }

    def "no two modules know each other, by any way round"() {
        expect:
        slices().matching('app.gemba.(*)..').should().beFreeOfCycles().check(all)
    }

    def "only #owner knows #library"() {
        expect:
        noClasses().that().resideOutsideOfPackages(*owner)
            .should().dependOnClassesThat().resideInAnyPackage(*library)
            .check(all)

        where:
        owner                              | library
        ['app.gemba.payments.stripe..']    | ['com.stripe..']
        ['app.gemba.search..']             | ['co.elastic..', 'org.elasticsearch..']
        ['app.gemba.shared..']             | ['com.github.kagkarlsson..', 'io.micronaut.email..', 'jakarta.mail..']
        ['app.gemba.identity..']           | ['io.github.bucket4j..', 'com.password4j..']
        ['app.gemba.shared.pdf..']         | ['com.openhtmltopdf..', 'org.apache.pdfbox..']
    }

    def "what a module keeps in its tables, and how, is its own business"() {
        expect:
        classes().that().areAnnotatedWith(annotation).should().notBePublic().check(all)

        where:
        annotation << [MappedEntity, JdbcRepository, Controller]
    }

    def "now comes from the clock that is injected"() {
        given:
        def readsTheMachine = new DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall>("the machine's time") {
            boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                def owner = call.targetOwner.name
                def parameters = call.target.rawParameterTypes*.name
                (owner.startsWith('java.time.') && call.name == 'now' && !parameters.contains('java.time.Clock')) ||
                    (owner == 'java.time.Clock' && call.name.startsWith('system')) ||
                    (owner == 'java.lang.System' && call.name == 'currentTimeMillis')
            }
        }

        expect: 'the scheduler of jobs lives in real time'
        noClasses().that().doNotHaveFullyQualifiedName('app.gemba.shared.Clocks')
            .and().doNotHaveFullyQualifiedName('app.gemba.shared.JobTable')
            .should().callMethodWhere(readsTheMachine)
            .orShould().callConstructor(Date)
            .check(all)
    }

    def "a transaction is opened by a face, where a proxy can open it"() {
        given:
        def transactional = all.collectMany { it.methods }.findAll { it.isAnnotatedWith(Transactional) }
        def inControllers = transactional.findAll { it.owner.isAnnotatedWith(Controller) }*.fullName
        def hidden = transactional.findAll { it.modifiers.contains(JavaModifier.PRIVATE) }*.fullName

        expect:
        !transactional.empty
        inControllers.empty
        hidden.empty
    }

    def "every operation says once who may call it"() {
        given:
        def operations = all.findAll { it.isAnnotatedWith(Controller) }.collectMany { it.methods }
            .findAll { it.isMetaAnnotatedWith(HttpMethodMapping) }
        def unclear = operations.findAll { JavaMethod method ->
            method.annotations.count { it.rawType.packageName == 'app.gemba.identity.access' } != 1
        }*.fullName

        expect:
        operations.size() > 5
        unclear.empty
    }

    def "no file is longer than a reader can hold in mind"() {
        given:
        def sources = ['src/main/java', 'src/test/groovy'].collectMany { folder ->
            Files.walk(Path.of(folder)).withCloseable { files -> files.filter { it.toString() ==~ /.*\.(java|groovy)/ }.toList() }
        }
        def tooLong = sources.collectEntries { [it.fileName, Files.readAllLines(it).size()] }.findAll { it.value > LONGEST }

        expect:
        sources.size() > 50
        tooLong.isEmpty()
    }

    def "every package tells what it is for, and has no silent nulls"() {
        given:
        def silent = all.collect { it.package }.toSet()
            .findAll { !it.isAnnotatedWith('org.jspecify.annotations.NullMarked') }*.name

        expect:
        silent.empty
    }
}
