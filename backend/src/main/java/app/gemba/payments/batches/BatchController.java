package app.gemba.payments.batches;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desk at which admins pay representatives by our bank. */
@Controller("/api/admin")
@ExecuteOn(TaskExecutors.BLOCKING)
class BatchController {
    private static final int MOST_BYTES = 10_000_000;

    private final Batches batches;
    private final BatchViews views;
    private final StatusReports reports;

    BatchController(Batches batches, BatchViews views, StatusReports reports) {
        this.batches = batches;
        this.views = views;
        this.reports = reports;
    }

    @Serdeable
    @Schema(name = "NewPayoutBatch")
    record NewBatch(
            @NotNull @Pattern(regexp = "[A-Z]{3}") @Size(max = 3)
            String currency) {}

    @Serdeable
    @Schema(name = "PayoutBatchMove")
    record Move(long version) {}

    /** @param code why, by the external code list of ISO 20022, as AC04 */
    @Serdeable
    @Schema(name = "PaymentReturn")
    record Return(
            @NotNull
            @Pattern(regexp = "[A-Z0-9]{4}", message = "must be a code of four letters and digits, as AC04")
            @Size(max = 4)
            String code,

            @Nullable @Size(max = 140) String note) {}

    @Serdeable
    @Schema(name = "FailedPayments")
    record Failed(List<BatchViews.FailedView> items) {}

    /** @param reason in words */
    @Serdeable
    @Schema(name = "StatusReportLine")
    record ReportLine(
            String endToEndId, String status, @Nullable String reason, StatusReports.Outcome outcome) {}

    /** @param batchNumber the batch that the report names; null where it is none of ours */
    @Serdeable
    @Schema(name = "StatusReport")
    record ReportView(
            String messageId,
            @Nullable UUID batchId,
            @Nullable Long batchNumber,
            List<ReportLine> lines) {}

    /** What can be gathered, by currency, and what is stopped by what. */
    @Get("/due-payouts")
    @ForAdmin
    BatchViews.DuePayouts due() {
        return views.due();
    }

    @Get("/payout-batches")
    @ForAdmin
    Page<BatchViews.SummaryView> list(
            @QueryValue @Nullable @Size(max = 20) String after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return views.page(after == null ? null : cursor(after), limit);
    }

    /** Gathers what is due by bank in a currency. */
    @Post("/payout-batches")
    @ForAdmin
    @Status(HttpStatus.CREATED)
    BatchViews.BatchView gather(Caller caller, @Body @Valid NewBatch body) {
        return views.batch(caller, batches.gather(caller, body.currency()));
    }

    @Get("/payout-batches/{id}")
    @ForAdmin
    BatchViews.BatchView batch(Caller caller, @PathVariable UUID id) {
        return views.batch(caller, id);
    }

    /** The first of two admins only says so; the second one sends the money. */
    @Post("/payout-batches/{id}/release")
    @ForAdmin
    BatchViews.BatchView release(Caller caller, @PathVariable UUID id, @Body @Valid Move body) {
        batches.release(caller, id, body.version());
        return views.batch(caller, id);
    }

    @Post("/payout-batches/{id}/cancel")
    @ForAdmin
    BatchViews.BatchView cancel(Caller caller, @PathVariable UUID id, @Body @Valid Move body) {
        batches.cancel(caller, id, body.version());
        return views.batch(caller, id);
    }

    /** The file for the bank (pain.001.001.09). */
    @Get("/payout-batches/{id}/file")
    @Produces(MediaType.APPLICATION_XML)
    @ForAdmin
    HttpResponse<String> file(Caller caller, @PathVariable UUID id) {
        Batches.File file = batches.file(caller, id);
        return HttpResponse.ok(file.xml())
                .contentType(MediaType.APPLICATION_XML_TYPE)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    }

    /** What the bank says about payments (pain.002), once per file. */
    @Post(value = "/payout-status-reports", consumes = MediaType.MULTIPART_FORM_DATA)
    @ForAdmin
    @Status(HttpStatus.CREATED)
    ReportView readReport(Caller caller, CompletedFileUpload file) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw CommonProblem.TOO_LARGE.problem();
        }
        String name = file.getFilename().replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        StatusReports.Imported imported =
                reports.read(caller, name.substring(0, Math.min(name.length(), 100)), file.getBytes());
        PayoutBatch batch = imported.batch();
        return new ReportView(
                imported.row().messageId(),
                batch == null ? null : batch.id(),
                batch == null ? null : batch.number(),
                imported.results().stream()
                        .map(result -> new ReportLine(
                                result.endToEndId(),
                                result.status(),
                                result.reason() == null ? null : result.reason().words(),
                                result.outcome()))
                        .toList());
    }

    /** Payments that were refused or came back. */
    @Get("/failed-payments")
    @ForAdmin
    Failed failed() {
        return new Failed(views.failed());
    }

    /** A payment came back after the bank had confirmed it: it is owed again. */
    @Post("/batch-payments/{id}/return")
    @ForAdmin
    BatchViews.BatchView returned(Caller caller, @PathVariable UUID id, @Body @Valid Return body) {
        return views.batch(caller, reports.returned(caller, id, BankReason.of(body.code(), body.note())));
    }

    private static long cursor(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException malformed) {
            throw CommonProblem.INVALID.problem().at(new FieldError("after", "is not a cursor of this list"));
        }
    }
}
