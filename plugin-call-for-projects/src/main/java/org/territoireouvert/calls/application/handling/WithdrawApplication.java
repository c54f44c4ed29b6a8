package org.territoireouvert.calls.application.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.sending.ApplicationMoves;
import org.territoireouvert.calls.application.sending.Correction;
import org.territoireouvert.calls.application.sending.CorrectionRepository;
import org.territoireouvert.calls.application.sending.SendingNews;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.collective.DecisionRule.Outcome;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;

/** Takes an application back before it is decided, by the rule of its collective; and opens it again while the call is open. */
public final class WithdrawApplication {

    /** States in which an application can be taken back. */
    public static final Set<ApplicationState> STATES =
            Set.of(ApplicationState.SUBMITTED, ApplicationState.TO_CORRECT, ApplicationState.ELIGIBLE);

    private final SendingStore store;
    private final WithdrawalRepository withdrawals;
    private final CorrectionRepository corrections = new CorrectionRepository();

    /** Works on the tables of the plugin. */
    public WithdrawApplication(SendingStore store, WithdrawalRepository withdrawals) {
        this.store = store;
        this.withdrawals = withdrawals;
    }

    /**
     * Says what members want. For the first time it proposes to take the application back.
     *
     * @param memberIds members for which the actor acts, each named by the actor; not empty
     * @param reason for the other members, when it is proposed
     * @return whether it was taken: an application that was decided stays
     * @throws NotFoundException when the application, or one of the members, is not theirs
     */
    public boolean say(Actor.Citizen actor, String number, List<String> memberIds, Voice voice, String reason) {
        return store.context().database().write(handle -> {
            store.applications().hold(handle, number);
            Opened opened = store.open(handle, actor, number);
            if (memberIds.isEmpty() || !memberIds.stream().allMatch(opened::actsFor)) {
                throw new NotFoundException("Not all of " + memberIds + " are theirs");
            }
            String application = opened.application().id();
            Optional<Withdrawal> open = withdrawals.open(handle, application);
            if (!STATES.contains(opened.application().state()) || open.isEmpty() && voice != Voice.FOR) {
                return false;
            }
            String id = open.map(Withdrawal::id)
                    .orElseGet(() -> propose(handle, actor, opened, memberIds.getFirst(), reason));
            memberIds.forEach(member -> withdrawals.say(handle, id, member, voice, actor.personId(), store.now()));
            settle(handle, actor, opened);
            return true;
        });
    }

    private String propose(Handle handle, Actor.Citizen actor, Opened opened, String member, String reason) {
        String id = store.context().ids().next();
        Application application = opened.application();
        withdrawals.add(
                handle, new Withdrawal(id, application.id(), member, reason, store.now(), Map.of()), actor.personId());
        String name = opened.acting().stream()
                .filter(one -> one.id().equals(member))
                .map(Member::name)
                .findFirst()
                .orElse("");
        tell(
                handle,
                opened,
                actor.personId(),
                Notice.of(
                        SendingNews.WITHDRAWAL,
                        application.path() + "/retrait",
                        name,
                        SendingStore.title(application)));
        return id;
    }

    private void settle(Handle handle, Actor.Citizen actor, Opened opened) {
        Application application = opened.application();
        Withdrawal withdrawal = withdrawals.open(handle, application.id()).orElseThrow();
        Outcome outcome = opened.collective().rule().outcome(opened.members(), withdrawal.voices());
        if (outcome == Outcome.REJECTED) {
            withdrawals.close(handle, withdrawal.id(), Withdrawal.State.REJECTED);
        }
        if (outcome != Outcome.ADOPTED) {
            return;
        }
        Instant now = store.now();
        withdrawals.close(handle, withdrawal.id(), Withdrawal.State.ADOPTED);
        corrections
                .open(handle, application.id())
                .ifPresent(asked -> corrections.close(handle, asked.id(), Correction.State.LAPSED));
        ApplicationMoves.move(handle, application.id(), STATES, ApplicationState.WITHDRAWN, now);
        tell(
                handle,
                opened,
                "",
                Notice.of(SendingNews.WITHDRAWN, application.path() + "/retrait", SendingStore.title(application)));
        SendingNews.log(
                store.context(),
                handle,
                AuditEntry.of(SendingNews.LOGGED_WITHDRAWN, actor, Call.path(application.callSlug()))
                        .with("number", application.number()));
    }

    private void tell(Handle handle, Opened opened, String except, Notice notice) {
        SendingNews.tell(
                store.context(),
                handle,
                store.people().of(handle, opened.collective().id()),
                except,
                notice);
    }

    /**
     * Makes an application that was taken back a draft again.
     *
     * @return whether it was: the call is still open
     * @throws NotFoundException when the application is not theirs
     */
    public boolean reopen(Actor.Citizen actor, String number) {
        return store.context().database().write(handle -> {
            store.applications().hold(handle, number);
            Opened opened = store.open(handle, actor, number);
            Instant end = opened.call().calendar().closing(store.context().zone());
            return store.now().isBefore(end)
                    && opened.call().takesApplications()
                    && ApplicationMoves.move(
                            handle,
                            opened.application().id(),
                            Set.of(ApplicationState.WITHDRAWN),
                            ApplicationState.DRAFT,
                            store.now());
        });
    }
}
