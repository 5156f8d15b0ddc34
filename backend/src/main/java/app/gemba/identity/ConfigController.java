package app.gemba.identity;

import app.gemba.identity.access.Public;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** What the frontend must know before anybody signs in. */
@Controller("/api/config")
class ConfigController {
    private final Config config;

    ConfigController(
            List<DemoLogin> demoLogins,
            @Value("${gemba.currencies}") List<String> currencies,
            @Value("${gemba.commission-percent}") BigDecimal commissionPercent,
            @Value("${gemba.booking.late-penalty-percent}") int latePenaltyPercent,
            @Value("${gemba.booking.late-penalty-max}") int latePenaltyMax,
            @Value("${gemba.evidence.photo-bytes}") long photoBytes) {
        List<DemoLoginView> logins = demoLogins.stream()
                .map(login -> new DemoLoginView(login.role(), login.name(), login.email(), login.password()))
                .toList();
        this.config = new Config(
                currencies, logins, commissionPercent, latePenaltyPercent, latePenaltyMax, new Limits(photoBytes));
    }

    /** @param latePenaltyPercent of the fee, for each day that a report is late; at most {@code latePenaltyMax} */
    @Serdeable
    @Schema(name = "Config")
    record Config(
            List<String> currencies,
            List<DemoLoginView> demoLogins,
            BigDecimal commissionPercent,
            int latePenaltyPercent,
            int latePenaltyMax,
            Limits limits) {}

    @Serdeable
    @Schema(name = "DemoLogin")
    record DemoLoginView(Role role, String name, String email, String password) {}

    /** @param photoBytes the largest photo that is taken */
    @Serdeable
    @Schema(name = "ConfigLimits")
    record Limits(long photoBytes) {}

    @Get
    @Public
    Config config() {
        return config;
    }
}
