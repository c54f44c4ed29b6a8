package org.territoireouvert.calls.call.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.call.CallChange;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSlugs;
import org.territoireouvert.calls.contribution.PublishCall;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.SheetField;

/** Publishes a draft: a new call, or the next version of one; and gives a call up. */
public final class PublishDraft {

    /** What came of it. */
    public sealed interface Outcome {
        /** It is public. */
        record Published(Call call) implements Outcome {}

        /** Nothing has changed: the message says why and what to do. */
        record Refused(String messageKey) implements Outcome {}

        /** Somebody changed the draft after it was looked at. */
        record Changed() implements Outcome {}
    }

    private final PluginContext context;
    private final CallRepository calls;
    private final CallDraftRepository drafts;
    private final DraftDocuments documents;
    private final PublishCall publish;

    /** Creates the use case. */
    public PublishDraft(
            PluginContext context,
            CallRepository calls,
            CallDraftRepository drafts,
            DraftDocuments documents,
            PublishCall publish) {
        this.context = context;
        this.calls = calls;
        this.drafts = drafts;
        this.documents = documents;
        this.publish = publish;
    }

    /**
     * Publishes.
     *
     * @param revision of the draft that was looked at
     * @param note what changed, in words; not looked at for a new call
     */
    public Outcome publish(Actor.Agent by, String id, int revision, String note) {
        return context.database().write(handle -> {
            CallDraft draft = drafts.find(handle, id).orElseThrow(() -> new NotFoundException("Draft " + id));
            if (draft.revision() != revision) {
                return new Outcome.Changed();
            }
            Instant now = context.clock().instant();
            if (!ReadyCheck.isReady(ReadyCheck.of(draft, now, context.zone()))) {
                return new Outcome.Refused("publish.not-ready");
            }
            return draft.isNew() ? first(handle, draft, by, now) : next(handle, draft, by, note, now);
        });
    }

    private Outcome first(Handle handle, CallDraft draft, Actor.Agent by, Instant now) {
        Call call = Call.first(CallSlugs.free(handle, calls, draft.title()), draft.sheet(), now);
        drafts.remove(handle, draft.id());
        publish.add(handle, call, by);
        documents.publish(handle, draft.id(), call.slug());
        return new Outcome.Published(call);
    }

    private Outcome next(Handle handle, CallDraft draft, Actor.Agent by, String note, Instant now) {
        Call before = calls.find(handle, draft.slug())
                .orElseThrow(() -> new NotFoundException("No call for projects \"" + draft.slug() + "\""));
        CallChange change = new CallChange(before, before.next(draft.sheet(), now), note);
        Optional<String> refusal = refusal(handle, draft, change);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        drafts.remove(handle, draft.id());
        publish.change(handle, change, by);
        documents.publish(handle, draft.id(), change.after().slug());
        return new Outcome.Published(change.after());
    }

    private Optional<String> refusal(Handle handle, CallDraft draft, CallChange change) {
        CallSheet before = change.before().sheet();
        CallSheet after = change.after().sheet();
        boolean closed = !change.before()
                .calendar()
                .closing(context.zone())
                .isAfter(context.clock().instant());
        if (change.before().withdrawnOn().isPresent()) {
            return Optional.of("publish.withdrawn");
        }
        if (change.before().version() != draft.baseVersion()) {
            return Optional.of("publish.outdated");
        }
        if (SheetField.differing(before, after).isEmpty()
                && documents.of(draft.id()).isEmpty()) {
            return Optional.of("publish.nothing");
        }
        if (closed && !weights(before).equals(weights(after))) {
            return Optional.of("publish.weights");
        }
        if (after.form().sections().isEmpty()
                && !before.form().sections().isEmpty()
                && calls.isAnswered(handle, draft.slug())) {
            return Optional.of("publish.form");
        }
        return change.matters() && change.note().isBlank() ? Optional.of("publish.note") : Optional.empty();
    }

    private static List<Object> weights(CallSheet sheet) {
        TreeMap<String, Integer> weights = new TreeMap<>();
        for (Criterion criterion : sheet.selection().criteria()) {
            weights.put(criterion.code(), criterion.weight());
        }
        return List.of(weights);
    }

    /** Gives a call up; false when it was given up before. */
    public boolean withdraw(Actor.Agent by, String slug, String reason) {
        return context.database().write(handle -> {
            Call before = calls.find(handle, slug)
                    .orElseThrow(() -> new NotFoundException("No call for projects \"" + slug + "\""));
            if (before.withdrawnOn().isPresent()) {
                return false;
            }
            Instant now = context.clock().instant();
            Call after = new Call(
                    slug, before.version(), before.sheet(), Optional.of(LocalDate.ofInstant(now, context.zone())), now);
            publish.withdraw(handle, new CallChange(before, after, reason), by);
            drafts.ofCall(handle, slug).ifPresent(id -> {
                drafts.remove(handle, id);
                documents.removeAll(handle, id);
            });
            return true;
        });
    }
}
