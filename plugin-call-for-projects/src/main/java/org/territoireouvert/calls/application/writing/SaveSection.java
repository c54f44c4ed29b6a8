package org.territoireouvert.calls.application.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.application.writing.AsideRepository.Aside;
import org.territoireouvert.calls.application.writing.AsideRepository.Reason;
import org.territoireouvert.calls.application.writing.FileRepository.ApplicationFile;
import org.territoireouvert.calls.application.writing.SectionVersions.SectionVersion;
import org.territoireouvert.calls.model.form.AnswerParts;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.calls.model.form.MergeAnswers;

/** Keeps what somebody typed into a section, and never over what others wrote there meanwhile. */
public final class SaveSection {

    private final WritingStore store;
    private final KeepSection keep;

    /** Creates the use case. */
    public SaveSection(WritingStore store) {
        this.store = store;
        this.keep = new KeepSection(store);
    }

    /**
     * What was typed.
     *
     * @param revision of the section that the form was filled with
     * @param answers that can be kept
     * @param fields codes of the fields that the form showed; others stay as they are
     * @param memberId for whom it is written
     */
    public record Typed(int revision, FormAnswers answers, Set<String> fields, String memberId) {

        /** Copies the set. */
        public Typed {
            fields = Set.copyOf(fields);
        }
    }

    /** What came of it. */
    public sealed interface Saving {

        /**
         * It is kept.
         *
         * @param theirs last revision of others that it was merged with; the one that was read when there was none
         */
        record Kept(int theirs) implements Saving {}

        /**
         * Others changed the same fields in another way; nothing is kept yet.
         *
         * @param stored as it is now
         * @param base as it was read
         * @param mine as it was typed
         */
        record Conflict(Section stored, FormAnswers base, FormAnswers mine, MergeAnswers merge) implements Saving {}

        /** Nothing can be written any more; what was typed is set aside. */
        record Closed(WritingPeriod.Status status) implements Saving {}
    }

    /** Keeps it. */
    public Saving save(Actor actor, String number, String code, Typed typed) {
        return Contention.settle(store.context().database(), handle -> attempt(handle, actor, number, code, typed));
    }

    private Optional<Saving> attempt(Handle handle, Actor actor, String number, String code, Typed typed) {
        Opened opened = store.openToWrite(handle, actor, number);
        FormSection section = opened.sheet()
                .form()
                .section(code)
                .orElseThrow(() -> new NotFoundException("Section " + code + " of " + number));
        Section stored = keep.current(handle, opened.application(), code);
        FormAnswers base = base(handle, opened, stored, typed.revision());
        FormAnswers mine = mine(section, base, typed);
        WritingPeriod.Status status = store.status(handle, opened);
        String person = WritingStore.person(actor).orElseThrow();
        if (!status.isOpen()) {
            setAside(handle, opened, section, stored.answers(), mine, base, person);
            return Optional.of(new Saving.Closed(status));
        }
        MergeAnswers merge = MergeAnswers.of(section, base, stored.answers(), mine);
        if (!merge.open().isEmpty()) {
            return Optional.of(new Saving.Conflict(stored, base, mine, merge));
        }
        if (merge.merged().equals(stored.answers())) {
            return Optional.of(new Saving.Kept(stored.revision()));
        }
        String member = WritingStore.memberOf(opened, typed.memberId());
        if (!keep.next(handle, opened.application(), stored, merge.merged(), member, person, "")) {
            return Optional.empty();
        }
        store.history()
                .noteSitting(handle, opened.application().id(), member, person, "section-written", section.title());
        return Optional.of(new Saving.Kept(stored.revision()));
    }

    private FormAnswers base(Handle handle, Opened opened, Section stored, int revision) {
        if (revision == stored.revision()) {
            return stored.answers();
        }
        return store.versions()
                .find(handle, opened.application().id(), stored.code(), revision)
                .map(SectionVersion::answers)
                .orElse(FormAnswers.NONE);
    }

    private static FormAnswers mine(FormSection section, FormAnswers base, Typed typed) {
        FormAnswers mine = base;
        for (FormField field : section.fields()) {
            if (field.kind() != FieldKind.FILE && typed.fields().contains(field.code())) {
                mine = AnswerParts.take(mine, field.code(), typed.answers());
            }
        }
        return mine;
    }

    private void setAside(
            Handle handle,
            Opened opened,
            FormSection section,
            FormAnswers stored,
            FormAnswers mine,
            FormAnswers base,
            String person) {
        AnswerWords words = words(handle, opened.application().id());
        Set<String> there = store.aside().of(handle, opened.application().id()).stream()
                .map(Aside::words)
                .collect(Collectors.toSet());
        for (FormField field : section.fields()) {
            boolean changed = !AnswerParts.isSame(base, mine, field.code());
            String said = words.of(field, mine);
            if (changed
                    && !AnswerParts.isSame(stored, mine, field.code())
                    && !said.isEmpty()
                    && !there.contains(said)) {
                store.aside()
                        .add(
                                handle,
                                opened.application().id(),
                                new Aside(
                                        store.context().ids().next(),
                                        section.title(),
                                        field.label(),
                                        said,
                                        Reason.LATE,
                                        person,
                                        store.now()));
            }
        }
    }

    private AnswerWords words(Handle handle, String applicationId) {
        return words(store, Locale.FRENCH, store.files().of(handle, applicationId));
    }

    static AnswerWords words(WritingStore store, Locale locale, List<ApplicationFile> files) {
        Map<String, String> names =
                files.stream().collect(Collectors.toMap(ApplicationFile::id, ApplicationFile::name));
        return new AnswerWords(store.context().messages(), store.context().service(Territories.class), locale, names);
    }
}
