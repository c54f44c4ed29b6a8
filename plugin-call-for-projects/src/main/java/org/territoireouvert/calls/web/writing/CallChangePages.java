package org.territoireouvert.calls.web.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.writing.AnswerWords;
import org.territoireouvert.calls.application.writing.MoveToVersion;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormChanges;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.MovedAnswers;

/** What changed in a call after a draft was begun, and on to its new version. */
final class CallChangePages {

    private final WritingFrame frame;
    private final WritingStore store;
    private final MoveToVersion move;

    CallChangePages(WritingFrame frame) {
        this.frame = frame;
        this.store = frame.store();
        this.move = new MoveToVersion(store);
    }

    /** A field that is asked in another way: its label now, and what changed. */
    public record ChangedRow(String label, List<String> changes) {

        /** Copies the list. */
        public ChangedRow {
            changes = List.copyOf(changes);
        }
    }

    /** An answer that will have no place. */
    public record LostRow(String label, String words) {}

    Response show(Request request) {
        return store.context().database().read(handle -> {
            Locale locale = request.locale();
            Opened opened = frame.open(handle, request);
            String id = opened.application().id();
            if (!MoveToVersion.isDue(opened)) {
                return new Response.Redirect(opened.application().path());
            }
            CallSheet after = opened.call().sheet();
            FormChanges changes = FormChanges.between(opened.sheet().form(), after.form());
            FormAnswers answers = store.sections().answers(handle, id);
            AnswerWords words = frame.words(locale, store.files().of(handle, id));
            MovedAnswers moved = MovedAnswers.of(opened.sheet().form(), after.form(), answers);
            return frame.page(request, "writing-call-changed", frame.say(locale, "writing.moved.title"), opened)
                    .with("opened", opened)
                    .with("version", opened.call().version())
                    .with("notes", notes(handle, opened))
                    .with("rules", rules(locale, opened.sheet(), after))
                    .with(
                            "added",
                            changes.added().stream().map(FormField::label).toList())
                    .with(
                            "removed",
                            changes.removed().stream().map(FormField::label).toList())
                    .with(
                            "changed",
                            changes.changed().stream()
                                    .map(one -> new ChangedRow(one.after().label(), changed(locale, one)))
                                    .toList())
                    .with("same", changes.kept())
                    .with(
                            "lost",
                            moved.aside().stream()
                                    .map(left ->
                                            new LostRow(left.field().label(), words.of(left.field(), left.answers())))
                                    .toList())
                    .with("writable", store.status(handle, opened).isOpen());
        });
    }

    private static List<String> notes(org.jdbi.v3.core.Handle handle, Opened opened) {
        return handle.createQuery("""
                        select note from cal_call_version
                        where call_slug = :call and version > :after and version <= :last and note <> ''
                        order by version limit 50
                        """)
                .bind("call", opened.call().slug())
                .bind("after", opened.application().callVersion())
                .bind("last", opened.call().version())
                .mapTo(String.class)
                .list();
    }

    /** Names what changed in the rules. */
    private List<String> rules(Locale locale, CallSheet before, CallSheet after) {
        List<String> rules = new ArrayList<>();
        differ(locale, before.calendar(), after.calendar(), "calendar", rules);
        differ(locale, before.funding(), after.funding(), "funding", rules);
        differ(locale, before.applicants(), after.applicants(), "applicants", rules);
        differ(locale, before.eligibility(), after.eligibility(), "eligibility", rules);
        differ(locale, before.selection(), after.selection(), "selection", rules);
        differ(locale, before.subject(), after.subject(), "subject", rules);
        return rules;
    }

    private void differ(Locale locale, Object before, Object after, String what, List<String> rules) {
        if (!before.equals(after)) {
            rules.add(frame.say(locale, "writing.moved.rule." + what));
        }
    }

    private List<String> changed(Locale locale, FormChanges.Changed change) {
        FormField before = change.before();
        FormField after = change.after();
        List<String> said = new ArrayList<>();
        if (!before.label().equals(after.label())) {
            said.add(frame.say(locale, "writing.moved.label", before.label()));
        }
        if (before.kind() != after.kind()) {
            said.add(frame.say(locale, "writing.moved.kind"));
        }
        if (before.required() != after.required()) {
            said.add(frame.say(locale, after.required() ? "writing.moved.required" : "writing.moved.optional"));
        }
        if (!before.options().equals(after.options())) {
            said.add(frame.say(locale, "writing.moved.options"));
        }
        if (!before.bounds().equals(after.bounds())) {
            said.add(frame.say(locale, "writing.moved.bounds"));
        }
        if (!before.condition().equals(after.condition())) {
            said.add(frame.say(locale, "writing.moved.condition"));
        }
        if (!before.columns().equals(after.columns())) {
            said.add(frame.say(locale, "writing.moved.columns"));
        }
        if (said.isEmpty()) {
            said.add(frame.say(locale, "writing.moved.other"));
        }
        return said;
    }

    Response move(Request request) {
        Opened opened = frame.open(request);
        String typed = request.form("version").orElse("");
        int version = typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
        return move.move(request.actor(), opened.application().number(), version, WritingFrame.member(request))
                .<Response>map(status -> new Response.Problem(409, status.refusal()))
                .orElseGet(() -> new Response.Redirect(opened.application().path() + "?garde=1"));
    }
}
