package org.territoireouvert.runner.web.level;

import java.time.Instant;
import java.time.LocalDate;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.level.CodeBatch;
import org.territoireouvert.runner.identity.level.CodeBatch.Kind;
import org.territoireouvert.runner.identity.level.CodeBatches;
import org.territoireouvert.runner.identity.level.CodeCancelling;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What became of the codes, and their cancelling. */
final class BatchPages {

    static final String PATH = "/admin/codes";

    private static final String POSITION = "numero";
    private static final int LONGEST_NUMBER = 9;

    /** A batch as the administration shows it. */
    public record BatchView(
            String id,
            String label,
            String roll,
            int size,
            int used,
            int cancelled,
            int left,
            LocalDate lastDay,
            boolean expired,
            String agent,
            Instant createdAt) {}

    private final WebParts parts;
    private final AdminFrame frame;
    private final CodeBatches batches;
    private final CodeCancelling cancelling;

    BatchPages(WebParts parts, AdminFrame frame, CodeBatches batches) {
        this.parts = parts;
        this.frame = frame;
        this.batches = batches;
        this.cancelling = new CodeCancelling(
                parts.database(),
                parts.identity().accounts(),
                parts.clock(),
                parts.identity().audit());
    }

    private static Kind kind(String code) {
        if (!code.equals("guichet")) {
            throw new UnknownChoiceException("sorte");
        }
        return Kind.COUNTER;
    }

    Response list(CoreRequest request) {
        ListQuery.refuseOthers(request, "sorte", Keyset.BEFORE, Keyset.AFTER);
        Kind kind = request.query("sorte").map(BatchPages::kind).orElse(Kind.BATCH);
        Slice<CodeBatch> slice = batches.list(kind, Keyset.of(request, 1));
        return frame.page(request.locale(), "level/batches", PATH, "codes.title")
                .with("counter", kind == Kind.COUNTER)
                .with(
                        "batches",
                        slice.items().stream()
                                .map(batch -> view(request, batch))
                                .toList())
                .with("slice", slice)
                .with("address", kind == Kind.COUNTER ? PATH + "?sorte=guichet" : PATH)
                .with("formKey", LetterPages.newFormKey())
                .with("days", LetterPages.COUNTER_DAYS);
    }

    Response show(CoreRequest request) {
        return page(request, batch(request), FormInput.empty());
    }

    /** Cancels the codes of a batch that nobody has used. */
    Response cancel(CoreRequest request) {
        CodeBatch batch = batch(request);
        cancelling.batch(request.actor(), batch);
        return new Response.Redirect(PATH + "/" + batch.id() + AdminFrame.DONE);
    }

    /** Cancels one code. */
    Response cancelOne(CoreRequest request) {
        CodeBatch batch = batch(request);
        FormInput form = FormInput.of(request);
        String typed = form.required(POSITION, LONGEST_NUMBER, "codes.cancel-one.missing");
        boolean cancelled =
                typed.matches("[0-9]{1,9}") && cancelling.one(request.actor(), batch, Integer.parseInt(typed));
        if (!cancelled) {
            if (form.isValid()) {
                form.error(POSITION, "codes.cancel-one.unknown", batch.size());
            }
            return page(request, batch, form).status(422);
        }
        return new Response.Redirect(PATH + "/" + batch.id() + AdminFrame.DONE);
    }

    private Page page(CoreRequest request, CodeBatch batch, FormInput form) {
        BatchView view = view(request, batch);
        return frame.page(request.locale(), "level/batch", PATH, "codes.batch.title", view.label())
                .crumb(parts.messages().format(request.locale(), "codes.title"), PATH)
                .with("batch", view)
                .with("form", form);
    }

    private CodeBatch batch(CoreRequest request) {
        String id = request.pathParameter("id");
        return batches.find(id).orElseThrow(() -> new NotFoundException("batch " + id));
    }

    private BatchView view(CoreRequest request, CodeBatch batch) {
        String label = batch.kind() == Kind.COUNTER
                ? parts.messages().format(request.locale(), "codes.counter.label")
                : batch.label();
        return new BatchView(
                batch.id(),
                label,
                batch.roll().orElse(""),
                batch.size(),
                batch.used(),
                batch.cancelled(),
                batch.left(),
                LetterPages.lastDay(batch, parts.identity().zone()),
                batch.isExpired(parts.clock().instant()),
                parts.identity()
                        .accounts()
                        .find(batch.createdBy())
                        .map(Account::staffName)
                        .orElse("–"),
                batch.createdAt());
    }
}
