package app.gemba.reports.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an answer becomes 0 to 100 points. Every rule can be applied by a machine, except where a person rates. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Unscored.class, name = "info"),
    @JsonSubTypes.Type(value = Rule.Yes.class, name = "yes"),
    @JsonSubTypes.Type(value = Rule.No.class, name = "no"),
    @JsonSubTypes.Type(value = Rule.Rate.class, name = "rate"),
    @JsonSubTypes.Type(value = Rule.Points.class, name = "points"),
    @JsonSubTypes.Type(value = Rule.Bands.class, name = "bands"),
    @JsonSubTypes.Type(value = Rule.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Rule.Distance.class, name = "distance"),
    @JsonSubTypes.Type(value = Rule.NoneChosen.class, name = "none_chosen"),
    @JsonSubTypes.Type(value = Rule.Share.class, name = "share"),
    @JsonSubTypes.Type(value = Rule.Rows.class, name = "rows"),
    @JsonSubTypes.Type(value = Rule.Shares.class, name = "shares"),
    @JsonSubTypes.Type(value = Rule.SquareRoot.class, name = "square_root"),
    @JsonSubTypes.Type(value = Rule.Tolerance.class, name = "tolerance"),
    @JsonSubTypes.Type(value = Rule.RiskPapers.class, name = "risk_papers"),
    @JsonSubTypes.Type(value = Rule.DocumentNumber.class, name = "docno"),
    @JsonSubTypes.Type(value = Rule.MatchesOrder.class, name = "matches_order"),
    @JsonSubTypes.Type(value = Rule.Rated.class, name = "rated"),
    @JsonSubTypes.Type(value = Rule.Signed.class, name = "signed"),
    @JsonSubTypes.Type(value = Rule.Decision.class, name = "decision"),
})
public sealed interface Rule {

    /** Information only. */
    @Serdeable
    record Unscored() implements Rule {}

    /** Yes 100, no 0. */
    @Serdeable
    record Yes() implements Rule {}

    /** No 100, yes 0. An answer among {@code voids} ("true" or "false") makes the visit void. */
    @Serdeable
    record No(List<String> voids) implements Rule {}

    /** Value x 20. */
    @Serdeable
    record Rate() implements Rule {}

    /**
     * Points of each option in order, null where the option means "not applicable". Options in {@code voids} make the
     * visit void, options in {@code alerts} tell the buyer at once.
     */
    @Serdeable
    record Points(List<@Nullable Integer> points, List<String> voids, List<String> alerts) implements Rule {}

    /** The first step that the number reaches decides: at most means number &lt;= limit, at least number &gt;= limit. */
    @Serdeable
    record Bands(Measure measure, Compare compare, List<Step> steps, int otherwise) implements Rule {}

    /** This number divided by the number of question {@code of}; steps from the highest, reached at &gt;= limit. */
    @Serdeable
    record Ratio(String of, List<Step> steps, int otherwise) implements Rule {}

    /** Metres from the factory's known position, less the accuracy of the fix; reached at &lt;= limit. */
    @Serdeable
    record Distance(List<Step> steps, int otherwise) implements Rule {}

    /** 100 when only {@code none} is chosen, else 0. */
    @Serdeable
    record NoneChosen(String none) implements Rule {}

    /** Chosen options as a share of those that exist: chosen here or listed as refused in question {@code refused}. */
    @Serdeable
    record Share(String refused, String none) implements Rule {}

    /**
     * The first step whose conditions hold decides. Only rows that meet {@code where} are looked at; without any such row
     * the answer gets {@code whenEmpty}, or leaves the score where that is null.
     */
    @Serdeable
    record Rows(
            List<Condition> where,
            List<RowStep> steps,
            int otherwise,
            @Nullable Integer whenEmpty) implements Rule {}

    /** 100 when in every row each column reaches its share of another column. */
    @Serdeable
    record Shares(List<ColumnShare> shares, int otherwise) implements Rule {}

    /** At least as many rows as the square root of the sum of a column of question {@code of}. */
    @Serdeable
    record SquareRoot(String of, String column, int points, int otherwise) implements Rule {}

    /** Every reading within nominal +/- tolerance; outliers lower the score by their share or to zero. */
    @Serdeable
    record Tolerance(String nominal, String tolerance, String readings, Out out) implements Rule {}

    /** No risky input, or risky inputs whose purchase papers (question {@code papers}) are complete. */
    @Serdeable
    record RiskPapers(String none, String papers, String complete, int nonePoints, int backed, int unbacked)
            implements Rule {}

    /** A number with a known format, and equal to the order's where the order holds one. */
    @Serdeable
    record DocumentNumber(
            List<NumberFormat> formats, @Nullable OrderField sameAs) implements Rule {}

    /** Letter for letter a name in the order is 100; anything else is rated by the representative. */
    @Serdeable
    record MatchesOrder(OrderField field, String help) implements Rule {}

    /** No machine can decide: the representative rates 0 to 5 beside the value, x 20. */
    @Serdeable
    record Rated(String help) implements Rule {}

    /** Points for a signature and for its refusal; null leaves the score. */
    @Serdeable
    record Signed(@Nullable Integer points, @Nullable Integer refused) implements Rule {}

    /** Computed, never typed: rejected when a question of {@code reject} fails, held while one is open or pending. */
    @Serdeable
    record Decision(List<String> pending, List<String> reject, String accept, String rejected, String hold)
            implements Rule {}

    /** Points from a limit on; where {@code exclusive}, the limit itself does not reach the step. */
    @Serdeable
    record Step(BigDecimal limit, boolean exclusive, int points) {}

    /** Holds when every row meets all of {@code every} and one row meets all of {@code some}. */
    @Serdeable
    record RowStep(int points, List<Condition> every, List<Condition> some) {}

    @Serdeable
    record Condition(String column, RowTest test, List<String> values, int number) {}

    @Serdeable
    record ColumnShare(String column, String of, BigDecimal atLeast) {}

    enum Measure {
        VALUE,
        /** Full years between the year that was answered and the visit. */
        YEARS_SINCE
    }

    enum Compare {
        AT_MOST,
        AT_LEAST
    }

    enum RowTest {
        FILLED,
        IN,
        AT_LEAST,
        /** A date on or after the visit. */
        NOT_EXPIRED,
        /** A date not more than this many months before the visit. */
        WITHIN_MONTHS
    }

    enum Out {
        SHARE,
        ZERO
    }

    enum OrderField {
        FACTORY_NAME,
        REGISTRATION_NUMBER
    }

    /** The help text of the rating that a person gives, where the rule may ask for one. */
    default @Nullable String ratingHelp() {
        return switch (this) {
            case Rated rated -> rated.help();
            case MatchesOrder match -> match.help();
            case Unscored _,
                    Yes _,
                    No _,
                    Rate _,
                    Points _,
                    Bands _,
                    Ratio _,
                    Distance _,
                    NoneChosen _,
                    Share _,
                    Rows _,
                    Shares _,
                    SquareRoot _,
                    Tolerance _,
                    RiskPapers _,
                    DocumentNumber _,
                    Signed _,
                    Decision _ -> null;
        };
    }

    default boolean scored() {
        return !(this instanceof Unscored) && !(this instanceof Signed signed && signed.points() == null);
    }

    default boolean computed() {
        return this instanceof Decision;
    }
}
