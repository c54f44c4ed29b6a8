package org.territoireouvert.consultation.web.questionnaire;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.testkit.TestBrowser;

/** Has staff write and publish a questionnaire on the pages that are there for it. */
final class WrittenByStaff {

    static final String STEP = "/consultations/vos-trajets/questionnaire/0";
    static final String STAFF = "/admin" + STEP;

    private final TestBrowser editor;

    WrittenByStaff(TestBrowser editor) {
        this.editor = editor;
    }

    /** Prepares a consultation with a questionnaire from 20 November to 1 December 2026. */
    WrittenByStaff prepare() {
        PreparedByStaff.prepare(editor, "Vos trajets", "vos-trajets", "QUESTIONNAIRE");
        PreparedByStaff.publish(editor, "vos-trajets");
        return this;
    }

    /** Adds a question; further fields are given as names and values. */
    WrittenByStaff ask(String kind, String words, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("words", words));
        for (int index = 0; index < fields.length; index += 2) {
            form.put(fields[index], fields[index + 1]);
        }
        HttpResponse<String> answer =
                editor.submit(STAFF + "/nouvelle-question?sorte=" + kind, STAFF + "/nouvelle-question", form);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return this;
    }

    WrittenByStaff terms(String... flags) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String flag : flags) {
            form.put(flag, "1");
        }
        editor.submit(STAFF, STAFF + "/regles", form);
        return this;
    }

    WrittenByStaff publish() {
        editor.submit(STAFF, STAFF + "/publier", Map.of());
        return this;
    }
}
