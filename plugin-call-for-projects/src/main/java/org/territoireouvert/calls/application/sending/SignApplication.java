package org.territoireouvert.calls.application.sending;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.checking.ComposeApplication.Composed;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;

/** Signs an application for members, or refuses to: exactly what was shown, or nothing. */
public final class SignApplication {

    private final SendingStore store;

    /** Works on the tables of the plugin. */
    public SignApplication(SendingStore store) {
        this.store = store;
    }

    /** What became of it. */
    public enum Result {
        /** It is kept. */
        KEPT,
        /** The application is not what was shown any more: nothing was signed. */
        CHANGED,
        /** The application is not complete: nothing was signed. */
        INCOMPLETE,
        /** The application is not written any more. */
        FIXED
    }

    /**
     * Says what members think of an application.
     *
     * @param shown fingerprint of what was shown
     * @param memberIds members for which the actor acts, each named by the actor
     * @param voice for or against
     * @param words why they refuse, possibly empty
     * @throws NotFoundException when the application, or one of the members, is not theirs
     */
    public Result sign(
            Actor.Citizen actor, String number, String shown, List<String> memberIds, Voice voice, String words) {
        return store.context().database().write(handle -> {
            store.applications().hold(handle, number);
            Opened opened = store.open(handle, actor, number);
            if (!memberIds.stream().allMatch(opened::actsFor)) {
                throw new NotFoundException("Not all of " + memberIds + " are theirs");
            }
            if (!opened.application().state().isWritable()) {
                return Result.FIXED;
            }
            Composed composed = store.compose().of(handle, opened);
            if (!composed.fingerprint().equals(shown)) {
                return Result.CHANGED;
            }
            if (!store.check().of(opened, composed).isComplete()) {
                return Result.INCOMPLETE;
            }
            int round = store.signatures().round(handle, opened.application().id());
            for (Member member : opened.acting()) {
                if (memberIds.contains(member.id())) {
                    Signature signature =
                            new Signature(round, shown, member.id(), voice, words, actor.personId(), store.now());
                    store.signatures().add(handle, opened.application().id(), signature, composed);
                    tell(handle, opened, member, signature);
                }
            }
            return Result.KEPT;
        });
    }

    private void tell(Handle handle, Opened opened, Member member, Signature signature) {
        String title = SendingStore.title(opened.application());
        String path = opened.application().path() + "/signer";
        Notice notice = signature.isFor()
                ? Notice.of(SendingNews.SIGNED, path, member.name(), title)
                : Notice.of(SendingNews.REFUSED, path, member.name(), title, signature.words());
        SendingNews.tell(
                store.context(),
                handle,
                store.people().of(handle, opened.collective().id()),
                signature.personId(),
                notice);
    }
}
