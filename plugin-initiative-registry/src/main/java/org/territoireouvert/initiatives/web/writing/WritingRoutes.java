package org.territoireouvert.initiatives.web.writing;

import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.writing.RemindAuthors;
import org.territoireouvert.initiatives.writing.WritingData;
import org.territoireouvert.initiatives.writing.WritingNews;
import org.territoireouvert.initiatives.writing.WritingStore;

/** The addresses under which entries are written, reviewed and looked after. */
public final class WritingRoutes {

    private static final String DRAFT = "/initiatives/brouillons/{id}";
    private static final String ENTRY = "/initiatives/{slug}";

    private WritingRoutes() {}

    /** Declares them. */
    public static void declare(Registrar registrar, WritingStore store, EntryContents contents) {
        WritingFrame frame = new WritingFrame(store);
        SimilarEntries similar = new SimilarEntries(store.context(), contents);
        drafts(registrar, frame, similar);
        entries(registrar, frame);
        review(registrar, new ReviewPages(frame));
        registrar
                .setting(RemindAuthors.FRESHNESS)
                .job(new RemindAuthors(store).job())
                .personalData(new WritingData(store));
        WritingNews.KINDS.forEach(registrar::notification);
        WritingNews.LOGGED.forEach(registrar::audits);
    }

    private static void drafts(Registrar registrar, WritingFrame frame, SimilarEntries similar) {
        StartPages start = new StartPages(frame);
        StepPages steps = new StepPages(frame, similar);
        DraftPages drafts = new DraftPages(frame, similar);
        AuthorPages authors = new AuthorPages(frame);
        registrar
                .get("/initiatives/nouvelle", WritingRights.WRITE, start::ask)
                .post("/initiatives/nouvelle", WritingRights.WRITE, start::start)
                .get("/initiatives/mes-fiches", WritingRights.WRITE, new OwnPages(frame)::show)
                .get(DRAFT, WritingRights.WRITE, drafts::show)
                .get(DRAFT + "/apercu", WritingRights.WRITE, drafts::preview)
                .post(DRAFT + "/soumettre", WritingRights.WRITE, drafts::submit)
                .post(DRAFT + "/reprendre", WritingRights.WRITE, drafts::takeBack)
                .get(DRAFT + "/supprimer", WritingRights.WRITE, drafts::askDeletion)
                .post(DRAFT + "/supprimer", WritingRights.WRITE, drafts::delete)
                .get(DRAFT + "/choix", WritingRights.WRITE, drafts::askChoice)
                .post(DRAFT + "/choix", WritingRights.WRITE, drafts::choose)
                .get(DRAFT + "/auteurs", WritingRights.WRITE, authors::ofDraft)
                .post(DRAFT + "/auteurs", WritingRights.WRITE, authors::changeDraft)
                .get(DRAFT + "/{part}", WritingRights.WRITE, steps::show)
                .post(DRAFT + "/{part}", WritingRights.WRITE, steps::receive)
                .get("/initiatives/invitations/{jeton}", WritingRights.WRITE, authors::invitation)
                .post("/initiatives/invitations/{jeton}", WritingRights.WRITE, authors::accept)
                .get(ENTRY + "/auteurs", WritingRights.WRITE, authors::ofEntry)
                .post(ENTRY + "/auteurs", WritingRights.WRITE, authors::changeEntry)
                .post(ENTRY + "/modifier", WritingRights.WRITE, start::revise)
                .post(ENTRY + "/versions/{numero}/reprendre", WritingRights.WRITE, start::restore);
    }

    private static void entries(Registrar registrar, WritingFrame frame) {
        VersionPages versions = new VersionPages(frame);
        CarePages care = new CarePages(frame);
        registrar
                .get(ENTRY + "/versions", WritingRights.READ, versions::list)
                .get(ENTRY + "/versions/comparer", WritingRights.READ, versions::compare)
                .get(ENTRY + "/gerer", WritingRights.WRITE, care::show)
                .post(ENTRY + "/a-jour", WritingRights.WRITE, care::confirm)
                .post(ENTRY + "/etat", WritingRights.WRITE, care::move);
    }

    private static void review(Registrar registrar, ReviewPages review) {
        registrar
                .get("/admin/initiatives", WritingRights.REVIEW, request -> new Response.Redirect(ReviewPages.PATH))
                .get(ReviewPages.PATH, WritingRights.REVIEW, review::list)
                .get(ReviewPages.PATH + "/{id}", WritingRights.REVIEW, review::show)
                .post(ReviewPages.PATH + "/{id}", WritingRights.REVIEW, review::decide)
                .task(review.task());
    }
}
