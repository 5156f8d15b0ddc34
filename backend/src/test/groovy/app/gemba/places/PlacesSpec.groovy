package app.gemba.places

import app.gemba.GembaSpec
import spock.lang.Shared

class PlacesSpec extends GembaSpec {
    @Shared Places places = new Places()
    @Shared Gazetteer gazetteer = Gazetteer.load()

    def "typing #typed suggests #place first"() {
        expect:
        places.suggest(typed, country, 5)[0].name == place

        where:
        typed         | country || place
        'dongg'       | null    || 'Dongguan'
        'Donguan'     | null    || 'Dongguan'
        '东莞'         | null    || 'Dongguan'
        '東莞'         | null    || 'Dongguan'
        'bac nin'     | null    || 'Bắc Ninh'
        'Bắc Ninh'    | 'VN'    || 'Bắc Ninh'
        'Izmir'       | null    || 'İzmir'
        'saigon'      | null    || 'Ho Chi Minh City'
        'Hồ Chí Minh' | null    || 'Ho Chi Minh City'
        '深圳'         | null    || 'Shenzhen'
        '义乌'         | null    || 'Yiwu'
        '重庆'         | null    || 'Chongqing'
        'gurgaon'     | null    || 'Gurugram'
        'suzhou'      | 'CN'    || 'Suzhou'
    }

    def "the nearest place is the one that measuring every distance would find"() {
        given:
        def random = new Random(7)
        def all = gazetteer.entries()*.place()
        def spots = [new GeoPoint(-16.5, 179.9), new GeoPoint(69.65, 18.96), new GeoPoint(0, -30), new GeoPoint(89.9, 10)] +
            (1..40).collect { all[random.nextInt(all.size())].position() }
                .collect { new GeoPoint(it.lat() * 0.999 + random.nextDouble() - 0.5, it.lng() * 0.99 + random.nextDouble()) }

        expect:
        spots.every { spot ->
            def measured = all.min { spot.distanceKm(it.position()) }
            def near = spot.distanceKm(measured.position()) <= 75 ? measured : null
            assert places.nearest(spot).orElse(null) == near: spot
            true
        }
    }

    def "the look-up while typing finds what a reading of every name would find, in the same order: #typed"() {
        given:
        def key = Fold.key(typed)
        def slips = Typing.slipsAllowed(key.length())
        def fits = gazetteer.entries().collect { entry ->
            def fit = entry.keys().collect { name ->
                def begun = name.length() > key.length() + 1 ? name.substring(0, key.length()) : name
                name == key ? 3 : name.startsWith(key) ? 2 : slips > 0 && name[0] == key[0] && Typing.within(begun, key, slips) ? 1 : 0
            }.max()
            [entry, fit]
        }.findAll { it[1] > 0 }
        def best = fits.sort { a, b -> b[1] <=> a[1] ?: b[0].hub() <=> a[0].hub() ?: b[0].population() <=> a[0].population() }

        expect:
        places.suggest(typed, null, 6)*.id() == best.take(6).collect { it[0].place().id() }

        where:
        typed << ['d', 'do', 'dongguan', 'donggaun', 'shen', 'shenzhne', 'bac n', 'mumbia', 'istan', 'xi', 'suzho', 'hanoi', 'zzz', '东莞']
    }

    def "the address #address lies in #place"() {
        expect:
        places.resolve(city, address, country).map { it.name }.orElse(null) == place

        where:
        country | city         | address                                                          || place
        'TW'    | null         | '新北市土城區中央路四段２號'                                        || 'New Taipei City'
        'TW'    | 'Taichung'   | '臺中市豐原區豐原里隆豐街７０號'                                    || 'Taichung'
        'TW'    | null         | '台中市大里區大元里大衛路27-1號'                                   || 'Taichung'
        'TW'    | null         | '新竹科學工業園區力行路２１號'                                      || 'Hsinchu'
        'CN'    | null         | '广东省东莞市厚街镇家具大道8号'                                     || 'Dongguan'
        'CN'    | null         | 'Xin cheng Industrial Park, Liao Bu Town, Dongguan, 523426, Guangdong' || 'Dongguan'
        'CN'    | null         | 'NO.63 NORTH ROAD,FENGHUANG TOWN,ZHANGJIAGANG,JIANGSU,CHINA;'     || 'Zhangjiagang'
        'CN'    | null         | 'No. 5 Beijing Road, Shenzhen'                                   || 'Shenzhen'
        'BD'    | null         | 'Cs.Sa-41,Zirabo,Savar,Dhaka'                                    || 'Sābhār'
        'VN'    | null         | 'Lot D 11 CN,My Phuoc Ward. Ben Cat,Binh Duong 823100,Vietnam'   || 'Thủ Dầu Một'
        'IN'    | 'Gurgaon'    | 'Plot 7, Udyog Vihar Phase 4'                                    || 'Gurugram'
        'TR'    | null         | 'Universite Mah. Baglar Yolu Cad. Sarigul Sok.,Avcilar/Istanbul' || 'Istanbul'
        'CN'    | null         | 'somewhere'                                                      || null
    }

    def "at #lat, #lng in #country the clock is #zone"() {
        expect:
        TimeZones.of(country, lat, lng).id == zone

        where:
        country | lat    | lng     || zone
        'CN'    | 43.8   | 87.6    || 'Asia/Shanghai'
        'ID'    | -6.2   | 106.8   || 'Asia/Jakarta'
        'ID'    | -7.25  | 112.75  || 'Asia/Jakarta'
        'ID'    | -8.65  | 115.2   || 'Asia/Makassar'
        'ID'    | -2.53  | 140.7   || 'Asia/Jayapura'
        'US'    | 40.7   | -74.0   || 'America/New_York'
        'US'    | 41.88  | -87.63  || 'America/Chicago'
        'US'    | 33.4   | -112.0  || 'America/Phoenix'
        'US'    | 34.05  | -118.2  || 'America/Los_Angeles'
        'MX'    | 32.5   | -117.0  || 'America/Tijuana'
        'MX'    | 31.72  | -106.46 || 'America/Ciudad_Juarez'
        'MX'    | 19.4   | -99.1   || 'America/Mexico_City'
        'BR'    | -29.7  | -51.1   || 'America/Sao_Paulo'
        'BR'    | -3.1   | -60.0   || 'America/Manaus'
        'RU'    | 55.75  | 37.6    || 'Europe/Moscow'
        'RU'    | 55.0   | 82.9    || 'Asia/Krasnoyarsk'
        'PT'    | 41.1   | -8.6    || 'Europe/Lisbon'
        'VN'    | 10.8   | 106.6   || 'Asia/Ho_Chi_Minh'
        'IN'    | 28.4   | 77.0    || 'Asia/Kolkata'
        'BD'    | 23.7   | 90.4    || 'Asia/Dhaka'
    }

    def "two towns of one name are two places, told apart by their province"() {
        when:
        def found = places.suggest('Suzhou', 'CN', 10).findAll { it.name == 'Suzhou' }

        then:
        found*.admin1.toSet() == ['Jiangsu', 'Anhui'].toSet()
        found*.id.toSet().size() == 2
    }

    def "a map names the hubs first, the largest before the others, then the big cities, and no small town"() {
        given:
        def names = buyer().get('/api/places/landmarks').expect(200).json.items*.name

        expect:
        names.take(30).containsAll(['Shanghai', 'Shenzhen', 'Guangzhou'])
        names.indexOf('Shenzhen') < names.indexOf('Foshan')
        names.indexOf('Foshan') < names.indexOf('Paris')
        !names.contains('Huntingdon')
    }

    def "whoever is signed in can look up places, countries and words of expertise"() {
        given:
        def person = buyer()

        when:
        def hits = person.get('/api/places?q=donguan&limit=3').expect(200).json.items
        def place = person.get("/api/places/${hits[0].id}").expect(200).json

        then:
        place.name == 'Dongguan'
        place.localName == '东莞'
        place.admin1 == 'Guangdong'
        place.countryCode == 'CN'
        place.timeZone == 'Asia/Shanghai'
        place.knownFor.contains('furniture')
        person.get('/api/countries').expect(200).json.items.find { it.code == 'ID' }.timeZones.size() == 4
        with(person.get('/api/expertise').expect(200).json) {
            categories.size() == 35
            services.size() == 19
            processes.size() == 34
            skills.size() == 17
            languages.find { it.code == 'vi' }.name == 'Vietnamese'
        }
    }

    def "#path is refused as #problem"() {
        expect:
        with(buyer().get(path)) {
            it.status == status
            it.problem == problem
        }

        where:
        path                                                 || status | problem
        '/api/places/00000000-0000-7000-8000-000000000000'   || 404    | 'PLACE_NOT_FOUND'
        '/api/places?q=x&country=QQ'                         || 400    | 'COUNTRY_UNKNOWN'
        '/api/places?q=x&limit=0'                            || 400    | 'INVALID'
    }
}
