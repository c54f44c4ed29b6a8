package org.territoireouvert.calls.application.writing;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.writing.SectionVersions.SectionVersion;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.form.FormAnswers;

/** Makes the next revision of a section. */
final class KeepSection {

    private final WritingStore store;

    KeepSection(WritingStore store) {
        this.store = store;
    }

    /** Returns a section as it is now. */
    Section current(Handle handle, Application application, String code) {
        return store.sections()
                .find(handle, application.id(), code)
                .orElseGet(() -> Section.untouched(code, application.madeAt()));
    }

    /**
     * Keeps answers as the next revision.
     *
     * @param read the section that they replace
     * @param note see {@link SectionVersion#note}
     * @return whether they were kept: not when somebody else kept that revision first
     */
    boolean next(
            Handle handle,
            Application application,
            Section read,
            FormAnswers answers,
            String memberId,
            String personId,
            String note) {
        Instant now = store.now();
        int revision = read.revision() + 1;
        if (!store.sections().write(handle, application.id(), read.code(), revision, answers, personId, now)) {
            return false;
        }
        store.versions()
                .add(
                        handle,
                        application.id(),
                        read.code(),
                        new SectionVersion(revision, answers, memberId, personId, note, now));
        store.applications().touch(handle, application.id(), now);
        return true;
    }
}
