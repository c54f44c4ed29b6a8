package org.territoireouvert.ambassadors;

import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.cli.AmbassadorCommands;
import org.territoireouvert.ambassadors.contribution.AmbassadorBlocks;
import org.territoireouvert.ambassadors.contribution.AmbassadorDemonstration;
import org.territoireouvert.ambassadors.contribution.AmbassadorFigures;
import org.territoireouvert.ambassadors.contribution.AskersData;
import org.territoireouvert.ambassadors.contribution.QuestionContent;
import org.territoireouvert.ambassadors.exchange.DirectoryData;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.person.AmbassadorContent;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.ambassadors.store.RequestRepository;
import org.territoireouvert.ambassadors.web.AmbassadorPages;
import org.territoireouvert.ambassadors.web.Askers;
import org.territoireouvert.ambassadors.web.QuestionPage;
import org.territoireouvert.ambassadors.web.RequestPages;
import org.territoireouvert.ambassadors.web.directory.DirectoryRoutes;
import org.territoireouvert.ambassadors.web.draw.DrawRoutes;
import org.territoireouvert.ambassadors.web.space.SpaceRoutes;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.notification.Segment;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.api.web.StaffTask;

/** Directory of ambassadors: who relays requests, and how long answers take. */
public final class AmbassadorDirectoryPlugin implements ToolkitPlugin {

    private static final Permission READ = AmbassadorRights.READ;
    private static final Permission ASK = new Permission("ambassador-directory.ask-question", Audience.ANYONE);
    private static final Permission ANSWER =
            Permission.ofRoles("ambassador-directory.publish-answer", Role.EDITOR, Role.MODERATOR);

    /** Creates the plugin; the runtime does. */
    public AmbassadorDirectoryPlugin() {}

    @Override
    public void register(PluginContext context, Registrar registrar) {
        AmbassadorRepository ambassadors = new AmbassadorRepository(context.database());
        MandateRepository mandates = new MandateRepository(context.database());
        PostRepository posts = new PostRepository(context.database());
        BodyRepository bodies = new BodyRepository(context.database());
        RequestRepository requests = new RequestRepository(context.database());
        AmbassadorContent content = new AmbassadorContent(context, ambassadors);
        EnterAmbassador appoint = new EnterAmbassador(context, ambassadors, content);
        QuestionContent questions = new QuestionContent(context, requests);
        AmbassadorPages pages =
                new AmbassadorPages(context, ambassadors, mandates, requests, content.type(), questions);
        AmbassadorCommands commands = new AmbassadorCommands(context, appoint);
        QuestionPage question = new QuestionPage(context, ambassadors, requests, questions);
        RequestPages answers = new RequestPages(context, ambassadors, requests, questions);
        AmbassadorBlocks blocks = new AmbassadorBlocks(context, ambassadors);
        DirectoryData data = new DirectoryData(context, ambassadors, mandates, posts, bodies);
        AmbassadorFigures figures = new AmbassadorFigures(context, requests);

        DirectoryRoutes.declare(registrar, context, ambassadors);
        SpaceRoutes.declare(registrar, context, ambassadors, appoint);
        DrawRoutes.declare(registrar, context, posts);
        registrar
                .get("/ambassadeurs/{slug}", READ, pages::show)
                .post("/ambassadeurs/{slug}/demandes", ASK, pages::ask)
                .get("/ambassadeurs/{slug}/demandes/{id}", READ, question::show)
                .get("/ambassadeurs/{slug}/demande-recue", ASK, pages::received)
                .get("/admin/ambassadeurs", ANSWER, answers::waiting)
                .get("/admin/ambassadeurs/demandes/{id}", ANSWER, answers::edit)
                .post("/admin/ambassadeurs/demandes/{id}", ANSWER, answers::publish)
                .post("/admin/ambassadeurs/demandes/{id}/adresse", ANSWER, answers::showAddress)
                .task(new StaffTask(
                        "questions", "task.questions", "/admin/ambassadeurs", ANSWER, requests::countWaiting))
                .menu(new MenuEntry("menu.ambassadors", "/ambassadeurs", 50))
                .homeBlock(blocks.people())
                .setting(AmbassadorPages.ANSWER_DAYS)
                .setting(Askers.LEVEL)
                .contentType(content.type())
                .contentType(questions.type())
                .dataset(figures.dataset())
                .dataset(data.people())
                .dataset(data.terms())
                .statistic(appoint.appointed())
                .notification(RequestPages.ANSWERED_NEWS)
                .segment(new Segment("askers", "segment.askers", requests::askersAfter))
                .publishes(RequestPages.ANSWERED)
                .audits(RequestPages.ANSWER_LOGGED)
                .personalData(new AskersData(context, requests, questions))
                .command(commands.importing())
                .command(commands.verifying())
                .healthCheck(figures.healthCheck())
                .demonstration(new AmbassadorDemonstration(context, ambassadors, requests, appoint, questions));
    }
}
