package org.territoireouvert.calls.web.writing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.application.writing.SectionVersions.SectionVersion;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.model.form.AnswerParts;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.web.writing.SectionView.Basis;

/** Says what others wrote while somebody typed, and was kept beside it. */
final class MergedView {

    private static final String REVISION = "[0-9]{1,9}";

    private final WritingFrame frame;

    MergedView(WritingFrame frame) {
        this.frame = frame;
    }

    /**
     * What was merged.
     *
     * @param fields how many, 0 when nothing was
     * @param who names of those who wrote it, joined by commas
     */
    public record Merged(int fields, String who) {

        static final Merged NOTHING = new Merged(0, "");
    }

    /** Reads the revisions of the address: the one that was read, and the last one of others. */
    Merged of(Request request, Basis basis) {
        Optional<Integer> since = revision(request, "depuis");
        Optional<Integer> until = revision(request, "jusque");
        if (since.isEmpty() || until.isEmpty()) {
            return Merged.NOTHING;
        }
        return frame.store().context().database().read(handle -> of(handle, request, basis, since.get(), until.get()));
    }

    private static Optional<Integer> revision(Request request, String name) {
        return request.query(name).filter(typed -> typed.matches(REVISION)).map(Integer::valueOf);
    }

    private Merged of(Handle handle, Request request, Basis basis, int since, int until) {
        WritingStore store = frame.store();
        String id = basis.opened().application().id();
        String code = basis.section().code();
        FormAnswers base = answers(store.versions().find(handle, id, code, since));
        FormAnswers theirs = answers(store.versions().find(handle, id, code, until));
        List<String> taken = AnswerParts.differing(basis.section(), base, theirs).stream()
                .filter(field -> AnswerParts.isSame(theirs, basis.stored().answers(), field))
                .toList();
        Set<String> people = new LinkedHashSet<>();
        store.versions().between(handle, id, code, since, until).forEach(version -> people.add(version.personId()));
        var names = frame.names(request.locale(), people);
        return new Merged(
                taken.size(), String.join(", ", people.stream().map(names::get).toList()));
    }

    private static FormAnswers answers(Optional<SectionVersion> version) {
        return version.map(SectionVersion::answers).orElse(FormAnswers.NONE);
    }
}
