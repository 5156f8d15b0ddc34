package app.gemba.identity

import groovy.yaml.YamlSlurper
import spock.lang.Specification

class PasswordsSpec extends Specification {
    static final Map SHIPPED = new YamlSlurper().parse(PasswordsSpec.getResourceAsStream('/application.yml')).gemba.'password-hash'

    /** OWASP's Password Storage Cheat Sheet: at least 19 MiB with two passes. Specs pay less. */
    def "as it is shipped a password is hashed with Argon2id at no less than the recommended cost"() {
        expect:
        SHIPPED.'memory-kib' >= 19 * 1024
        SHIPPED.passes >= 2
        hash(SHIPPED).startsWith("\$argon2id\$v=19\$m=${SHIPPED.'memory-kib'},t=$SHIPPED.passes,p=$SHIPPED.lanes\$")
    }

    def "a hash made at another cost still matches its password and no other"() {
        given:
        def cheap = hash('memory-kib': 1024, passes: 1, lanes: 1)
        def passwords = made(SHIPPED)

        expect:
        passwords.matches('correct horse battery', cheap)
        !passwords.matches('correct horse batterz', cheap)
        !passwords.matches('correct horse battery', null)
    }

    private static String hash(Map cost) {
        made(cost).hash('correct horse battery')
    }

    private static Passwords made(Map cost) {
        new Passwords(cost.'memory-kib', cost.passes, cost.lanes)
    }
}
