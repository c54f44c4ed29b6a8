package org.territoireouvert.ambassadors;

import java.security.SecureRandom;
import java.time.LocalDate;
import org.territoireouvert.ambassadors.asking.AskersData;
import org.territoireouvert.ambassadors.asking.JudgeAnswer;
import org.territoireouvert.ambassadors.demonstration.MeetingDemonstration;
import org.territoireouvert.ambassadors.demonstration.RequestDemonstration;
import org.territoireouvert.ambassadors.handling.Administrations;
import org.territoireouvert.ambassadors.handling.AnswerRequest;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.handling.GroupRequests;
import org.territoireouvert.ambassadors.handling.Handlers;
import org.territoireouvert.ambassadors.handling.RelayRequest;
import org.territoireouvert.ambassadors.handling.TellBodyAbove;
import org.territoireouvert.ambassadors.handling.WatchDelays;
import org.territoireouvert.ambassadors.handling.WriteToAdministration;
import org.territoireouvert.ambassadors.ledger.LedgerData;
import org.territoireouvert.ambassadors.link.OneTimeLinks;
import org.territoireouvert.ambassadors.practice.NoteContent;
import org.territoireouvert.ambassadors.request.AskerRepository;
import org.territoireouvert.ambassadors.request.DueRepository;
import org.territoireouvert.ambassadors.request.RequestDelays;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.RequestParts;
import org.territoireouvert.ambassadors.web.handling.AnswerForms;
import org.territoireouvert.ambassadors.web.handling.DirectForms;
import org.territoireouvert.ambassadors.web.handling.HandlePages;
import org.territoireouvert.ambassadors.web.handling.HandlingRoutes;
import org.territoireouvert.ambassadors.web.handling.InboxPages;
import org.territoireouvert.ambassadors.web.handling.ReplyPages;
import org.territoireouvert.ambassadors.web.ledger.LedgerPages;
import org.territoireouvert.ambassadors.web.meeting.MeetingPages;
import org.territoireouvert.ambassadors.web.meeting.MeetingStaffPages;
import org.territoireouvert.ambassadors.web.practice.PracticePages;
import org.territoireouvert.ambassadors.web.report.ReportPages;
import org.territoireouvert.ambassadors.web.request.Askers;
import org.territoireouvert.ambassadors.web.request.JudgePages;
import org.territoireouvert.ambassadors.web.request.RequestFormPages;
import org.territoireouvert.ambassadors.web.request.RequestListPages;
import org.territoireouvert.ambassadors.web.request.RequestRoutes;
import org.territoireouvert.ambassadors.web.request.RequestThreadPages;
import org.territoireouvert.ambassadors.web.request.RequestViews;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.notification.Segment;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;

/** What requests bring to the runtime: their pages, their work in the background, their figures and data. */
final class RequestContributions {

    private static final Permission READ = AmbassadorRights.READ;
    private static final Permission ASK = new Permission("ambassador-directory.ask-question", Audience.ANYONE);
    private static final Permission REPLY = new Permission("ambassador-directory.reply-by-link", Audience.ANYONE);
    private static final Permission PLAN =
            Permission.ofRoles("ambassador-directory.lead-ambassadors", Role.EDITOR, Role.MODERATOR);
    private static final Permission HANDLE = new Permission("ambassador-directory.handle-request", Audience.SIGNED_IN);

    private final PluginContext context;
    private final RequestParts parts;
    private final Desk desk;
    private final RequestViews views;
    private final WriteToAdministration letters;
    private final AnswerRequest answer;
    private final JudgeAnswer judge;
    private final TellBodyAbove above;
    private final OneTimeLinks links;

    RequestContributions(PluginContext context) {
        this.context = context;
        this.parts = RequestParts.of(context);
        this.desk = new Desk(
                context,
                parts.requests(),
                parts.move(),
                parts.news(),
                parts.delays(),
                new Handlers(context),
                new Administrations(context.database()));
        this.views = new RequestViews(desk, parts.content());
        this.letters = new WriteToAdministration(context, parts.requests(), new SecureRandom());
        this.links = new OneTimeLinks(context);
        this.answer = new AnswerRequest(desk, links);
        this.judge = new JudgeAnswer(desk, links);
        this.above = new TellBodyAbove(desk);
    }

    /** Returns what says requests in words, for other pages. */
    RequestViews views() {
        return views;
    }

    /** Returns what all acts on requests need. */
    Desk desk() {
        return desk;
    }

    /** Declares all. */
    void declare(Registrar registrar) {
        pages(registrar);
        AskerRepository askers = new AskerRepository(context.database());
        LedgerData data = new LedgerData(context, parts.content().type());
        DueRepository due = new DueRepository(context.database());
        RequestDelays.ALL.forEach(registrar::setting);
        registrar
                .setting(Askers.LEVEL)
                .task(new StaffTask(
                        "requests", "task.requests", InboxPages.STAFF_PATH, Handlers.STAFF, due::countWaiting))
                .contentType(parts.content().type())
                .dataset(data.requests())
                .dataset(data.register())
                .statistic(parts.ledger().received())
                .statistic(parts.ledger().answered())
                .notification(RequestNews.ANSWERED)
                .notification(RequestNews.MOVED)
                .notification(RequestNews.WAITING)
                .notification(TellBodyAbove.ESCALATED)
                .mailingList(letters.list())
                .mailingList(answer.visitors())
                .mailingList(above.list())
                .segment(new Segment("askers", "segment.askers", askers::askersAfter))
                .publishes(AnswerRequest.ANSWERED)
                .audits(AnswerRequest.LOGGED)
                .audits(TellBodyAbove.LOGGED)
                .personalData(new AskersData(context, parts.content()))
                .healthCheck(readInTime(due))
                .job(new WatchDelays(desk, letters, above, links).job())
                .job(parts.news().job())
                .job(parts.ledger().job());
    }

    private void pages(Registrar registrar) {
        HandlePages handle = new HandlePages(desk, parts.content(), views);
        new RequestRoutes(
                        new RequestListPages(desk, views),
                        new RequestFormPages(desk, parts.content()),
                        new RequestThreadPages(desk, parts.content(), views, letters, judge))
                .declare(registrar, READ, ASK);
        new HandlingRoutes(
                        new InboxPages(desk, views),
                        handle,
                        new DirectForms(desk, handle, new GroupRequests(desk, parts.content())),
                        new AnswerForms(desk, handle, new RelayRequest(desk, letters), answer),
                        new ReplyPages(desk, views, letters))
                .declare(registrar, Handlers.STAFF, HANDLE, REPLY);
        new JudgePages(desk, views, judge).declare(registrar, REPLY);
        registrar.get(LedgerPages.PATH, READ, new LedgerPages(desk)::show);
        new MeetingStaffPages(desk, new MeetingPages(desk)).declare(registrar, READ, PLAN);
        new ReportPages(desk).declare(registrar, READ, PLAN);
        NoteContent practice = new NoteContent(context);
        new PracticePages(desk, practice).declare(registrar, READ, HANDLE);
        registrar
                .demonstration(new RequestDemonstration(parts))
                .demonstration(new MeetingDemonstration(desk, practice));
    }

    private HealthCheck readInTime(DueRepository due) {
        return new HealthCheck("requests-in-time", () -> {
            int promised = parts.delays().now().reading();
            LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
            return due.isUnreadSince(today.minusDays(promised), context.zone())
                    ? Health.unwell("health.requests-late", promised)
                    : Health.well("health.requests-in-time", promised);
        });
    }
}
