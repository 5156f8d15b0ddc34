package app.gemba.payments.documents;

import app.gemba.shared.RecurringJob;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Issues what is due and draws what is issued. What cannot be issued is tried again, and nothing waits for it. */
@Singleton
class DocumentJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentJob.class);
    private static final int AT_ONCE = 200;

    private final SourceRepository sources;
    private final DocumentRepository documents;
    private final Issuing issuing;
    private final DocumentFiles files;
    private final Clock clock;
    private final Duration every;

    DocumentJob(
            SourceRepository sources,
            DocumentRepository documents,
            Issuing issuing,
            DocumentFiles files,
            Clock clock,
            @Value("${gemba.documents.interval:5s}") Duration every) {
        this.sources = sources;
        this.documents = documents;
        this.issuing = issuing;
        this.files = files;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        each(sources.due(clock.instant(), AT_ONCE), this::issue);
        each(documents.undrawn(AT_ONCE), id -> files.of(documents.findById(id).orElseThrow()));
    }

    private void issue(UUID journal) {
        try {
            issuing.issue(journal);
        } catch (RuntimeException failure) {
            issuing.failed(journal, String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    private static void each(List<UUID> ids, Consumer<UUID> work) {
        for (UUID id : ids) {
            try {
                work.accept(id);
            } catch (RuntimeException failure) {
                LOG.error("The document of {} could not be made; it is tried again", id, failure);
            }
        }
    }
}
