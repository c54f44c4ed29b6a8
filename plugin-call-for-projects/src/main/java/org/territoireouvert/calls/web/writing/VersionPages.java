package org.territoireouvert.calls.web.writing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.writing.RestoreSection;
import org.territoireouvert.calls.application.writing.SectionVersions.SectionVersion;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormSection;

/** The revisions of a section: who wrote what when, what changed between two, and back to one. */
final class VersionPages {

    private static final String REVISION = "[0-9]{1,9}";

    private final WritingFrame frame;
    private final WritingStore store;
    private final RestoreSection restore;

    VersionPages(WritingFrame frame) {
        this.frame = frame;
        this.store = frame.store();
        this.restore = new RestoreSection(store);
    }

    /**
     * A revision.
     *
     * @param note how it came about, in words; empty when it was typed
     * @param latest whether it is what is kept now
     */
    public record VersionRow(int revision, String who, String note, Instant at, boolean latest) {

        /** Returns the number of the revision before it. */
        public int before() {
            return revision - 1;
        }
    }

    Response list(Request request) {
        return store.context().database().read(handle -> {
            Opened opened = frame.open(handle, request);
            FormSection section = WritingFrame.section(request, opened);
            String id = opened.application().id();
            List<SectionVersion> versions = store.versions().between(handle, id, section.code(), 0, Integer.MAX_VALUE);
            Map<String, String> members = frame.memberNames(handle, opened);
            Map<String, String> names = frame.names(
                    request.locale(),
                    versions.stream().map(SectionVersion::personId).toList());
            int latest = versions.isEmpty() ? 0 : versions.getFirst().revision();
            List<VersionRow> rows = versions.stream()
                    .map(version -> new VersionRow(
                            version.revision(),
                            frame.who(
                                    request.locale(),
                                    names.getOrDefault(version.personId(), ""),
                                    members.getOrDefault(version.memberId(), "")),
                            note(request.locale(), version.note()),
                            version.madeAt(),
                            version.revision() == latest))
                    .toList();
            return frame.sectionPage(
                            request,
                            "writing-versions",
                            frame.say(request.locale(), "writing.versions.title"),
                            opened,
                            section)
                    .with("rows", rows)
                    .with("choices", choices(request.locale(), versions))
                    .with("writable", store.status(handle, opened).isOpen())
                    .with(
                            "form",
                            FormInput.empty()
                                    .prefill("de", Integer.toString(Math.max(0, latest - 1)))
                                    .prefill("a", Integer.toString(latest)));
        });
    }

    private String note(Locale locale, String note) {
        int dash = note.indexOf('-');
        return dash < 0
                ? ""
                : frame.say(locale, "writing.version." + note.substring(0, dash), note.substring(dash + 1));
    }

    private List<Choice> choices(Locale locale, List<SectionVersion> versions) {
        return versions.stream()
                .map(version -> new Choice(
                        Integer.toString(version.revision()),
                        frame.say(locale, "writing.version.number", version.revision(), version.madeAt())))
                .toList();
    }

    Response compare(Request request) {
        return store.context().database().read(handle -> {
            Opened opened = frame.open(handle, request);
            FormSection section = WritingFrame.section(request, opened);
            String id = opened.application().id();
            int from = revision(request, "de");
            int to = revision(request, "a");
            FormAnswers older = from == 0
                    ? FormAnswers.NONE
                    : version(store.versions().find(handle, id, section.code(), from), from);
            FormAnswers newer = version(store.versions().find(handle, id, section.code(), to), to);
            return frame.sectionPage(
                            request,
                            "writing-comparison",
                            frame.say(request.locale(), "writing.comparison.title", from, to),
                            opened,
                            section)
                    .with(
                            "changes",
                            ChangeView.between(
                                    section,
                                    older,
                                    newer,
                                    frame.words(request.locale(), store.files().of(handle, id)),
                                    store.context().service(TextDiff.class)));
        });
    }

    private static FormAnswers version(Optional<SectionVersion> version, int revision) {
        return version.map(SectionVersion::answers).orElseThrow(() -> new NotFoundException("Revision " + revision));
    }

    private static int revision(Request request, String name) {
        return request.query(name)
                .filter(typed -> typed.matches(REVISION))
                .map(Integer::valueOf)
                .orElseThrow(() -> new NotFoundException("No revision in \"" + name + "\""));
    }

    Response restore(Request request) {
        Opened opened = frame.open(request);
        FormSection section = WritingFrame.section(request, opened);
        String typed = request.pathParameter("revision");
        if (!typed.matches(REVISION)) {
            throw new NotFoundException("Revision " + typed);
        }
        return restore.restore(
                        request.actor(),
                        opened.application().number(),
                        section.code(),
                        Integer.parseInt(typed),
                        WritingFrame.member(request))
                .<Response>map(status -> new Response.Problem(409, status.refusal()))
                .orElseGet(() -> new Response.Redirect(WritingFrame.sectionPath(opened, section.code()) + "?garde=1"));
    }
}
