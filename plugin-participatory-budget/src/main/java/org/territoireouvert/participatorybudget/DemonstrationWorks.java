package org.territoireouvert.participatorybudget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.work.FollowWork;
import org.territoireouvert.participatorybudget.work.FundedProject;
import org.territoireouvert.participatorybudget.work.Step;
import org.territoireouvert.participatorybudget.work.WorkFigures;
import org.territoireouvert.participatorybudget.work.WorkStatus;
import org.territoireouvert.participatorybudget.work.WorkStore;
import org.territoireouvert.participatorybudget.work.news.PublishNews;

/** What became of the projects that last year's edition of the demonstration funds; the last one has no news yet. */
final class DemonstrationWorks {

    private static final String STUDY = "Étude et plans";
    private static final String CONTRACT = "Choix des entreprises";
    private static final String SITE = "Chantier";
    private static final String OPENING = "Ouverture au public";

    private final PluginContext context;
    private final WorkStore store;
    private final FollowWork followWork;
    private final Edition edition;
    private final LocalDate today;

    DemonstrationWorks(PluginContext context, Edition edition) {
        this.context = context;
        this.store = WorkStore.on(context.ids());
        this.followWork = new FollowWork(context, store, new WorkFigures(context, store.works()));
        this.edition = edition;
        this.today = LocalDate.ofInstant(context.clock().instant(), context.zone());
    }

    void fill() {
        List<FundedProject> funded =
                context.database().read(handle -> store.works().ofEdition(handle, edition.id()));
        for (int place = 0; place < funded.size() - 1; place++) {
            FundedProject project = funded.get(place);
            switch (place) {
                case 0 -> finished(project, 97);
                case 1 -> late(project);
                case 2 -> finished(project, 104);
                case 3 ->
                    follow(
                            project,
                            new FollowWork.Change(
                                    WorkStatus.PAUSED,
                                    share(project, 12),
                                    List.of(done(STUDY, 50), planned(CONTRACT, 45), planned(SITE, 150))));
                default ->
                    follow(
                            project,
                            new FollowWork.Change(
                                    WorkStatus.ONGOING,
                                    share(project, 35),
                                    List.of(
                                            done(STUDY, 45),
                                            done(CONTRACT, 80),
                                            planned(SITE, 60),
                                            planned(OPENING, 95))));
            }
        }
    }

    private void finished(FundedProject project, int percent) {
        follow(
                project,
                new FollowWork.Change(
                        WorkStatus.FINISHED,
                        share(project, percent),
                        List.of(done(STUDY, 30), done(SITE, 75), done(OPENING, 90))));
        tell(
                project,
                "**C’est ouvert.** Merci aux habitants qui ont proposé ce projet et à ceux qui ont voté pour lui.");
    }

    /** What was announced for a past day is announced anew, with the reason. */
    private void late(FundedProject project) {
        LocalDate announced = past(60);
        follow(
                project,
                new FollowWork.Change(
                        WorkStatus.ONGOING,
                        share(project, 8),
                        List.of(
                                done(STUDY, 40),
                                Step.announced(SITE, announced).changed(SITE, announced, Optional.of(announced), ""),
                                Step.announced(OPENING, today.plusDays(20)))));
        List<Step> steps = stored(project).stream()
                .map(step -> step.title().equals(STUDY) ? step : postponed(step))
                .toList();
        follow(project, new FollowWork.Change(WorkStatus.LATE, share(project, 18), steps));
    }

    private Step postponed(Step step) {
        boolean site = step.title().equals(SITE);
        return step.changed(
                step.title(),
                today.plusDays(site ? 40 : 75),
                Optional.empty(),
                site
                        ? "Une seule entreprise a répondu au premier marché. Il a fallu en lancer un deuxième."
                        : "L’ouverture suit la fin du chantier.");
    }

    private List<Step> stored(FundedProject project) {
        return context.database().read(handle -> store.steps().of(handle, project.id()));
    }

    private void follow(FundedProject project, FollowWork.Change change) {
        FundedProject now = context.database()
                .read(handle -> store.works().funded(handle, edition.id(), project.number()))
                .orElseThrow();
        FollowWork.Outcome outcome =
                followWork.follow(edition, project.number(), FollowWork.version(now.work()), change, ourselves());
        if (!(outcome instanceof FollowWork.Outcome.Followed)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private void tell(FundedProject project, String text) {
        new PublishNews(context, store).publish(edition, project.number(), text, ourselves());
    }

    private Actor ourselves() {
        return new Actor.PluginActor(context.id());
    }

    private static Money share(FundedProject project, int percent) {
        return new Money(project.voted().cents() / 100 * percent);
    }

    private Step done(String title, int percent) {
        LocalDate day = past(percent);
        return Step.announced(title, day).changed(title, day, Optional.of(day), "");
    }

    private Step planned(String title, int days) {
        return Step.announced(title, today.plusDays(days));
    }

    /** A day between the end of the vote and today, so that nothing is built before it was voted for. */
    private LocalDate past(int percent) {
        LocalDate voted = edition.voteEnds().filter(day -> day.isBefore(today)).orElse(today);
        return voted.plusDays((today.toEpochDay() - voted.toEpochDay()) * percent / 100);
    }
}
