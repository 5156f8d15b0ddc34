package app.gemba.web

import app.gemba.GembaSpec
import java.util.zip.GZIPInputStream

class SiteSpec extends GembaSpec {

    def "the deep link #path answers the index page, which is asked for anew each time"() {
        when:
        def answer = anonymous().get(path)

        then:
        answer.status == 200
        answer.text.contains('<div id="root">')
        answer.header('content-type').startsWith('text/html')
        answer.header('cache-control') == 'no-cache'

        where:
        path << ['/', '/index.html', '/bookings/01990000-0000-7000-8000-000000000000', '/verify?token=abc', '/apidocs']
    }

    def "who has the index page already gets no second copy"() {
        given:
        def etag = anonymous().get('/').header('etag')

        expect:
        anonymous().send('GET', '/home', null, null, ['If-None-Match': etag]).status == 304
        anonymous().send('GET', '/home', null, null, ['If-None-Match': '"another"']).status == 200
    }

    def "a file that is named by its content is kept for a year and travels compressed"() {
        when:
        def plain = anonymous().get('/assets/spec-1a2b3c4d.js')
        def packed = anonymous().send('GET', '/assets/spec-1a2b3c4d.js', null, null, ['Accept-Encoding': 'gzip, br'])

        then:
        plain.header('cache-control') == 'public, max-age=31536000, immutable'
        plain.header('content-type').startsWith('text/javascript')
        plain.header('content-encoding') == null
        packed.header('content-encoding') == 'gzip'
        packed.header('vary') == 'Accept-Encoding'
        packed.bytes.length < plain.bytes.length / 4
        new GZIPInputStream(new ByteArrayInputStream(packed.bytes)).text == plain.text
    }

    def "#path is not there, and says so as every refusal does"() {
        when:
        def answer = anonymous().get(path)

        then:
        answer.status == 404
        answer.problem == 'NOT_FOUND'

        where:
        path << ['/assets/gone-00000000.js', '/assets/', '/favicon.png', '/api/no-such-thing', '/api', '/.env',
                 '/assets/..%2f..%2fapplication.yml', '/../application.yml', '/%2e%2e/application.yml']
    }

    def "#method on an address that only pages have is refused as a problem"() {
        expect:
        anonymous().send(method, path, null, null).problem in ['NOT_FOUND', 'METHOD_NOT_ALLOWED']

        where:
        method   | path
        'POST'   | '/api/no-such-thing'
        'DELETE' | '/home'
        'PUT'    | '/'
    }

    def "the API describes itself"() {
        when:
        def answer = anonymous().get('/api/openapi.yml')

        then:
        answer.status == 200
        answer.text.startsWith('openapi: 3')
        answer.text.contains('/api/session')
    }
}
