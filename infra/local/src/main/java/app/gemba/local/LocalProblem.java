package app.gemba.local;

/** A reason why the local servers can't run, told in one sentence that also says what to do about it. */
public final class LocalProblem extends RuntimeException {

    LocalProblem(String sentence) {
        super(sentence);
    }

    LocalProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
