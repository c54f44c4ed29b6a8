package org.territoireouvert.calls.web.writing;

import java.util.List;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.writing.AnswerWords;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.model.form.AskedFields;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.calls.web.writing.SectionView.AnswerView;

/** The whole application on one page, to read it, print it or keep it. */
final class ReadPages {

    private final WritingFrame frame;

    ReadPages(WritingFrame frame) {
        this.frame = frame;
    }

    /** A section with all its answers. */
    public record ReadSection(String title, List<AnswerView> answers) {}

    Response show(Request request) {
        WritingStore store = frame.store();
        return store.context().database().read(handle -> {
            Opened opened = frame.open(handle, request);
            String id = opened.application().id();
            FormAnswers all = store.sections().answers(handle, id);
            AnswerWords words = frame.words(request.locale(), store.files().of(handle, id));
            return frame.page(request, "writing-read", opened.application().title(), opened)
                    .with("opened", opened)
                    .with(
                            "badge",
                            OwnPages.badge(
                                    frame,
                                    request.locale(),
                                    opened.application().state()))
                    .with(
                            "territory",
                            store.context()
                                    .service(Territories.class)
                                    .find(opened.application().territory())
                                    .map(Territory::label)
                                    .orElse(""))
                    .with(
                            "sections",
                            opened.sheet().form().sections().stream()
                                    .map(section -> new ReadSection(section.title(), answers(section, all, words)))
                                    .toList());
        });
    }

    private static List<AnswerView> answers(FormSection section, FormAnswers all, AnswerWords words) {
        return AskedFields.of(section, all).stream()
                .filter(field -> field.kind() != FieldKind.EXPLANATION && field.kind() != FieldKind.BUDGET)
                .map(field -> new AnswerView(field.label(), words.of(field, all)))
                .toList();
    }
}
