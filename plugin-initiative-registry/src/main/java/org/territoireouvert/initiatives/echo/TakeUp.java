package org.territoireouvert.initiatives.echo;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.initiatives.echo.PurposeRepository.Purpose;
import org.territoireouvert.initiatives.model.Course;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.Subject;
import org.territoireouvert.initiatives.writing.Outcome;
import org.territoireouvert.initiatives.writing.StartDraft;
import org.territoireouvert.initiatives.writing.WritingStore;

/**
 * Begins a draft with a purpose: the local variant of an entry (« nous l’avons fait aussi »), or an entry for a campaign. A variant
 * starts with what does not depend on the place: topics, methods and conditions; its words, figures and results are its own.
 */
public final class TakeUp {

    private final StartDraft startDraft;
    private final PurposeRepository purposes = new PurposeRepository();

    /** Creates the use case. */
    public TakeUp(WritingStore store) {
        this.startDraft = new StartDraft(store);
    }

    /** Begins a variant of an entry. */
    public Outcome variant(String person, Entry original) {
        return startDraft.start(
                person,
                sheet(original),
                (handle, draft) -> purposes.add(handle, draft.id(), new Purpose(original.slug(), "")));
    }

    private static Sheet sheet(Entry original) {
        Sheet sheet = original.sheet();
        return Sheet.empty(sheet.kind())
                .with(new Subject(
                        "", "", sheet.subject().problem(), "", sheet.subject().topics()))
                .with(new Course(
                        Optional.empty(),
                        Optional.empty(),
                        sheet.course().level(),
                        sheet.course().methods(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""))
                .with(new Lessons(List.of(), List.of(), sheet.lessons().conditions()));
    }

    /** Begins an entry for a campaign. */
    public Outcome forCampaign(String person, Campaign campaign) {
        return startDraft.start(
                person,
                Sheet.empty(EntryKind.INITIATIVE),
                (handle, draft) -> purposes.add(handle, draft.id(), new Purpose("", campaign.slug())));
    }
}
