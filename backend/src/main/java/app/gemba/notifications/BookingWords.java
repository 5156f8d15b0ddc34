package app.gemba.notifications;

import static app.gemba.notifications.Side.ASKED;
import static app.gemba.notifications.Side.BUYER;
import static app.gemba.notifications.Side.NOT_CHOSEN;
import static app.gemba.notifications.Side.REPRESENTATIVE;

import app.gemba.bookings.Actor;
import app.gemba.bookings.BookingNotice;
import app.gemba.bookings.visit.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who gets which words about which move. What the timeline says of a move stands in the mail as it stands there. */
final class BookingWords {
    private static final DateTimeFormatter AT_SITE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final String SEE = "See the booking";

    private final BookingNotice notice;

    private BookingWords(BookingNotice notice) {
        this.notice = notice;
    }

    static List<News> of(BookingNotice notice) {
        return new BookingWords(notice).news();
    }

    private List<News> news() {
        return switch (notice.action()) {
            case SUBMIT ->
                List.of(news(
                        ASKED,
                        notice.organisationName() + " asks you for a quote",
                        notice.organisationName() + " would like you to visit " + notice.factoryName()
                                + ". Read the brief, then quote, counter or decline." + by("The request is open until"),
                        "Read the brief"));
            case QUOTE -> List.of(news(BUYER, "You have a quote", notice.text() + ".", "Look at the quote"));
            case DECLINE -> List.of(news(BUYER, "A representative declined", notice.text() + ".", SEE));
            case ACCEPT_QUOTE ->
                List.of(
                        news(
                                BUYER,
                                "Agreed: please pay",
                                notice.text() + ". Your payment is held until you accept the report."
                                        + by("The date is kept for you until"),
                                "Pay"),
                        news(
                                REPRESENTATIVE,
                                "Your quote was accepted",
                                notice.organisationName() + " accepted your quote for the visit" + start()
                                        + ". Your calendar is blocked. Please do not buy anything before we write that"
                                        + " the money is held.",
                                SEE));
            case WITHDRAW ->
                List.of(
                        notice.by() == Actor.BUYER
                                ? news(
                                        ASKED,
                                        "The request was withdrawn",
                                        notice.text() + ". Your dates are free.",
                                        SEE)
                                : news(BUYER, "A representative withdrew", notice.text() + ".", SEE));
            case EXPIRE ->
                List.of(
                        news(BUYER, "Your request has expired", notice.text() + ". You can send it again.", SEE),
                        news(ASKED, "A request has expired", notice.text() + ".", SEE));
            case FUND ->
                List.of(
                        news(BUYER, "Your money is held", notice.text() + ". The visit starts" + start() + ".", SEE),
                        news(
                                REPRESENTATIVE,
                                "The money is held: your visit is on",
                                notice.text() + ". You are expected at " + notice.factoryName() + start()
                                        + ". Check in on your phone at the gate.",
                                "Prepare the visit"),
                        news(
                                NOT_CHOSEN,
                                "Somebody else was chosen",
                                notice.organisationName()
                                        + " chose another representative this time. Your dates are free.",
                                SEE));
            case LAPSE ->
                List.of(
                        news(BUYER, "The date was released", notice.text() + ". The request is open again.", SEE),
                        news(
                                ASKED,
                                "A request is open again",
                                "The agreed visit was not paid in time. If your calendar was blocked for it, it is free.",
                                SEE));
            case CANCEL, CANCEL_LATE_REPORT, MARK_NO_SHOW -> both("The visit was cancelled", notice.text() + ".");
            case RESCHEDULE -> both("Another date for the visit", notice.text() + ". The visit starts" + start() + ".");
            case EXTEND_REVIEW -> both("More time for the review", notice.text() + "." + by("The review ends"));
            case AGREE_SPLIT -> both("A split of the fee", notice.text() + ".");
            case CHECK_IN -> List.of(news(BUYER, "Your representative has arrived", notice.text() + ".", SEE));
            case REFUSE_ENTRY -> List.of(news(BUYER, "The visit could not go on", notice.text() + ".", SEE));
            case DELIVER, DELIVER_REVISION ->
                List.of(news(
                        BUYER,
                        "Your report is here",
                        notice.text() + ". Read it, then accept it or contest what it does not answer."
                                + by("If you say nothing it counts as accepted on"),
                        "Read the report"));
            case REQUEST_REVISION ->
                List.of(news(
                        REPRESENTATIVE,
                        "The buyer asks for a revision",
                        notice.text() + "." + by("Please deliver it by"),
                        "Revise the report"));
            case ACCEPT, AUTO_ACCEPT ->
                List.of(
                        news(BUYER, "The report is accepted", notice.text() + ".", SEE),
                        news(
                                REPRESENTATIVE,
                                "Your report is accepted",
                                notice.text() + ". What you earned is on its way to your account.",
                                "See your earnings"));
            case DISPUTE -> both("A dispute was opened", notice.text() + ". Contested money stays held.");
            case DECIDE_SPLIT -> both("The dispute is decided", notice.text() + ".");
            case CHARGE_BACK -> both("The buyer's bank has taken money back", notice.text() + ".");
            case DECIDE_HELD -> both("Gemba has decided upon the held money", notice.text() + ".");
            case PAY, MARK_BOUGHT, CHECK_OUT, CLOSE -> List.of();
        };
    }

    private List<News> both(String subject, String text) {
        return List.of(news(BUYER, subject, text, SEE), news(REPRESENTATIVE, subject, text, SEE));
    }

    private News news(Side side, String subject, String text, String button) {
        return new News(side, subject + ": " + notice.title(), text, button);
    }

    private String start() {
        Visit visit = notice.visit();
        return visit == null ? "" : " on " + atSite(visit.startAt());
    }

    private String by(String words) {
        Instant deadline = notice.deadlineAt();
        return deadline == null ? "" : " " + words + " " + atSite(deadline) + ".";
    }

    private String atSite(@Nullable Instant instant) {
        ZoneId zone = notice.timeZone();
        return instant == null ? "" : AT_SITE.format(instant.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
