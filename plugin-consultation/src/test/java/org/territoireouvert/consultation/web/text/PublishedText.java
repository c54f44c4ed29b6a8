package org.territoireouvert.consultation.web.text;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site on which a text is amended: what people and staff do there, in a line each. */
public final class PublishedText implements AutoCloseable {

    /** Where it is read. */
    public static final String STEP = "/consultations/arrete/texte/0";

    /** Where staff work on it. */
    public static final String STAFF = "/admin" + STEP;

    private final TestSite site;
    private final TestBrowser editor;

    /**
     * Publishes a text.
     *
     * @param text in Markdown
     */
    public PublishedText(String text) throws Exception {
        site = TestSite.start(
                TestDatabases.sqlite(),
                new TestClock(Instant.parse("2026-11-27T09:00:00Z")),
                List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Arrêté", "arrete", "TEXT");
        editor.upload(STAFF, STAFF, Map.of(), "file", "arrete.md", text.getBytes(StandardCharsets.UTF_8));
        PreparedByStaff.publish(editor, "arrete");
    }

    /** Returns a browser of somebody who takes part. */
    public TestBrowser citizen() {
        return site.browser().asCitizen("jeanne@exemple.fr");
    }

    /** Returns the browser of who decides. */
    public TestBrowser editor() {
        return editor;
    }

    /** Reads a page that everybody reads. */
    public Document page(String address) {
        return site.browser().page(address);
    }

    /** Asks for a page that everybody may ask for. */
    public HttpResponse<String> get(String address) {
        return site.browser().get(address);
    }

    /**
     * Proposes an amendment.
     *
     * @param part address of an article or a section
     * @param fields besides the reason
     */
    public HttpResponse<String> propose(TestBrowser person, String part, String act, Map<String, String> fields) {
        Document form = person.page(part + "/amender?acte=" + act);
        Map<String, String> typed = new HashMap<>(Map.of("reason", "C’est plus simple pour tous."));
        typed.putAll(fields);
        return person.submit(form, part + "/amender", typed);
    }

    /** Decides about an amendment. */
    public HttpResponse<String> decide(String amendment, String act, Map<String, String> fields) {
        String page = STAFF + amendment.substring(STEP.length());
        Map<String, String> typed = new HashMap<>(Map.of("answer", "Merci, voici notre réponse."));
        typed.putAll(fields);
        Document form = editor.page(page);
        form.select("form").forEach(one -> one.attr("action", page + "/" + act));
        return editor.submit(form, page + "/" + act, typed);
    }

    /** Accepts what somebody proposed as it was written. */
    public HttpResponse<String> accept(HttpResponse<String> proposed) {
        return decide(proposed.uri().getPath(), "accepter", Map.of());
    }

    /** Publishes a new version with all that was accepted. */
    public HttpResponse<String> publish() {
        return editor.submit(STAFF, STAFF + "/version", Map.of("note", "Les horaires changent."));
    }

    @Override
    public void close() {
        editor.close();
        site.close();
    }
}
