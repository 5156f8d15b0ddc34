package app.gemba.evidence

import app.gemba.shared.ProblemException
import com.drew.imaging.ImageMetadataReader
import com.drew.metadata.exif.ExifIFD0Directory
import java.awt.Color
import java.awt.image.BufferedImage
import java.time.Duration
import javax.imageio.ImageIO
import spock.lang.Specification

class ImageIntakeSpec extends Specification {
    def intake = new ImageIntake(new PhotoLimits(2_000_000, 20_000_000, 600, 2048, 320, Duration.ofHours(1)))

    def "a #format picture of #width x #height is shared as a JPEG of #large and a thumbnail of #thumb"() {
        when:
        def pictures = intake.take(Drawn.file(Drawn.image(width, height), format))
        def shown = read(pictures.large)
        def thumbnail = read(pictures.thumbnail)

        then:
        pictures.kind.name() == format.toUpperCase()
        [shown.width, shown.height] == large
        [thumbnail.width, thumbnail.height] == thumb
        [pictures.width, pictures.height] == large
        PictureKind.of(pictures.large).get() == PictureKind.JPEG

        where:
        format | width | height || large        | thumb
        'jpeg' | 1200  | 900    || [1200, 900]  | [320, 240]
        'png'  | 1200  | 900    || [1200, 900]  | [320, 240]
        'jpeg' | 4096  | 3072   || [2048, 1536] | [320, 240]
        'jpeg' | 900   | 2500   || [737, 2048]  | [115, 320]
        'jpeg' | 100   | 80     || [100, 80]    | [100, 80]
        'png'  | 1     | 1      || [1, 1]       | [1, 1]
    }

    def "a WebP picture is read"() {
        expect:
        intake.take('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'.decodeBase64()).kind == PictureKind.WEBP
    }

    def "an upright copy carries no metadata, whatever way the camera was held: #orientation"() {
        given: 'a picture stored the way a camera held like that stores it'
        def stored = Drawn.withExif(Drawn.file(turned(Drawn.image(800, 600), orientation)), orientation, 'SECRET CAMERA 9000')

        when:
        def pictures = intake.take(stored)
        def shown = read(pictures.large)

        then:
        [shown.width, shown.height] == [800, 600]
        bright(shown, 20, 20)
        !bright(shown, 780, 20)
        !bright(shown, 20, 580)
        red(shown, 20, 580)

        and:
        new String(stored, 'ISO-8859-1').contains('SECRET CAMERA')
        !new String(pictures.large, 'ISO-8859-1').contains('SECRET')
        !new String(pictures.thumbnail, 'ISO-8859-1').contains('SECRET')
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(pictures.large)).getFirstDirectoryOfType(ExifIFD0Directory) == null

        where:
        orientation << (1..8)
    }

    def "a file that is no picture is refused as #problem: #what"() {
        when:
        intake.take(content)

        then:
        def refusal = thrown(ProblemException)
        refusal.code().name() == problem

        where:
        what                        | content                                                                  || problem
        'a vector drawing'          | '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'.bytes           || 'PHOTO_NOT_READABLE'
        'an archive'                | 'PK\u0003\u0004 and then some more bytes'.bytes                           || 'PHOTO_NOT_READABLE'
        'a page with a JPEG\'s head'| Drawn.joined(Drawn.bytes(0xff, 0xd8, 0xff, 0xe0), '<html><script>alert(1)</script>'.bytes) || 'PHOTO_NOT_READABLE'
        'a broken JPEG'             | Arrays.copyOf(Drawn.file(), 300)                                          || 'PHOTO_NOT_READABLE'
        'nothing'                   | new byte[0]                                                               || 'PHOTO_NOT_READABLE'
        'an iPhone\'s HEIC'         | '\0\0\0\u0018ftypheic\0\0\0\0mif1heic'.getBytes('ISO-8859-1')             || 'PHOTO_IS_HEIC'
        'a bomb of a PNG'           | Drawn.hugePng(30_000, 30_000)                                             || 'PHOTO_TOO_LARGE'
        'too many bytes'            | new byte[2_000_001]                                                       || 'PHOTO_TOO_LARGE'
    }

    def "the fingerprint of a picture survives resizing and tells other pictures and mirrored ones apart"() {
        given:
        def original = intake.take(Drawn.numbered(1, 1200, 900))
        def smaller = intake.take(Drawn.file(scaled(read(Drawn.numbered(1, 1200, 900)), 300, 225)))
        def other = intake.take(Drawn.numbered(2, 1200, 900))
        def mirrored = intake.take(Drawn.file(ImageIntake.upright(read(Drawn.numbered(1, 1200, 900)), 2)))

        expect:
        Long.bitCount(original.differenceHash ^ smaller.differenceHash) <= 8
        Long.bitCount(original.differenceHash ^ other.differenceHash) > 16
        Long.bitCount(original.mirroredHash ^ mirrored.differenceHash) <= 8
    }

    /** The inverse of putting a picture upright: what the sensor stored. */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        def inverse = [1, 2, 3, 4, 5, 8, 7, 6][orientation - 1]
        ImageIntake.upright(image, inverse)
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        def target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
        target.createGraphics().drawImage(image, 0, 0, width, height, null)
        target
    }

    private static BufferedImage read(byte[] file) {
        ImageIO.read(new ByteArrayInputStream(file))
    }

    private static boolean bright(BufferedImage image, int x, int y) {
        def color = new Color(image.getRGB(x, y))
        color.red > 200 && color.green > 200 && color.blue > 200
    }

    private static boolean red(BufferedImage image, int x, int y) {
        def color = new Color(image.getRGB(x, y))
        color.red > 200 && color.blue < 80
    }
}
