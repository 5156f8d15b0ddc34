package app.gemba.representatives

import spock.lang.Specification

class CompanyNameSpec extends Specification {
    def "#name is the company #key, whatever its legal form and however that is spelt"() {
        expect:
        CompanyName.key(name) == key

        where:
        name                           || key
        'Bergama Dokuma A.Ş.'          || 'bergamadokuma'
        'BERGAMA DOKUMA AS'            || 'bergamadokuma'
        'Tessitura Rossi S.p.A.'       || 'tessiturarossi'
        'Fabryka Mebli Sp. z o.o.'     || 'fabrykamebli'
        'DONGGUAN HUA SHENG CO., LTD.' || 'dongguanhuasheng'
        '东莞华盛有限公司'             || 'dongguanhuasheng'
    }

    def "the parts of a name are all that are half of it or more, and long enough to be no accident"() {
        given:
        def random = new Random(99)
        def word = { int most -> (0..<(1 + random.nextInt(most))).collect { 'ab'[random.nextInt(2)] }.join() }

        expect:
        (1..400).every {
            def name = word(16)
            def other = word(16)
            def most = other == name || (name.contains(other) && other.length() >= 6 && other.length() * 2 >= name.length())
            assert (other in CompanyName.parts(name)) == most: "$other in $name"
            true
        }
    }
}
