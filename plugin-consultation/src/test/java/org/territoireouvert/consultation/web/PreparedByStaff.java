package org.territoireouvert.consultation.web;

import java.util.Map;
import org.territoireouvert.testkit.TestBrowser;

/** Has staff prepare and publish consultations on the pages that are there for it. */
public final class PreparedByStaff {

    private static final String ALL = "/admin/consultations";

    private PreparedByStaff() {}

    /**
     * Prepares a consultation of 20 November to 20 December 2026, all that a publication needs, with one step up to 1 December.
     *
     * @param slug that the title comes to
     * @param kind of the step, whose number is 0
     */
    public static void prepare(TestBrowser editor, String title, String slug, String kind) {
        String room = ALL + "/" + slug;
        editor.submit(
                ALL + "/nouvelle",
                ALL + "/nouvelle",
                Map.of("title", title, "opens", "2026-11-20", "closes", "2026-12-20"));
        editor.submit(
                room + "/objet",
                room + "/objet",
                Map.of(
                        "title", title,
                        "summary", "Ce qui est demandé.",
                        "decided-by", "Le conseil",
                        "level", "CONSULT",
                        "open-points", "Les horaires",
                        "closed-points", "Le lieu"));
        editor.submit(
                room + "/etapes",
                room + "/etapes",
                Map.of("kind", kind, "title", "Votre part", "starts", "2026-11-20", "ends", "2026-12-01"));
    }

    /** Publishes it. */
    public static void publish(TestBrowser editor, String slug) {
        String room = ALL + "/" + slug;
        editor.submit(room, room + "/publier", Map.of());
    }
}
