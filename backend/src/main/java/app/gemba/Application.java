package app.gemba;

import io.micronaut.runtime.Micronaut;

/** Starts Gemba: one deployable that serves the API and the bundled frontend. */
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
