package org.territoireouvert.consultation.web.charter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.consultation.charter.Charter;
import org.territoireouvert.consultation.model.Consultation;

/** The charter of a consultation as JSON. Values that are not there are left out. */
final class CharterDocument {

    private CharterDocument() {}

    static Map<String, Object> of(Consultation consultation, Charter charter, Messages messages, Locale locale) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("consultation", consultation.path());
        document.put("title", consultation.title());
        document.put("evaluatedOn", charter.day().toString());
        charter.label().ifPresent(label -> {
            document.put("label", label.word());
            document.put("provisional", charter.isProvisional());
        });
        document.put("met", charter.met());
        document.put("asked", charter.asked());
        List<Map<String, Object>> criteria = new ArrayList<>();
        charter.findings().forEach((criterion, finding) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", criterion.name());
            entry.put("level", criterion.level().word());
            entry.put("state", CharterView.state(finding));
            criteria.add(entry);
        });
        CharterView view = CharterView.of(charter, messages, locale);
        List<CharterView.Row> rows =
                view.groups().stream().flatMap(group -> group.rows().stream()).toList();
        for (int index = 0; index < rows.size(); index++) {
            add(criteria.get(index), rows.get(index));
        }
        document.put("criteria", criteria);
        return document;
    }

    private static void add(Map<String, Object> entry, CharterView.Row row) {
        entry.put("title", row.title());
        if (!row.evidence().isEmpty()) {
            entry.put("evidence", row.evidence());
        }
        if (!row.remark().isEmpty()) {
            entry.put("remark", row.remark());
        }
        row.by().ifPresent(day -> entry.put("by", day.toString()));
    }
}
