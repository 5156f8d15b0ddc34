package app.gemba.reports.scoring

import spock.lang.Shared
import spock.lang.Specification

class TemplateSpec extends Specification {

    @Shared
    Template template = Template.load(1)

    def "the first version asks 262 questions in 24 sections"() {
        expect:
        template.version() == 1
        template.sections().size() == 24
        template.sections()*.questions().flatten().size() == 262
        template.sections()*.questions().flatten()*.id().toSet().size() == 262
        template.minCoverage() == 80
        [template.grades().a(), template.grades().b(), template.grades().c()] == [90, 75, 60]
        [template.severityWeight().critical(), template.severityWeight().major(), template.severityWeight().minor()] == [5, 3, 1]
    }

    def "a #visitType visit asks #questions questions in #sections sections"() {
        given:
        def questionnaire = template.questionnaire(visitType).orElseThrow()

        expect:
        questionnaire.questions().count() == questions
        questionnaire.sections()*.code() as List == sections

        where:
        visitType || questions | sections
        'SV'      || 64        | ['VIS', 'IDN', 'CAP', 'SUB', 'QMS', 'BIZ', 'CUS', 'SUM']
        'FA'      || 130       | ['VIS', 'IDN', 'REL', 'MAT', 'WRK', 'CAP', 'QMS', 'SUB', 'HSE', 'ENV', 'BIZ', 'SEC', 'CUS', 'OPP', 'SUM']
        'EA'      || 102       | ['VIS', 'IDN', 'WRK', 'SUB', 'LAB', 'HSE', 'ENV', 'BIZ', 'CUS', 'SUM']
        'PPC'     || 64        | ['VIS', 'IDN', 'MAT', 'PPC', 'QMS', 'SUB', 'SUM']
        'DUP'     || 54        | ['VIS', 'IDN', 'DUP', 'QMS', 'SUB', 'SUM']
        'PSI'     || 55        | ['VIS', 'IDN', 'PSI', 'SUB', 'CUS', 'SUM']
        'CLC'     || 41        | ['VIS', 'IDN', 'CLC', 'SEC', 'SUM']
        'REL'     || 64        | ['VIS', 'IDN', 'REL', 'NEG', 'OPP', 'COM', 'SUM']
        'VIR'     || 61        | ['VIS', 'IDN', 'VIR', 'CAP', 'QMS', 'HSE', 'SUM']
        'ACC'     || 52        | ['VIS', 'ACC', 'REL', 'NEG', 'OPP', 'SUM']
        'OPP'     || 42        | ['VIS', 'COM', 'OPP', 'CAP', 'SUM']
    }

    def "an unknown visit type has no questions"() {
        expect:
        template.questionnaire('XXX').empty
    }

    def "every rule fits its question, and only what no machine can decide is rated by a person"() {
        given:
        def questions = template.sections()*.questions().flatten()

        expect: 'choices carry options, tables columns'
        questions.every { (it.type() in [QuestionType.ONE, QuestionType.MANY]) == !it.options().empty }
        questions.every { (it.type() == QuestionType.TABLE) == !it.columns().empty }
        questions.findAll { it.type() == QuestionType.TABLE }*.columns().flatten().every {
            (it.type() == Template.ColumnType.CHOICE) == !it.options().empty
        }

        and: 'yes and no belong to yes/no questions, ratings to rate questions, points to every option'
        questions.findAll { it.rule() instanceof Rule.Yes || it.rule() instanceof Rule.No }.every { it.type() == QuestionType.YN }
        questions.findAll { it.rule() instanceof Rule.Rate }.every { it.type() == QuestionType.RATE }
        questions.findAll { it.rule() instanceof Rule.Points }.every { it.rule().points().size() == it.options().size() }
        questions.findAll { it.rule() instanceof Rule.Points }.every { it.options().containsAll(it.rule().voids() + it.rule().alerts()) }

        and: 'conditions name columns that exist'
        questions.findAll { it.rule() instanceof Rule.Rows }.every { question ->
            def conditions = question.rule().where() + question.rule().steps()*.every().flatten() + question.rule().steps()*.some().flatten()
            conditions.every { condition ->
                def column = question.columns().find { it.key() == condition.column() }
                column && condition.values().every { it.empty || it in column.options() }
            }
        }

        and:
        questions.findAll { it.rule() instanceof Rule.Rated }*.id() ==
                ['IDN-06', 'MAT-04', 'MAT-05', 'DUP-04', 'PSI-04', 'PSI-12', 'CLC-05']
        questions.findAll { it.rule() instanceof Rule.Rated }.every { it.rule().help().length() > 40 }
    }

    def "labour, ethics, market and opportunity answers and the opinion on the order are hidden from the factory"() {
        expect:
        template.sections()*.questions().flatten().findAll { it.hiddenFromFactory() }
                .every { it.section() in ['LAB', 'BIZ', 'COM', 'OPP'] || it.id() == 'SUM-03' }
        template.sections().findAll { it.hiddenFromFactory() }*.code() == ['LAB', 'BIZ', 'COM', 'OPP']
    }
}
