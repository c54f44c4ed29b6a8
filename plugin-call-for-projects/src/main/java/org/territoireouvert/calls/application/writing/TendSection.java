package org.territoireouvert.calls.application.writing;

import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.form.FormSection;

/** Says in whose charge a section is, and how far it is. Any member may. */
public final class TendSection {

    private final WritingStore store;
    private final KeepSection keep;

    /** Creates the use case. */
    public TendSection(WritingStore store) {
        this.store = store;
        this.keep = new KeepSection(store);
    }

    /**
     * Keeps it.
     *
     * @param owner identifier of a member, empty for nobody
     * @return why it was not kept; empty when it was
     */
    public Optional<WritingPeriod.Status> tend(
            Actor actor, String number, String code, String owner, Section.Progress progress, String memberId) {
        return store.context().database().write(handle -> {
            Opened opened = store.openToWrite(handle, actor, number);
            FormSection section = opened.sheet()
                    .form()
                    .section(code)
                    .orElseThrow(() -> new NotFoundException("Section " + code + " of " + number));
            WritingPeriod.Status status = store.status(handle, opened);
            if (!status.isOpen()) {
                return Optional.of(status);
            }
            Optional<Member> charged = opened.members().stream()
                    .filter(member -> member.id().equals(owner))
                    .findFirst();
            if (!owner.isEmpty() && charged.isEmpty()) {
                throw new NotFoundException("Member " + owner + " of " + number);
            }
            Section before = keep.current(handle, opened.application(), code);
            store.sections().tend(handle, opened.application().id(), code, owner, progress, store.now());
            String id = opened.application().id();
            String member = WritingStore.memberOf(opened, memberId);
            String person = WritingStore.person(actor).orElseThrow();
            if (!before.owner().equals(owner)) {
                String detail =
                        charged.map(one -> section.title() + " – " + one.name()).orElseGet(section::title);
                store.history()
                        .note(handle, id, member, person, charged.isPresent() ? "owner-set" : "owner-gone", detail);
            }
            if (before.progress() != progress) {
                store.history().note(handle, id, member, person, progressKind(progress), section.title());
            }
            return Optional.empty();
        });
    }

    private static String progressKind(Section.Progress progress) {
        return switch (progress) {
            case TO_DO -> "progress-to-do";
            case WRITING -> "progress-writing";
            case READY -> "progress-ready";
        };
    }
}
