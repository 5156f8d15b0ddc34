package app.gemba.evidence

import java.awt.Color
import java.awt.GradientPaint
import java.awt.image.BufferedImage
import java.nio.ByteBuffer
import java.util.zip.CRC32
import javax.imageio.ImageIO

/** Pictures drawn for specs, as the files that a phone would send. */
class Drawn {
    /** Red on the left, blue on the right, a white square in the top left corner. */
    static BufferedImage image(int width = 1200, int height = 900, Color corner = Color.WHITE) {
        def image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
        def graphics = image.createGraphics()
        graphics.paint = new GradientPaint(0, 0, Color.RED, width, 0, Color.BLUE)
        graphics.fillRect(0, 0, width, height)
        graphics.paint = corner
        graphics.fillRect(0, 0, width.intdiv(4), height.intdiv(4))
        graphics.dispose()
        image
    }

    static byte[] file(BufferedImage image = image(), String format = 'jpeg') {
        def out = new ByteArrayOutputStream()
        assert ImageIO.write(image, format, out)
        out.toByteArray()
    }

    /** A different picture for every number. */
    static byte[] numbered(int number, int width = 640, int height = 480) {
        def random = new Random(number)
        def image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
        def graphics = image.createGraphics()
        20.times {
            graphics.color = new Color(random.nextInt(0xffffff))
            graphics.fillRect(random.nextInt(width), random.nextInt(height), random.nextInt(width), random.nextInt(height))
        }
        graphics.dispose()
        file(image)
    }

    /** The same JPEG with an EXIF block: orientation, and a camera model that must not survive. */
    static byte[] withExif(byte[] jpeg, int orientation, String model) {
        def tiff = new ByteArrayOutputStream()
        def out = new DataOutputStream(tiff)
        def text = (model + '\0').bytes
        out.writeBytes('MM')
        out.writeShort(42)
        out.writeInt(8)
        out.writeShort(2)
        out.writeShort(0x0110)
        out.writeShort(2)
        out.writeInt(text.length)
        out.writeInt(8 + 2 + 2 * 12 + 4)
        out.writeShort(0x0112)
        out.writeShort(3)
        out.writeInt(1)
        out.writeShort(orientation)
        out.writeShort(0)
        out.writeInt(0)
        out.write(text)
        def block = tiff.toByteArray()
        def size = block.length + 8
        joined(bytes(0xff, 0xd8, 0xff, 0xe1, size >> 8, size & 0xff), 'Exif\0\0'.bytes, block, Arrays.copyOfRange(jpeg, 2, jpeg.length))
    }

    static byte[] joined(byte[]... parts) {
        def out = new ByteArrayOutputStream()
        parts.each { out.write(it) }
        out.toByteArray()
    }

    static byte[] bytes(int... values) {
        values.collect { it as byte } as byte[]
    }

    /** A PNG whose header promises a picture of this size. */
    static byte[] hugePng(int width, int height) {
        def out = new ByteArrayOutputStream()
        out.write(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))
        chunk(out, 'IHDR', ByteBuffer.allocate(13).putInt(width).putInt(height).put([8, 2, 0, 0, 0] as byte[]).array())
        chunk(out, 'IDAT', new byte[10])
        chunk(out, 'IEND', new byte[0])
        out.toByteArray()
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        def crc = new CRC32()
        crc.update(type.bytes)
        crc.update(data)
        out.write(ByteBuffer.allocate(4).putInt(data.length).array())
        out.write(type.bytes)
        out.write(data)
        out.write(ByteBuffer.allocate(4).putInt((int) crc.value).array())
    }
}
