package org.territoireouvert.calls.application.writing;

import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.application.writing.SectionVersions.SectionVersion;
import org.territoireouvert.calls.model.form.AnswerParts;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.calls.model.form.ReadAnswer;

/** Makes an earlier revision of a section the next one. Files stay as they are. */
public final class RestoreSection {

    private final WritingStore store;
    private final KeepSection keep;

    /** Creates the use case. */
    public RestoreSection(WritingStore store) {
        this.store = store;
        this.keep = new KeepSection(store);
    }

    /**
     * Restores one.
     *
     * @return why it was not restored; empty when it was
     * @throws NotFoundException when there is no such revision
     */
    public Optional<WritingPeriod.Status> restore(
            Actor actor, String number, String code, int revision, String memberId) {
        return Contention.settle(store.context().database(), handle -> {
            Opened opened = store.openToWrite(handle, actor, number);
            FormSection section = opened.sheet()
                    .form()
                    .section(code)
                    .orElseThrow(() -> new NotFoundException("Section " + code + " of " + number));
            SectionVersion version = store.versions()
                    .find(handle, opened.application().id(), code, revision)
                    .orElseThrow(() -> new NotFoundException("Revision " + revision + " of " + code));
            WritingPeriod.Status status = store.status(handle, opened);
            if (!status.isOpen()) {
                return Optional.of(Optional.of(status));
            }
            Section stored = keep.current(handle, opened.application(), code);
            FormAnswers answers = answers(section, stored.answers(), version.answers());
            if (answers.equals(stored.answers())) {
                return Optional.of(Optional.empty());
            }
            String member = WritingStore.memberOf(opened, memberId);
            String person = WritingStore.person(actor).orElseThrow();
            String note = "restored-" + revision;
            if (!keep.next(handle, opened.application(), stored, answers, member, person, note)) {
                return Optional.empty();
            }
            store.history()
                    .note(handle, opened.application().id(), member, person, "section-restored", section.title());
            return Optional.of(Optional.empty());
        });
    }

    /** What the form does not ask any more, or asks in another way, is not brought back. */
    private static FormAnswers answers(FormSection section, FormAnswers stored, FormAnswers old) {
        FormAnswers answers = stored;
        for (FormField field : section.fields()) {
            boolean possible = field.kind() == FieldKind.ROWS
                    || ReadAnswer.read(field, old.of(field.code())) instanceof ReadAnswer.Reading.Read;
            if (field.kind() != FieldKind.FILE && possible) {
                answers = AnswerParts.take(answers, field.code(), old);
            }
        }
        return answers;
    }
}
