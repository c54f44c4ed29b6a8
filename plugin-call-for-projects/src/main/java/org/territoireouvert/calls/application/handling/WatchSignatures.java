package org.territoireouvert.calls.application.handling;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.sending.SendingNews;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.application.sending.Signature;
import org.territoireouvert.calls.application.sending.SignatureRepository.Watched;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.collective.Member;

/**
 * Tells once that signatures do not count any more: those who signed, that the application changed; the others, that a member left.
 * It looks at what is, so that it does not matter what changed an application, or who let a member go; {@link FollowMembers} has it look
 * at once.
 */
public final class WatchSignatures {

    private static final int BATCH = 50;

    private final SendingStore store;

    /** Works on the tables of the plugin. */
    public WatchSignatures(SendingStore store) {
        this.store = store;
    }

    /** Declares the job: every ten minutes. */
    public Job job() {
        return new Job("watch-signatures", Duration.ofMinutes(10), this::watch);
    }

    /** Looks at all applications that are written and were signed, 50 in a transaction. */
    public void watch() {
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            String start = after.get();
            after = store.context().database().write(handle -> watch(handle, start));
        }
    }

    private Optional<String> watch(Handle handle, String after) {
        List<Watched> all = store.signatures().toWatch(handle, after, BATCH);
        Map<String, List<Signature>> byApplication = all.stream()
                .collect(Collectors.groupingBy(
                        Watched::applicationId,
                        LinkedHashMap::new,
                        Collectors.mapping(Watched::signature, Collectors.toList())));
        byApplication.forEach((id, signatures) -> look(handle, id, signatures));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().applicationId());
    }

    /** Looks at one application. */
    void look(Handle handle, String id) {
        look(handle, id, store.signatures().toWatch(handle, id));
    }

    private void look(Handle handle, String id, List<Signature> signatures) {
        Application application = store.applications().find(handle, id).orElseThrow();
        Opened opened = store.openForJob(handle, application);
        String now = store.compose().of(handle, opened).fingerprint();
        for (Signature signature : signatures) {
            Member member = store.members().find(handle, signature.memberId()).orElseThrow();
            if (!member.isMember()) {
                tell(handle, opened, signature, member, SendingNews.SIGNER_LEFT);
            } else if (!signature.fingerprint().equals(now)) {
                tell(handle, opened, signature, member, SendingNews.CHANGED);
            }
        }
    }

    private void tell(Handle handle, Opened opened, Signature signature, Member member, NotificationKind kind) {
        Application application = opened.application();
        store.signatures().markTold(handle, application.id(), signature);
        String title = SendingStore.title(application);
        String path = application.path() + "/signer";
        boolean left = kind.equals(SendingNews.SIGNER_LEFT);
        SendingNews.tell(
                store.context(),
                handle,
                left
                        ? store.people().of(handle, application.collectiveId())
                        : store.people().of(handle, member),
                "",
                left ? Notice.of(kind, path, member.name(), title) : Notice.of(kind, path, title));
    }
}
