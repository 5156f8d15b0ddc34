package app.gemba.payments.reconciliation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.LocalTime;

/**
 * The numbers of the reconciliation, {@code gemba.payments.reconciliation.*}.
 *
 * @param nightly whether it begins by itself
 * @param at when, in UTC
 * @param grace what is younger than this is on its way and compared the next time
 * @param inTransit a payout that was sent longer ago than this and is not confirmed is stuck
 * @param unknown a call whose end is not known for this long needs a person
 * @param unread a notice that was not taken up for this long is a difference
 */
@ConfigurationProperties("gemba.payments.reconciliation")
record ReconciliationSettings(
        @Bindable(defaultValue = "true") boolean nightly,
        @Bindable(defaultValue = "02:00") LocalTime at,
        @Bindable(defaultValue = "15m") Duration grace,
        @Bindable(defaultValue = "5d") Duration inTransit,
        @Bindable(defaultValue = "24h") Duration unknown,
        @Bindable(defaultValue = "1h") Duration unread) {}
