package org.territoireouvert.calls.web.writing;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.application.writing.ApplicationFileAccess;
import org.territoireouvert.calls.application.writing.JoinFile;
import org.territoireouvert.calls.application.writing.WritingData;
import org.territoireouvert.calls.application.writing.WritingNews;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.web.CallActions;

/** The addresses under which applications are written. */
public final class WritingRoutes {

    private static final String ONE = Application.PATH + "/{" + WritingFrame.NUMBER + "}";
    private static final String PART = ONE + "/parties/{" + WritingFrame.CODE + "}";

    private final WritingStore store;
    private final WritingFrame frame;

    /**
     * Works on the tables of the plugin.
     *
     * @param links pages about an application that stand on its desk besides those of writing
     * @param rules says what the rules of a call say of what is written
     */
    public WritingRoutes(PluginContext context, CallRepository calls, List<DeskLink> links, RuleReading rules) {
        this.store = new WritingStore(context, calls);
        this.frame = new WritingFrame(store, links, rules);
    }

    /** Returns the tables, for demonstration data and for what follows when a call changes. */
    public WritingStore store() {
        return store;
    }

    /** Declares them. */
    public void declare(Registrar registrar, CallActions actions) {
        actions.add(this::actions);
        desk(registrar);
        sections(registrar);
        registrar
                .setting(JoinFile.MEGABYTES)
                .fileAccess(new ApplicationFileAccess(store).access())
                .personalData(new WritingData(store));
        WritingNews.KINDS.forEach(registrar::notification);
    }

    private void desk(Registrar registrar) {
        StartPages start = new StartPages(frame);
        DeskPages desk = new DeskPages(frame);
        DescribePages describe = new DescribePages(frame);
        CallChangePages change = new CallChangePages(frame);
        registrar
                .get(Call.PATH + "/{slug}/repondre", CallRights.TAKE_PART, start::ask)
                .post(Call.PATH + "/{slug}/repondre", CallRights.TAKE_PART, start::begin)
                .get(Application.PATH, CallRights.TAKE_PART, new OwnPages(frame)::list)
                .get(ONE, CallRights.TAKE_PART, desk::show)
                .get(ONE + "/historique", CallRights.TAKE_PART, desk::history)
                .get(ONE + "/lire", CallRights.TAKE_PART, new ReadPages(frame)::show)
                .get(ONE + "/presentation", CallRights.TAKE_PART, describe::show)
                .post(ONE + "/presentation", CallRights.TAKE_PART, describe::receive)
                .get(ONE + "/nouvelle-version", CallRights.TAKE_PART, change::show)
                .post(ONE + "/nouvelle-version", CallRights.TAKE_PART, change::move)
                .post(PART + "/suivi", CallRights.TAKE_PART, desk::tend);
    }

    private void sections(Registrar registrar) {
        SectionPages sections = new SectionPages(frame);
        VersionPages versions = new VersionPages(frame);
        RemarkPages remarks = new RemarkPages(frame);
        registrar
                .get(PART, CallRights.TAKE_PART, sections::show)
                .post(PART, CallRights.TAKE_PART, sections::receive)
                .get(PART + "/versions", CallRights.TAKE_PART, versions::list)
                .get(PART + "/versions/comparer", CallRights.TAKE_PART, versions::compare)
                .post(PART + "/versions/{revision}/reprendre", CallRights.TAKE_PART, versions::restore)
                .post(PART + "/remarques", CallRights.TAKE_PART, remarks::write)
                .post(ONE + "/remarques/{id}", CallRights.TAKE_PART, remarks::act);
    }

    private List<CallActions.Action> actions(Call call, Actor actor, Locale locale) {
        PluginContext context = store.context();
        if (!call.takesApplications()
                || call.calendar().state(context.clock().instant(), context.zone()) != CallState.OPEN) {
            return List.of();
        }
        return List.of(
                new CallActions.Action(
                        context.messages().format(locale, "writing.answer"), call.path() + "/repondre", true),
                new CallActions.Action(
                        context.messages().format(locale, "writing.own.title"), Application.PATH, false));
    }
}
