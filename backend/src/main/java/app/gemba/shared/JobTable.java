package app.gemba.shared;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The scheduler and its table: outbox deliveries and recurring jobs, run on virtual threads. */
@Singleton
final class JobTable implements ApplicationEventListener<ServerStartupEvent> {
    private static final int MISSED_HEARTBEATS = 6;

    private final BeanContext beans;
    private final DataSource dataSource;
    private final ObjectMapper json;
    private final boolean enabled;
    private final Duration polling;
    private final Duration heartbeat;
    private final int threads;
    private final Supplier<Deliveries> deliveries = SupplierUtil.memoized(this::deliveries);
    private @Nullable Scheduler scheduler;

    JobTable(
            BeanContext beans,
            DataSource dataSource,
            ObjectMapper json,
            @Value("${gemba.jobs.enabled:true}") boolean enabled,
            @Value("${gemba.jobs.polling:300ms}") Duration polling,
            @Value("${gemba.jobs.heartbeat:10s}") Duration heartbeat,
            // deliveries mostly wait, and those to the search index go out together: the more, the faster
            @Value("${gemba.jobs.threads:48}") int threads) {
        this.beans = beans;
        this.dataSource = dataSource;
        this.json = json;
        this.enabled = enabled;
        this.polling = polling;
        this.heartbeat = heartbeat;
        this.threads = threads;
    }

    private record Deliveries(
            List<OutboxConsumer<?>> consumers, Map<String, OneTimeTask<String>> tasks, SchedulerClient client) {}

    /** Consumers publish too, so they are looked up when the first event comes and not while beans are made. */
    private Deliveries deliveries() {
        List<OutboxConsumer<?>> consumers = new ArrayList<>();
        Map<String, OneTimeTask<String>> tasks = new LinkedHashMap<>();
        for (OutboxConsumer<?> consumer : beans.getBeansOfType(OutboxConsumer.class)) {
            consumers.add(consumer);
            if (tasks.put(consumer.name(), delivery(consumer, json)) != null) {
                throw new IllegalStateException("Two outbox consumers are named " + consumer.name());
            }
        }
        SchedulerClient client = SchedulerClient.Builder.create(dataSource, new ArrayList<>(tasks.values()))
                .serializer(new TextSerializer())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .build();
        return new Deliveries(consumers, tasks, client);
    }

    /** Joins the caller's transaction. */
    void deliver(Class<? extends OutboxEvent> event, String body) {
        Deliveries all = deliveries.get();
        List<TaskInstance<?>> due = new ArrayList<>();
        for (OutboxConsumer<?> consumer : all.consumers()) {
            if (consumer.event() == event) {
                OneTimeTask<String> task = Objects.requireNonNull(all.tasks().get(consumer.name()));
                due.add(task.instance(Ids.next().toString(), body));
            }
        }
        // their ids are new, so nobody has to ask for each whether it is there
        if (!due.isEmpty()) {
            all.client().scheduleBatch(due, Instant.now());
        }
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (enabled) {
            List<RecurringTask<Void>> repeating = beans.getBeansOfType(RecurringJob.class).stream()
                    .map(JobTable::recurring)
                    .toList();
            scheduler = Scheduler.create(
                            DelegatingDataSource.unwrapDataSource(dataSource),
                            new ArrayList<>(deliveries.get().tasks().values()))
                    .startTasks(repeating)
                    .serializer(new TextSerializer())
                    .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                    .pollingInterval(polling)
                    // what a process had in hand when it was killed, sweeps too, is another's after a minute
                    .heartbeatInterval(heartbeat)
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .threads(threads)
                    .pollUsingLockAndFetch(0.5, 4.0)
                    .build();
            scheduler.start();
        }
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private static <E extends OutboxEvent> OneTimeTask<String> delivery(OutboxConsumer<E> consumer, ObjectMapper json) {
        return Tasks.oneTime(consumer.name(), String.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2), 2))
                .execute((instance, context) ->
                        correlated(() -> consumer.on(read(json, instance.getData(), consumer.event()))));
    }

    private static RecurringTask<Void> recurring(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> correlated(job::run));
    }

    private static void correlated(Runnable work) {
        MDC.put(Correlation.KEY, Ids.next().toString());
        try {
            work.run();
        } finally {
            MDC.remove(Correlation.KEY);
        }
    }

    private static <E> E read(ObjectMapper json, String body, Class<E> type) {
        try {
            return Objects.requireNonNull(json.readValue(body, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Job data is JSON text, readable in the table. */
    private static final class TextSerializer implements Serializer {
        @Override
        public byte[] serialize(@Nullable Object data) {
            return data == null ? new byte[0] : data.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            return data == null || type == Void.class ? null : type.cast(new String(data, StandardCharsets.UTF_8));
        }
    }
}
