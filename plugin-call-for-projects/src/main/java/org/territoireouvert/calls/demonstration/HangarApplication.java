package org.territoireouvert.calls.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.writing.RemarkRepository.Remark;
import org.territoireouvert.calls.application.writing.SectionVersions.SectionVersion;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.demonstration.DemonstrationCollective.Writer;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.form.FormAnswers;

/** The draft of "Le Hangar commun" for the call "Lieux partagés": three of four parts are begun, two remarks are open. */
public final class HangarApplication implements DemonstrationData {

    private static final String CORVAUX = "00401";
    private static final String PROJECT = "projet";
    private static final String PLACE = "lieu";
    private static final String TEAM = "equipe";

    private final WritingStore store;
    private final DemonstrationCollective collective;

    /** Creates the data. */
    public HangarApplication(WritingStore store) {
        this.store = store;
        this.collective = new DemonstrationCollective(store);
    }

    @Override
    public void fill() {
        store.context().database().write(handle -> {
            Optional<Call> call = store.calls().find(handle, SharedPlaces.SLUG);
            Optional<String> id = collective.find(handle);
            if (call.isEmpty()
                    || id.isEmpty()
                    || store.applications()
                            .ofCollective(handle, SharedPlaces.SLUG, id.get())
                            .isPresent()) {
                return false;
            }
            List<Writer> writers = collective.writers(handle, id.get());
            if (writers.size() < 3) {
                return false;
            }
            Application draft = begin(handle, call.get(), id.get(), writers.get(0));
            project(handle, draft, writers);
            place(handle, draft, writers.get(0));
            team(handle, draft, writers);
            remarks(handle, draft, writers);
            return true;
        });
    }

    private Instant ago(int days, int hours) {
        return store.now().minus(Duration.ofDays(days)).minus(Duration.ofHours(hours));
    }

    private Application begin(Handle handle, Call call, String collectiveId, Writer by) {
        Instant at = ago(9, 4);
        Application draft = new Application(
                store.context().ids().next(),
                store.applications()
                        .nextNumber(
                                handle,
                                LocalDate.ofInstant(at, store.context().zone()).getYear()),
                call.slug(),
                collectiveId,
                call.version(),
                "Le hangar de la gare ouvre ses portes",
                "Un atelier de réparation, une épicerie et une salle pour tous dans l’ancien hangar de la gare de Corvaux.",
                CORVAUX,
                Money.ZERO,
                Money.ZERO,
                ApplicationState.DRAFT,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                at,
                at);
        store.applications().save(handle, draft);
        note(handle, draft, by, "started", draft.title(), at);
        return draft;
    }

    private void note(Handle handle, Application draft, Writer by, String kind, String detail, Instant at) {
        store.history().note(handle, draft.id(), by.member().id(), by.personId(), kind, detail, at);
    }

    private void revise(
            Handle handle, Application draft, String code, int revision, Writer by, Instant at, FormAnswers answers) {
        store.sections().write(handle, draft.id(), code, revision, answers, by.personId(), at);
        store.versions()
                .add(
                        handle,
                        draft.id(),
                        code,
                        new SectionVersion(revision, answers, by.member().id(), by.personId(), "", at));
        store.applications().touch(handle, draft.id(), at);
    }

    private void project(Handle handle, Application draft, List<Writer> writers) {
        FormAnswers first = one(
                "besoin",
                "À Corvaux, il n’y a plus de lieu couvert où se retrouver depuis la fermeture du café, en 2021.");
        FormAnswers second = first.and(
                        one(
                                "activites",
                                "Un atelier de réparation le samedi, une épicerie tenue par ses clients, une salle prêtée aux associations."))
                .and(new FormAnswers(Map.of("publics", List.of("Jeunes", "Adultes", "Personnes âgées"))));
        FormAnswers third = second.and(one(
                        "besoin",
                        "À Corvaux, il n’y a plus de lieu couvert où se retrouver depuis la fermeture du café, en 2021.\n"
                                + "En septembre, 64 habitants sont venus le dire autour d’une table dressée devant le hangar : "
                                + "les plus jeunes veulent un abri en hiver, les plus âgés une épicerie sans voiture."))
                .and(one("ouverture", FormAnswers.YES));
        revise(handle, draft, PROJECT, 1, writers.get(0), ago(9, 3), first);
        note(handle, draft, writers.get(0), "section-written", "Le projet", ago(9, 3));
        revise(handle, draft, PROJECT, 2, writers.get(1), ago(6, 5), second);
        note(handle, draft, writers.get(1), "section-written", "Le projet", ago(6, 5));
        revise(handle, draft, PROJECT, 3, writers.get(2), ago(2, 1), third);
        note(handle, draft, writers.get(2), "section-written", "Le projet", ago(2, 1));
        store.sections()
                .tend(handle, draft.id(), PROJECT, writers.get(0).member().id(), Section.Progress.READY, ago(2, 0));
        note(handle, draft, writers.get(0), "progress-ready", "Le projet", ago(2, 0));
    }

    private void place(Handle handle, Application draft, Writer by) {
        FormAnswers answers = one("commune", CORVAUX)
                .and(one("adresse", "Ancien hangar de la gare, rue du Quai"))
                .and(one("surface", "420"))
                .and(one("existe", FormAnswers.YES));
        revise(handle, draft, PLACE, 1, by, ago(5, 2), answers);
        note(handle, draft, by, "section-written", "Le lieu", ago(5, 2));
        store.sections().tend(handle, draft.id(), PLACE, by.member().id(), Section.Progress.WRITING, ago(5, 1));
    }

    private void team(Handle handle, Application draft, List<Writer> writers) {
        FormAnswers first = one(
                "gouvernance",
                "Une réunion par mois. Chaque membre a une voix, et rien ne se décide contre l’avis d’un membre.");
        FormAnswers second = first.and(task(0, "Tenir l’atelier du samedi", writers.get(0), "24"))
                .and(task(1, "Tenir l’épicerie", writers.get(1), "80"))
                .and(task(2, "Ouvrir la salle et garder l’agenda", writers.get(2), "10"));
        revise(handle, draft, TEAM, 1, writers.get(1), ago(4, 6), first);
        revise(handle, draft, TEAM, 2, writers.get(1), ago(1, 3), second);
        note(handle, draft, writers.get(1), "section-written", "L’équipe", ago(1, 3));
        store.sections()
                .tend(handle, draft.id(), TEAM, writers.get(1).member().id(), Section.Progress.WRITING, ago(1, 2));
    }

    private void remarks(Handle handle, Application draft, List<Writer> writers) {
        remark(
                handle,
                draft,
                PLACE,
                "surface",
                writers.get(1),
                "Est-ce la surface du hangar seul, ou avec la cour ?",
                ago(3, 2));
        remark(
                handle,
                draft,
                PROJECT,
                "activites",
                writers.get(2),
                "On pourrait ajouter les soirées jeux du jeudi : 15 personnes y viennent déjà.",
                ago(1, 1));
    }

    private void remark(
            Handle handle, Application draft, String section, String field, Writer by, String words, Instant at) {
        store.remarks()
                .add(
                        handle,
                        draft.id(),
                        new Remark(
                                store.context().ids().next(),
                                section,
                                field,
                                by.member().id(),
                                by.personId(),
                                words,
                                at,
                                "",
                                Optional.empty()));
    }

    private static FormAnswers one(String field, String value) {
        return new FormAnswers(Map.of(field, List.of(value)));
    }

    private static FormAnswers task(int row, String task, Writer by, String hours) {
        return new FormAnswers(Map.of(
                FormAnswers.inRow("taches", row, "tache"),
                List.of(task),
                FormAnswers.inRow("taches", row, "qui"),
                List.of(by.member().name()),
                FormAnswers.inRow("taches", row, "heures"),
                List.of(hours)));
    }
}
