package app.gemba.identity;

import app.gemba.shared.CommonProblem;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.value.PropertyResolver;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Counts tries in PostgreSQL, so that all replicas count together. Works on a connection of its own: a try counts
 * whatever becomes of the caller's transaction. Subjects are kept as hashes.
 */
@Singleton
class RateLimits {
    private final Map<Limit, Numbers> limits = new EnumMap<>(Limit.class);
    private final boolean enabled;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final HttpClientAddressResolver addresses;

    RateLimits(
            PropertyResolver configuration,
            @Value("${gemba.rate-limit.enabled}") boolean enabled,
            DataSource dataSource,
            HttpClientAddressResolver addresses,
            Clock clock) {
        for (Limit limit : Limit.values()) {
            String prefix = "gemba.rate-limit." + limit.key();
            limits.put(
                    limit,
                    new Numbers(
                            configuration.getRequiredProperty(prefix + ".tries", Integer.class),
                            configuration.getRequiredProperty(prefix + ".period", Duration.class)));
        }
        this.enabled = enabled;
        this.addresses = addresses;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(DelegatingDataSource.unwrapDataSource(dataSource))
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_bucket")
                .clientClock(meter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** So many tries in a period, given back evenly over it. */
    private record Numbers(int tries, Duration period) {}

    /** Counts one try by the subject (an e-mail address), or refuses it. */
    void take(Limit limit, String subject) {
        if (!enabled) {
            return;
        }
        ConsumptionProbe probe = bucket(limit, subject).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw CommonProblem.TOO_MANY_REQUESTS
                    .problem()
                    .retryAfter(
                            Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    void takeFromAddress(Limit limit, HttpRequest<?> request) {
        take(limit, address(request));
    }

    /** Gives the try back that turned out to be no guess. */
    void giveBack(Limit limit, String subject) {
        if (enabled) {
            bucket(limit, subject).addTokens(1);
        }
    }

    void giveBackToAddress(Limit limit, HttpRequest<?> request) {
        giveBack(limit, address(request));
    }

    /** Drops what has long been refilled. */
    void sweep() {
        int removed;
        do {
            removed = buckets.removeExpired(500);
        } while (removed == 500);
    }

    private String address(HttpRequest<?> request) {
        return Objects.requireNonNullElse(addresses.resolve(request), "unknown");
    }

    /** The numbers are part of the key, so that changed configuration counts from now on. */
    private BucketProxy bucket(Limit limit, String subject) {
        Numbers numbers = Objects.requireNonNull(limits.get(limit));
        String key = limit.key() + ":" + numbers.tries() + "/" + numbers.period() + ":"
                + Secrets.hash(subject.strip().toLowerCase(Locale.ROOT));
        return buckets.getProxy(key, () -> BucketConfiguration.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(numbers.tries()).refillGreedy(numbers.tries(), numbers.period()))
                .build());
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
