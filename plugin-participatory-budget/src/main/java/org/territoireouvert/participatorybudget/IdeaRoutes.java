package org.territoireouvert.participatorybudget;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.participatorybudget.examination.decision.AppealRefusal;
import org.territoireouvert.participatorybudget.examination.decision.DecideIdea;
import org.territoireouvert.participatorybudget.examination.decision.ExaminationDesk;
import org.territoireouvert.participatorybudget.examination.decision.ExamineIdea;
import org.territoireouvert.participatorybudget.examination.decision.FollowIdea;
import org.territoireouvert.participatorybudget.examination.decision.IdeaLog;
import org.territoireouvert.participatorybudget.examination.decision.IdeaNews;
import org.territoireouvert.participatorybudget.examination.decision.ReshapeIdea;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.idea.IdeaStore;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.idea.publication.IdeaData;
import org.territoireouvert.participatorybudget.idea.publication.IdeaDataset;
import org.territoireouvert.participatorybudget.project.AddProjects;
import org.territoireouvert.participatorybudget.web.BudgetSettings;
import org.territoireouvert.participatorybudget.web.examination.ExaminationListPages;
import org.territoireouvert.participatorybudget.web.examination.ExaminationPages;
import org.territoireouvert.participatorybudget.web.examination.ExaminationSheet;
import org.territoireouvert.participatorybudget.web.examination.ReshapePages;
import org.territoireouvert.participatorybudget.web.idea.AuthorPages;
import org.territoireouvert.participatorybudget.web.idea.IdeaListPages;
import org.territoireouvert.participatorybudget.web.idea.IdeaPages;
import org.territoireouvert.participatorybudget.web.idea.IdeaViews;
import org.territoireouvert.participatorybudget.web.idea.ProposePages;

/** Declares what the plugin contributes about ideas: those of citizens and their examination. */
final class IdeaRoutes {

    private static final String IDEAS = "/budgets-participatifs/{edition}/idees";
    private static final String IDEA = IDEAS + "/{idea}";
    private static final String EXAMINED = "/admin" + IDEA;

    private final PluginContext context;
    private final EditionStore store;
    private final IdeaDesk desk;
    private final ExaminationDesk examinations;
    private final IdeaViews views;

    IdeaRoutes(PluginContext context, EditionStore store) {
        this.context = context;
        this.store = store;
        this.desk = new IdeaDesk(context, IdeaStore.of(store.editions()));
        this.examinations = new ExaminationDesk(context, desk);
        this.views = new IdeaViews(context, desk.store(), examinations.store(), store.projects());
    }

    void declare(Registrar registrar) {
        read(registrar);
        write(registrar);
        examine(registrar);
        registrar
                .contentType(desk.content().type())
                .setting(BudgetSettings.IDEA_THEMES)
                .dataset(new IdeaDataset(context.database(), desk.store(), examinations.store()).dataset())
                .personalData(new IdeaData(context, desk));
        IdeaLog.all().forEach(registrar::audits);
        IdeaNews.all().forEach(registrar::notification);
    }

    private void read(Registrar registrar) {
        IdeaListPages lists = new IdeaListPages(context, desk);
        FollowIdea follow = new FollowIdea(examinations);
        IdeaPages pages = new IdeaPages(context, desk, views, follow, new AppealRefusal(examinations));
        registrar
                .get(IDEAS, BudgetRights.READ, lists::list)
                .get(IDEAS + "/miennes", BudgetRights.PROPOSE, lists::mine)
                .get(IDEA, BudgetRights.READ, pages::show)
                .post(IDEA + "/soutien", BudgetRights.PROPOSE, pages::support)
                .post(IDEA + "/reponse", BudgetRights.PROPOSE, pages::answer)
                .post(IDEA + "/recours", BudgetRights.PROPOSE, pages::appeal);
    }

    private void write(Registrar registrar) {
        ProposePages pages = new ProposePages(context, desk);
        AuthorPages authors = new AuthorPages(context, desk);
        registrar
                .get(IDEAS + "/proposer", BudgetRights.READ, pages::form)
                .post(IDEAS + "/proposer", BudgetRights.PROPOSE, pages::propose)
                .get(IDEA + "/modifier", BudgetRights.PROPOSE, pages::edit)
                .post(IDEA + "/modifier", BudgetRights.PROPOSE, pages::change)
                .get(IDEA + "/retirer", BudgetRights.PROPOSE, authors::askWithdrawal)
                .post(IDEA + "/retirer", BudgetRights.PROPOSE, authors::withdraw)
                .post(IDEA + "/coauteurs", BudgetRights.PROPOSE, authors::coAuthors)
                .get(IDEA + "/invitation/{token}", BudgetRights.PROPOSE, authors::invitation)
                .post(IDEA + "/invitation/{token}", BudgetRights.PROPOSE, authors::accept);
    }

    private void examine(Registrar registrar) {
        ExaminationListPages lists = new ExaminationListPages(context, store.editions(), examinations.store());
        ExaminationSheet sheet = new ExaminationSheet(context, desk, examinations.store(), views);
        ExaminationPages pages = new ExaminationPages(
                sheet,
                new FollowIdea(examinations),
                new ExamineIdea(examinations),
                new DecideIdea(examinations, new AddProjects(context, store)),
                new AppealRefusal(examinations));
        ReshapePages reshape = new ReshapePages(context, desk, sheet, new ReshapeIdea(examinations));
        registrar
                .get("/admin" + IDEAS, BudgetRights.EXAMINE, lists::list)
                .get(EXAMINED, BudgetRights.EXAMINE, pages::show)
                .post(EXAMINED + "/instruction", BudgetRights.EXAMINE, pages::take)
                .post(EXAMINED + "/instruction/confier", BudgetRights.EXAMINE, pages::assign)
                .post(EXAMINED + "/instruction/rendre", BudgetRights.EXAMINE, pages::release)
                .post(EXAMINED + "/note", BudgetRights.EXAMINE, pages::note)
                .post(EXAMINED + "/message", BudgetRights.EXAMINE, pages::message)
                .post(EXAMINED + "/avis", BudgetRights.EXAMINE, pages::find)
                .post(EXAMINED + "/decision", BudgetRights.EXAMINE, pages::decide)
                .post(EXAMINED + "/recours", BudgetRights.EXAMINE, pages::answerAppeal)
                .get(EXAMINED + "/ajuster", BudgetRights.EXAMINE, reshape::adjustForm)
                .post(EXAMINED + "/ajuster", BudgetRights.EXAMINE, reshape::adjust)
                .get(EXAMINED + "/scinder", BudgetRights.EXAMINE, reshape::splitForm)
                .post(EXAMINED + "/scinder", BudgetRights.EXAMINE, reshape::split)
                .post(EXAMINED + "/fusion", BudgetRights.EXAMINE, reshape::merge);
    }
}
