package app.gemba.representatives

import spock.lang.Specification

class CompanyNameSpec extends Specification {
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
