package app.gemba.search

import app.gemba.Browser
import app.gemba.GembaSpec
import spock.lang.Shared

class SearchTextSpec extends GembaSpec implements Searching {
    @Shared Browser onlooker
    @Shared Map<String, Map> people

    def setup() {
        if (onlooker == null) {
            def crowd = new Crowd(this)
            people = [
                moulder : crowd.person(name: 'Wenmoulder Text', place: 'Dongguan', processes: ['injection-moulding'], categories: ['plastics-rubber']),
                knitter : crowd.person(name: 'Wenknitter Text', place: 'Tiruppur', country: 'IN', categories: ['apparel-knit'], headline: 'Quality control'),
                turk    : crowd.person(name: 'Gülşah Işıkdemir', place: 'Bursa', country: 'TR', categories: ['auto-parts']),
                viet    : crowd.person(name: 'Nguyễn Thị Đào', place: 'Bắc Ninh', country: 'VN', categories: ['consumer-electronics'],
                    languages: [[code: 'vi', cefr: 'NATIVE', interpreter: true]], services: ['psi']),
                arab    : crowd.person(name: 'سمير الحداد', place: 'Cairo', country: 'EG', categories: ['home-textile']),
                hindi   : crowd.person(name: 'रमेश कुमार', place: 'Mumbai', country: 'IN', categories: ['chemicals']),
                bengali : crowd.person(name: 'রহিম উদ্দিন', place: 'Dhaka', country: 'BD', categories: ['apparel-woven']),
                cyrillic: crowd.person(name: 'Пётр Щербаков', place: 'Warsaw', country: 'PL', categories: ['machinery']),
                han     : crowd.person(name: '歐陽娜娜', place: 'Ningbo', categories: ['small-appliances']),
            ]
            crowd.index()
            onlooker = buyer(organisationName: 'Text Search GmbH')
        }
    }

    def "typing \"#typed\" finds #who"() {
        expect:
        ids(search(onlooker, [q: typed, limit: 100])).contains(people[who].id)

        where:
        typed                        | who
        'injection molding'          | 'moulder'
        'Injection moulding'         | 'moulder'
        'plastic injection dongguan' | 'moulder'
        '注塑'                        | 'moulder'
        '东莞注塑'                     | 'moulder'
        'ép nhựa'                    | 'moulder'
        'حقن البلاستيك'              | 'moulder'
        'HS 3926 dongguan'           | 'moulder'
        'garment tiruppur'           | 'knitter'
        'apparel tirupur'            | 'knitter'
        't-shirts tiruppur'          | 'knitter'
        'T恤 Tiruppur'                | 'knitter'
        'QC tiruppur'                | 'knitter'
        '质检 tiruppur'               | 'knitter'
        'HS 6109 tiruppur'           | 'knitter'
        'gulsah isikdemir'           | 'turk'
        'GÜLŞAH IŞIKDEMİR'           | 'turk'
        'nguyen thi dao'             | 'viet'
        'Nguyễn Thị Đào'             | 'viet'
        'tiếng Việt bac ninh'        | 'viet'
        'Vietnamese Бакнинь'         | 'viet'
        'вьетнамский 北宁'            | 'viet'
        'QC bac ninh'                | 'viet'
        'kalite kontrol 北宁'         | 'viet'
        'dao bac ninh'               | 'viet'
        'سمير الحداد'                | 'arab'
        'smyr alhdad'                | 'arab'
        'रमेश कुमार'                 | 'hindi'
        'ramesa kumara'              | 'hindi'
        'ramesh kumara bombay'       | 'hindi'
        'রহিম উদ্দিন'                | 'bengali'
        'rahim uddin'                | 'bengali'
        'Пётр Щербаков'              | 'cyrillic'
        'Petr Serbakov'              | 'cyrillic'
        'Щербаков'                   | 'cyrillic'
        '欧阳娜娜'                    | 'han'
        'Ouyang Nana'                | 'han'
        'ouyang nanna'               | 'han'
    }

    def "the answer says how \"#typed\" was understood: #meant"() {
        expect:
        search(onlooker, [q: typed]).understood.collect { [it.meant*.slug.sort(), it.hsChapters] } == meant

        where:
        typed                || meant
        't-shirt'            || [[['apparel-knit'], ['61']]]
        'HS 6403'            || [[['footwear'], ['64']]]
        'injection molding'  || [[['injection-moulding'], []]]
        'social audit shoes' || [[['ethical-check'], []], [['footwear'], ['64']]]
        'Dongguan'           || []
    }

    def "the old name #old finds who lives in #place"() {
        expect:
        ids(search(onlooker, [q: old, limit: 100])).contains(people[who].id)

        where:
        old      | place    | who
        'Bombay' | 'Mumbai' | 'hindi'
        'Dacca'  | 'Dhaka'  | 'bengali'
        'Brusa'  | 'Bursa'  | 'turk'
        'Ningpo' | 'Ningbo' | 'han'
    }

    def "every line of the trade words reads back as the idea that it stands for"() {
        given:
        def vocabulary = beans.getBean(Vocabulary)

        expect:
        vocabulary.names().size() > 700
        vocabulary.names().every { name -> vocabulary.ideas(name.text()).containsAll(name.ideas()) || vocabulary.read(name.text()).size() > 1 }
    }

    def "while \"#typed\" is typed, #kind #label is proposed"() {
        when:
        def items = onlooker.get('/api/search/suggestions?' + query([q: typed])).expect(200).json.items

        then:
        items.any { it.kind == kind && it.label == label }

        where:
        typed         | kind       | label
        'dong'        | 'PLACE'    | 'Dongguan'
        '东莞'         | 'PLACE'    | 'Dongguan'
        'bac n'       | 'PLACE'    | 'Bắc Ninh'
        'furni'       | 'CATEGORY' | 'Furniture and mattresses'
        'jeans'       | 'CATEGORY' | 'Woven apparel and outerwear'
        'injecton m'  | 'PROCESS'  | 'injection moulding'
        '注塑'         | 'PROCESS'  | 'injection moulding'
        'pre-ship'    | 'SERVICE'  | 'Pre-shipment inspection (AQL)'
        'gulsah'      | 'PERSON'   | 'Gülşah Işıkdemir'
        'işıkd'       | 'PERSON'   | 'Gülşah Işıkdemir'
        'Türkç'       | 'LANGUAGE' | 'Turkish'
        'Việt'        | 'LANGUAGE' | 'Vietnamese'
        'арабс'       | 'LANGUAGE' | 'Arabic'
        'Стамб'       | 'PLACE'    | 'Istanbul'
        'إزمير'       | 'PLACE'    | 'İzmir'
        'QC'          | 'SERVICE'  | 'Pre-shipment inspection (AQL)'
        'ouyang'      | 'PERSON'   | '歐陽娜娜'
    }
}
