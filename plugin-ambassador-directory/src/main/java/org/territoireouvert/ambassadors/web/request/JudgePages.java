package org.territoireouvert.ambassadors.web.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.ambassadors.asking.JudgeAnswer;
import org.territoireouvert.ambassadors.asking.JudgeAnswer.ByLink;
import org.territoireouvert.ambassadors.handling.AnswerRequest;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.link.OneTimeLinks.Reading;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The page on which a visitor who asked without an account judges the answer, by the link in the mail, once. */
public final class JudgePages {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int GONE = 410;

    private final Desk desk;
    private final RequestViews views;
    private final JudgeAnswer judge;

    /** Creates the page. */
    public JudgePages(Desk desk, RequestViews views, JudgeAnswer judge) {
        this.desk = desk;
        this.views = views;
        this.judge = judge;
    }

    /** Declares it. */
    public void declare(Registrar registrar, Permission byLink) {
        registrar
                .get(AnswerRequest.JUDGE_PATH + "{key}", byLink, this::form)
                .post(AnswerRequest.JUDGE_PATH + "{key}", byLink, this::send);
    }

    private Response form(Request request) {
        ByLink found = judge.byLink(request.pathParameter("key"));
        return found instanceof ByLink.Taken taken
                ? page(request, taken.request(), FormInput.empty())
                : closed(request, FormInput.empty(), found);
    }

    private Page page(Request request, PublicRequest found, FormInput form) {
        return Page.of("request-judge", say(request.locale(), "judge.link.title", found.number()))
                .status(form.isValid() ? 200 : 422)
                .with("view", views.of(found, request.locale()))
                .with("asked", found)
                .with("answer", found.answer().map(PublicRequest.Answer::text).orElse(""))
                .with("action", AnswerRequest.JUDGE_PATH + request.pathParameter("key"))
                .with("satisfactions", JudgementForm.choices(desk.context().messages(), request.locale()))
                .with("mayReopen", !found.reopened())
                .with("form", form);
    }

    private Response send(Request request) {
        String key = request.pathParameter("key");
        ByLink found = judge.byLink(key);
        FormInput form = FormInput.of(request);
        Optional<JudgeAnswer.Word> word = JudgementForm.read(form);
        String email = form.optional("email", LONGEST_EMAIL);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            form.error("email", "account.email.wrong");
        }
        if (!(found instanceof ByLink.Taken taken)) {
            return closed(request, form, found);
        }
        if (word.isEmpty() || !form.isValid()) {
            return page(request, taken.request(), form);
        }
        ByLink outcome = judge.judge(key, word.get(), email, request.actor());
        return outcome instanceof ByLink.Taken
                ? Page.of("request-replied", say(request.locale(), "judge.link.done"))
                        .with("text", say(request.locale(), "judge.link.done.text"))
                        .with("path", taken.request().path())
                : closed(request, form, outcome);
    }

    /** Says why the link does not serve, and shows what was typed, so that nothing is lost. */
    private Page closed(Request request, FormInput form, ByLink outcome) {
        String sentence = form.value("sentence");
        return Page.of("link-over", say(request.locale(), "reply.gone.title"))
                .status(sentence.isBlank() ? GONE : 422)
                .with("text", say(request.locale(), why(outcome)))
                .with("typed", sentence.isBlank() ? List.of() : List.of(sentence))
                .with("path", RequestListPages.PATH)
                .with("pathTitle", say(request.locale(), "requests.empty.link"));
    }

    private static String why(ByLink outcome) {
        return switch (outcome) {
            case ByLink.Taken taken -> "request.judge.not-now";
            case ByLink.NotNow now -> "judge.link.not-now";
            case ByLink.Closed closed ->
                switch (closed.why()) {
                    case Reading.Used used -> "judge.link.used";
                    case Reading.Expired expired -> "judge.link.expired";
                    case Reading.Unknown unknown -> "judge.link.unknown";
                    case Reading.Good good -> "judge.link.unknown";
                };
        };
    }

    private String say(Locale locale, String key, Object... arguments) {
        return desk.context().messages().format(locale, key, arguments);
    }
}
