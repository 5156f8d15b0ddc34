package app.gemba.evidence;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Short-lived links to files that work without a session, so that pictures load in any viewer. A link names one variant
 * of one photo and when it ends; the signature covers all three. The key is derived from the application's own secret.
 */
@Singleton
final class PhotoLinks {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final PhotoLimits limits;
    private final Clock clock;

    PhotoLinks(
            @Value("${micronaut.security.token.jwt.signatures.secret.generator.secret}") String secret,
            PhotoLimits limits,
            Clock clock) {
        this.limits = limits;
        this.clock = clock;
        SecretKeySpec master = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.key = new SecretKeySpec(mac(master, "photo-links"), ALGORITHM);
    }

    /** Stays the same for a while, so that browsers can keep the picture. */
    String url(PhotoId photo, PhotoVariant variant) {
        long step = Math.max(1, limits.linkLifetime().toSeconds());
        long expires = (clock.instant().getEpochSecond() / step + 2) * step;
        return "/api/photos/" + photo.value() + "/" + variant.path() + "?expires=" + expires + "&signature="
                + sign(photo, variant, expires);
    }

    boolean valid(PhotoId photo, PhotoVariant variant, long expires, String signature) {
        boolean genuine = MessageDigest.isEqual(
                sign(photo, variant, expires).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
        return genuine && clock.instant().isBefore(Instant.ofEpochSecond(expires));
    }

    private String sign(PhotoId photo, PhotoVariant variant, long expires) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac(key, photo.value() + "/" + variant.path() + "/" + expires));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
