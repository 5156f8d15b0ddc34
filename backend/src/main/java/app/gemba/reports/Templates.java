package app.gemba.reports;

import app.gemba.reports.scoring.Questionnaire;
import app.gemba.reports.scoring.Template;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published versions of the question catalogue. New reports are made with the latest one. */
@Singleton
class Templates {
    static final int LATEST = 1;

    private final Map<Integer, Template> loaded = new ConcurrentHashMap<>();

    Questionnaire questionnaire(int version, String visitType) {
        return loaded.computeIfAbsent(version, Template::load)
                .questionnaire(visitType)
                .orElseThrow(ReportProblem.TEMPLATE_NOT_FOUND::problem);
    }
}
