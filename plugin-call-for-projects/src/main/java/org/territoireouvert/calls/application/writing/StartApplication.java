package org.territoireouvert.calls.application.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.collective.Member;

/** Begins the application of a collective to a call. There is one; who begins it again is led to it. */
public final class StartApplication {

    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 150;

    private final WritingStore store;

    /** Creates the use case. */
    public StartApplication(WritingStore store) {
        this.store = store;
    }

    /** What came of it. */
    public sealed interface Starting {

        /** It was begun. */
        record Started(Application application) implements Starting {}

        /** It was begun before. */
        record There(Application application) implements Starting {}

        /** The call takes no applications now. */
        record NotOpen() implements Starting {}
    }

    /** Tells whether a call takes applications now. */
    public boolean isOpen(Call call) {
        return call.takesApplications()
                && call.calendar().state(store.now(), store.context().zone()) == CallState.OPEN;
    }

    /**
     * Begins it.
     *
     * @throws NotFoundException when there is no such call, or who asks has no say in the collective
     */
    public Starting start(Actor actor, String callSlug, String collectiveId, String title) {
        return store.context().database().write(handle -> {
            Call call =
                    store.calls().find(handle, callSlug).orElseThrow(() -> new NotFoundException("Call " + callSlug));
            List<Member> mine = store.acting().of(handle, actor, collectiveId);
            if (mine.isEmpty()) {
                throw new NotFoundException("Collective " + collectiveId + " is not theirs");
            }
            Optional<Application> there = store.applications().ofCollective(handle, callSlug, collectiveId);
            if (there.isPresent()) {
                return new Starting.There(there.get());
            }
            if (!isOpen(call)) {
                return new Starting.NotOpen();
            }
            Instant now = store.now();
            int year = LocalDate.ofInstant(now, store.context().zone()).getYear();
            Application draft = new Application(
                    store.context().ids().next(),
                    store.applications().nextNumber(handle, year),
                    callSlug,
                    collectiveId,
                    call.version(),
                    title,
                    "",
                    "",
                    Money.ZERO,
                    Money.ZERO,
                    ApplicationState.DRAFT,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    now,
                    now);
            store.applications().save(handle, draft);
            store.history()
                    .note(
                            handle,
                            draft.id(),
                            mine.getFirst().id(),
                            WritingStore.person(actor).orElseThrow(),
                            "started",
                            title);
            return new Starting.Started(draft);
        });
    }
}
