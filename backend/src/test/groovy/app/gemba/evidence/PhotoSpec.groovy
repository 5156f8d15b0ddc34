package app.gemba.evidence

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.reports.Visit
import java.security.MessageDigest
import java.time.Duration
import javax.imageio.ImageIO
import spock.lang.Shared

class PhotoSpec extends GembaSpec {
    @Shared Browser lena = buyer()
    def visit = Visit.onSite(this, buyer: lena)

    def "a representative on site adds photos, and the same file twice is one photo"() {
        given:
        def file = Drawn.numbered(1)

        when:
        def photo = visit.upload(file, questionId: 'IDN-06', caption: 'Gate, 东莞 №3', capturedAt: '2026-05-04T01:02:03Z').expect(201).json

        then:
        photo.sha256 == sha256(file)
        photo.bytes == file.length
        [photo.width, photo.height] == [640, 480]
        photo.questionId == 'IDN-06'
        photo.caption == 'Gate, 东莞 №3'
        photo.capturedAt == '2026-05-04T01:02:03Z'
        photo.receivedAt

        when:
        def again = visit.upload(file).expect(200).json

        then:
        again.id == photo.id
        sql.firstRow('select count(*) n from photo where booking_id = ?::uuid', [visit.id]).n == 1
    }

    def "uploads of the same file at the same time make one photo"() {
        given:
        def file = Drawn.numbered(2)

        when:
        def results = Collections.synchronizedList([])
        def threads = (1..6).collect { Thread.startVirtualThread { results << visit.upload(file) } }
        threads*.join()

        then:
        results*.status.toSet().every { it in [200, 201] }
        results.count { it.status == 201 } == 1
        results*.json*.id.toSet().size() == 1
    }

    def "a photo is fetched over its signed link by anybody, and over no other"() {
        given:
        def photo = visit.upload(Drawn.withExif(Drawn.file(), 1, 'SECRET CAMERA')).expect(201).json

        when:
        def answer = anonymous().get(photo.url).expect(200)

        then:
        answer.header('content-type') == 'image/jpeg'
        answer.header('content-disposition').startsWith('inline; filename="photo-')
        answer.header('x-content-type-options') == 'nosniff'
        answer.header('content-security-policy') == "default-src 'none'; sandbox"
        !answer.text.contains('SECRET')
        ImageIO.read(new ByteArrayInputStream(answer.bytes)).width == 1200
        ImageIO.read(new ByteArrayInputStream(anonymous().get(photo.thumbUrl).expect(200).bytes)).width == 320

        and:
        anonymous().get(photo.url.replace('/large', '/thumb')).expect(404).problem == 'PHOTO_NOT_FOUND'
        anonymous().get(photo.url.replace('/large', '/original')).expect(404).problem == 'PHOTO_NOT_FOUND'
        anonymous().get(photo.url.replaceAll(/expires=\d+/, 'expires=9999999999')).expect(404).problem == 'PHOTO_NOT_FOUND'
        anonymous().get(photo.url.replaceAll(/signature=.*/, 'signature=AAAA')).expect(404).problem == 'PHOTO_NOT_FOUND'
        anonymous().get(photo.url.replace(photo.id, UUID.randomUUID().toString())).expect(404).problem == 'PHOTO_NOT_FOUND'
    }

    def "a link works for an hour and ends soon after"() {
        given:
        def photo = visit.upload(Drawn.numbered(3)).expect(201).json

        when:
        clock.advance(Duration.ofMinutes(59))

        then:
        anonymous().get(photo.url).expect(200)

        when:
        clock.advance(Duration.ofMinutes(62))

        then:
        anonymous().get(photo.url).expect(404)
    }

    def "a file that changed on its way is refused and can be sent again"() {
        given:
        def file = Drawn.numbered(4)

        expect:
        visit.upload(file, sha256: sha256('other'.bytes)).expect(400).problem == 'PHOTO_HASH_DIFFERS'
        visit.upload(file, sha256: 'nonsense').expect(400)
        visit.upload(file).expect(201)
    }

    def "what is no picture is refused by its content, whatever it calls itself"() {
        expect:
        visit.upload('<svg xmlns="http://www.w3.org/2000/svg"/>  '.bytes).expect(415).problem == 'PHOTO_NOT_READABLE'
        visit.upload(Drawn.hugePng(40_000, 40_000)).expect(413).problem == 'PHOTO_TOO_LARGE'
        visit.upload(new byte[16 * 1024 * 1024]).status == 413
    }

    def "photos belong to the assigned representative while the report is open"() {
        given:
        def photo = visit.upload(Drawn.numbered(5)).expect(201).json

        expect:
        upload(representative(), Drawn.numbered(6)).expect(404)
        upload(buyer(), Drawn.numbered(6)).expect(403)
        upload(anonymous(), Drawn.numbered(6)).expect(401)
        representative().delete("/api/bookings/$visit.id/photos/$photo.id").expect(404)

        when:
        visit.checkOut().complete()
        visit.deliver().expect(200)

        then:
        visit.upload(Drawn.numbered(6)).expect(409).problem == 'REPORT_CLOSED'
        visit.representative.delete("/api/bookings/$visit.id/photos/$photo.id").expect(409).problem == 'REPORT_CLOSED'
    }

    def "a photo is captioned, but never over a newer caption"() {
        given:
        def photo = visit.upload(Drawn.numbered(7)).expect(201).json
        def path = "/api/bookings/$visit.id/photos/$photo.id"

        expect:
        visit.representative.put(path, [caption: 'Line 2', version: photo.version]).expect(200).json.caption == 'Line 2'

        when:
        def stale = visit.representative.put(path, [caption: 'Line 3', version: photo.version]).expect(409)

        then:
        stale.problem == 'STALE_VERSION'
        stale.json.current.caption == 'Line 2'

        and:
        visit.representative.put(path, [caption: 'x' * 501, version: 1]).expect(400)
    }

    def "a photo is removed before delivery"() {
        given:
        def photo = visit.upload(Drawn.numbered(8)).expect(201).json

        when:
        visit.representative.delete("/api/bookings/$visit.id/photos/$photo.id").expect(204)

        then:
        anonymous().get(photo.url).expect(404)
        visit.representative.delete("/api/bookings/$visit.id/photos/$photo.id").expect(404).problem == 'PHOTO_NOT_FOUND'
    }

    private Browser.Answer upload(Browser who, byte[] file) {
        Visit.upload(who, visit.id, file, [:])
    }

    private static String sha256(byte[] content) {
        MessageDigest.getInstance('SHA-256').digest(content).encodeHex().toString()
    }
}
