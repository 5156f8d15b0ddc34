package app.gemba.local

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.sql.DriverManager

import spock.lang.Specification

class TestServersSpec extends Specification {

    def "a run gets a real PostgreSQL 18 with the extensions that Gemba needs"() {
        given:
        def database = TestServers.postgres()
        def connection = DriverManager.getConnection(database.url(), database.user(), database.password())

        when:
        def version = connection.metaData.databaseMajorVersion
        connection.createStatement().execute("CREATE EXTENSION ${extension}".toString())

        then:
        version == 18

        cleanup:
        connection?.close()

        where:
        extension << ["btree_gist", "pg_trgm", "unaccent", "citext", "pgcrypto"]
    }

    def "two databases of a run don't see each other"() {
        given:
        def one = TestServers.freshDatabase()
        def other = TestServers.freshDatabase()

        when:
        one.execute("CREATE TABLE visit (id int)")
        other.execute("CREATE TABLE visit (id int)")

        then:
        noExceptionThrown()
        one.url() != other.url()
    }

    def "letters of every script keep their case rules in the database"() {
        given:
        def database = TestServers.postgres()
        def connection = DriverManager.getConnection(database.url(), database.user(), database.password())

        expect:
        def row = connection.createStatement().executeQuery("SELECT lower('ĐÔNG ÄÖ')")
        row.next()
        row.getString(1) == "đông äö"

        cleanup:
        connection?.close()
    }

    def "a run gets a real Elasticsearch 9 that finds what was put into it"() {
        given:
        def search = TestServers.elasticsearch()
        def index = search.url().resolve("/${search.indexPrefix()}factory/")

        when:
        send("PUT", index.resolve("_doc/1?refresh=true"), '{"name":"东莞 Precision"}')
        def found = send("GET", index.resolve("_search?q=name:precision"), null)

        then:
        found.statusCode() == 200
        found.body().contains("东莞 Precision")
    }

    def "asking twice gives the same servers"() {
        expect:
        TestServers.postgres() == TestServers.postgres()
        TestServers.elasticsearch() == TestServers.elasticsearch()
    }

    private static HttpResponse<String> send(String method, URI uri, String body) {
        def publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body)
        def request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build()
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString())
    }
}
