package org.territoireouvert.runner.web.signin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.session.Interrupted;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Takes a person back to what they were doing. */
final class ResumePages {

    static final String FORGET_PATH = "/connexion/reprendre/oublier";

    /** A value of the form that was sent. */
    public record KeptField(String name, String value) {}

    private final WebParts parts;

    ResumePages(WebParts parts) {
        this.parts = parts;
    }

    Response show(CoreRequest request) {
        Optional<Interrupted.Work> work = parts.identity().interrupted().find(request.visit());
        if (work.isPresent() && work.get().isForm()) {
            return formPage(request, work.get());
        }
        return new Response.Redirect(work.map(Interrupted.Work::path).orElseGet(() -> home(request)));
    }

    private static String home(CoreRequest request) {
        return switch (request.actor()) {
            case Actor.Agent agent -> "/admin";
            case Actor.Citizen citizen -> "/mon-compte";
            default -> "/";
        };
    }

    private Page formPage(CoreRequest request, Interrupted.Work work) {
        List<KeptField> fields = new ArrayList<>();
        work.fields().forEach((name, values) -> values.forEach(value -> fields.add(new KeptField(name, value))));
        return Page.of("signin/resume", parts.messages().format(request.locale(), "signin.resume.title"))
                .with("path", work.path())
                .with("fields", fields)
                .with("shown", shown(request, work, fields));
    }

    private Map<String, String> shown(CoreRequest request, Interrupted.Work work, List<KeptField> fields) {
        if (!work.shown().isEmpty()) {
            return work.shown();
        }
        Map<String, String> shown = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> !field.value().isBlank())
                .forEach(field -> shown.put(
                        parts.messages().format(request.locale(), "signin.resume.field", shown.size() + 1),
                        field.value()));
        return shown;
    }

    Response forget(CoreRequest request) {
        parts.identity().interrupted().forget(request.visit());
        return new Response.Redirect(home(request));
    }

    Response suspended(CoreRequest request) {
        return Page.of("signin/suspended", parts.messages().format(request.locale(), "signin.suspended.title"))
                .status(403)
                .with("email", parts.instance().current().text(Text.EMAIL));
    }
}
