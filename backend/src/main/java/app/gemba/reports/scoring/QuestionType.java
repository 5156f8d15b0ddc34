package app.gemba.reports.scoring;

/** What kind of value a question takes. */
public enum QuestionType {
    YN,
    RATE,
    NUM,
    ONE,
    MANY,
    TEXT,
    TABLE,
    DOCNO,
    PHOTO,
    GEO,
    SIGN
}
