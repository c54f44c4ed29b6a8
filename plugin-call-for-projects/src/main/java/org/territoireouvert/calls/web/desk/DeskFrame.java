package org.territoireouvert.calls.web.desk;

import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.CallDraftRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.web.CallWords;

/** What the pages of the desk have in common. */
record DeskFrame(PluginContext context, CallRepository calls, CallDraftRepository drafts) {

    CallWords words(Request request) {
        return new CallWords(context, request.locale());
    }

    /** Returns who works at the desk. */
    static Actor.Agent agent(Request request) {
        if (request.actor() instanceof Actor.Agent agent) {
            return agent;
        }
        throw new NotFoundException("The desk is for members of staff");
    }

    CallDraft draft(Request request) {
        String id = request.pathParameter("id");
        return context.database()
                .read(handle -> drafts.find(handle, id))
                .orElseThrow(() -> new NotFoundException("Draft " + id));
    }

    Page page(Request request, String template, String title) {
        return Page.of(template, title).crumb(words(request).say("menu.calls"), Call.PATH);
    }

    /** Begins a page below the desk. */
    Page deskPage(Request request, String template, String title) {
        return page(request, template, title).crumb(words(request).say("desk.title"), CallDraft.PATH);
    }

    /** Begins a page about a draft. */
    Page draftPage(Request request, String template, String title, CallDraft draft) {
        String name = title(draft.title(), request.locale());
        return deskPage(request, template, title)
                .crumb(name, draft.path())
                .with("draft", draft)
                .with("draftTitle", name);
    }

    /** Returns a title, or words for none yet. */
    String title(String title, Locale locale) {
        return title.isBlank() ? context.messages().format(locale, "desk.untitled") : title;
    }
}
