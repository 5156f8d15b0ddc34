package app.gemba.places

import spock.lang.Specification

class TypingSpec extends Specification {
    def "#typed is #slips slips of the finger from #meant, and no fewer"() {
        expect:
        Typing.within(typed, meant, slips)
        Typing.within(meant, typed, slips)
        slips == 0 || !Typing.within(typed, meant, slips - 1)

        where:
        typed      | meant      || slips
        'dongguan' | 'dongguan' || 0
        'donguan'  | 'dongguan' || 1
        'dongguuan'| 'dongguan' || 1
        'dongguam' | 'dongguan' || 1
        'dnogguan' | 'dongguan' || 1
        'donggaun' | 'dongguan' || 1
        'odngguna' | 'dongguan' || 2
        'badc'     | 'abcd'     || 2
        'shanghia' | 'shanghai' || 1
        'sahnghia' | 'shanghai' || 2
        'kitten'   | 'sitting'  || 3
        'ca'       | 'abc'      || 3
        ''         | 'ab'       || 2
    }
}
