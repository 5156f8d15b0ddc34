package app.gemba

/** A form as a browser sends it: text values, and files as [name, type, bytes]. */
class Multipart {
    final byte[] bytes
    final String contentType

    private Multipart(byte[] bytes, String contentType) {
        this.bytes = bytes
        this.contentType = contentType
    }

    static Multipart of(Map<String, Object> fields) {
        def boundary = "form${UUID.randomUUID()}"
        def out = new ByteArrayOutputStream()
        fields.each { name, value ->
            out << "--$boundary\r\nContent-Disposition: form-data; name=\"$name\""
            if (value instanceof Map) {
                out << "; filename=\"$value.name\"\r\nContent-Type: $value.type\r\n\r\n"
                out << (value.bytes as byte[])
            } else {
                out << "\r\n\r\n$value"
            }
            out << '\r\n'
        }
        out << "--$boundary--\r\n"
        new Multipart(out.toByteArray(), "multipart/form-data; boundary=$boundary")
    }
}
