package app.gemba.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes passwords with Argon2id. A hash names its own cost, so one that was made at another cost still matches. */
@Singleton
class Passwords {
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final Argon2Function argon2;
    private final Supplier<String> nobodys = SupplierUtil.memoized(() -> hash("nobody has this password"));

    Passwords(
            @Value("${gemba.password-hash.memory-kib}") int memoryKib,
            @Value("${gemba.password-hash.passes}") int passes,
            @Value("${gemba.password-hash.lanes}") int lanes) {
        this.argon2 = Argon2Function.getInstance(memoryKib, passes, lanes, HASH_BYTES, Argon2.ID);
    }

    String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult();
    }

    /** Takes as long where there is no hash to match, and never does. */
    boolean matches(String password, @Nullable String hash) {
        String known = hash == null ? nobodys.get() : hash;
        boolean same = Password.check(password, known).with(Argon2Function.getInstanceFromHash(known));
        return same && hash != null;
    }
}
