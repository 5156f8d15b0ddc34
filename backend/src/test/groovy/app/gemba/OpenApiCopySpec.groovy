package app.gemba

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

class OpenApiCopySpec extends Specification {

    def "the frontend's types are made from the API as it is"() {
        given:
        def document = OpenApiCopySpec.classLoader.getResource('META-INF/swagger/openapi.yml').text
        def copy = Path.of('..', 'frontend', 'openapi.yml')

        expect:
        assert Files.exists(copy) && Files.readString(copy) == document: 'frontend/openapi.yml is stale: run ./gemba types'
    }
}
