package app.gemba.payments.bank;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys under which bank details are sealed, from configuration. The first one seals; the others still open. */
@Singleton
final class BankKeys {
    private static final int BYTES = 32;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    /** @param configured {@code id:64 hex digits}, several with commas; none means that bank details are not taken here */
    BankKeys(@Value("${gemba.bank-details.keys:}") String configured) {
        for (String one : configured.split(",", -1)) {
            if (!one.isBlank()) {
                add(one.strip());
            }
        }
    }

    Optional<String> current() {
        return keys.keySet().stream().findFirst();
    }

    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("There is no key " + id + " in gemba.bank-details.keys");
        }
        return key;
    }

    private void add(String one) {
        int colon = one.indexOf(':');
        String id = one.substring(0, Math.max(colon, 0));
        String hex = one.substring(colon + 1);
        if (!id.matches("[a-z0-9-]{1,20}") || !hex.matches("[0-9a-fA-F]{" + 2 * BYTES + "}")) {
            throw new IllegalStateException(
                    "gemba.bank-details.keys must be id:key, the key in " + 2 * BYTES + " hex digits");
        }
        keys.put(id, new SecretKeySpec(HexFormat.of().parseHex(hex), "AES"));
    }
}
