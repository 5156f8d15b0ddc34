package app.gemba.bench;

import app.gemba.bench.People.Person;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** How far the index is behind the database while 200 people change in every second. */
final class Lag {
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 20;

    private Lag() {}

    static void measure(Stack stack, List<Person> people) throws SQLException, IOException, InterruptedException {
        AtomicBoolean changing = new AtomicBoolean(true);
        AtomicReference<Double> oldest = new AtomicReference<>(0.0);
        Thread watch = Thread.ofPlatform().start(() -> watch(stack, changing, oldest));
        Work before = Work.now(stack);
        long begun = System.nanoTime();
        Person last = null;
        try (Connection connection = stack.connect();
                var change = connection.prepareStatement("update representative set visits_completed = visits_completed + 1 where id = ?");
                var event = connection.prepareStatement("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        values ('search-index', ?, convert_to(?, 'UTF8'), now(), false, 1)""")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < PER_SECOND * SECONDS; i++) {
                last = people.get(i % people.size());
                change.setObject(1, last.id());
                change.executeUpdate();
                event.setString(1, "bench-" + i);
                event.setString(2, "{\"representative\":\"" + last.id() + "\"}");
                event.executeUpdate();
                connection.commit();
                long due = begun + (i + 1L) * 1_000_000_000L / PER_SECOND;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
            }
        }
        long written = System.nanoTime();
        double rate = PER_SECOND * SECONDS / ((written - begun) / 1e9);
        String id = last.id().toString();
        long revision = revision(stack, last);
        Stack.await("the last change to be found", Duration.ofMinutes(2), () -> stack.found("""
                {"size":0,"track_total_hits":true,"query":{"bool":{"filter":[{"term":{"id":"%s"}},{"term":{"revision":%d}}]}}}""".formatted(id, revision)) == 1);
        double found = (System.nanoTime() - written) / 1e9;
        Work.Share work = Work.now(stack).since(before, PER_SECOND * SECONDS);
        changing.set(false);
        watch.join();
        System.out.printf(Locale.ROOT, "%n%d changes at %.0f/s: the last one was found by a search %.1f s after it was committed; the oldest that waited meanwhile had waited %.1f s (goal 2 s); %s ms of work each%n",
                PER_SECOND * SECONDS, rate, found, oldest.get(), work);
    }

    private static long revision(Stack stack, Person person) throws SQLException {
        try (Connection connection = stack.connect();
                var row = connection.prepareStatement("select revision from representative where id = ?")) {
            row.setObject(1, person.id());
            try (var rows = row.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void watch(Stack stack, AtomicBoolean changing, AtomicReference<Double> oldest) {
        try (Connection connection = stack.connect();
                var age = connection.prepareStatement(
                        "select coalesce(extract(epoch from clock_timestamp() - min(execution_time)), 0) from scheduled_tasks where task_name = 'search-index'")) {
            while (changing.get()) {
                try (var rows = age.executeQuery()) {
                    rows.next();
                    oldest.set(Math.max(oldest.get(), rows.getDouble(1)));
                }
                Thread.sleep(50);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
