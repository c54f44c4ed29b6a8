package org.territoireouvert.calls.call.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.CallSheet;

/** Begins a draft: from a starting model, from an earlier call, or to change a call. */
public final class StartDraft {

    private static final int FIRST = 1;

    private final PluginContext context;
    private final CallRepository calls;
    private final CallDraftRepository drafts;

    /** Creates the use case. */
    public StartDraft(PluginContext context, CallRepository calls, CallDraftRepository drafts) {
        this.context = context;
        this.calls = calls;
        this.drafts = drafts;
    }

    /** Begins a new call with a model. */
    public CallDraft fromModel(String person, StartingModel model) {
        CallSheet sheet = model.sheet(today(), context.messages());
        return add(person, "", 0, sheet, EnumSet.noneOf(CallPart.class));
    }

    /** Begins a new call with what an earlier one said; its days are to be chosen again. */
    public CallDraft fromCall(String person, String slug) {
        CallSheet earlier = find(slug).sheet();
        CallSheet sheet = new CallSheet(
                earlier.subject(),
                earlier.funding(),
                earlier.applicants(),
                StartingModel.calendarFrom(earlier.calendar(), today()),
                earlier.selection(),
                earlier.eligibility(),
                earlier.form());
        return add(person, "", 0, sheet, EnumSet.complementOf(EnumSet.of(CallPart.CALENDAR)));
    }

    /** Begins the next version of a call, or returns the draft of it that there is. */
    public CallDraft revise(String person, String slug) {
        Call call = find(slug);
        if (call.withdrawnOn().isPresent()) {
            throw new NotFoundException("\"" + slug + "\" was given up, it is not changed any more");
        }
        return context.database()
                .read(handle -> drafts.ofCall(handle, slug).flatMap(id -> drafts.find(handle, id)))
                .orElseGet(() -> add(person, slug, call.version(), call.sheet(), EnumSet.allOf(CallPart.class)));
    }

    private Call find(String slug) {
        return calls.find(slug).orElseThrow(() -> new NotFoundException("No call for projects \"" + slug + "\""));
    }

    private CallDraft add(String person, String slug, int base, CallSheet sheet, Set<CallPart> written) {
        Instant now = context.clock().instant();
        CallDraft draft = new CallDraft(context.ids().next(), slug, base, sheet, written, FIRST, person, now);
        return context.database()
                .write(handle -> drafts.add(handle, draft)
                        ? draft
                        : drafts.ofCall(handle, slug)
                                .flatMap(id -> drafts.find(handle, id))
                                .orElseThrow(() -> new NotFoundException("The draft of \"" + slug + "\" is gone")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
