package org.territoireouvert.calls.application.writing;

import java.util.Optional;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.writing.RemarkRepository.Remark;
import org.territoireouvert.calls.collective.ActingPeople;
import org.territoireouvert.calls.model.form.FormSection;

/** Members say something to each other about a section or a field, settle it, or take it back. */
public final class WriteRemark {

    /** The most characters. */
    public static final int LONGEST = 2_000;

    private final WritingStore store;

    /** Creates the use case. */
    public WriteRemark(WritingStore store) {
        this.store = store;
    }

    /**
     * Says something, and tells the others.
     *
     * @param field code of a field of the section, empty for all of it
     */
    public void write(Actor actor, String number, String code, String field, String words, String memberId) {
        store.context().database().write(handle -> {
            Opened opened = store.openToWrite(handle, actor, number);
            FormSection section = opened.sheet()
                    .form()
                    .section(code)
                    .orElseThrow(() -> new NotFoundException("Section " + code + " of " + number));
            boolean known = section.fields().stream().anyMatch(one -> one.code().equals(field));
            Actor.Citizen citizen = (Actor.Citizen) actor;
            store.remarks()
                    .add(
                            handle,
                            opened.application().id(),
                            new Remark(
                                    store.context().ids().next(),
                                    code,
                                    known ? field : "",
                                    WritingStore.memberOf(opened, memberId),
                                    citizen.personId(),
                                    words,
                                    store.now(),
                                    "",
                                    Optional.empty()));
            Notice notice = Notice.of(
                    WritingNews.REMARK,
                    opened.application().path() + "/parties/" + code,
                    citizen.displayName(),
                    section.title(),
                    opened.application().title());
            new ActingPeople(store.members(), store.context().service(Organisations.class))
                    .tell(handle, store.context(), opened.collective().id(), notice, citizen.personId());
            return true;
        });
    }

    /** What can be done with a remark. */
    public enum Act {
        /** It is settled. */
        SETTLE,
        /** It is open again. */
        REOPEN,
        /** It is taken back by who wrote it. */
        REMOVE
    }

    /**
     * Does something with one.
     *
     * @return the section that it is about
     */
    public String act(Actor actor, String number, String remarkId, Act act) {
        return store.context().database().write(handle -> {
            Opened opened = store.openToWrite(handle, actor, number);
            Remark remark = store.remarks()
                    .find(handle, opened.application().id(), remarkId)
                    .orElseThrow(() -> new NotFoundException("Remark " + remarkId + " of " + number));
            String person = WritingStore.person(actor).orElseThrow();
            switch (act) {
                case SETTLE -> store.remarks().settle(handle, remarkId, person, store.now());
                case REOPEN -> store.remarks().reopen(handle, remarkId);
                case REMOVE -> {
                    if (!remark.personId().equals(person)) {
                        throw new NotFoundException("Remark " + remarkId + " is not theirs");
                    }
                    store.remarks().remove(handle, remarkId);
                }
            }
            return remark.section();
        });
    }
}
