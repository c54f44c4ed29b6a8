package org.territoireouvert.calls.application.writing;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.application.writing.AsideRepository.Aside;
import org.territoireouvert.calls.application.writing.AsideRepository.Reason;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.calls.model.form.MovedAnswers;

/** Writes a draft against the version of its call that is published now. Answers without a place there are set aside. */
public final class MoveToVersion {

    private final WritingStore store;
    private final KeepSection keep;

    /** Creates the use case. */
    public MoveToVersion(WritingStore store) {
        this.store = store;
        this.keep = new KeepSection(store);
    }

    /** Tells whether a draft can be moved. */
    public static boolean isDue(Opened opened) {
        return opened.application().state() == ApplicationState.DRAFT
                && opened.application().callVersion() < opened.call().version();
    }

    /**
     * Moves it; again does nothing.
     *
     * @param version that was shown to who asks: a later one is not taken unseen
     * @return why it was not moved; empty when it was, or another version was published meanwhile
     */
    public Optional<WritingPeriod.Status> move(Actor actor, String number, int version, String memberId) {
        return Contention.settle(store.context().database(), handle -> {
            Opened opened = store.openToWrite(handle, actor, number);
            WritingPeriod.Status status = store.status(handle, opened);
            if (!status.isOpen()) {
                return Optional.of(Optional.of(status));
            }
            if (isDue(opened) && opened.call().version() == version) {
                String member = WritingStore.memberOf(opened, memberId);
                move(handle, opened, member, WritingStore.person(actor).orElseThrow());
            }
            return Optional.of(Optional.empty());
        });
    }

    private void move(Handle handle, Opened opened, String member, String person) {
        String id = opened.application().id();
        int version = opened.call().version();
        ApplicationForm after = opened.call().sheet().form();
        store.applications().moveTo(handle, id, version, store.now());
        MovedAnswers moved =
                MovedAnswers.of(opened.sheet().form(), after, store.sections().answers(handle, id));
        Set<String> codes = new LinkedHashSet<>();
        after.sections().stream().map(FormSection::code).forEach(codes::add);
        store.sections().of(handle, id).stream().map(Section::code).forEach(codes::add);
        for (String code : codes) {
            Section section = keep.current(handle, opened.application(), code);
            FormAnswers answers = moved.sections().getOrDefault(code, FormAnswers.NONE);
            if (!answers.equals(section.answers())
                    && !keep.next(handle, opened.application(), section, answers, member, person, "call-" + version)) {
                throw new IllegalStateException("Section " + code + " changed while the draft " + id + " was moved");
            }
        }
        AnswerWords words =
                SaveSection.words(store, Locale.FRENCH, store.files().of(handle, id));
        for (MovedAnswers.Left left : moved.aside()) {
            store.aside()
                    .add(
                            handle,
                            id,
                            new Aside(
                                    store.context().ids().next(),
                                    left.section().title(),
                                    left.field().label(),
                                    words.of(left.field(), left.answers()),
                                    Reason.REMOVED,
                                    person,
                                    store.now()));
        }
        store.history().note(handle, id, member, person, "call-version", Integer.toString(version));
    }
}
