package app.gemba.web

import app.gemba.GembaSpec

class SecurityHeadersSpec extends GembaSpec {

    def "#path tells the browser what it may do"() {
        when:
        def answer = anonymous().get(path)

        then:
        answer.status == status
        with(answer.header('content-security-policy')) {
            contains("default-src 'self'")
            contains("script-src 'self';")
            contains("frame-ancestors 'none'")
            contains("form-action 'self'")
        }
        answer.header('x-content-type-options') == 'nosniff'
        answer.header('referrer-policy') == 'strict-origin-when-cross-origin'
        answer.header('permissions-policy').contains('geolocation=(self)')
        answer.header('permissions-policy').contains('camera=(self)')

        where:
        path                | status
        '/api/config'       | 200
        '/api/me'           | 401
        '/api/no-such-path' | 404
        '/health/readiness' | 200
    }

    def "answers of the API are not kept by anybody"() {
        expect:
        anonymous().get('/api/config').header('cache-control') == 'no-store'
    }

    def "a load balancer may ask whether we are ready without signing in"() {
        expect:
        anonymous().get('/health/readiness').json.status == 'UP'
    }
}
