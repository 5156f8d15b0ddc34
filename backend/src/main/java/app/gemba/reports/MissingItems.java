package app.gemba.reports;

import app.gemba.bookings.brief.Objective;
import app.gemba.bookings.visit.Visit;
import app.gemba.bookings.visit.VisitOutcome;
import app.gemba.reports.MissingItem.Weight;
import app.gemba.reports.scoring.Answer;
import app.gemba.reports.scoring.Basis;
import app.gemba.reports.scoring.Evaluation.QuestionResult;
import app.gemba.reports.scoring.QuestionState;
import app.gemba.reports.scoring.RequiredEvidence;
import app.gemba.reports.scoring.Severity;
import app.gemba.reports.scoring.Template.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a working copy and lists what is missing. A new rule is a new method in {@link #all}. */
final class MissingItems {
    private final WorkingCopy copy;
    private final List<MissingItem> items = new ArrayList<>();
    /** A visit that ended at the gate cannot answer questions; its objectives and conclusion it can. */
    private final Weight questionWeight;

    private MissingItems(WorkingCopy copy) {
        this.copy = copy;
        Visit visit = copy.access().visit();
        VisitOutcome outcome = visit == null ? null : visit.outcome();
        this.questionWeight = outcome == null || outcome == VisitOutcome.COMPLETED ? Weight.BLOCKER : Weight.NOTE;
    }

    static List<MissingItem> of(WorkingCopy copy) {
        return new MissingItems(copy).all();
    }

    private List<MissingItem> all() {
        objectives();
        summary();
        copy.questionnaire().questions().forEach(this::question);
        findings();
        people();
        return List.copyOf(items);
    }

    private void objectives() {
        for (Objective objective : copy.access().brief().objectives()) {
            ObjectiveRow row = copy.objectives().get(objective.key());
            String code = objective.key().value().toString();
            if (row == null || row.verdict() == null) {
                add("VERDICT-" + code, objective, "No verdict yet: " + objective.text(), false);
            } else if (row.found().isBlank()) {
                add("FOUND-" + code, objective, "Say what you found: " + objective.text(), false);
            } else if (row.photoIds().equals("[]") && row.verdict() != Verdict.PENDING) {
                add("PROOF-" + code, objective, "No photo proves the verdict: " + objective.text(), true);
            }
        }
    }

    private void summary() {
        if (copy.summary().verdict() == null) {
            add("SUMMARY-VERDICT", null, "The overall verdict", Weight.BLOCKER, false);
        }
        if (copy.summary().text().isBlank()) {
            add("SUMMARY-TEXT", null, "The conclusion in your words", Weight.BLOCKER, false);
        }
    }

    private void question(Question question) {
        if (question.rule().computed()) {
            return;
        }
        Answer answer = copy.answers().get(question.id());
        QuestionResult result = copy.evaluation().questions().get(question.id());
        if (answer == null || result == null || result.state() == QuestionState.UNANSWERED) {
            unanswered(question, answer);
            return;
        }
        if (result.state() == QuestionState.UNSUPPORTED) {
            unsupported(question, answer, result);
        }
        boolean explains = answer.basis() == Basis.NA || answer.basis() == Basis.NOT_SHOWN;
        if ((explains || question.evidence().note()) && !answer.hasNote()) {
            String why = explains ? "Say why, in the note: " : "This answer needs a note: ";
            add("NOTE-" + question.id(), question.id(), why + question.text(), questionWeight, true);
        }
        if (question.evidence().video() && answer.photos() == 0 && !answer.hasNote() && !explains) {
            add(
                    "VIDEO-" + question.id(),
                    question.id(),
                    "Show it in photos or describe it in the note: " + question.text(),
                    Weight.NOTE,
                    true);
        }
    }

    private void unanswered(Question question, @Nullable Answer answer) {
        if (question.required()) {
            add("ANSWER-" + question.id(), question.id(), "Not answered: " + question.text(), Weight.BLOCKER, false);
            return;
        }
        boolean needsRating = question.rule().ratingHelp() != null && answer != null && answer.rating() == null;
        boolean weighty = question.core() || question.severity() == Severity.CRITICAL;
        if (needsRating || weighty) {
            String what = needsRating ? "Your rating is missing: " : "Not answered: ";
            add("ANSWER-" + question.id(), question.id(), what + question.text(), questionWeight, true);
        }
    }

    private void unsupported(Question question, Answer answer, QuestionResult result) {
        int needed = RequiredEvidence.photos(question, answer);
        String text = result.failed()
                ? "Add a photo, or say in the note why there is none: " + question.text()
                : "Photos: " + answer.photos() + " of " + needed + ", so this counts as not answered: "
                        + question.text();
        add("PHOTO-" + question.id(), question.id(), text, questionWeight, true);
    }

    private void findings() {
        for (FindingRow finding : copy.standingFindings()) {
            if (finding.correctiveAction().isBlank() && finding.severity() != Severity.MINOR) {
                add(
                        "ACTION-" + finding.id().value(),
                        finding.questionId(),
                        "What should the factory do about it: " + finding.title(),
                        questionWeight,
                        true);
            }
        }
    }

    private void people() {
        if (copy.people().isEmpty()) {
            add("PEOPLE", null, "Whom you met", questionWeight, true);
        }
    }

    private void add(String code, Objective objective, String text, boolean answerable) {
        items.add(new MissingItem(
                code,
                null,
                objective.key(),
                text,
                Weight.BLOCKER,
                answerable,
                copy.explanations().get(code)));
    }

    private void add(String code, @Nullable String questionId, String text, Weight weight, boolean answerable) {
        items.add(new MissingItem(
                code,
                questionId,
                null,
                text,
                weight,
                answerable,
                copy.explanations().get(code)));
    }
}
