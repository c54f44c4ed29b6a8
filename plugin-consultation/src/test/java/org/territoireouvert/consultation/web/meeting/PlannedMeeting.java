package org.territoireouvert.consultation.web.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.testkit.TestBrowser;

/** A published consultation with one meeting, on 30 November 2026 from 18:30 to 20:00 in Paris. */
final class PlannedMeeting {

    static final String STEP = "/consultations/prix-de-l-eau/rencontres/0";
    static final String STAFF = "/admin" + STEP;

    private PlannedMeeting() {}

    /** Returns what staff type, with other values in some fields. */
    static Map<String, String> fields(Map<String, String> others) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Réunion publique à Corvaux");
        fields.put("about", "Le prix de l’eau en 2027.");
        fields.put("day", "2026-11-30");
        fields.put("from", "18h30");
        fields.put("to", "20:00");
        fields.put("place", "Salle des fêtes");
        fields.put("address", "2 rue du Lavoir, Corvaux");
        fields.put("step-free", "1");
        fields.put("seats", "2");
        fields.put("agenda", "Accueil ; 10 ; la maire\nLes tarifs ; 60\n\nQuestions ; 20");
        fields.putAll(others);
        return fields;
    }

    /** Prepares and publishes the consultation, and returns the address of the meeting. */
    static String publish(TestBrowser editor, Map<String, String> others) {
        PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "MEETINGS");
        editor.submit(STAFF + "/nouvelle", STAFF + "/nouvelle", fields(others));
        PreparedByStaff.publish(editor, "prix-de-l-eau");
        return editor.page(STAFF).select("main h2 a").attr("href").substring("/admin".length());
    }
}
