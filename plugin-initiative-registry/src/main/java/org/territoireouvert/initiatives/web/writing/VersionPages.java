package org.territoireouvert.initiatives.web.writing;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.entry.VersionRepository;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.SheetField;

/** All versions of an entry; any two are compared field by field, and an older one can be gone on with. */
public final class VersionPages {

    private static final int MOST = 200;
    private static final int LONGEST_NUMBER = 6;

    private final WritingFrame frame;

    VersionPages(WritingFrame frame) {
        this.frame = frame;
    }

    private Entry readable(Request request) {
        Entry entry = frame.entry(request);
        if (!entry.state().isRead() && !frame.caresFor(request.actor(), entry.slug())) {
            throw new NotFoundException("Entry " + entry.slug() + " is withdrawn");
        }
        return entry;
    }

    /** Lists them. */
    public Response list(Request request) {
        Entry entry = readable(request);
        Locale locale = request.locale();
        List<VersionRepository.Version> versions = frame.store().versions().list(entry.slug(), MOST);
        return frame.page(request, "entry-versions", frame.say(locale, "versions.title"))
                .crumb(entry.title(), entry.path())
                .with("entry", entry)
                .with("versions", versions)
                .with("mayCare", frame.caresFor(request.actor(), entry.slug()))
                .with(
                        "choices",
                        versions.stream()
                                .map(version -> new Choice(
                                        Integer.toString(version.number()),
                                        frame.say(locale, "versions.number", version.number())))
                                .toList())
                .with(
                        "form",
                        FormInput.empty()
                                .prefill("de", Integer.toString(Math.max(1, entry.version() - 1)))
                                .prefill("a", Integer.toString(entry.version())));
    }

    /** Compares two. */
    public Response compare(Request request) {
        Entry entry = readable(request);
        Locale locale = request.locale();
        int from = number(request, "de");
        int to = number(request, "a");
        Sheet older = version(frame, entry, from);
        Sheet newer = version(frame, entry, to);
        return frame.page(request, "entry-comparison", frame.say(locale, "versions.compare.title", from, to))
                .crumb(entry.title(), entry.path())
                .crumb(frame.say(locale, "versions.title"), entry.path() + "/versions")
                .with("entry", entry)
                .with("from", from)
                .with("to", to)
                .with(
                        "changes",
                        FieldChange.of(frame.context(), locale, SheetField.differing(older, newer), older, newer));
    }

    private static int number(Request request, String name) {
        return request.query(name).map(VersionPages::number).orElse(0);
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1," + LONGEST_NUMBER + "}") ? Integer.parseInt(typed) : 0;
    }

    private static Sheet version(WritingFrame frame, Entry entry, int number) {
        return frame.store()
                .versions()
                .sheet(entry.slug(), number)
                .orElseThrow(() -> new NotFoundException("Version " + number + " of " + entry.slug()));
    }

    /** Returns the sheet of the version that the address names. */
    static Sheet sheet(WritingFrame frame, Request request, Entry entry) {
        return version(frame, entry, number(request.pathParameter("numero")));
    }
}
