package org.territoireouvert.initiatives.web.writing;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Quality;
import org.territoireouvert.initiatives.writing.CareForEntry;

/** Authors and editors look after an entry: up to date or not, archived, withdrawn, back again. */
public final class CarePages {

    private static final String REASON = "raison";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_ACT = 20;

    private final WritingFrame frame;
    private final CareForEntry care;
    private final CareViews views;

    CarePages(WritingFrame frame) {
        this.frame = frame;
        this.care = new CareForEntry(frame.store());
        this.views = new CareViews(frame.store());
    }

    /** Shows what can be done. */
    public Response show(Request request) {
        return frame.toCarer(request, entry -> page(request, entry, FormInput.empty()));
    }

    private Page page(Request request, Entry entry, FormInput form) {
        Locale locale = request.locale();
        Quality quality = Quality.of(entry.sheet());
        return frame.page(request, "entry-care", frame.say(locale, "care.title"))
                .crumb(frame.say(locale, "own.title"), "/initiatives/mes-fiches")
                .crumb(entry.title(), entry.path())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("entry", entry)
                .with("reason", views.reason(entry))
                .with("isStale", views.isStale(entry))
                .with("isHarvested", entry.origin().isPresent())
                .with("score", quality.score())
                .with("better", MissingRow.of(frame.context(), locale, entry.path(), quality));
    }

    /** Says that an entry is up to date. */
    public Response confirm(Request request) {
        return frame.toCarer(
                request, entry -> WritingFrame.follow(care.confirm(entry.slug(), request.actor()), "?ok=1"));
    }

    /** Archives or withdraws an entry, or brings it back. */
    public Response move(Request request) {
        return frame.toCarer(request, entry -> {
            FormInput form = FormInput.of(request);
            Optional<Entry.State> to = switch (form.optional("acte", LONGEST_ACT)) {
                case "archiver" -> Optional.of(Entry.State.ARCHIVED);
                case "retirer" -> Optional.of(Entry.State.WITHDRAWN);
                case "remettre" -> Optional.of(Entry.State.PUBLISHED);
                default -> Optional.empty();
            };
            String reason = form.optional(REASON, LONGEST_REASON);
            if (to.isEmpty()) {
                form.error("", "care.act.missing");
            } else if (reason.isEmpty() && to.get() != Entry.State.PUBLISHED) {
                form.error(REASON, "care.reason.missing");
            }
            return form.isValid()
                    ? WritingFrame.follow(care.move(entry.slug(), to.orElseThrow(), reason, request.actor()), "?ok=1")
                    : page(request, entry, form);
        });
    }
}
