package org.territoireouvert.calls.web.writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.collective.Collective;

/** The applications of all collectives for which somebody acts. */
final class OwnPages {

    private final WritingFrame frame;

    OwnPages(WritingFrame frame) {
        this.frame = frame;
    }

    /** A line. */
    public record OwnRow(
            Application application, String call, String collective, Badge badge, Optional<Instant> until) {}

    Response list(Request request) {
        List<OwnRow> rows = new ArrayList<>();
        for (Collective collective : frame.store().collectivesOf(request.actor())) {
            for (Application application : frame.store().applications().ofCollective(collective.id())) {
                rows.add(row(request.locale(), collective, application));
            }
        }
        rows.sort(Comparator.comparing((OwnRow row) -> row.application().updatedAt())
                .reversed());
        return Page.of("writing-own", frame.say(request.locale(), "writing.own.title"))
                .crumb(frame.say(request.locale(), "menu.calls"), Call.PATH)
                .with("rows", rows);
    }

    private OwnRow row(Locale locale, Collective collective, Application application) {
        WritingStore store = frame.store();
        return store.context().database().read(handle -> {
            Call call = store.calls().find(handle, application.callSlug()).orElseThrow();
            WritingPeriod.Status status = store.period().of(handle, application, call, store.now());
            return new OwnRow(
                    application,
                    call.title(),
                    collective.name(),
                    badge(frame, locale, application.state()),
                    status.isOpen() ? status.until() : Optional.empty());
        });
    }

    /** Says where an application stands. */
    static Badge badge(WritingFrame frame, Locale locale, ApplicationState state) {
        Badge.Tone tone = switch (state) {
            case DRAFT -> Badge.Tone.SOON;
            case TO_CORRECT -> Badge.Tone.WARN;
            case SUBMITTED, ELIGIBLE, RESERVE, FUNDED -> Badge.Tone.OPEN;
            case INELIGIBLE, REFUSED, WITHDRAWN -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, frame.say(locale, "application.state." + state.code()));
    }
}
