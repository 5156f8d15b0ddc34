package app.gemba.search;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How well somebody fits a brief.
 *
 * @param score the sum of the parts, 0 to 100
 * @param explored a newcomer who was given the first place, so that the score is not the reason for it
 */
@Serdeable
@Schema(name = "Fit")
record Fit(int score, List<Share> parts, boolean explored) {
    static Fit of(List<Share> parts) {
        double sum = parts.stream().mapToDouble(Share::points).sum();
        return new Fit((int) Math.round(sum), parts, false);
    }

    double exact() {
        return parts.stream().mapToDouble(Share::points).sum();
    }

    /**
     * What one part gives.
     *
     * @param most what it can give
     * @param words why, as a sentence
     */
    @Serdeable
    @Schema(name = "FitShare")
    record Share(Part part, double points, double most, String words) {
        /** @param share from 0 to 1 */
        static Share of(Part part, double share, String words) {
            double kept = Math.clamp(share, 0, 1);
            return new Share(part, Math.round(part.most() * kept * 10) / 10.0, part.most(), words);
        }
    }

    /** The parts of the score and what each is worth. Changing a number here changes the ranking: see ADR 0012. */
    @Schema(name = "FitPart")
    enum Part {
        TRAVEL(20),
        EXPERTISE(26),
        SERVICE(9),
        LEVEL(8),
        LANGUAGE(17),
        RELIABILITY(6),
        PUNCTUALITY(3),
        PRICE(9),
        AVAILABILITY(2);

        private final double most;

        Part(double most) {
            this.most = most;
        }

        double most() {
            return most;
        }
    }
}
