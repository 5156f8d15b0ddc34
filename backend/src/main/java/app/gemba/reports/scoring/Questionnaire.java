package app.gemba.reports.scoring;

import app.gemba.reports.scoring.Template.Question;
import app.gemba.reports.scoring.Template.Section;
import app.gemba.reports.scoring.Template.VisitType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one type of visit asks: the template's sections in order, cut to their core questions where the type says so. */
public record Questionnaire(Template template, VisitType visitType, List<Section> sections) {

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<Question> find(String questionId) {
        return questions().filter(question -> question.id().equals(questionId)).findFirst();
    }

    boolean asks(String questionId) {
        return find(questionId).isPresent();
    }
}
