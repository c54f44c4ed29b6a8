package org.territoireouvert.initiatives.web.writing;

import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.Subject;
import org.territoireouvert.initiatives.model.Topic;

/** Asks what an entry is about. */
final class SubjectForm implements PartForm {

    static final String TITLE = "titre";
    static final String TOPIC = "theme";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_PROBLEM = 5_000;
    private static final int LONGEST_STORY = 20_000;

    @Override
    public Sheet read(TypedFields typed, Sheet before) {
        String title = typed.text(TITLE, LONGEST_TITLE);
        if (title.isEmpty()) {
            typed.form().error(TITLE, "write.title.missing");
        }
        return before.with(new Subject(
                title,
                typed.text("resume", LONGEST_SUMMARY),
                typed.text("probleme", LONGEST_PROBLEM),
                typed.text("recit", LONGEST_STORY),
                typed.ticked(TOPIC, Topic.class)));
    }

    @Override
    public void fill(FormInput form, Sheet sheet) {
        Subject subject = sheet.subject();
        form.prefill(TITLE, subject.title())
                .prefill("resume", subject.summary())
                .prefill("probleme", subject.problem())
                .prefill("recit", subject.story());
        subject.topics().forEach(topic -> form.prefill(TOPIC + "-" + topic.name(), "1"));
    }
}
