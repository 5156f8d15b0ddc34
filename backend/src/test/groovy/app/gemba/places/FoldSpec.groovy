package app.gemba.places

import spock.lang.Specification

class FoldSpec extends Specification {

    def "#written and #typed are the same name"() {
        expect:
        Fold.key(written) == Fold.key(typed)

        where:
        written            | typed
        '东莞'              | 'Dongguan'
        '東莞'              | '东莞'
        'Bắc Ninh'         | 'bac ninh'
        'BAC NINH'         | 'Bắc Ninh'
        'İzmir'            | 'Izmir'
        'IZMIR'            | 'İzmir'
        'ızmir'            | 'izmir'
        'Đà Nẵng'          | 'Da Nang'
        'Łódź'             | 'lodz'
        'Ｄｏｎｇｇｕａｎ'   | 'Dongguan'
        'Москва'           | 'Moskva'
        "Chang'an"         | 'Changan'
    }

    def "names that differ stay different: #one, #other"() {
        expect:
        Fold.key(one) != Fold.key(other)

        where:
        one      | other
        '东莞'    | '东营'
        'Suzhou' | 'Xuzhou'
    }

    def "a run of Han without spaces is found by each pair of its characters"() {
        expect:
        Fold.terms('东莞家具 QC').containsAll(['dongguan', 'guanjia', 'jiaju', 'qc'])
    }

    def "full-width digits become digits"() {
        expect:
        Fold.script('隆豐街７０號') == '隆丰街70号'
    }
}
