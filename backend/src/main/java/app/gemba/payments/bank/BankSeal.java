package app.gemba.payments.bank;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals bank accounts with AES-256-GCM. The seal is bound to whose account it is and to what stands beside it in the
 * row: nothing can be moved to another row, or read as another country's, by somebody who can write the database.
 */
@Singleton
final class BankSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final BankKeys keys;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    BankSeal(BankKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** The details without what is sealed in them are what the seal is bound to. */
    String seal(BankAccount account, BankDetails row) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, row).doFinal(json.writeValueAsBytes(account));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bank details could not be sealed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws where the row is not as it was when it was sealed. */
    BankAccount open(BankDetails row) {
        try {
            byte[] sealed = Base64.getDecoder().decode(row.sealed());
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, nonce, row).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Objects.requireNonNull(json.readValue(plain, BankAccount.class));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Bank details " + row.id() + " could not be opened", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, BankDetails row) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.key(row.keyId()), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(String.join(
                        "\n",
                        "gemba/bank-details",
                        row.keyId(),
                        row.id().toString(),
                        row.representativeId().toString(),
                        row.country(),
                        row.entityType().name())
                .getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
