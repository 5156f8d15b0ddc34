package app.gemba.search

import app.gemba.Browser

/** The search over HTTP, as specs ask it. */
trait Searching {
    static String query(Map params) {
        params.collectMany { name, value ->
            (value instanceof Collection || value instanceof String[] ? value.toList() : [value])
                .collect { "$name=${URLEncoder.encode(it.toString(), 'UTF-8')}" }
        }.join('&')
    }

    Map search(Browser person, Map params) {
        person.get('/api/search/representatives?' + query(params)).expect(200).json as Map
    }

    static List<String> ids(Map answer) {
        answer.items*.representative*.id
    }

    /** Everybody, over all pages. */
    List<String> everybody(Browser person, Map params) {
        def all = []
        def next = ''
        while (next != null) {
            def page = search(person, params + [limit: 100] + (next ? [after: next] : [:]))
            all.addAll(ids(page))
            next = page.next
        }
        all
    }
}
