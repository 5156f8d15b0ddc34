package app.gemba

/** Representatives who went the whole way: profile, application, checks by an admin, approval. For specs over HTTP. */
trait VettedPeople {
    static final List<String> CHECKS = ['IDENTITY', 'ADDRESS', 'SANCTIONS', 'DECLARATIONS', 'RIGHT_TO_WORK',
        'BUSINESS_REGISTRATION', 'REFERENCES', 'LANGUAGE_TEST', 'EXPERTISE_TEST', 'TRIAL_REPORT']
    static final List<String> DECLARATIONS =
        ['CONFLICT_OF_INTEREST', 'ANTI_BRIBERY', 'CONFIDENTIALITY', 'TRUTH', 'SAFETY_AND_LAW', 'DATA']

    abstract Browser representative()

    abstract Browser representative(Map named)

    abstract Browser admin()

    /** Goes through the checklist of everybody who is vetted here. */
    private Browser desk

    /** The browser of a vetted representative. {@code person.me.id} is the representative's id. */
    Browser vettedRepresentative(Map named = [:]) {
        def person = representative([name: named.name ?: 'Li Wei'])
        writeProfile(named, person)
        apply(person)
        desk = desk ?: admin()
        def vetting = named.admin ?: desk
        approve(vetting, applicationOf(vetting, person), named.level ?: 2)
        person
    }

    Map writeProfile(Map named = [:], Browser person) {
        def now = person.get('/api/representatives/me').expect(200).json
        def place = named.place == null ? 'Dongguan' : named.place
        person.put('/api/representatives/me', [
            headline: named.headline ?: 'Furniture and textile inspector',
            about: named.about ?: 'Twelve years on factory floors.',
            homePlaceId: placeId(person, place, named.country ?: 'CN'),
            travelRadiusKm: named.travelRadiusKm ?: 60, overnightRadiusKm: named.overnightRadiusKm ?: 250,
            languages: named.languages ?: [[code: 'zh', cefr: 'NATIVE', interpreter: false],
                                           [code: 'en', cefr: 'C1', interpreter: true]],
            categories: named.categories ?: ['furniture'], services: named.services ?: ['factory-audit', 'psi'],
            processes: named.processes ?: ['woodworking'], skills: named.skills ?: ['aql'],
            dayRate: named.dayRate ?: [minor: 24000, currency: 'USD'],
            workingDays: named.workingDays ?: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
            version: now.version]).expect(200).json as Map
    }

    String placeId(Browser person, String name, String country) {
        def q = URLEncoder.encode(name, 'UTF-8')
        person.get("/api/places?q=$q&country=$country&limit=1").expect(200).json.items[0].id
    }

    Map apply(Map named = [:], Browser person) {
        person.post('/api/representatives/me/application', applicationForm() + named).expect(201).json as Map
    }

    Map applicationForm() {
        [declarations: DECLARATIONS,
         references: [[name: 'Ann Old', organisation: 'Old Client Ltd', email: 'ann@old.example'],
                      [name: 'Ben Old', organisation: 'Former Works', email: 'ben@former.example']],
         identity: [documentType: 'Passport', country: 'CN', last4: '12AB', expiresOn: '2036-01-31'],
         note: 'Available at once']
    }

    String applicationOf(Browser desk, Browser person) {
        person.get('/api/representatives/me/application').expect(200).json.id
    }

    Map pass(Browser desk, String application, String kind, Map named = [:]) {
        def version = desk.get("/api/admin/applications/$application").expect(200).json.version
        desk.put("/api/admin/applications/$application/checks/$kind",
            [outcome: 'PASSED', method: 'Seen by a person', version: version] + named).expect(200).json as Map
    }

    Map approve(Browser desk, String application, int level) {
        def version = desk.get("/api/admin/applications/$application").expect(200).json.version
        CHECKS.each { kind ->
            version = desk.put("/api/admin/applications/$application/checks/$kind",
                [outcome: 'PASSED', method: 'Seen by a person', version: version]).expect(200).json.version
        }
        desk.post("/api/admin/applications/$application/decision",
            [outcome: 'APPROVED', level: level, reason: null, version: version]).expect(200).json as Map
    }
}
