package app.gemba.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one screen that says where everything is. */
final class Screen {

    private Screen() {}

    static String show(URI site, Run.Servers servers, List<App.Login> logins, Path data, String elapsed) {
        return """

                Gemba is running (started in %s).

                  Site      %s
                %s  Mail      %s  (every mail that Gemba sends ends here)
                  Payments  %s  (a simulated provider: card 4242 4242 4242 4242 pays)
                  Data      %s  (kept until "./gemba run --reset")
                  Logs      %s
                  Stop      Ctrl-C, or "kill %d"
                """.formatted(
                        elapsed,
                        site,
                        logins(logins),
                        servers.mail().inbox(),
                        servers.provider().url(),
                        data,
                        data.resolve("app/app.log"),
                        ProcessHandle.current().pid());
    }

    private static String logins(List<App.Login> logins) {
        return logins.stream()
                .map(login -> "  Sign in   %-15s %s  password: %s%n"
                        .formatted(role(login.role()), login.email(), login.password()))
                .collect(Collectors.joining());
    }

    private static String role(String role) {
        return role.isEmpty() ? "" : role.charAt(0) + role.substring(1).toLowerCase(Locale.ENGLISH);
    }
}
