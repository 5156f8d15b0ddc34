package app.gemba.local.provider.api;

/** The file of a multipart request, its content in Base64. */
public record Upload(String name, int size, String base64) {}
